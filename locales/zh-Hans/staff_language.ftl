### 回复用的语言和客户的不一样：悄悄提醒写的人，一件事只提醒一次。

# $chinese（yes/no）：客户写的是中文，不是英文
other-language = 💡 <b>{ $case_number }</b>：已发出。{ $customer_name } 写的是{ $chinese ->
        [yes] 中文
       *[no] 英文
    }，用同一种语言说，对方看着更省力。在这里改您发的那条，客户那边也跟着改。

### 回覆用的語言和客戶的不一樣：悄悄提醒寫的人，一件事只提醒一次。

# $chinese（yes/no）：客戶寫的是中文，不是英文
other-language = 💡 <b>{ $case_number }</b>：已發出。{ $customer_name } 寫的是{ $chinese ->
        [yes] 中文
       *[no] 英文
    }，用同一種語言說，對方看著更省力。在這裡改您發的那一則，客戶那邊也跟著改。

### 外部規定的期限、延期，給同仁看

# $outer（文字）：accept 或 final；$passed（yes/no）
outer-limit-alert =
    { $passed ->
        [yes] 🚨 <b>{ $case_number }</b> 已經過了最後期限：{ $due }
       *[no] ⏳ <b>{ $case_number }</b> 快到最後期限：{ $due }
    }{ $has_sector ->
        [yes] （{ $sector_text }）
       *[no] { "" }
    }
    { $outer_text }
    { $has_owner_name ->
        [yes] 負責：{ $owner_name }
       *[no] 還沒有人負責。
    }
    { $passed ->
        [yes] 今天就要答覆：講明理由，並告訴客戶還可以找誰。
       *[no] 請在這之前辦完；辦不完，寫明理由延期：/extend
    }

# $own（yes/no）：是不是自己定的；$held：客戶停用了機器人
solution-put-off =
    <b>{ $case_number }</b> { $own ->
        [yes] 已延到 <b>{ $until }</b>。
       *[no] { $by_name }把辦結的時間延到 <b>{ $until }</b>。
    }{ $held ->
        [yes] 客戶還不知道，請換個方式告訴客戶。
       *[no] 客戶讀到的理由：
    }
    <blockquote>{ $reason }</blockquote>
    總的時間還是從客戶第一句話算起。

# $text（文字）：答應過的事；空的是回覆
promise-released =
    <b>{ $case_number } · { $customer_name }</b>：客戶說這件不需要了：{ $has_text ->
        [yes] { $text }
       *[no] 給客戶回覆
    }{ $has_due ->
        [yes] （{ $due }）
       *[no] { "" }
    }。其他的不變。

# $text（文字）：答應過的事；$needed（時間）：客戶最晚什麼時候要
promise-too-late =
    ⚠ <b>{ $case_number } · { $customer_name }</b> 最晚 <b>{ $needed }</b> 要，答應的是 { $due }：{ $text }
    看能不能提前；不能的話，今天就告訴客戶，再說還有什麼辦法。

### 外部规定的期限、延期，给员工看

# $outer（文字）：accept 或 final；$passed（yes/no）
outer-limit-alert =
    { $passed ->
        [yes] 🚨 <b>{ $case_number }</b> 已经过了最后期限：{ $due }
       *[no] ⏳ <b>{ $case_number }</b> 快到最后期限：{ $due }
    }{ $has_sector ->
        [yes] （{ $sector_text }）
       *[no] { "" }
    }
    { $outer_text }
    { $has_owner_name ->
        [yes] 负责：{ $owner_name }
       *[no] 还没有人负责。
    }
    { $passed ->
        [yes] 今天就要答复：讲明理由，并告诉客户还可以找谁。
       *[no] 请在这之前办完；办不完，写明理由延期：/extend
    }

# $own（yes/no）：是不是自己定的；$held：客户停用了机器人
solution-put-off =
    <b>{ $case_number }</b> { $own ->
        [yes] 已延到 <b>{ $until }</b>。
       *[no] { $by_name }把办结的时间延到 <b>{ $until }</b>。
    }{ $held ->
        [yes] 客户还不知道，请换个方式告诉客户。
       *[no] 客户读到的理由：
    }
    <blockquote>{ $reason }</blockquote>
    总的时间还是从客户第一句话算起。

# $text（文字）：答应过的事；空的是回话
promise-released =
    <b>{ $case_number } · { $customer_name }</b>：客户说这件不需要了：{ $has_text ->
        [yes] { $text }
       *[no] 给客户回话
    }{ $has_due ->
        [yes] （{ $due }）
       *[no] { "" }
    }。其他的不变。

# $text（文字）：答应过的事；$needed（时间）：客户最晚什么时候要
promise-too-late =
    ⚠ <b>{ $case_number } · { $customer_name }</b> 最晚 <b>{ $needed }</b> 要，答应的是 { $due }：{ $text }
    看能不能提前；不能的话，今天就告诉客户，再说还有什么办法。

### 只有写的人自己看得到：话发出去之前或之后，哪里可以更好。

# $limit（文字） - 一个个案里可以承诺的金额；$total（文字） - 加起来是多少；$again（yes/no） - 这期间客户又来信了
amount-stopped =
    ✋ <b>{ $case_number } · { $customer_name }</b>：还没发。您在一个个案里最多可以承诺 { $limit }，加上这笔就是 { $total }了。
    请写成方案，会自动交给有权限的人批。批下来之前，只告诉客户时间，不说金额。{ $again ->
        [yes] { $customer_name }这期间又来信了。
       *[no] { "" }
    }
# $due（时间） - 回复里说的时间；$sure（yes/no） - 话里说得很明确；$needed（时间） - 客户最晚什么时候要，只在说的时间更晚时有
time-to-book =
    { $sure ->
        [yes] ⏱ 您跟{ $customer_name }说了 <b>{ $due }</b>（{ $case_number }）。记成承诺，到点前我提醒您。
       *[no] ⏱ 您跟{ $customer_name }说了个时间（{ $case_number }），我理解是 <b>{ $due }</b>，对吗？
    }{ $has_needed ->
        [yes] { "" }
            ⚠ 客户最晚 <b>{ $needed }</b> 要，这个时间就晚了。
       *[no] { "" }
    }{ $day_off ->
        [yes] { "" }
            ⚠ 那天放假。
       *[no] { "" }
    }
# $held_end（文字） - 这段话后来怎样；$drafted（yes/no） - 还在草稿里
held-settled =
    <b>{ $case_number } · { $customer_name }</b>：{ $drafted ->
        [yes] { $held_end ->
            [rewritten] 已换成建议的说法。
            [gift_kept] 补偿先留着，等办法谈好。
            [overridden] 保留您的原话。理由记在个案里，主管看得到。
            [as_it_is] 保留原话。
           *[changed] 已换成您改好的话。
        }
       *[no] { $held_end ->
            [rewritten] 已按建议的说法发出。
            [gift_kept] 补偿先留着，等办法谈好；其余的已发出。
            [overridden] 已按您的原话发出。理由记在个案里，主管看得到。
            [as_it_is] 已按原话发出。
           *[changed] 已按您改好的话发出。
        }
    }
ask-why-mine =
    <b>{ $case_number }</b>：为什么这样说合适？写一句理由，就按原话发出。理由会记在个案里，主管看得到。

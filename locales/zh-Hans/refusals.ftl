### 做不到的时候怎么说：先说原因，再说可以怎么办。客户和员工都会读到，不超过 200 个字。

# $who：谁可以按，staff、supervisor、manager 或 customer
refusal-not-for-you =
    { $who ->
        [customer] 这一步要由客户自己来定。
        [owner] 这件由另一位同事负责，请直接问他，或点“请主管”。
        [supervisor] 这一步由主管来做，请点“升级”。
        [manager] 这一步由经理来做，请主管转告经理。
        [bot] 这一步由机器人自动来做，您不用动手。
       *[staff] 这个按钮是给同事用的。您有话，直接写给我就行。
    }
refusal-already-done = 这一步已经做过了，不用再点。
# $state：现在走到哪一步
refusal-out-of-place =
    { $state ->
        [withdrawn] 客户已经撤回这件事，所以没有发出。
       *[other] 这件事已经往前走了，这一步现在用不上。请用最新那条消息里的按钮。
    }
# $name（文字）：接手的人
refusal-claimed-by-other = { $name }先接了，谢谢您伸手。
refusal-away = 您现在设的是“不在”。回来后先发 /away 取消，就能认领。
refusal-concerned = 这件事牵涉到您，由主管来处理。这样对您和客户都公平。
refusal-second-transfer = 这件事已经转过两次手，这次由主管来接。
refusal-no-such-case = 没有找到这个编号，或者它不在您手上。请核对编号，例如 C-1042。
# $what：还差什么
refusal-something-missing =
    { $what ->
        [facts] 还差一句：发生了什么。写上就能继续。
        [summary] 客户的话还没有核对过。请先看一遍，确认您理解得对。
        [merit] 还没有定：投诉成立不成立。选一下就能继续。
        [single_reason] 只有一个办法时，要写一句理由。
        [options] 还没有写办法。至少写一个，写明几点前。
        [evidence] 还差一句：做了什么。客户会看到。
        [reason] 还差一句理由。
        [brief] 还差一句：做到了哪里。接手的人就不用再问客户。
        [lesson] 还差一句教训。写上就能结案。
        [letter] 结案前要先发回复信，或者注明不写。
        [due] 还差时间。请写明哪天几点前。
        [time] 还差时间。请写明哪天几点前。
        [agreed] 要先有谈好的解决办法，才能另外补偿。
       *[other] 还差一样东西，写上就能继续。
    }
# $limit（文字）：这个级别能答应的金额
refusal-over-authority = 您这一级最多可以答应 { $limit }。再多要请主管批，批之前先别告诉客户金额。
# $count（数字）：还有几个
refusal-promises-open = 还有 { $count } 个承诺没有办完。请先一个个了结，再点“完成”。
refusal-draft-has-gaps = 信里还有 { $count } 处没填。补上才能发。

### 员工在私聊里读的消息（二）：方案、批准、上报、转手、结案、信。

## 方案
# $held：客户停用了机器人
offer-sent =
    { $held ->
        [yes] <b>{ $case_number }</b>：客户停用了机器人，还没有收到办法。我先存着，客户一回来就发。
       *[no] 办法已发给客户（{ $case_number }）。{ $mine ->
            [yes] 客户一选，我就告诉您。
           *[no] 客户一选，负责的同事会知道。
        }
    }

# $amount（文字）：这次的金额；$given（文字）：这件以前已经答应的；$total（文字）：合起来；$limit（文字）：您这一级每件的上限；$mixed：有没有别的币种；$rung（文字）：送谁批
approval-asked =
    <b>{ $case_number }</b>：{ $has_given ->
        [yes] 这次 { $amount }，加上已经答应的 { $given }，这件一共 { $total }。
       *[no] 这次 { $amount }。
    }
    { $mixed ->
        [yes] 里面有别的币种，不能和您这一级的 { $limit }比，{ $rung ->
            [second] 已送{ -manager }和另一位批。
           *[manager] 已送{ -manager }批。
        }
       *[no] 超出您这一级每件 { $limit }，{ $rung ->
            [second] 已送{ -manager }和另一位批。
            [manager] 已送{ -manager }批。
           *[supervisor] 已送{ -supervisor }批。
        }
    }
    批下来之前，请只告诉客户几点前答复，不说金额。
approval-risen = <b>{ $case_number }</b>：您的办法还没有人批，已经转请{ -manager }批。和客户约好的时间请照旧。
# $approved：批没批；$by_name（文字）：谁批的
approval-answered =
    { $approved ->
        [yes] <b>{ $case_number }</b>：{ $by_name }批准了，{ $held ->
            [yes] 机器人还联系不上客户，客户还没收到办法。
           *[no] 办法已发给客户。
        }
       *[no] <b>{ $case_number }</b>：{ $by_name }没有批：“{ $reason }”
            客户还不知道这个办法。点下面重写。
    }

## 投诉成立不成立，最后的答复
# $merit（文字）：成立还是部分成立
merit-noted =
    { $merit ->
        [partly] <b>{ $case_number }</b> 记为部分成立。这句不告诉客户，方案和信照此来写。
       *[justified] <b>{ $case_number }</b> 记为成立，可以接着写方案。
    }
# $rung（文字）：请谁看，主管或经理
merit-asked = <b>{ $case_number }</b>：已请{ $rung ->
        [manager] { -manager }
       *[supervisor] { -supervisor }
    }一起看。定下来之前，不对客户说成立不成立；客户来问，请只告诉几点前答复。
# $agreed：是不是同意；$by_name（文字）：谁定的；$reason（文字）：为什么不同意
merit-answered =
    { $agreed ->
        [yes] <b>{ $case_number }</b>：{ $by_name }也这样看。现在可以答复客户：先说查到什么，再说不能照办，再给至少两个办法。您只写办法，前面两段已经备好。
       *[no] <b>{ $case_number }</b>：{ $by_name }不这样看：“{ $reason }”
            客户什么都还没听到。
    }
# $until（日期）：到哪天为止都算数；$held：客户停用了机器人
final-sent =
    { $held ->
        [yes] <b>{ $case_number }</b>：机器人还联系不上客户，客户还没收到{ $by_name }的最后答复。
       *[no] { $by_name }的最后答复已发给客户（{ $case_number }）。
    }
    这份答复到{ $until } 都算数，到时结案。客户要是写来新的情况，由{ -supervisor }来定要不要重新办。
# $decision（文字）：最后的答复；$said（文字）：客户后来写的；$due（时间）：几点前给客户回话
new-facts-wanted =
    <b>{ $case_number } · { $customer_name }</b> 在最后答复之后写来：“{ $said }”
    我们的答复是：{ $decision }
    里面有没有新的情况？<b>{ $due } 前</b>给客户回话。
# $again：重新办；$due（时间）：几点前给客户回话
new-facts-decided =
    { $again ->
        [yes] { $by_name }把 <b>{ $case_number }</b> 重新办起来了，负责的同事 { $due } 前给客户回话。
       *[no] { $by_name }已向客户说明，为什么答复不变（<b>{ $case_number }</b>）。
    }
outcome-choice = <b>{ $case_number }</b>：结果算哪一种？记录里现在是：{ $outcome_text }。

## 时限和上报
# $limit_text（文字）：到期的是什么
limit-alert =
    ⏰ <b>{ $case_number }</b> 时限是{ $due }：{ $limit_text }
    { $has_owner_name ->
        [yes] 负责：{ $owner_name }
       *[no] 还没有人负责。
    }
brief-read = { $name }看过 { $case_number } 的简报了。

## 转手
# $by_name（文字）：谁安排的
case-handed =
    <b>{ $case_number }</b> 现在由{ $owner_name }负责{ $has_by_name ->
        [yes] （{ $by_name }安排）
       *[no] { "" }
    }。
    { $has_due ->
        [yes] 和客户约好的{ $due } 不变。
       *[no] 记录都在，客户不用重讲。
    }
case-released =
    { $to_supervisor ->
        [yes] { $case_number } 连同您写的这句，转给{ -supervisor }了。
       *[no] { $case_number } 放回了，等人认领。
    }记录都在，客户不用重讲。

## 送不到
# $back：客户是不是又回来了
customer-out-of-reach =
    { $back ->
        [yes] { $customer_name }（{ $case_number }）又能联系上了。约好的时间照旧。{ $kept ->
            [yes] 存着的话现在发出，时间已经过了的不再发。
           *[no] { "" }
        }
       *[no] { $customer_name }（{ $case_number }）停用了机器人，消息送不到。您发的我先存着，客户回来就转过去。时限和承诺照算，请换电话、邮件或当面联系。
    }
delivery-unconfirmed =
    <b>{ $case_number }</b> 这一条不知道客户收到没有：
    <blockquote>{ $text }</blockquote>
    要再发一次吗？客户可能会收到两遍。
# $reason（文字）：为什么没送到
not-delivered =
    { $reason ->
        [plain] <b>{ $case_number }</b> 有一条消息的文案有错，我用简单的话送到了。请告诉管理员。
        [wording] <b>{ $case_number }</b> 有一条消息的文案有错，没有送出。请直接写给客户，并告诉管理员。
       *[refused] <b>{ $case_number }</b> 有一条消息被 Telegram 拒收，客户没看到。请换个说法再发，或换电话联系。
    }

## 结案和信
closing-kept = { $case_number } 的小结存好了，谢谢。
letter-wanted = <b>{ $case_number }</b> 结案前要有一封回复信。点下面，我先起草，您来改。
# $status_text（文字）：信到了哪一步
letter-status = { $case_number } 的回复信：{ $status_text }。
# $by_name（文字）：谁看的；$reason（文字）：为什么没有批
letter-sent-back =
    <b>{ $case_number }</b>：{ $by_name }还没有批回复信：“{ $reason }”
    草稿还是原样。点下面，改好再送去批。

## 做不到、用法
# $refusal_text（文字）：拒绝的那句话，写在 refusals.ftl 里
refused = { $refusal_text }
# $command（文字）：没看懂的命令
command-usage =
    { $command ->
        [case] 这样写：/case C-1042；不写编号就列出我的个案
        [note] 这样写：/note C-1042 备注内容
        [facts] 这样写：/facts C-1042，下面一样一行：什么事、什么时候、原因、怎么核实的
        [calm] 这样写：/calm C-1042
        [promise] 这样写：/promise C-1042 今天 17:00 给客户回电话
        [offer] 这样写：/offer C-1042；我会问您有哪些办法
        [done] 这样写：/done C-1042 做了什么
        [pause] 这样写：/pause C-1042 15（最长 30 分钟）
        [limit] 这样写：/limit C-1042；发出之前您先看到原文
        [escalate] 这样写：/escalate C-1042 需要主管做什么
        [extend] 这样写：/extend C-1042 厂家周一才发配件，周三 12:00 前答复
        [brief] 这样写：/brief C-1042
        [log] 这样写：/log 陈女士，138 1234 5678：客户说了什么
        [save] 这样写：/save 名称 文字；只发 /save 看全部
        [r] 这样写：/r C-1042 名称；或者回复一条消息发 /r 名称
        [merge] 这样写：/merge C-1042 C-1043；前一件并到后一件
        [harass] 这样写：/harass 看名单；/harass C-1042 指个案已经办完的那位
        [letter] 这样写：/letter C-1042
        [away] 这样写：/away 到周五，或 /away 12月2日到5日 小李；回来了发 /back
        [block] 拉黑账号走 /harass：一个人上报，另一个人确认。
        [report] 数字都在 /digest，给了客户什么看 /concessions，这两样只给主管和经理看。您手上的个案：/me
        [export] 客户资料在运行我的那台机器上导出，聊天里导不了。请找管理员。
        [bind] 在员工群里这样写：/bind 绑定码
        [config] 设置写在 amends.toml 文件里，请找管理员。
        [complain] 您在员工群里，这个聊天是您的工作台，用不了这条命令。您自己要投诉，一样算数：请用不在员工群的账号写给我，或当面告诉主管。您手上的个案：/me
        [status] 您在员工群里，这个聊天是您的工作台，用不了这条命令。您自己要投诉，一样算数：请用不在员工群的账号写给我，或当面告诉主管。您手上的个案：/me
        [add] 您在员工群里，这个聊天是您的工作台，用不了这条命令。您自己要投诉，一样算数：请用不在员工群的账号写给我，或当面告诉主管。您手上的个案：/me
        [human] 您在员工群里，这个聊天是您的工作台，用不了这条命令。您自己要投诉，一样算数：请用不在员工群的账号写给我，或当面告诉主管。您手上的个案：/me
        [withdraw] 您在员工群里，这个聊天是您的工作台，用不了这条命令。您自己要投诉，一样算数：请用不在员工群的账号写给我，或当面告诉主管。您手上的个案：/me
        [digest] 日报只给主管和经理看。您手上的个案：/me
        [concessions] 给了客户什么，只给主管和经理看。您手上的个案：/me
       *[other] 没看懂这条命令。发 /help 看用法。
    }

## 心意
gift-still-open =
    <b>{ $case_number }</b>：除了办法，还答应过客户“{ $text }”{ $has_due ->
        [yes] （{ $due } 前）
       *[no] { "" }
    }。
    送到了请点一下。答应的没送到，也是失约。

## 智能助手
# $taken：有没有采用
reading-settled =
    { $taken ->
        [yes] <b>{ $case_number }</b>：已按助手的建议更正，记在您名下。
       *[no] <b>{ $case_number }</b>：没有采用，记录不变。
    }
# $words_end_text（文字）：草稿怎么样了
words-settled = <b>{ $case_number }</b>：{ $words_end_text }。

## 判断依据
# $field_text（文字）：更正哪一项
correction-asked = <b>{ $case_number }</b>：正确的{ $field_text }是哪个？客户不会收到通知；更正记在您名下，以后判断得更准。

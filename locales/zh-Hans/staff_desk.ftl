### 员工在私聊里读的消息（二）：方案、批准、上报、转手、结案、信。

## 方案
offer-form =
    <b>{ $case_number }</b> { $has_wish ->
        [yes] 客户希望：{ $wish }
       *[no] 客户还没说希望怎么办。
    }
    写办法，一行一个，写明几点前；给钱的写明金额。也可以点现成的。
    例：退款 200 元，周五 18:00 前
offer-sent = 办法已发给客户（{ $case_number }）。客户一选，我就告诉您。

# $amount（文字）：金额；$limit（文字）：您这一级的上限
approval-asked =
    <b>{ $case_number }</b>：{ $amount } 超出您这一级的 { $limit }，已送{ -supervisor }批。
    批下来之前，请只告诉客户几点前答复，不说金额。
# $approved：批没批；$by_name（文字）：谁批的
approval-answered =
    { $approved ->
        [yes] <b>{ $case_number }</b>：{ $by_name }批准了，办法已发给客户。
       *[no] <b>{ $case_number }</b>：{ $by_name }没有批。请问清理由和可以给的，再发 /offer 换一个办法。
    }

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
        [yes] { $customer_name }（{ $case_number }）又能联系上了。约好的时间照旧。
       *[no] { $customer_name }（{ $case_number }）停用了机器人，消息送不到。时限和承诺照算，请换电话、邮件或当面联系。
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

## 做不到、用法
# $refusal_text（文字）：拒绝的那句话，写在 refusals.ftl 里
refused = { $refusal_text }
# $command（文字）：没看懂的命令
command-usage =
    { $command ->
        [log] 这样写：/log 客户说了什么；希望怎么办；情绪怎样
        [case] 这样写：/case C-1042；不写编号就列出我的个案
        [note] 这样写：/note C-1042 备注内容
        [promise] 这样写：/promise C-1042 今天 17:00 给客户回电话
        [offer] 这样写：/offer C-1042；我会问您有哪些办法
        [done] 这样写：/done C-1042 做了什么
        [pause] 这样写：/pause C-1042 15（最长 30 分钟）
        [limit] 这样写：/limit C-1042；先送主管批
        [escalate] 这样写：/escalate C-1042 需要主管做什么
        [brief] 这样写：/brief C-1042
        [merge] 这样写：/merge C-1042 C-1043；前一件并到后一件
        [harass] 这样写：/harass C-1042 理由；由主管确认
        [letter] 这样写：/letter C-1042
        [away] 这样写：/away 3月6日 18:00；回来再发一次 /away
        [block] 这样写：/block 账号 到哪天 理由
        [report] 这样写：/report 周报 或 /report 月报
        [export] 这样写：/export C-1042
        [bind] 在员工群里这样写：/bind 绑定码
        [config] 这样写：/config 或 /config 设置名
       *[other] 没看懂这条命令。发 /help 看用法。
    }

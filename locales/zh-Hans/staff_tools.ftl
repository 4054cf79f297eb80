### 让员工省时间的几件事：口头投诉、重复的个案、常用回复、查找。

## 当面或电话里说的投诉
ask-spoken =
    客户说了什么？用客户的原话写一句就行，照片、语音也可以。
    姓名电话可以写在最前面：陈女士，138 1234 5678：水壶漏水，想退款
spoken-logged =
    已登记：<b>{ $case_number }</b>{ $has_customer_name ->
        [yes] ，{ $customer_name }
       *[no] { "" }
    }{ $has_contact ->
        [yes] ，☎ { $contact }
       *[no] { "" }
    }。谢谢您听完并记下来，多数客户什么都不说就走了。
    { $has_contact_by ->
        [yes] 请告诉客户这个编号，并说明<b>{ $contact_by } 前</b>有人联系。
       *[no] 请告诉客户这个编号。
    }{ $has_link ->
        [yes] { "" }
            下面的链接只给这位客户，可以发短信，也可以做成二维码请客户扫；只能用一次，{ $days } 天内有效。客户打开以后，进展都在聊天里看：
            { $link }
       *[no] { "" }
    }
    要补照片或语音，回复这条消息发来就行。
spoken-apart = 已登记：<b>{ $case_number }</b>。这件事说的是我们的人怎么对待客户，接下来由没有参与的人处理。谢谢您转达。
spoken-added = 已加进 <b>{ $case_number }</b>。
fresh-link =
    <b>{ $case_number }</b>：这个链接只给这位客户，只能用一次，{ $days } 天内有效；以前的链接作废。
    { $link }
link-for-customer = 这个链接是给客户的，现在仍然有效。请发给客户，或者做成二维码请客户扫。
link-went-astray = <b>{ $case_number } · { $customer_name }</b>：打开链接的人说这不是自己的事，链接已经作废。请核对号码，再给客户发一个新的。
customer-joined = <b>{ $case_number } · { $customer_name }</b> 打开了链接。从现在起，您在这里写的话，客户在聊天里就能看到。

# $words（文字）：客户本来会读到的话；$contact（文字）：电话
tell-customer =
    ☎ <b>{ $case_number } · { $customer_name }</b>{ $has_contact ->
        [yes] ，{ $contact }
       *[no] { "" }
    }：客户还没进聊天，请转告：
    <blockquote>{ $words }</blockquote>
    { $has_keys ->
        [yes] 客户怎么答，就点哪个；客户说再想想，就点“{ button-told }”。
       *[no] 说完请点“{ button-told }”。没点之前，都算还没告诉客户。
    }
# $answered：是不是也记下了客户的回答
words-passed-on =
    ☎ <b>{ $case_number } · { $customer_name }</b>：{ $at } 已转告{ $answered ->
        [yes] ，客户的回答已记下。
       *[no] 。
    }

## 联系不上
tried-noted =
    <b>{ $case_number } · { $customer_name }</b>：记下了，第 { $attempts } 次（共需 { $needed } 次）。{ $enough ->
        [yes] 接下来由{ -supervisor }决定：结案，还是再联系一次。
       *[no] 请改天或换个方式再联系一次。
    }
unreachable-wanted = <b>{ $case_number } · { $customer_name }</b>：换方式联系了 { $attempts } 次，都没联系上。没有还没办的承诺，就可以按“联系不上”结案；客户回来可以重新打开。
closed-unreachable = <b>{ $case_number } · { $customer_name }</b>：{ $by_name }已按“联系不上”结案。客户在期限内回来，就重新打开。

## 重复的个案
merge-choice =
    <b>{ $case_number } · { $customer_name }</b>：和哪一件是同一件事？点哪件就并进哪件；登记时间按早的算，说过的、承诺过的都带过去。
case-merged = <b>{ $from_number }</b> 已并入 <b>{ $case_number } · { $customer_name }</b>（{ $by_name }）。经过、照片和承诺都在那里，登记时间按早的算。

## 常用回复
# $name（文字）：名称；$text（文字）：原样的文字，里面可以有 {"{"}客户{"}"} 这样的空位
reply-saved =
    { $replaced ->
        [yes] 已改好
       *[no] 已保存
    }：<b>{ $name }</b>，大家都能用
    <blockquote>{ $text }</blockquote>
    回复客户的消息时发 /r { $name }，或在个案下面点“{ button-saved }”。
saved-dropped = <b>{ $name }</b> 已删除。
saved-choice = <b>{ $case_number } · { $customer_name }</b>：用哪一条？发出前您先看一遍。
saved-draft =
    <b>{ $case_number } · { $customer_name }</b>：客户会看到
    <blockquote>{ $text }</blockquote>
    可以就这样发，也可以自己另写一句回复。

## 回复就是解决
reply-settles = <b>{ $case_number } · { $customer_name }</b>：刚才的回复要是已经解决了，点一下就行，我来问客户解决没有。

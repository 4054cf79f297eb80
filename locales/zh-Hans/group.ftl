### 员工群里的消息。没有客户的名字、号码和照片。一眼看完，知道谁要做什么。

# $severity（文字）：轻重；$since（时间）：几点交来的
unclaimed =
    { $severity ->
        [major] 🔴
        [minor] 🟢
       *[normal] 🟠
    } <b>{ $case_number }</b> { $since } 交来的，还没人认领。
    { $again ->
        [yes] 主管和经理都提醒过了，就差有人接手：卡片上点“认领”。
       *[no] { $manager_called ->
            [yes] 已请{ -manager }来看。
           *[no] 已请{ -supervisor }来看。
        }卡片上点“认领”就归您。
    }

# $update（数字）：消息在库里的号；$error（文字）：出错的种类
dead-letter-alert =
    有一条消息没处理成，原文已存，没有丢。
    消息号 <code>{ NUMBER($update, useGrouping: 0) }</code>，出错：<code>{ $error }</code>。管理员用 <code>main.py dead-letters</code> 查看和重试。

# $waiting（数字）：排队的条数；$seconds（数字）：最早的等了几秒
backlog-alert = 有 { $waiting } 条消息在排队，最早的等了 { $seconds } 秒。都已存好，正按次序处理。

group-bound = 好了，这个群就是员工群。新个案的卡片发到这里，点“认领”就归您。
bind-wrong = 绑定码不对，或者用过了。请管理员在服务器上重新取一个，再发：/bind 绑定码
group-help =
    { $topics ->
        [yes] 个案在群里各自的话题里办：在那里回复客户的消息；/note 这样的命令，算在那个话题的个案上。其余的请到和我的私聊里；客户当面或电话里说的，在私聊里用 /log 记下。怎么用，看那里的 /help。
       *[no] 群里只放个案卡片。回复客户、写备注、用命令，请到和我的私聊里；客户当面或电话里说的，在那里用 /log 记下。怎么用，看那里的 /help。
    }
# $unsent (yes or no) - 写的话是否还没有发给客人
start-me-first =
    { $unsent ->
        [yes] { $name }，我还不能给您发私聊，您刚才写的那句也还没有发给客人。请打开我的头像，点一次“开始”，再发一遍：我有句话想跟您说，只有您看得到。
       *[no] { $name }，我还不能给您发私聊。请打开我的头像，点一次“开始”，再在那里发 /me：您认领的个案已经归您，都在那里。
    }
card-withdrawn = <b>{ $case_number }</b> 说的是我们自己人，或者可能牵涉到自己人，已交给不相关的同事处理，这里不用再管。

praise-shared = 👏 有客户说：“{ $text }”

# 个案话题的标题：一行，不带格式，最多 128 字
# $severity (text) - minor、normal 或 major; $closed (yes or no) - 是否已经结案
case-topic =
    { $closed ->
        [yes] ✅
       *[no] { $severity ->
            [major] 🔴
            [minor] 🟢
           *[normal] 🟠
        }
    } { $case_number } · { $state_text }{ $has_category ->
        [yes] { " " }· { $category_text }
       *[no] { "" }
    }

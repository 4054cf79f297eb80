### 有人不在、替班、回来时员工看到的话；以及个案怎么分得公平。
### 语气亲切、简单：不在不需要解释。

## 离开
# $until (time) - 已经登记的回来时间
away-asked =
    { $has_until ->
        [yes] 您已登记不在，<b>{ $until }</b> 回来。要改成什么时候？
       *[no] 您什么时候回来？这期间我来安排，不让客户空等。
    }{ $has_planned_from ->
        [yes] { "" }
            已登记：{ $planned_from } 起不在，{ $planned_until } 回来。
       *[no] { "" }
            以后的日子也可以先登记：<code>/away 12月2日到5日</code>
    }
away-day-asked =
    { $again ->
        [yes] 没看出是哪天，或者那天已经过了。请再写一次，比如：
       *[no] 到哪天？写一行就行；只写日子的话，当天也算不在。
    }
    周五 · 3月14日 · 明天 13:00 · 周五 小李 · 12月2日到5日
# $count (number) - 手上的个案
backup-asked =
    { $has_away_name ->
        [yes] { $away_name }那几天也不在。
       *[no] { "" }
    }{ $has_starts ->
        [yes] <b>{ $starts }</b> 起不在，
       *[no] { "" }
    }<b>{ $until }</b> 回来。{ $count ->
        [0] 这期间谁替您照看？
       *[other] 这期间您手上的 { $count } 件谁来照看？
    }
# $handed (text) - 个案编号; $count (number) - 留在名下的个案
away-set =
    { $whole ->
        [yes] 和已经登记的合在一起，您<b>{ $until }</b> 回来。
       *[no] 记下了，您<b>{ $until }</b> 回来。
    }{ $has_backup_name ->
        [yes] 替您照看：{ $backup_name }。
       *[no] { $count ->
            [0] { "" }
           *[other] 眼下没有别人在，提醒还是发给您。
        }
    }{ $has_handed ->
        [yes] { "" }
            这几件期间有约好的事，已经交接：{ $handed }。知道您名字的客户会听到由谁接着办，约好的时间都不变。
       *[no] { "" }
    }{ $has_backup_name ->
        [yes] { $count ->
            [0] { "" }
           *[other] { "" }
                还有 { $count } 件留在您名下，消息和提醒先发给替班的同事。
        }
       *[no] { "" }
    }
# $handed, $watched (text) - 个案编号
standing-in =
    您替<b>{ $name }</b>照看到{ $until }。{ $has_handed ->
        [yes] { "" }
            已归您，附简报：{ $handed }
       *[no] { "" }
    }{ $has_watched ->
        [yes] { "" }
            请留意：{ $watched }。消息和提醒会发给您；您一旦回复客户或答应了什么，这件就归您。
       *[no] { "" }
    }
# $count (number) - 手上的个案
not-away =
    欢迎回来。{ $count ->
        [0] 您现在没有进行中的个案。
       *[other] 您有 { $count } 件进行中，消息和提醒又都发给您了。
    }
standing-in-over = { $name }回来了，消息又发给本人。谢谢您替班。
# $handed, $free (text) - 个案编号
left-the-team =
    <b>{ $name }</b>已不在员工群里。{ $has_handed ->
        [yes] { "" }
            手上的个案已附简报交接：{ $handed }
       *[no] { "" }
    }{ $has_free ->
        [yes] { "" }
            没有人在，先放回待认领：{ $free }
       *[no] { "" }
    }

## 怎么分
# 语气亲切：同事是想帮忙。$until (time) - 到时候还没人认领就可以拿
others-first =
    谢谢您愿意接。您前面接连两件都不轻松，现在有别的同事空着，<b>{ $case_number }</b> 先让他们来。
    到{ $until } 还没人认领，点一下就归您。
self-check =
    <b>{ $case_number }</b>，只给您看，开口之前：
    · 我是来解决问题的，局面在我手里。
    · 客户投诉的是公司的产品和服务，不针对我个人。
    · 先做个深呼吸，不必被对方的情绪带走。
    · 话再难听，我也听得下去。
    · 我需要了解事实，所以要沉住气；我平静，对方也会平静下来。
    要是现在不合适，先歇 5 分钟，或者换一位同事。不用说原因，也不会告诉别人。
breath-taken = 这 5 分钟归您自己。<b>{ $case_number }</b> 还在您手上，{ $until } 我再来问下一步。
# $left (number) - 本周还有几次
passed-on =
    <b>{ $case_number }</b> 放回待认领了。没有人会知道原因，也不算退回。{ $left ->
        [0] 本周两次已用完；之后要退回，点“{ button-release }”写一句就行。
       *[other] 本周还可以用一次。
    }

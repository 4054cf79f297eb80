### 有人不在、代理、回來時員工看到的話；以及個案怎麼分得公平。
### 語氣親切、簡單：不在不需要解釋。

## 離開
# $until (time) - 已經登記的回來時間
away-asked =
    { $has_until ->
        [yes] 您已登記不在，<b>{ $until }</b> 回來。要改成什麼時候？
       *[no] 您什麼時候回來？這段時間我來安排，不讓客戶空等。
    }{ $has_planned_from ->
        [yes] { "" }
            已登記：{ $planned_from } 起不在，{ $planned_until } 回來。
       *[no] { "" }
            以後的日子也可以先登記：<code>/away 12月2日到5日</code>
    }
away-day-asked =
    { $again ->
        [yes] 沒看出是哪天，或者那天已經過了。請再寫一次，例如：
       *[no] 到哪天？寫一行就好；只寫日子的話，當天也算不在。
    }
    週五 · 3月14日 · 明天 13:00 · 週五 小李 · 12月2日到5日
# $count (number) - 手上的個案
backup-asked =
    { $has_away_name ->
        [yes] { $away_name }那幾天也不在。
       *[no] { "" }
    }{ $has_starts ->
        [yes] <b>{ $starts }</b> 起不在，
       *[no] { "" }
    }<b>{ $until }</b> 回來。{ $count ->
        [0] 這段時間由誰代您照看？
       *[other] 這段時間您手上的 { $count } 件由誰照看？
    }
# $handed (text) - 個案編號; $count (number) - 留在名下的個案
away-set =
    { $whole ->
        [yes] 和已經登記的合在一起，您<b>{ $until }</b> 回來。
       *[no] 記下了，您<b>{ $until }</b> 回來。
    }{ $has_backup_name ->
        [yes] 代您照看：{ $backup_name }。
       *[no] { $count ->
            [0] { "" }
           *[other] 眼下沒有別人在，提醒還是發給您。
        }
    }{ $has_handed ->
        [yes] { "" }
            這幾件期間有約好的事，已經交接：{ $handed }。知道您名字的客戶會聽到由誰接著辦，約好的時間都不變。
       *[no] { "" }
    }{ $has_backup_name ->
        [yes] { $count ->
            [0] { "" }
           *[other] { "" }
                還有 { $count } 件留在您名下，訊息和提醒先發給代理的同事。
        }
       *[no] { "" }
    }
# $handed, $watched (text) - 個案編號
standing-in =
    您代<b>{ $name }</b>照看到{ $until }。{ $has_handed ->
        [yes] { "" }
            已歸您，附簡報：{ $handed }
       *[no] { "" }
    }{ $has_watched ->
        [yes] { "" }
            請留意：{ $watched }。訊息和提醒會發給您；您一旦回覆客戶或答應了什麼，這件就歸您。
       *[no] { "" }
    }
# $count (number) - 手上的個案
not-away =
    歡迎回來。{ $count ->
        [0] 您現在沒有進行中的個案。
       *[other] 您有 { $count } 件進行中，訊息和提醒又都發給您了。
    }
standing-in-over = { $name }回來了，訊息又發給本人。謝謝您代理。
# $handed, $free (text) - 個案編號
left-the-team =
    <b>{ $name }</b>已不在員工群裡。{ $has_handed ->
        [yes] { "" }
            手上的個案已附簡報交接：{ $handed }
       *[no] { "" }
    }{ $has_free ->
        [yes] { "" }
            沒有人在，先放回待認領：{ $free }
       *[no] { "" }
    }

## 怎麼分
# 語氣親切：同事是想幫忙。$until (time) - 到時候還沒人認領就可以拿
others-first =
    謝謝您願意接。您前面接連兩件都不輕鬆，現在有別的同事空著，<b>{ $case_number }</b> 先讓他們來。
    到{ $until } 還沒人認領，點一下就歸您。
self-check =
    <b>{ $case_number }</b>，只給您看，開口之前：
    · 我是來解決問題的，局面在我手裡。
    · 客戶投訴的是公司的產品和服務，不針對我個人。
    · 先做個深呼吸，不必被對方的情緒帶走。
    · 話再難聽，我也聽得下去。
    · 我需要了解事實，所以要沉住氣；我平靜，對方也會平靜下來。
    要是現在不合適，先歇 5 分鐘，或者換一位同事。不用說原因，也不會告訴別人。
breath-taken = 這 5 分鐘歸您自己。<b>{ $case_number }</b> 還在您手上，{ $until } 我再來問下一步。
# $left (number) - 本週還有幾次
passed-on =
    <b>{ $case_number }</b> 放回待認領了。沒有人會知道原因，也不算退回。{ $left ->
        [0] 本週兩次已用完；之後要退回，點「{ button-release }」寫一句就行。
       *[other] 本週還可以用一次。
    }

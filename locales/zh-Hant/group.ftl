### 員工群組裡的訊息。沒有客戶的名字、號碼和照片。一眼看完，知道誰要做什麼。

# $severity（文字）：輕重；$since（時間）：幾點交來的
unclaimed =
    { $severity ->
        [major] 🔴
        [minor] 🟢
       *[normal] 🟠
    } <b>{ $case_number }</b> { $since } 交來的，還沒人認領。
    { $again ->
        [yes] 主管和經理都提醒過了，就差有人接手：卡片上點「認領」。
       *[no] { $manager_called ->
            [yes] 已請{ -manager }來看。
           *[no] 已請{ -supervisor }來看。
        }卡片上點「認領」就由您負責。
    }

# $update（數字）：訊息在庫裡的號；$error（文字）：出錯的種類
dead-letter-alert =
    有一則訊息沒有處理成功，原文已存，沒有遺失。
    訊息編號 <code>{ NUMBER($update, useGrouping: 0) }</code>，出錯：<code>{ $error }</code>。管理員用 <code>main.py dead-letters</code> 查看和重試。

# $waiting（數字）：排隊的條數；$seconds（數字）：最早的等了幾秒
backlog-alert = 有 { $waiting } 則訊息在排隊，最早的等了 { $seconds } 秒。都已存好，正依次序處理。

group-bound = 好了，這個群組就是員工群組。新個案的卡片發到這裡，點「認領」就由您負責。
bind-wrong = 綁定碼不對，或者用過了。請管理員在伺服器上重新取一個，再發：/bind 綁定碼
group-help =
    { $topics ->
        [yes] 個案在群組裡各自的話題裡辦：在那裡回覆客戶的訊息；/note 這樣的指令，算在那個話題的個案上。其餘的請到和我的私訊裡；客戶當面或電話裡說的，在私訊裡用 /log 記下。怎麼用，看那裡的 /help。
       *[no] 群組裡只放個案卡片。回覆客戶、寫備註、用指令，請到和我的私訊裡；客戶當面或電話裡說的，在那裡用 /log 記下。怎麼用，看那裡的 /help。
    }
# $unsent (yes or no) - 寫的話是否還沒有發給客人
start-me-first =
    { $unsent ->
        [yes] { $name }，我還不能給您發私訊，您剛才寫的那句也還沒有發給客人。請打開我的頭像，點一次「開始」，再發一遍：我有句話想跟您說，只有您看得到。
       *[no] { $name }，我還不能給您發私訊。請打開我的頭像，點一次「開始」，再在那裡發 /me：您認領的個案已經歸您，都在那裡。
    }
card-withdrawn = <b>{ $case_number }</b> 說的是我們自己人，或者可能牽涉到自己人，已交給不相關的同事處理，這裡不用再管。

praise-shared = 👏 有客戶說：「{ $text }」

# 個案話題的標題：一行，不帶格式，最多 128 字
# $severity (text) - minor、normal 或 major; $closed (yes or no) - 是否已經結案
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

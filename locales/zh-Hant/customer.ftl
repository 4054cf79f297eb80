### 客戶讀的訊息（一）：開口、訴說、等人來。
### 一句一個意思。先心情，後事情。時間寫到日期和鐘點。不用驚嘆號。
### { $empathy } 是說出客戶感受的那一句，寫在 empathy.ftl 裡，句末自帶句號。

## 開始

# $customer_name（文字）：客戶在 Telegram 裡的名字
# $company（文字）：公司名，來自設定
welcome =
    { $customer_name }，您好。我是{ $company }的{ -bot }。
    有什麼不滿意的，直接寫給我就行，不用填表。我會記下來，交給一位{ -colleague }負責，並告訴您幾點前有人聯絡您。

language-choice = 您想用哪種語言？/ Which language would you like?
language-set = 好的，接下來我用繁體中文和您說。

open-question = 我在聽，發生了什麼？從哪裡說起都可以，文字、語音、照片都行。

weak-choice = 謝謝您告訴我，聽起來這次沒能讓您滿意。要我請一位{ -colleague }來跟進，還是您只想說一聲？
expression-kept = 謝謝您說出來，我已經記下，{ -colleague }們看得到。之後想請人跟進，直接寫給我就行。
praise-thanks = 謝謝您特意來說這句話。我記下了，會讓{ -colleague }們看到。

no-complaint-here =
    我這裡負責的是不滿意的事：您說，我記下，再請{ -colleague }來解決。
    其他問題我怕答錯，耽誤您。點「找真人客服」，會有{ -colleague }回覆您。

nothing-open = 您現在沒有正在處理的事。有新的情況，或者以前的事還沒好，直接寫給我就行。

## 受理

# $case_number（文字）：編號，例如 C-1042
# $question（文字）：接下來問什麼；都說過了就是空的
case-acknowledged =
    { $empathy }謝謝您告訴我們。
    我是{ -bot }，已經為您登記，編號 <b>{ $case_number }</b>，會有一位{ -colleague }負責到底。
    { $question ->
        [what_happened] 您慢慢說，發生了什麼？
        [impact] 您說的我記下了。這件事給您帶來了什麼影響？
        [wish] 您說的我記下了。您希望我們怎麼解決？
       *[other] 您說的我都記下了，接下來整理一遍，請您看看對不對。
    }

# 客戶很生氣，或者事情重要：不提問，說清幾點前有人來，最後一句是「我在聽」。
# $contact_by（時間）：幾點前有人聯絡，例如「今天 16:00」
case-acknowledged-at-once =
    { $has_empathy ->
        [yes] { $empathy }謝謝您告訴我們。
       *[no] 好的，謝謝您來找我們。
    }
    我是{ -bot }，已經為您登記，編號 <b>{ $case_number }</b>。{ $manager ->
        [yes] 我已經轉給{ -supervisor }，
       *[no] 我已經把這件事交給{ -colleague }，
    }<b>{ $contact_by } 前</b>會有人聯絡您。
    { $has_empathy ->
        [yes] 您說，我在聽。
       *[no] 您願意的話，可以先說說是什麼事，同事來了就不用再講一遍。
    }

# 客戶連著寫很多條時，最多一分鐘說一次。
listening-1 = 我在聽，您接著說。
listening-2 = 您慢慢說，每一則我都記著。
listening-3 = 我在，您說的我都看到了，請接著說。

still-here =
    { $stays_open ->
        [yes] 好，這件事接著辦。
       *[no] 在，我一直在看。
    }{ $has_contact_by ->
        [yes] <b>{ $contact_by } 前</b>會有{ -colleague }聯絡您，編號 { $case_number }。
       *[no] 您接著說，已經說的都記在 { $case_number } 裡。
    }

## 一次只問一件事

intake-question =
    { $question ->
        [impact] 這一段我記下了。這件事給您帶來了什麼影響？
        [wish] 我記下了。您希望我們怎麼解決？心裡怎麼想就怎麼說。
       *[what_happened] 發生了什麼？您慢慢說，方便的話傳張照片，就不用多描述了。
    }

correction-invited = 謝謝您指出來。哪一處不對？您說一句就行，其他的我都留著。
addition-invited = 好，您接著說，我在聽。
intake-nudge = 我還在，不急。您可以想到了再說，也可以現在就交給{ -colleague }。

case-submitted =
    { $disputed ->
        [yes] 我還是沒能整理對，就把您的原話都交給同事，由同事來看，
       *[no] 已經交給負責的{ -colleague }，
    }<b>{ $contact_by } 前</b>會有人聯絡您。
    您的編號是 <b>{ $case_number }</b>。您不用守著，點「看進度」就知道走到哪一步了。

## 有人來了

# $owner_name（文字）：負責人的名字；還沒人認領時是空的
human-coming =
    { $manager ->
        [yes] 我已經轉告{ -supervisor }，您想找管事的人說。<b>{ $contact_by } 前</b>會有人聯絡您。
       *[no] { $has_owner_name ->
            [yes] 您這件事由{ $owner_name }負責，<b>{ $contact_by } 前</b>會聯絡您。
           *[no] 我已經告訴{ -colleague }，您想和人直接說。<b>{ $contact_by } 前</b>會有人聯絡您。
        }
    }
    您說過的都在 { $case_number } 的記錄裡，不用再講一遍。

# $next_step（文字）：負責人選的下一步；own 是負責人自己寫的，寫在 $step_text 裡
# $due（時間）：幾點前回話
owner-introduced =
    { $has_empathy ->
        [yes] { $empathy }我是{ $owner_name }，
       *[no] 您好，我是{ $owner_name }，
    }{ $took_over ->
        [yes] 您這件事由我接手，負責到底。
       *[no] 由我負責到底。
    }您說的我都看過了，不用再講一遍。
    { $next_step ->
        [check] 我先把情況查清楚，<b>{ $due } 前</b>給您回話。
        [ask_colleague] 我先向經手的{ -colleague }查證，<b>{ $due } 前</b>給您回話。
        [prepare_solution] 我先想幾個解決的辦法，<b>{ $due } 前</b>給您回話。
       *[own]
            接下來：{ $step_text }
            <b>{ $due } 前</b>給您回話。
    }

# $old_name（文字）：原來的負責人
owner-changed =
    我是{ $owner_name }，從{ $old_name }手裡接過您這件事，由我負責到底。記錄我已經看完，您不用再講。
    { $has_due ->
        [yes] 原來約好的<b>{ $due }</b> 不變。
       *[no] 有話直接寫在這裡，我看得到。
    }

staff-message =
    { $has_text ->
        [yes] <b>{ $owner_name }</b>：{ $text }
       *[no] <b>{ $owner_name }</b>：
    }

## 補充、撤回、回來

addition-noted = 收到，已經加進您的記錄（{ $case_number }）。

same-matter = 您之前有一件事，編號 { $case_number }。現在說的是同一件，還是另一件？

case-reopened =
    謝謝您回來告訴我們。{ $case_number } 已經重新打開，以前的記錄都在，您不用從頭講。
    <b>{ $contact_by } 前</b>會有{ -colleague }聯絡您。

withdraw-check = 撤回以後，{ $case_number } 就停在這裡，我們不再為它聯絡您。您要撤回嗎？
withdrawn = { $case_number } 已經依您的意思撤回。門一直為您開著，想繼續處理，寫一句給我就行，記錄都在。

# $state（文字）：這件事走到哪一步
welcome-back =
    歡迎回來。{ $case_number } 現在走到了這一步。
    { $state ->
        [listening] 我還在聽您說，您可以接著講。
        [summary_sent] 我整理了您說的，在等您看看對不對。
        [unclaimed] 已經登記，在等{ -colleague }接手。
        [exploring] 負責的{ -colleague }正在查清情況。
        [offered] 解決的辦法已經發給您，在等您選。
        [acting] 正在依您選的辦法辦。
        [confirming] 事情已經辦了，在等您說解決沒有。
        [following_up] 事情辦好了，我們之後會再問您一次。
        [final_position] 我們的最後答覆已經發給您。
       *[other] 這件事已經結案，想繼續處理，寫一句給我就行。
    }

handling-failed =
    對不起，您剛發的這一則我沒處理好。它已經存下，沒有遺失，{ -colleague }也收到了提醒。
    想直接找人，請傳 /human。

merged = 這件事已經在 { $case_number } 裡了，兩處說的都合在一起。登記時間按最早的算，您不會排到後面。

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

# 在公開的群組裡只說這一句，不提個案，不提名字。$link：進私訊的連結
public-regret = 看到您這麼說，很過意不去。請私下告訴我，會有人負責處理：{ $link }

# 從收據之類的連結進來的客戶
pulse-question = 今天的服務怎麼樣？
pulse-thanks =
    { $mood ->
        [good] 謝謝您，知道您滿意就好。
       *[fair] 謝謝您告訴我們。哪裡還能做得更好，直接寫在這裡就可以。
    }

no-complaint-here =
    我這裡負責的是不滿意的事：您說，我記下，再請{ -colleague }來解決。
    其他問題我怕答錯，耽誤您。點「找真人客服」，會有{ -colleague }回覆您。

# 沒有在辦的事，客戶只是道謝、告別、隨便看看，或者不想再收訊息
nothing-needed =
    { $stop ->
        [yes] 好的，您不寫，我就不再傳訊息。
       *[no] 好的。哪天有不滿意的，直接寫給我就行。
    }

what-i-am = 是的，我是機器人：您說的我來記，約好的時間我來盯，怎麼辦由人來定。想找真人，點一下就行。

nothing-open =
    { $has_case_number ->
        [yes] { $withdrawn ->
            [yes] 您現在沒有正在處理的事。{ $case_number } 是您撤回的，想繼續處理，點一下就行，不用從頭講。有別的事，直接寫給我。
           *[no] 您現在沒有正在處理的事。{ $case_number } 已經結案，要是還沒好，點一下就重新打開，不用從頭講。有別的事，直接寫給我。
        }
       *[no] 您現在沒有正在處理的事。有新的情況，或者以前的事還沒好，直接寫給我就行。
    }

## 受理

# $case_number（文字）：編號，例如 C-1042
# $question（文字）：接下來問什麼；都說過了就是空的
case-acknowledged =
    { $has_empathy ->
        [yes] { $empathy }謝謝您告訴我們。
       *[no] 謝謝您來找我們。
    }
    我是{ -bot }，已經為您登記，編號 <b>{ $case_number }</b>，會有一位{ -colleague }負責到底。
    { $question ->
        [what_happened] 您慢慢說，發生了什麼？
        [in_words] 我只讀得懂文字，您傳來的會由{ -colleague }仔細看、仔細聽。方便的話，寫幾個字說說是什麼事。
        [since_when] 您說的我記下了。這是從什麼時候開始的？大概的時間就可以。
        [impact] 您說的我記下了。這件事給您帶來了什麼影響？
        [wish] 您說的我記下了。您希望我們怎麼解決？
       *[other] 您說的我都記下了，接下來整理一遍，請您看看對不對。
    }

# 客戶很生氣，或者事情重要：不提問，說清幾點前有人來，最後一句是「我在聽」。
# $contact_by（時間）：幾點前有人聯絡，例如「今天 16:00」
case-acknowledged-at-once =
    { $has_empathy ->
        [yes] { $empathy }謝謝您告訴我們。
       *[no] { $foreign ->
            [yes] 謝謝您來找我們。
           *[no] 好的，謝謝您來找我們。
        }
    }
    我是{ -bot }，已經為您登記，編號 <b>{ $case_number }</b>。{ $manager ->
        [yes] 我已經轉給{ -supervisor }，
       *[no] 我已經把這件事交給{ -colleague }，
    }<b>{ $contact_by } 前</b>會有人聯絡您。{ $has_needed ->
        [yes] { $too_late ->
            [yes] 您最晚 <b>{ $needed }</b> 要，比這個時間早，我已經告訴能作主的人。
           *[no] 您最晚 <b>{ $needed }</b> 要，我記下了。
        }
       *[no] { "" }
    }
    { $has_empathy ->
        [yes] { $has_to_call ->
            [yes] { $to_call }
                您說，我在聽。
           *[no] 您說，我在聽。
        }
       *[no] { $foreign ->
            [yes] 我只看得懂中文和英文。您寫的原樣留著，會有人來看。
           *[no] 您願意的話，可以先說說是什麼事，同事來了就不用再講一遍。
        }
    }

# 提到輕生、暴力，或者有人有危險：已經交給人，不提問，不勸導，不用套話。
# $harmed（文字）：child、person、medicine 或 animal；沒有傷到誰就是空的
# $grave（文字）：self_harm、violence 或 safety；$first（yes/no）：是不是第一次回話
grave-heard =
    { $grave ->
        [self_harm] 您肯把這些說出來，真好。看到您這麼寫，我很擔心您，您這個人比這件事重要得多，不用一個人扛著。
        [violence] 我聽得出您心裡有多大的火，不想讓您一個人憋著。誰都不該受傷，您也一樣。
       *[safety] { $harmed ->
            [child] 聽到這個，心都揪起來了。孩子現在怎麼樣？先顧孩子，別的都可以等一等。
            [person] 聽到這個很難過。受傷的人現在怎麼樣，有沒有人照顧？先顧人，別的都可以等一等。
            [medicine] 這太讓人擔心了。用藥的人現在怎麼樣，有沒有不舒服？先顧人，別的都可以等一等。
            [animal] 聽到這個很心疼。牠現在怎麼樣，看過醫生了嗎？別的都可以等一等。
           *[other] 聽到這個很難過，人最重要，別的都可以等一等。
        }
    }
    { $first ->
        [yes] 我是{ -bot }，這些話應該由人來聽，我已經告訴負責人。
       *[no] 我剛剛告訴了負責人。
    }<b>{ $contact_by } 前</b>會有人親自聯絡您，編號 { $case_number }。
    { $has_to_call ->
        [yes] { $to_call }
            您想說什麼都可以接著寫，我一句不漏地交給他們。
       *[no] 您想說什麼都可以接著寫，我一句不漏地交給他們。
    }

# 客戶連著寫很多條時，最多一分鐘說一次。
listening-1 = 我在聽，您接著說。
listening-2 = 您慢慢說，每一則我都記著。
listening-3 = 我在，您說的我都看到了，請接著說。

still-here =
    { $stays_open ->
        [yes] 好，這件事接著辦。
       *[no] { $chased ->
            [yes] 讓您又來問一次，對不起。
           *[no] 在，我一直在看。
        }
    }{ $has_contact_by ->
        [yes] <b>{ $contact_by } 前</b>{ $has_owner_name ->
            [yes] { $owner_name }會聯絡您，
           *[no] 會有{ -colleague }聯絡您，
        }編號 { $case_number }。
       *[no] { $has_missed ->
            [yes] 本來 { $missed } 前就該有人聯絡您，到現在還沒有{ $chased ->
                [yes] 。
               *[no] ，對不起。
            }負責的人已經知道您在等，編號 { $case_number }。
           *[no] 您接著說，已經說的都記在 { $case_number } 裡。
        }
    }

## 一次只問一件事

# $sorry (yes/no) - it was told before, and asked once more
intake-question =
    { $sorry ->
        [yes] 您已經說過了，我又問，對不起。
       *[no] { "" }
    }{ $question ->
        [since_when] 這一段我記下了。這是從什麼時候開始的？大概的時間就可以。
        [impact] 這一段我記下了。這件事給您帶來了什麼影響？
        [wish] 我記下了。您希望我們怎麼解決？心裡怎麼想就怎麼說。
       *[what_happened] 發生了什麼？您慢慢說，方便的話傳張照片，就不用多描述了。
    }

# 客戶說「算了」之後：只問一句，不答也沒關係
gentle-question = 我不想就這麼算了。要是還能彌補，您覺得怎麼做才好？

# 事情已經交給人，客戶說「算了」
looked-after =
    您不用再做什麼，交給我們處理。{ $has_contact_by ->
        [yes] { $has_owner_name ->
            [yes] <b>{ $contact_by } 前</b>{ $owner_name }會聯絡您。
           *[no] <b>{ $contact_by } 前</b>會有{ -colleague }聯絡您，編號 { $case_number }。
        }
       *[no] 您說的都在 { $case_number } 裡，會在這裡回您。
    }

correction-invited = 謝謝您指出來。哪一處不對？您說一句就行，其他的我都留著。
addition-invited = 好，您接著說，我在聽。
summary-waits = 我還在，不著急。上面寫的要是對，點一下就好；不對的地方，直接告訴我。
intake-nudge = 我還在，不急。您可以想到了再說，也可以現在就交給{ -colleague }。

languages-read = 我只看得懂中文和英文。您寫的原樣留著，會有人來看。

case-submitted =
    { $has_empathy ->
        [yes] { $empathy }
       *[no] { "" }
    }{ $disputed ->
        [yes] 我還是沒能整理對，就把您的原話都交給同事，由同事來看，
       *[no] { $manager ->
            [yes] 您要找能作主的人，這件事已經在{ -supervisor }那裡，
           *[no] { $gave_up ->
                [yes] 您不用再做什麼，交給我們處理：已經交給負責的{ -colleague }，
               *[no] 已經交給負責的{ -colleague }，
            }
        }
    }<b>{ $contact_by } 前</b>會有人聯絡您。
    { $foreign ->
        [yes] 我只看得懂中文和英文。您寫的原樣留著，會有人來看。
       *[no] { "" }
    }{ $has_needed ->
        [yes] { $too_late ->
            [yes] 您最晚 <b>{ $needed }</b> 要，比這個時間早，我已經告訴能作主的人。
           *[no] 您最晚 <b>{ $needed }</b> 要，我記下了。
        }
       *[no] { "" }
    }您的編號是 <b>{ $case_number }</b>。您不用守著，點「看進度」就知道走到哪一步了。

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

review-coming =
    好的，{ $apart ->
        [yes] 會由一位沒有經手 { $case_number } 的負責人重新看我們的答覆
       *[no] 會由負責人重新看 { $case_number } 的答覆
    }，<b>{ $contact_by } 前</b>聯絡您。
    不用從頭再講；有我們漏看的地方，直接寫在這裡就行。

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
    { $away ->
        [yes] { $old_name }這會兒不在，您這件事由我{ $owner_name }接著辦。記錄我已經看完，您不用再講。
       *[no] 我是{ $owner_name }，從{ $old_name }手裡接過您這件事，由我負責到底。記錄我已經看完，您不用再講。
    }
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

same-matter =
    { $has_title ->
        [yes] 您之前說過「{ $title }」（編號 { $case_number }）。
       *[no] 您之前有一件事，編號 { $case_number }。
    }現在說的是同一件，還是另一件？
which-matter = 您之前說過不止一件事，現在說的是哪一件？

case-reopened =
    謝謝您回來告訴我們。{ $case_number } 已經重新打開，以前的記錄都在，您不用從頭講。
    <b>{ $contact_by } 前</b>{ $has_owner_name ->
        [yes] { $owner_name }會聯絡您。
       *[no] 會有{ -colleague }聯絡您。
    }

withdraw-check = 撤回以後，{ $case_number } 就停在這裡，我們不再為它聯絡您。您要撤回嗎？
withdrawn = { $case_number } 已經依您的意思撤回。門一直為您開著，想繼續處理，點一下或者寫一句給我就行，記錄都在。

# $state（文字）：這件事走到哪一步
welcome-back =
    歡迎回來。{ $case_number } 現在走到了這一步。{ $more ->
        [yes] 這段時間沒能送到的話，接著就發給您。
       *[no] { "" }
    }{ $has_missed ->
        [yes] 說好 { $missed } 前聯絡您，我們沒做到，對不起。
       *[no] { "" }
    }
    { $state ->
        [listening] 我還在聽您說，您可以接著講。
        [summary_sent] 我整理了您說的，在等您看看對不對。
        [unclaimed] 已經登記，在等{ -colleague }接手。
        [exploring] { $has_owner_name ->
            [yes] { $owner_name }正在查清情況。
           *[no] 負責的{ -colleague }正在查清情況。
        }
        [offered] 解決的辦法有了，在等您選。
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

# $data_wish：copy 要一份資料，erase 要刪資料
data-wish-heard =
    { $data_wish ->
        [erase] 您要刪掉資料，我轉給{ -supervisor }了，<b>{ $due } 前</b>回覆您，說清刪了哪些。{ $case_number } 和其他沒辦完的事要先辦完，才能刪。
       *[copy] 您要一份自己的資料，我轉給{ -supervisor }了，<b>{ $due } 前</b>回覆您。編號 { $case_number }。
    }

### 客戶讀的訊息（二）：解決的辦法、約好的時間、辦完以後。
### 先說原因，再說結果。答應了什麼、幾點前、晚了怎麼辦，都寫明白。

## 商量辦法

counter-invited = 好，您覺得怎樣處理才公平？寫給我就行，我原話轉給{ $has_owner_name ->
        [yes] { $owner_name }。
       *[no] 負責的{ -colleague }。
    }

# $words：客戶在方案還開著時寫的話
counter-check =
    您寫的我記下了：「{ $words }」。您是想用它代替現在的辦法嗎？是的話，點第一個按鈕，我就當作您的希望轉過去。在那以前，原來的辦法都還在。

# 客戶的話像是選了其中一個。$number（數字）：第幾個；$option（文字）：它的內容
choice-check = 怕我聽錯，跟您確認一下：您選的是第 { $number } 個，“{ $option }”嗎？是就點第一個按鈕，不是就點您要的那個。

# $owner_name（文字）：負責人；$contact_by（時間）：幾點前答覆
counter-heard = 您的想法已經原話轉給{ $owner_name }，<b>{ $contact_by } 前</b>給您答覆。

# $option（文字）：客戶選的辦法；$todo（文字）：客戶要做的；$due（時間）：幾點前辦好
solution-agreed =
    好，就依您選的辦：{ $option }{ $has_todo ->
        [yes] { "\u000A" }您要做的：{ $todo }
       *[no] { "" }
    }
    { $has_due ->
        [yes] { $owner_name }負責，<b>{ $due } 前</b>辦好。萬一晚了，我會如實告訴您，並給您新的時間。
       *[no] { $owner_name }負責到底。辦好以後，我再來問您。
    }

## 約好的時間

# $text（文字）：負責人答應的事，用他自己的話
promise-made =
    <b>{ $owner_name }</b>：{ $text }
    約好的時間：<b>{ $due } 前</b>。

# 由負責人的口吻說：辦法還在內部落實
answer-coming = 能怎麼辦，我正在落實。<b>{ $due } 前</b>給您答覆。—— { $owner_name }

# 由負責人的口吻說。$progress（文字）：已經做了什麼；$missed（文字）：約好卻已經過了的時間
honest-delay =
    我是{ $owner_name }。{ $has_missed ->
        [yes] 答應您{ $missed } 前辦好，我們沒做到，對不起。
       *[no] { $again ->
            [yes] 還是沒有結果，讓您又等了一回，對不起。
           *[no] 這件事比我想的特別一些，現在還不能給您結果，我不想輕易答應您。
        }
    }
    { $has_progress ->
        [yes] 現在的情況：{ $progress }
       *[no] 事情我一直在跟。
    }
    { $has_promised ->
        [yes] 答應您的這件事：「{ $promised }」
            新的時間：<b>{ $due } 前</b>。
       *[no] 我<b>{ $due } 前</b>再給您答覆。
    }

# $minutes（數字）：幾分鐘
pause-taken = 請給我 { $minutes } 分鐘，我去和{ -supervisor }商量還可以怎麼解決。<b>{ $due }</b> 我回到這裡。—— { $owner_name }

## 解決了嗎

# $done（文字）：做了什麼，用負責人的話
# $explanation_only：只是說明原因，沒有別的要辦
# $again：客戶上次答得勉強，再問一次
ask-matter =
    { $again ->
        [yes] 我想再問您一句，有一點沒好也請直說。這件事真的解決了嗎？
       *[no] { $explanation_only ->
            [yes]
                { $has_done ->
                    [yes] 事情的原因是這樣的：{ $done }
                   *[no] 事情的原因，我們已經向您說明了。
                }
                理由我們說清楚了嗎？還有沒說到的地方嗎？
           *[no]
                { $has_done ->
                    [yes] 已經辦好的：{ $done }
                   *[no] { $said ->
                        [yes] 上面說的，我們這邊都辦好了。
                       *[no] 答應您的，我們都辦了。
                    }
                }
                這件事解決了嗎？
        }
    }

ask-completeness = 我這邊該辦的都辦了。您要的都辦到了嗎？
ask-person = 再問最後一句：這次和我們往來，您感覺怎麼樣？結案以前，承辦的{ -colleague }看不到您的評分。

# $last：是不是最後一次提醒
confirm-reminder =
    { $explanation_only ->
        [yes] { $last ->
            [yes] 再問您一次，理由我們說清楚了嗎？要是一直沒等到您的答覆，我會先結案，您點一下就能重新打開。
           *[no] 前兩天說的那件事，理由我們說清楚了嗎？還有沒說到的，就點「{ button-clear-partly }」，我們繼續說明。
        }
       *[no] { $last ->
            [yes] 再問您一次，這件事解決了嗎？要是一直沒等到您的答覆，我會先結案，您點一下就能重新打開。
           *[no] 前兩天辦的那件事，解決了嗎？沒解決就點「沒解決」，我們繼續處理。
        }
    }

settled-thanks =
    { $explained ->
        [yes] 謝謝您把這件事說出來，也謝謝您聽我們把理由說完。
       *[no] 謝謝您把這件事說出來，也謝謝您給我們補救的機會。
    }您說的都留在記錄裡，供我們改進。
    以後有哪裡不對，直接寫在這裡，{ $owner_name }看得到。

# $senior：主管是不是也來了
back-in-loop =
    謝謝您直說。{ $partly ->
        [yes] 還差一點，處理到好是我們的責任，您不用從頭講。
       *[no] 事情還沒解決好，繼續處理是我們的責任，您不用從頭講。
    }
    { $senior ->
        [yes] { $manager ->
            [yes] { -manager }已經來管這件事，
           *[no] { -supervisor }也來一起辦，
        }
       *[no] { "" }
    }{ $has_owner_name ->
        [yes] { $owner_name }會在<b>{ $contact_by } 前</b>聯絡您。
       *[no] <b>{ $contact_by } 前</b>會有人聯絡您。
    }
    { $told ->
        [yes] 您剛寫的已經記下，還有要補的，接著寫就行。
       *[no] 還差的是哪一點？
    }

treatment-heard = 事情辦好了，過程卻讓您不好受，這一樣重要，謝謝您說出來。我已經轉給{ -supervisor }，<b>{ $contact_by } 前</b>聯絡您，這件單獨登記，編號 { $case_number }。

# 客戶的話裡沒聽出選哪一個。$kind（文字）：問的是哪一句
choice-repeated =
    { $kind ->
        [completeness] 您的話我記下了。怕我聽錯，請點一下：您要的都辦到了嗎？
        [person] 謝謝您。這次和我們打交道感覺怎麼樣？點一下，或者回 1 到 5 的數字都行。
        [offer] 您的話已經轉過去了。選哪一個，請點一下數字；都不合適，就點最後那個按鈕。
        [follow_up] 您的話已經轉過去了。現在怎麼樣？點一下就行。
       *[matter] 您的話已經轉過去了。這件事解決了嗎？點一下就行。
    }

# 問解決沒有，客戶還沒看、還沒試。
no-hurry = 好的，不急。您什麼時候看了，在這裡告訴我就行{ $asks_again ->
        [yes] ；過些時候我再來問問。
       *[no] 。
    }

## 結案和回訪

# $days（數字）：多少天內可以重新打開
closed-unconfirmed = 還沒等到您的答覆，{ $case_number } 我先結案，記作「未確認」。{ $days } 天內點一下就能重新打開，不用從頭講。

case-closed = { $case_number } 就辦到這裡，謝謝您幫我們做得更好。{ $days } 天內要是問題又來了，點一下就能重新打開，不用從頭講。

closed-deadlock =
    { $case_number } 今天結案，我們的答覆和寫給您的那封一樣。{ $days } 天內有新的情況，寫在這裡就行，會有人重新看。
    您也可以請外面的機構來看，路徑在那封答覆裡。

# $day（數字）：第幾天的回訪。1 天：上次答得勉強；14 天：還願不願意選我們；30 天：我們改了什麼
# $commitment（文字）：我們改了什麼；不清楚就是空的
follow-up =
    { $day ->
        [1] { $yesterday ->
            [yes] 昨天您說還可以，我想再問一句：現在都好嗎？
           *[no] { $has_said_on ->
                [yes] { $said_on }您說還可以，我想再問一句：現在都好嗎？
               *[no] 您上次說還可以，我想再問一句：現在都好嗎？
            }
        }
        [14] 兩個星期過去了。以後還願意選我們嗎？
        [30] { $has_commitment ->
            [yes] 您上個月說的事，我們做了這樣的改變：
                { $commitment }
                現在都好嗎？
           *[no] 一個月過去了，您上次說的事現在都好嗎？
        }
       *[other] { $day } 天過去了，您上次說的事還好嗎？
    }
    { $has_owner_name ->
        [yes] 有話或建議，直接寫在這裡，{ $owner_name }看得到。
       *[no] 有話或建議，直接寫在這裡，我們看得到。
    }

follow-up-thanks = 謝謝您的回答，我記下了。

## 最後的答覆，和那以後
new-facts-invited = 好，新的情況請寫在這裡。{ -supervisor }會看，再告訴您答覆要不要改。
# $contact_by（時間）：幾點前答覆
new-facts-heard = 謝謝您告訴我們。{ -supervisor }會看這些是不是改變我們的答覆，<b>{ $contact_by } 前</b>告訴您。
# $contact_by（時間）：幾點前聯絡
taken-up-again =
    謝謝您，這是我們原來不知道的，這件事我們重新來辦，您不用從頭講。
    { $has_owner_name ->
        [yes] { $owner_name }會在<b>{ $contact_by } 前</b>聯絡您。
       *[no] <b>{ $contact_by } 前</b>會有人聯絡您。
    }
# $reason（文字）：看了什麼，用決定的人的話；$options：還有沒有可以選的辦法
answer-stands =
    謝謝您又寫來，我都看過了。{ $reason }
    { $options ->
        [yes] 所以答覆不變，給您的辦法到{ $until } 都算數。
       *[no] 所以答覆不變。
    }答覆裡寫的那些機構，您也可以去找。—— { $by_name }

## 信

# 核准過的信，原樣發出
reply-letter = { $text }

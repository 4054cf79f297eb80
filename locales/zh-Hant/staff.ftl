### 員工在私訊裡讀的訊息（一）：認領、接手、寫給客戶、承諾。
### 短，一眼看完。先說是哪一件，再說要做什麼。

## 認領
# $owner_name（文字）：先接手的同事
claim-lost = { $case_number } 由{ $owner_name }先接了，謝謝您幫忙。

pick-next-step =
    <b>{ $case_number }</b> 由您負責了。先做什麼、幾點前回話？
    點一下，客戶會收到您的名字和這個時間。
ask-other-time =
    <b>{ $case_number }</b>：寫一句，做什麼、幾點前。客戶會看到。
    例：查快遞記錄，今天 16:00
time-check =
    { $case_number }：時間我讀成 <b>{ $due }</b>{ $at_night ->
        [yes] （是夜裡）
       *[no] { $day_off ->
            [yes] （那天放假）
           *[no] { "" }
        }
    }{ $has_needed ->
        [yes] （客戶最晚 { $needed } 要）
       *[no] { "" }
    }，就這樣告訴客戶嗎？
    { $has_words ->
        [yes] 客戶會看到：「{ $words }」不對的話，直接把整句再寫一遍。
       *[no] 不對的話，直接把時間再寫一遍。
    }
time-not-understood =
    沒認出時間，或者時間已經過了。請再寫一次，可以這樣寫：
    今天 16:00 · 明天 10:30 · 週五 9:00 · 3月6日 14:00

## 客戶的話
# $edited：是不是改過的訊息
customer-said =
    <b>{ $case_number } · { $customer_name }</b>{ $edited ->
        [yes] （改過）
       *[no] { $forwarded ->
            [yes] （轉發的，是別人寫的）
           *[no] { "" }
        }
    }
    { $text }{ $has_righted ->
        [yes]
            { "" }
            ✎ 已記下更正：{ $righted }
       *[no] { "" }
    }

# $answer_text（文字）：客戶怎麼答的；$detail（文字）：細節
customer-answered =
    <b>{ $case_number } · { $customer_name }</b> { $answer_text }{ $has_detail ->
        [yes] ：{ $detail }
       *[no] 。
    }

# 我們正在辦，客戶又來問
customer-chases =
    <b>{ $case_number } · { $customer_name }</b> 又為這件事來了{ $times ->
        [1] { "" }
       *[other] （第 { $times } 次）
    }：「{ $text }」
    { $has_owner_name ->
        [yes] { $owner_name }負責，
       *[no] 還沒有人認領，
    }{ $has_contact_by ->
        [yes] 告訴過客戶：{ $contact_by } 前。
       *[no] 還沒有告訴客戶時間。
    }
    客戶再來，多半是少了我們一句話：做到哪一步了，什麼時候再說。

# 只給負責人看。$plan：客戶自己提到的安排
circling-hint =
    💡 <b>{ $case_number } · { $customer_name }</b> 接連兩則都是責怪，您說要幫忙，客戶沒有接話。{ $ask ->
        [yes] 已經說過三次，可以先問一句：「我能跟您說一下嗎？」
       *[no] 把同一句短話平靜地重複一次：「我知道您很失望，我來說說您有哪些選擇。」（第 { $times } 次，最多 3 次）
    }{ $has_plan ->
        [yes] 客戶還提到：「{ $plan }」。可以從這裡把話帶回事情上：說說您怎麼安排，讓這件事不耽誤。
       *[no] { "" }
    }

which-case =
    { $has_words ->
        [yes] 「{ $words }」
       *[no] 您剛發的檔案
    }
    這是寫給哪一件的？點編號，我就發給那位客戶。
words-placed =
    { $stopped ->
        [yes] 先沒發給{ $customer_name }，請看下面
       *[no] { $held ->
            [yes] 先存著，等{ $customer_name }回來再發
           *[no] { $by_mouth ->
                [yes] 請您轉告{ $customer_name }
               *[no] 已發給{ $customer_name }
            }
        }
    }（{ $case_number }）{ $has_words ->
        [yes] ：「{ $words }」
       *[no] 。
    }
no-case-in-hand =
    { $by_command ->
        [yes] 您手上現在沒有個案，不知道指哪一件。到員工群組認領一件，或者寫上編號，例如 /brief C-1042。
       *[no] 您手上沒有個案，這句話沒有發出。到員工群組認領一件，或傳 /case 看看。您自己要投訴的話，請用不在員工群組的帳號寫給我，或當面告訴主管。
    }
note-kept = 備註已記在 { $case_number }，客戶看不到。

## 要一句話
# $form（文字）：要寫的是什麼；$hint（文字）：已經知道的，可能是空的
ask-text =
    <b>{ $case_number }</b> { $form ->
        [promise] 答應客戶什麼、幾點前？一句寫完，客戶會原樣看到。例：今天 17:00 前把退款憑證發給您
        [offer] 寫給客戶的辦法，一行寫一個，寫明幾點前；給錢的寫明金額。
        [single_reason] 只給一個辦法，理由是什麼？
        [done] 做了什麼？寫一句，客戶會看到。例：新濾芯今天 14:20 已換好，試機正常
        [cannot] 哪一點辦不到，原因是什麼？先寫原因，再寫還有什麼可選、幾點前再給客戶答覆。例：這一款沒貨了，我在問升級款，週四 12:00 前告訴您
        [release] 做到了哪裡，為什麼放回？接手的人靠這句，不用再問客戶。
        [escalate] 您需要主管做什麼？寫一句。
        [extend] 為什麼要更久，幾點前給結果？先寫原因，客戶會看到。例：原廠週一才出配件，週三 12:00 前裝好
        [note] 寫內部備註。當作客戶會讀到那樣寫。
        [letter_gap] 寫這一段。只寫查實的事。
        [letter_text] 把整封信寫好發來，會換掉現在的草稿。
        [closing] 這件事教會我們什麼？一句話。
        [later] 到現在做了什麼，幾點再給客戶回話？客戶會看到。例如：配件已經訂了，明天 10:00 我再打給您
        [offer_why] 為什麼這一件比同類的多這麼多、或者少這麼多？寫一句，核准的人會看到，也留在紀錄裡。例：壞了兩把水壺，檯面也泡壞了
        [refuse] 為什麼不核准？怎樣就可以？寫一句，負責的同事會看到。例：太高，給 80 可以
        [unjustified] 查到了什麼，怎樣查的？只寫事實：先給另一位看，再給客戶看。例：鞋底磨損均勻，您自己的記錄跑了 1,700 公里，原廠測試是 800 公里
        [refuse_merit] 為什麼不這樣看？寫一句，負責的同事會看到。例：標籤上沒寫限度，客戶無從知道
        [final]
            請分行寫最後的答覆：
            第一行寫決定，一句話
            接著寫理由，幾行都行
            - 再寫還可以給的，一行一個，前面加一橫，寫明幾點前
            什麼都不再給，最後一段就不寫。
        [answer_stands] 您看了什麼，為什麼答覆不變？一兩句，客戶會看到。
        [restrict] 為什麼要限制往來？寫一兩句，經理核准，客戶會讀到。例：這週兩次談話，請您換個語氣以後，還是多次辱罵同事
        [facts] 發生了什麼？客戶還沒寫，請按您了解到的寫一行。
        [reply] 寫給客戶的話，我原樣轉過去。
       *[other] 請寫一句。
    }{ $has_hint ->
        [yes] { "" }
            { $form ->
                [letter_gap] 要寫的：{ $hint }
               *[other] 已知：{ $hint }
            }
       *[no] { "" }
    }
form-cancelled = 已取消，什麼都沒發出。

## 承諾
# $done（文字）：做了什麼；$ask_at：幾點問客戶；$held：客戶停用了機器人
done-noted =
    <b>{ $case_number }</b> 已記為完成：{ $done }
    { $held ->
        [yes] 客戶停用了機器人，等客戶回來再問解決沒有。
       *[no] { $has_ask_at ->
            [yes] { $ask_at } 我會問客戶解決沒有，有了回答就告訴您。
           *[no] 已經問了客戶解決沒有，有了回答就告訴您。
        }
    }
# $held：客戶停用了機器人
promise-booked =
    { $held ->
        [yes] 已記入承諾（{ $case_number }，{ $due } 前）：{ $text } 客戶停用了機器人，還不知道，請換個方式告訴客戶。
       *[no] 已發給客戶，記入承諾（{ $case_number }，{ $due } 前）：{ $text }
    }
# $state_text（文字）：承諾怎麼樣了
promise-kept =
    { $state ->
        [broken] { $case_number } 已記下：現在做到了。約好的時間沒趕上，這一點照實留著。（{ $has_text ->
            [yes] { $text }
           *[no] 給客戶回覆
        }）
       *[other] { $case_number } { $state_text }：{ $has_text ->
            [yes] { $text }
           *[no] 給客戶回覆
        }
    }
# $minutes（數字）：還有幾分鐘
promise-reminder =
    ⏰ 還有 { $minutes } 分鐘：<b>{ $case_number }</b> { $has_text ->
        [yes] { $text }
       *[no] 給客戶回覆
    }（約好{ $due }）
    { $has_wrote_at ->
        [yes] 您{ $wrote_at } 已經回過客戶。那就是這次的回覆，點一下就算數；還不是，請再回一次。
       *[no] 沒有結果也要回話：做到哪裡，下次幾點。
    }
# 給主管：時間到了，還沒有聯絡
promise-due-alert =
    <b>{ $case_number }</b> 約好{ $due }，{ $has_owner_name ->
        [yes] { $owner_name }還沒記下結果
       *[no] 還沒有人接手
    }：{ $has_text ->
        [yes] { $text }
       *[no] 給客戶回覆
    }
    還有 10 分鐘。沒有動靜，我會如實告訴客戶。
# $second：同一件事第二次沒做到
promise-broken-alert =
    <b>{ $case_number }</b> 沒按時做到：{ $has_text ->
        [yes] { $text }
       *[no] 給客戶回覆
    }（約好{ $due }）
    { $held ->
        [yes] 客戶還不知道。
       *[no] { $has_tell_at ->
            [yes] { $tell_at } 告訴客戶。
           *[no] { $told_before ->
                [yes] 客戶剛收到過一則，這一件下一次一起說。
               *[no] 客戶已經知道實情。
            }
        }
    }新的時間是<b>{ $new_due } 前</b>。{ $second ->
        [yes] 已經不是第一次，這件事按重大辦。
       *[no] { "" }
    }

# $data_wish：copy 或 erase；$customer：客戶的 Telegram 編號
data-wish =
    { $data_wish ->
        [erase] <b>{ $case_number }</b> · { $customer_name }要刪掉自己的資料，答應的是 <b>{ $due } 前</b>。個案都辦完以後，請管理員執行：<code>main.py erase { NUMBER($customer, useGrouping: 0) } --yes</code>
       *[copy] <b>{ $case_number }</b> · { $customer_name }要一份自己的資料，答應的是 <b>{ $due } 前</b>。請管理員執行：<code>main.py export { NUMBER($customer, useGrouping: 0) } data.zip</code>，交出去之前先看一遍。
    }

praise-for-you = 有客戶稱讚您：「{ $text }」

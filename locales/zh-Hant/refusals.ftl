### 做不到的時候怎麼說：先說原因，再說可以怎麼辦。客戶和員工都會讀到，不超過 200 個字。

# $who：誰可以按，staff、supervisor、manager 或 customer
refusal-not-for-you =
    { $who ->
        [customer] 這一步要由客戶自己來定。
        [owner] 這件由另一位同事負責，請直接問他，或點「請主管」。
        [supervisor] 這一步由主管來做，請點「升級」。
        [manager] 這一步由經理來做，請主管轉告經理。
        [bot] 這一步由機器人自動來做，您不用動手。
       *[staff] 這個按鈕是給同事用的。您有話，直接寫給我就行。
    }
refusal-already-done = 這一步已經做過了，不用再點。
# $state：現在走到哪一步
refusal-out-of-place =
    { $state ->
        [listening] 客戶還在講，等交到我們手上就可以接。
        [summary_sent] 客戶還在核對內容，等交到我們手上就可以接。
        [unclaimed] 這件事還沒有人接，請先點「{ button-claim }」。
        [exploring] 還沒有和客戶說定辦法，請先用「{ button-offer }」。客戶要的已經辦好了，就傳 /done 加一句話。
        [offered] 方案在客戶手上，還沒選，這一步要等一等。這期間可以照常回覆，也可以點「{ button-promise }」。
        [acting] 辦法已經說定，正在辦。請用這件事下面的「{ button-done }」或「{ button-cannot }」。
        [confirming] 正在問客戶解決了沒有，等客戶回話就好；要說什麼可以直接回覆。
        [following_up] 客戶說已經解決了，這一步用不上了。要說什麼可以直接回覆。
        [final_position] 最終答覆已經給了客戶，還能給的一直有效。
        [closed] 這件事已經結案。客戶再來說，會自動重新打開。
        [merged] 這件事已經併到另一件裡，請到那一件接著辦。
        [withdrawn] 客戶已經撤回這件事，所以沒有發出。
        [over] 這一問已經過去了。您想怎麼辦，直接寫下來，我轉給負責您這件事的同事。
       *[other] 這件事已經往前走了，這一步現在用不上。請用最新那則訊息裡的按鈕。
    }
# $name（文字）：接手的人
refusal-claimed-by-other = { $name }先接了，謝謝您幫忙。
refusal-others-free = 這件先讓空著的同事來，詳情我私下傳給您了。
refusal-passed-twice = 本週兩次已經用完。要退回，點「{ button-release }」寫一句就行。
refusal-away = 您現在設的是「不在」。回來後先傳 /back，就能認領。
# $name (text) - whom it was to be given to
refusal-cannot-be-given = 這件不能交給{ $name }：人不在，或不適合辦這件。請換一位。
refusal-concerned = 這件事牽涉到自己人，由不相關的同事來處理，這樣對誰都公平。
refusal-second-transfer = 這件事已經轉過兩次手，這次由主管來接。
refusal-no-such-case = 沒有找到這個編號，或者它不在您手上。請核對編號，例如 C-1042。
# $what：還差什麼
refusal-something-missing =
    { $what ->
        [silence] 客戶聯絡得上，也有回音，不需要這樣結案。
        [attempts] 先要在七天內換方式聯絡兩次，每次點「{ button-tried }」記下。
        [other_case] 沒有別的還在辦的個案可以併進去。
        [open_case] 兩件都要還在辦。其中一件已經結束了。
        [same_customer] 這兩件是不同客戶的，不能合併。
        [same_month] 這兩件相隔超過 30 天，各算各的。
        [alike] 其中一件說的是我們的人怎麼對待客戶，不是人人都能看，所以分開辦。
        [other_way] 請反過來併：新的併進辦得更靠前的那件，當面說的併進有聊天的那件。
        [claim_first] 那一件還沒有人認領。請先認領，再合併。
        [found] 您能看到的個案裡沒有找到。可以寫編號（如 C-1042）、經過裡的詞，或者狀態（如「未結」）。
        [saved_text] 先寫名稱，再寫文字。例：/save 到貨 {"{"}客戶{"}"}您好，{"{"}編號{"}"} 要的配件到了。
        [saved] 還沒有這個名稱的常用回覆。傳 /save 可以看到全部。
        [place] 花括號裡有一個詞不認識。可以用：{"{"}客戶{"}"}、{"{"}編號{"}"}、{"{"}時間{"}"}、{"{"}姓名{"}"}。
        [picked] 這是找常用回覆用的，沒有送出。請在輸入框上方的列表裡選一則，或用 /r 名稱。
        [time_told] 還沒有跟客戶約好時間，這裡填不上。先約一個時間，就會自動填好。
        [reply] 要先有您的回覆：寫明做了什麼或原因，客戶已經收到，而且之後沒有新的話。
        [long_way] 這一件要按平常的步驟辦：重大的、涉及人的，或者還等著別人同意。請點「{ button-offer }」。
        [offer_it] 您的回覆裡給了錢或別的補償。請點「{ button-offer }」，讓客戶同意並記入承諾。
        [offer_done] 您辦的這件事裡有錢或額外的東西，請用「{ button-offer }」，這樣才算說定、記帳。
        [step] 時間有了，還差做什麼。請寫成一句，例如：查快遞記錄，今天 16:00
        [facts] 還差一句：發生了什麼。寫上就能繼續。
        [summary] 客戶的話還沒有核對過。請先看一遍，確認您理解得對。
        [finding] 請寫清楚查到什麼、怎樣查的：另一位要看得明白。
        [agreement] 要先有另一位同意「不成立」。想現在就往下辦，請在個案下面點「{ button-justified }」。
        [unusual] 和同類的差得多，先點「寫明原因」，寫一句就行。
        [plain_words] 本來就該給的，不能說成人情。請照實寫，別用「破例」「送您」「心意」這樣的話。
        [alternatives] 說「不能照辦」的時候，至少給兩個別的辦法。請再加一個。
        [decision] 還差決定：寫在第一行，一句話。
        [reasons] 還差理由：寫在決定後面。
        [rounds] 談過兩輪還沒談成，或者說明後客戶不接受，才能給最後答覆。現在請先寫方案。
        [merit] 還沒有定：投訴成立不成立。選一下就能繼續。
        [single_reason] 只有一個辦法時，要寫一句理由。
        [options] 還沒有寫辦法。至少寫一個，寫明幾點前。
        [evidence] 請寫清楚做了什麼、什麼時候做的，客戶會看到。例：新濾芯今天 14:20 已換好，試機正常
        [reason] 還差一句理由。
        [brief] 還差一句：做到了哪裡。接手的人就不用再問客戶。
        [lesson] 還差一句教訓。寫上就能結案。
        [letter] 結案前要先發回覆信，或者註明不寫。
        [due] 還差時間。請寫明哪一天幾點前。
        [time] 還差時間。請寫明哪一天幾點前。
        [agreed] 要先有談好的解決辦法，才能另外補償。
        [coolings] 一週裡兩次另約時間以後，才能提限制往來。在那之前可以用 /limit。
       *[other] 還差一樣東西，寫上就能繼續。
    }
# $limit（文字）：這個級別每件能答應的金額；$total（文字）：這件會一共多少
refusal-over-authority = 您這一級每件最多可以答應 { $limit }，這樣一共就是 { $total }。要請主管或經理來定，定之前先別告訴客戶金額。
refusal-another-person = 這一件要另一位同事來核准，您這一票已經有了，現在等另一位。
# $count（數字）：還有幾個
refusal-promises-open = 還有 { $count } 個承諾沒有辦完。請先一個個了結，再標「辦好了」。
# $count（數字）：還有幾處；$element（數字）：第一處在第幾段，0 是全文
refusal-draft-has-gaps =
    信裡還有 { $count } 處沒填，先看{ $element ->
        [0] 全文
       *[other] { $element } { $element_text }
    }。補上才能發。
# $element（數字）：信裡的第幾段，0 是全文；$words（文字）：是哪幾個字；$stop_text（文字）：該怎麼辦
refusal-letter-held =
    { $has_words ->
        [yes] { $element ->
            [0] 「{ $words }」：{ $stop_text }
           *[other] { $element } { $element_text }裡的「{ $words }」：{ $stop_text }
        }
       *[no] { $element ->
            [0] { $stop_text }
           *[other] { $element } { $element_text }：{ $stop_text }
        }
    }
refusal-moved-twice = 這個時間已經改過兩次。請現在就帶著已有的進展回話，或點「{ button-escalate }」，由主管和客戶另約時間。
refusal-time-has-passed = 約好的時間已經過了，不能再改。請現在就聯絡客戶，再點「{ button-promise-kept }」；要另約時間，請點「{ button-escalate }」找主管。
refusal-words-not-kept = 這段話已經不在了，沒有發出。需要的話請再寫一遍。
refusal-has-open-case = 這位客戶有辦著的個案，就不能算騷擾。罵人可以用 /limit，個案照常辦。

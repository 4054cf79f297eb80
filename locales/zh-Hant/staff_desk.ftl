### 員工在私訊裡讀的訊息（二）：方案、批准、上報、轉手、結案、信。

## 方案
# $held：客戶停用了機器人
offer-sent =
    { $held ->
        [yes] <b>{ $case_number }</b>：客戶停用了機器人，還沒有收到辦法。我先存著，客戶一回來就發。
       *[no] 辦法已發給客戶（{ $case_number }）。{ $mine ->
            [yes] 客戶一選，我就告訴您。
           *[no] 客戶一選，負責的同事會知道。
        }
    }

# $amount（文字）：這次的金額；$given（文字）：這件以前已經答應的；$total（文字）：合起來；$limit（文字）：您這一級每件的上限；$mixed：有沒有別的幣別；$rung（文字）：送請誰核准
approval-asked =
    <b>{ $case_number }</b>：{ $has_given ->
        [yes] 這次 { $amount }，加上已經答應的 { $given }，這件一共 { $total }。
       *[no] 這次 { $amount }。
    }
    { $mixed ->
        [yes] 裡面有別的幣別，不能和您這一級的 { $limit }比，{ $rung ->
            [second] 已送請{ -manager }和另一位核准。
           *[manager] 已送請{ -manager }核准。
        }
       *[no] 超出您這一級每件 { $limit }，{ $rung ->
            [second] 已送請{ -manager }和另一位核准。
            [manager] 已送請{ -manager }核准。
           *[supervisor] 已送請{ -supervisor }核准。
        }
    }
    核准之前，請只告訴客戶幾點前答覆，不說金額。
approval-risen = <b>{ $case_number }</b>：您的辦法還沒有人核准，已經轉請{ -manager }核准。和客戶約好的時間請照舊。
# $approved：有沒有核准；$by_name（文字）：誰核准的
approval-answered =
    { $approved ->
        [yes] <b>{ $case_number }</b>：{ $by_name }核准了，{ $held ->
            [yes] 機器人還聯絡不上客戶，客戶還沒收到辦法。
           *[no] 辦法已發給客戶。
        }
       *[no] <b>{ $case_number }</b>：{ $by_name }沒有核准：「{ $reason }」
            客戶還不知道這個辦法。點下面重寫。
    }

## 投訴成立不成立，最後的答覆
# $merit（文字）：成立還是部分成立
merit-noted =
    { $merit ->
        [partly] <b>{ $case_number }</b> 記為部分成立。這句不告訴客戶，方案和信照此來寫。
       *[justified] <b>{ $case_number }</b> 記為成立，可以接著寫方案。
    }
# $rung（文字）：請誰看，主管或經理
merit-asked = <b>{ $case_number }</b>：已請{ $rung ->
        [manager] { -manager }
       *[supervisor] { -supervisor }
    }一起看。定下來之前，不對客戶說成立不成立；客戶來問，請只告訴幾點前答覆。
# $agreed：是不是同意；$by_name（文字）：誰定的；$reason（文字）：為什麼不同意
merit-answered =
    { $agreed ->
        [yes] <b>{ $case_number }</b>：{ $by_name }也這樣看。現在可以答覆客戶：先說查到什麼，再說不能照辦，再給至少兩個辦法。您只寫辦法，前面兩段已經備好。
       *[no] <b>{ $case_number }</b>：{ $by_name }不這樣看：「{ $reason }」
            客戶什麼都還沒聽到。
    }
# $until（日期）：到哪天為止都算數；$held：客戶停用了機器人
final-sent =
    { $held ->
        [yes] <b>{ $case_number }</b>：機器人還聯絡不上客戶，客戶還沒收到{ $by_name }的最後答覆。
       *[no] { $by_name }的最後答覆已發給客戶（{ $case_number }）。
    }
    這份答覆到{ $until } 都算數，到時結案。客戶要是寫來新的情況，由{ -supervisor }來定要不要重新辦。
# $decision（文字）：最後的答覆；$said（文字）：客戶後來寫的；$due（時間）：幾點前給客戶回話
new-facts-wanted =
    <b>{ $case_number } · { $customer_name }</b> 在最後答覆之後寫來：「{ $said }」
    我們的答覆是：{ $decision }
    裡面有沒有新的情況？<b>{ $due } 前</b>給客戶回話。
# $again：重新辦；$due（時間）：幾點前給客戶回話
new-facts-decided =
    { $again ->
        [yes] { $by_name }把 <b>{ $case_number }</b> 重新辦起來了，負責的同事 { $due } 前給客戶回話。
       *[no] { $by_name }已向客戶說明，為什麼答覆不變（<b>{ $case_number }</b>）。
    }
outcome-choice = <b>{ $case_number }</b>：結果算哪一種？記錄裡現在是：{ $outcome_text }。

## 時限和上報
# $limit_text（文字）：到期的是什麼
limit-alert =
    ⏰ <b>{ $case_number }</b> 時限是{ $due }：{ $limit_text }
    { $has_owner_name ->
        [yes] 負責：{ $owner_name }
       *[no] 還沒有人負責。
    }
brief-read = { $name }看過 { $case_number } 的摘要了。

## 轉手
# $by_name（文字）：誰安排的
case-handed =
    <b>{ $case_number }</b> 現在由{ $owner_name }負責{ $has_by_name ->
        [yes] （{ $by_name }安排）
       *[no] { "" }
    }。
    { $has_due ->
        [yes] 和客戶約好的{ $due } 不變。
       *[no] 記錄都在，客戶不用重講。
    }
case-released =
    { $to_supervisor ->
        [yes] { $case_number } 連同您寫的這句，轉給{ -supervisor }了。
       *[no] { $case_number } 放回了，等人認領。
    }記錄都在，客戶不用重講。

## 送不到
# $back：客戶是不是又回來了
customer-out-of-reach =
    { $back ->
        [yes] { $customer_name }（{ $case_number }）又能聯絡上了。約好的時間照舊。{ $kept ->
            [yes] 存著的話現在發出，時間已經過了的不再發。
           *[no] { "" }
        }
       *[no] { $customer_name }（{ $case_number }）停用了機器人，訊息送不到。您發的我先存著，客戶回來就轉過去。時限和承諾照算，請換電話、電子郵件或當面聯絡。
    }
delivery-unconfirmed =
    <b>{ $case_number }</b> 這一則不知道客戶收到沒有：
    <blockquote>{ $text }</blockquote>
    要再發一次嗎？客戶可能會收到兩遍。
# $reason（文字）：為什麼沒送到
not-delivered =
    { $reason ->
        [plain] <b>{ $case_number }</b> 有一則訊息的文案有錯，我用簡單的話送到了。請告訴管理員。
        [wording] <b>{ $case_number }</b> 有一則訊息的文案有錯，沒有送出。請直接寫給客戶，並告訴管理員。
       *[refused] <b>{ $case_number }</b> 有一則訊息被 Telegram 拒收，客戶沒看到。請換個說法再發，或換電話聯絡。
    }

## 結案和信
closing-kept = { $case_number } 的小結存好了，謝謝。
letter-wanted = <b>{ $case_number }</b> 結案前要有一封回覆信。點下面，我先起草，您來改。
# $status_text（文字）：信到了哪一步
letter-status = { $case_number } 的回覆信：{ $status_text }。
# $by_name（文字）：誰看的；$reason（文字）：為什麼沒有核准
letter-sent-back =
    <b>{ $case_number }</b>：{ $by_name }還沒有核准回覆信：「{ $reason }」
    草稿還是原樣。點下面，改好再送去核准。

## 做不到、用法
# $refusal_text（文字）：拒絕的那句話，寫在 refusals.ftl 裡
refused = { $refusal_text }
# $command（文字）：沒看懂的指令
command-usage =
    { $command ->
        [case] 這樣寫：/case C-1042；不寫編號就列出我的個案
        [note] 這樣寫：/note C-1042 備註內容
        [facts] 這樣寫：/facts C-1042，下面一樣一行：什麼事、什麼時候、原因、怎麼核實的
        [calm] 這樣寫：/calm C-1042
        [promise] 這樣寫：/promise C-1042 今天 17:00 給客戶回電話
        [offer] 這樣寫：/offer C-1042；我會問您有哪些辦法
        [done] 這樣寫：/done C-1042 做了什麼
        [pause] 這樣寫：/pause C-1042 15（最長 30 分鐘）
        [limit] 這樣寫：/limit C-1042；發出之前您先看到原文
        [escalate] 這樣寫：/escalate C-1042 需要主管做什麼
        [extend] 這樣寫：/extend C-1042 原廠週一才出配件，週三 12:00 前答覆
        [brief] 這樣寫：/brief C-1042
        [log] 這樣寫：/log 陳女士，138 1234 5678：客戶說了什麼
        [save] 這樣寫：/save 名稱 文字；只傳 /save 看全部
        [r] 這樣寫：/r C-1042 名稱；或者回覆一則訊息傳 /r 名稱
        [merge] 這樣寫：/merge C-1042 C-1043；前一件併到後一件
        [harass] 這樣寫：/harass 看名單；/harass C-1042 指個案已經辦完的那位
        [letter] 這樣寫：/letter C-1042
        [away] 這樣寫：/away 到週五，或 /away 12月2日到5日 小李；回來了傳 /back
        [block] 封鎖帳號走 /harass：一個人回報，另一個人確認。
        [report] 數字都在 /digest，給了客戶什麼看 /concessions，這兩樣只給主管和經理看。您手上的個案：/me
        [export] 客戶資料在執行我的那台機器上匯出，聊天裡匯不了。請找管理員。
        [bind] 在員工群組裡這樣寫：/bind 綁定碼
        [config] 設定寫在 amends.toml 檔案裡，請找管理員。
        [complain] 您在員工群組裡，這個聊天是您的工作台，用不了這條指令。您自己要投訴，一樣算數：請用不在員工群組的帳號寫給我，或當面告訴主管。您手上的個案：/me
        [status] 您在員工群組裡，這個聊天是您的工作台，用不了這條指令。您自己要投訴，一樣算數：請用不在員工群組的帳號寫給我，或當面告訴主管。您手上的個案：/me
        [add] 您在員工群組裡，這個聊天是您的工作台，用不了這條指令。您自己要投訴，一樣算數：請用不在員工群組的帳號寫給我，或當面告訴主管。您手上的個案：/me
        [human] 您在員工群組裡，這個聊天是您的工作台，用不了這條指令。您自己要投訴，一樣算數：請用不在員工群組的帳號寫給我，或當面告訴主管。您手上的個案：/me
        [withdraw] 您在員工群組裡，這個聊天是您的工作台，用不了這條指令。您自己要投訴，一樣算數：請用不在員工群組的帳號寫給我，或當面告訴主管。您手上的個案：/me
        [digest] 日報只給主管和經理看。您手上的個案：/me
        [concessions] 給了客戶什麼，只給主管和經理看。您手上的個案：/me
       *[other] 沒看懂這條指令。發 /help 看用法。
    }

## 心意
gift-still-open =
    <b>{ $case_number }</b>：除了辦法，還答應過客戶「{ $text }」{ $has_due ->
        [yes] （{ $due } 前）
       *[no] { "" }
    }。
    送到了請點一下。答應的沒送到，也是失約。

## 智慧助理
# $taken：有沒有採用
reading-settled =
    { $taken ->
        [yes] <b>{ $case_number }</b>：已按助理的建議更正，記在您名下。
       *[no] <b>{ $case_number }</b>：沒有採用，紀錄不變。
    }
# $words_end_text（文字）：草稿怎麼樣了
words-settled = <b>{ $case_number }</b>：{ $words_end_text }。

## 判斷依據
# $field_text（文字）：更正哪一項
correction-asked = <b>{ $case_number }</b>：正確的{ $field_text }是哪個？客戶不會收到通知；更正記在您名下，以後判斷得更準。

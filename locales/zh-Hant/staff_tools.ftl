### 讓員工省時間的幾件事：口頭投訴、重複的個案、常用回覆、查找。

## 當面或電話裡說的投訴
ask-spoken =
    客戶說了什麼？用客戶的原話寫一句就行，照片、語音也可以。
    姓名電話可以寫在最前面：陳女士，138 1234 5678：水壺漏水，想退款
spoken-logged =
    已登記：<b>{ $case_number }</b>{ $has_customer_name ->
        [yes] ，{ $customer_name }
       *[no] { "" }
    }{ $has_contact ->
        [yes] ，☎ { $contact }
       *[no] { "" }
    }。謝謝您聽完並記下來，多數客戶什麼都不說就走了。
    { $has_contact_by ->
        [yes] 請告訴客戶這個編號，並說明<b>{ $contact_by } 前</b>有人聯絡。
       *[no] 請告訴客戶這個編號。
    }{ $has_link ->
        [yes] { "" }
            下面的連結只給這位客戶，可以傳簡訊，也可以做成 QR 碼請客戶掃；只能用一次，{ $days } 天內有效。客戶打開以後，進展都在聊天裡看：
            { $link }
       *[no] { "" }
    }
    要補照片或語音，回覆這則訊息傳來就行。
spoken-apart = 已登記：<b>{ $case_number }</b>。這件事說的是我們的人怎麼對待客戶，接下來由沒有參與的人處理。謝謝您轉達。
spoken-added = 已加進 <b>{ $case_number }</b>。
fresh-link =
    <b>{ $case_number }</b>：這個連結只給這位客戶，只能用一次，{ $days } 天內有效；以前的連結作廢。
    { $link }
link-for-customer = 這個連結是給客戶的，現在仍然有效。請傳給客戶，或者做成 QR 碼請客戶掃。
link-went-astray = <b>{ $case_number } · { $customer_name }</b>：打開連結的人說這不是自己的事，連結已經作廢。請核對號碼，再給客戶傳一個新的。
customer-joined = <b>{ $case_number } · { $customer_name }</b> 打開了連結。從現在起，您在這裡寫的話，客戶在聊天裡就能看到。

# $words（文字）：客戶本來會讀到的話；$contact（文字）：電話
tell-customer =
    ☎ <b>{ $case_number } · { $customer_name }</b>{ $has_contact ->
        [yes] ，{ $contact }
       *[no] { "" }
    }：客戶還沒進聊天，請轉告：
    <blockquote>{ $words }</blockquote>
    { $has_keys ->
        [yes] 客戶怎麼答，就點哪個；客戶說再想想，就點「{ button-told }」。
       *[no] 說完請點「{ button-told }」。沒點之前，都算還沒告訴客戶。
    }
# $answered：是不是也記下了客戶的回答
words-passed-on =
    ☎ <b>{ $case_number } · { $customer_name }</b>：{ $at } 已轉告{ $answered ->
        [yes] ，客戶的回答已記下。
       *[no] 。
    }

## 聯絡不上
tried-noted =
    <b>{ $case_number } · { $customer_name }</b>：記下了，第 { $attempts } 次（共需 { $needed } 次）。{ $enough ->
        [yes] 接下來由{ -supervisor }決定：結案，還是再聯絡一次。
       *[no] 請改天或換個方式再聯絡一次。
    }
unreachable-wanted = <b>{ $case_number } · { $customer_name }</b>：換方式聯絡了 { $attempts } 次，都沒聯絡上。沒有還沒辦的承諾，就可以按「聯絡不上」結案；客戶回來可以重新打開。
closed-unreachable = <b>{ $case_number } · { $customer_name }</b>：{ $by_name }已按「聯絡不上」結案。客戶在期限內回來，就重新打開。

## 重複的個案
merge-choice =
    <b>{ $case_number } · { $customer_name }</b>：和哪一件是同一件事？點哪件就併進哪件；登記時間按早的算，說過的、承諾過的都帶過去。
case-merged = <b>{ $from_number }</b> 已併入 <b>{ $case_number } · { $customer_name }</b>（{ $by_name }）。經過、照片和承諾都在那裡，登記時間按早的算。

## 常用回覆
# $name（文字）：名稱；$text（文字）：原樣的文字，裡面可以有 {"{"}客戶{"}"} 這樣的空位
reply-saved =
    { $replaced ->
        [yes] 已改好
       *[no] 已儲存
    }：<b>{ $name }</b>，大家都能用
    <blockquote>{ $text }</blockquote>
    回覆客戶的訊息時傳 /r { $name }，或在個案下面點「{ button-saved }」。
saved-dropped = <b>{ $name }</b> 已刪除。
saved-choice = <b>{ $case_number } · { $customer_name }</b>：用哪一條？送出前您先看一遍。
saved-draft =
    <b>{ $case_number } · { $customer_name }</b>：客戶會看到
    <blockquote>{ $text }</blockquote>
    可以就這樣送出，也可以自己另寫一句回覆。

## 回覆就是解決
reply-settles = <b>{ $case_number } · { $customer_name }</b>：剛才的回覆要是已經解決了，點一下就行，我來問客戶解決沒有。

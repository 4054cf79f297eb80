### 辦法還沒談好，話裡就提到了額外的補償。

# $gifts（文字） - 提到的補償；$rest（文字） - 去掉它以後的話；$again（yes/no） - 這期間客戶又來訊，或者個案有了變化
gift-stopped =
    ✋ <b>{ $case_number } · { $customer_name }</b>：還沒送出。額外的補償要等辦法談好以後再說；現在說，客戶會覺得是花錢讓人別再提。
    提到的是：{ $gifts }
    可以先留著。客戶選定了辦法，我會給您一個按鈕，點一下就答應。{ $has_rest ->
        [yes] { "" }
            其餘的話是：「{ $rest }」
       *[no] { "" }
    }{ $again ->
        [yes] { "" }
            這期間個案有了變化，請先看一眼。
       *[no] { "" }
    }
gift-set-aside =
    <b>{ $case_number } · { $customer_name }</b>：留著了，等辦法談好；這條沒有送出：{ $gifts }

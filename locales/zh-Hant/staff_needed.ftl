### 客戶要用的時間，比告訴他的時間早。

needed-sooner =
    🎯 <b>{ $case_number } · { $customer_name }</b> { $has_needed ->
        [yes] 最晚 <b>{ $needed }</b> 要{ $has_contact_by ->
            [yes] ，告訴客戶的卻是 { $contact_by }。
           *[no] 。
        }
       *[no] 說{ $has_contact_by ->
            [yes] 告訴他的時間（{ $contact_by }）
           *[no] 說好的時間
        }太晚了。
    }
    「{ $text }」
    { $has_owner_name ->
        [yes] { $owner_name }負責，
       *[no] 還沒有人認領，
    }請提前聯絡客戶，做不到也要老實說。

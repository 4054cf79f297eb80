### 客户要用的时间，比告诉他的时间早。

needed-sooner =
    🎯 <b>{ $case_number } · { $customer_name }</b> { $has_needed ->
        [yes] 最晚 <b>{ $needed }</b> 要{ $has_contact_by ->
            [yes] ，告诉客户的却是 { $contact_by }。
           *[no] 。
        }
       *[no] 说{ $has_contact_by ->
            [yes] 告诉他的时间（{ $contact_by }）
           *[no] 说好的时间
        }太晚了。
    }
    “{ $text }”
    { $has_owner_name ->
        [yes] { $owner_name }负责，
       *[no] 还没有人认领，
    }请提前联系客户，做不到也要老实说。

### 客户在等人联系的时候说的话。

# 还没有人联系过，事情就变重大了：比原来说的时间早联系。
sooner-contact =
    谢谢您告诉我，这件事先办。<b>{ $contact_by } 前</b>{ $has_owner_name ->
        [yes] { $owner_name }就会联系您，
       *[no] 就会有{ -colleague }联系您，
    }比刚才跟您说的时间早。编号 { $case_number }。

# 还没到时间，客户来问：答应过什么、几点前、谁看到了。
still-to-come =
    这件还是照说好的办（{ $case_number }）：“{ $text }”，<b>{ $due } 前</b>。您这句话，{ $has_owner_name ->
        [yes] { $owner_name }也看到了。
       *[no] { -colleague }也看到了。
    }

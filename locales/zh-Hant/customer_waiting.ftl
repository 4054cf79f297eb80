### 客戶在等人聯絡的時候說的話。

# 還沒有人聯絡過，事情就變重大了：比原來說的時間早聯絡。
sooner-contact =
    謝謝您告訴我，這件事先辦。<b>{ $contact_by } 前</b>{ $has_owner_name ->
        [yes] { $owner_name }就會聯絡您，
       *[no] 就會有{ -colleague }聯絡您，
    }比剛才跟您說的時間早。編號 { $case_number }。

# 還沒到時間，客戶來問：答應過什麼、幾點前、誰看到了。
still-to-come =
    這件還是照說好的處理（{ $case_number }）：「{ $text }」，<b>{ $due } 前</b>。您這句話，{ $has_owner_name ->
        [yes] { $owner_name }也看到了。
       *[no] { -colleague }也看到了。
    }

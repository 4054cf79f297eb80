### 主管或經理看過以後，客戶讀到的話。

# $lead_name (text) - 主管或經理; $owner_name (text) - 繼續負責的人; $due (time) - 什麼時候有答覆
record-read =
    我已看過您的記錄，從頭到尾都看了，您不用再講一遍。我是{ $manager ->
        [yes] 經理
       *[no] 主管
    }{ $lead_name }。
    { $has_owner_name ->
        [yes] 您的事還是由{ $owner_name }負責，我會一直盯著。<b>{ $due } 前</b>給您回話。
       *[no] 我這就安排人接手，<b>{ $due } 前</b>給您回話。
    }

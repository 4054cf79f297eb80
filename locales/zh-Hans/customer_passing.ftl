### 主管或经理看过以后，客户读到的话。

# $lead_name (text) - 主管或经理; $owner_name (text) - 继续负责的人; $due (time) - 什么时候有答复
record-read =
    我已看过您的记录，从头到尾都看了，您不用再讲一遍。我是{ $manager ->
        [yes] 经理
       *[no] 主管
    }{ $lead_name }。
    { $has_owner_name ->
        [yes] 您的事还是由{ $owner_name }负责，我会一直盯着。<b>{ $due } 前</b>给您回话。
       *[no] 我这就安排人接手，<b>{ $due } 前</b>给您回话。
    }

### 办法还没谈好，话里就提到了额外的补偿。

# $gifts（文字） - 提到的补偿；$rest（文字） - 去掉它以后的话；$again（yes/no） - 这期间客户又来消息，或者个案有了变化
gift-stopped =
    ✋ <b>{ $case_number } · { $customer_name }</b>：还没发出。额外的补偿要等办法谈好以后再说；现在说，客户会觉得是花钱让人别再提。
    提到的是：{ $gifts }
    可以先留着。客户选定了办法，我会给您一个按钮，点一下就答应。{ $has_rest ->
        [yes] { "" }
            其余的话是：“{ $rest }”
       *[no] { "" }
    }{ $again ->
        [yes] { "" }
            这期间个案有了变化，请先看一眼。
       *[no] { "" }
    }
gift-set-aside =
    <b>{ $case_number } · { $customer_name }</b>：留着了，等办法谈好；这条没有发出：{ $gifts }

### 员工在私聊里读的消息：方案里等谈好以后再给的。

gift-kept =
    <b>{ $case_number }</b>：办法谈好了，先前留着的可以给了：“{ $text }”
    点一下，客户就会看到，也记入承诺。
time-has-gone =
    ⏱ <b>{ $case_number }</b>：您跟{ $customer_name }说的“{ $words }”已经过了。要是笔误，请把对的时间告诉客户。

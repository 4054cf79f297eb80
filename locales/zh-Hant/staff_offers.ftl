### 員工在私聊裡讀的訊息：方案裡等談好以後再給的。

gift-kept =
    <b>{ $case_number }</b>：辦法談好了，先前留著的可以給了：「{ $text }」
    點一下，客戶就會看到，也記入承諾。
time-has-gone =
    ⏱ <b>{ $case_number }</b>：您跟{ $customer_name }說的「{ $words }」已經過了。要是筆誤，請把對的時間告訴客戶。

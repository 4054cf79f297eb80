### 客戶說東西到了、事情辦了。

# $words（文字） - 客戶的原話；$text（文字） - 答應過的事；$due（時間） - 約好的時間
arrived-said =
    📦 <b>{ $case_number } · { $customer_name }</b> 說：「{ $words }」
    所以這件我記成已做到：{ $text }（約好{ $due }）。要是說的是別的，點一下就重新打開。
# $text（文字） - 還沒做到的事；$due（時間） - 約好的時間
still-owed = 重新打開了（{ $case_number }）：{ $text }（約好{ $due }）。到點前我照常提醒您。

### 客户说东西到了、事情办了。

# $words（文字） - 客户的原话；$text（文字） - 答应过的事；$due（时间） - 约好的时间
arrived-said =
    📦 <b>{ $case_number } · { $customer_name }</b> 说：“{ $words }”
    所以这件我记成已做到：{ $text }（约好{ $due }）。要是说的是别的，点一下就重新打开。
# $text（文字） - 还没做到的事；$due（时间） - 约好的时间
still-owed = 重新打开了（{ $case_number }）：{ $text }（约好{ $due }）。到点前我照常提醒您。

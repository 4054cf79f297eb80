### 個案可能說到誰，誰就不經手。

not-about-them = 記下了：<b>{ $case_number }</b> 跟哪位同事都沒有關係，現在大家都能接。

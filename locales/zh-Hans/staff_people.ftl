### 个案可能说到谁，谁就不经手。

not-about-them = 记下了：<b>{ $case_number }</b> 跟哪位同事都没有关系，现在大家都能接。

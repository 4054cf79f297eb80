### 和骚扰、限制有关的说法。

value-standing-suspected = 等人来看
value-standing-quarantined = 已隔开
value-standing-blocked = 已停用
value-standing-free = 和别的一样
value-limit-cooling-over = 另约的时间到了
value-limit-restriction-over = 限制往来到期
value-limit-block-over = 停用到期
value-last-act-conduct = 我们约好了怎么接着谈

### 谈不下去的时候用的按钮。

# $due：可以再谈的时间
button-slot-choice = { $due }
button-object = 我有异议
button-limit-send = 发出限制
button-limit-not-now = 先不发
button-cool = 就约这个时间
button-cool-head = 定定神
button-on-purpose = 也许是故意的
button-not-on-purpose = 把这句去掉
button-motive = 想要的是什么？
button-rest = 歇十分钟
button-restrict = 提出限制往来
button-restrict-3 = 3 天
button-restrict-7 = 7 天
button-restrict-14 = 14 天
button-restrict-no = 不限制
button-restrict-lift = 取消限制
button-restrict-keep = 维持限制
button-harass-look = 看一看
button-harass-yes = 是骚扰
button-harass-no = 不是，照常
button-harass-release = 放开
button-harass-mistake = 弄错了，放开
button-block-7 = 停用 7 天
button-block-30 = 停用 30 天

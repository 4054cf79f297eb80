### 談不下去的時候用的按鈕。

# $due：可以再談的時間
button-slot-choice = { $due }
button-object = 我有異議
button-limit-send = 發出限制
button-limit-not-now = 先不發
button-cool = 就約這個時間
button-cool-head = 定定神
button-on-purpose = 也許是故意的
button-not-on-purpose = 把這句去掉
button-motive = 想要的是什麼？
button-rest = 歇十分鐘
button-restrict = 提出限制往來
button-restrict-3 = 3 天
button-restrict-7 = 7 天
button-restrict-14 = 14 天
button-restrict-no = 不限制
button-restrict-lift = 取消限制
button-restrict-keep = 維持限制
button-harass-look = 看一看
button-harass-yes = 是騷擾
button-harass-no = 不是，照常
button-harass-release = 放開
button-harass-mistake = 弄錯了，放開
button-block-7 = 停用 7 天
button-block-30 = 停用 30 天

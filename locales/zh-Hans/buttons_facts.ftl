### 核查记录用的按钮。

button-facts = 核查
button-facts-known = 就用这句
button-facts-skip = 这行不写
button-facts-what = 什么事
button-facts-when = 什么时候
button-facts-cause = 原因
button-facts-checked = 怎么核实的
button-finding-from-facts = 就按核查记录
button-cause = 报表里的原因
button-cause-procedural = 换一类：办事流程
button-cause-personal = 换一类：待人方式
button-cause-dissatisfier = 换一类：让人不满的地方
button-cause-obstacle = 换一类：内部障碍

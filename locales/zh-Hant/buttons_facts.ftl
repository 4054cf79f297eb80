### 查核紀錄用的按鈕。

button-facts = 查核
button-facts-known = 就用這句
button-facts-skip = 這行不寫
button-facts-what = 什麼事
button-facts-when = 什麼時候
button-facts-cause = 原因
button-facts-checked = 怎麼核實的
button-finding-from-facts = 就照查核紀錄
button-cause = 報表裡的原因
button-cause-procedural = 換一類：辦事流程
button-cause-personal = 換一類：待人方式
button-cause-dissatisfier = 換一類：讓人不滿的地方
button-cause-obstacle = 換一類：內部障礙

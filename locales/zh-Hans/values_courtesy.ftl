### 话里发现了什么，后来怎样。

value-fault-a-blame = 责怪客户
value-fault-b-wall = 一口回绝
value-fault-c-non-apology = 道歉打了折扣
value-fault-d-denies-feeling = 没接住客户的情绪
value-fault-e-vague-time = 没说准时间
value-fault-e-overpromise = 话说得太满
value-fault-f-interrogation = 像在盘问
value-fault-f-repeat = 让客户重说
value-fault-g-cold = 冷淡
value-fault-g-self-pity = 诉苦
value-fault-h-threat-officialese = 威胁或官腔
value-fault-h-challenge = 激将
value-fault-apology-only = 只道歉，没下文
value-fault-no-empathy-first = 没先回应心情
value-fault-transfer-dodge = 推给别人
value-fault-amount = 金额超出权限
value-fault-gift = 还没谈好就说补偿

value-last-act-courtesy = 同事把给您的回复又斟酌了一下
value-words-end-stopped = 没发出，请先看下面一条

### 話裡發現了什麼，後來怎樣。

value-fault-a-blame = 責怪客戶
value-fault-b-wall = 一口回絕
value-fault-c-non-apology = 道歉打了折扣
value-fault-d-denies-feeling = 沒接住客戶的情緒
value-fault-e-vague-time = 沒說準時間
value-fault-e-overpromise = 話說得太滿
value-fault-f-interrogation = 像在盤問
value-fault-f-repeat = 讓客戶重講
value-fault-g-cold = 冷淡
value-fault-g-self-pity = 訴苦
value-fault-h-threat-officialese = 威脅或官腔
value-fault-h-challenge = 激將
value-fault-apology-only = 只道歉，沒下文
value-fault-no-empathy-first = 沒先回應心情
value-fault-transfer-dodge = 推給別人
value-fault-amount = 金額超出權限
value-fault-gift = 還沒談好就說補償

value-last-act-courtesy = 同事把給您的回覆又斟酌了一下
value-words-end-stopped = 沒送出，請先看下面一則

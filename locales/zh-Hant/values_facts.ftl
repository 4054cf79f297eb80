### 查核紀錄和報表裡的原因，寫成文字。

value-fact-what = 什麼事
value-fact-when = 什麼時候
value-fact-cause = 原因
value-fact-checked = 怎麼核實的

# 寫查核紀錄時，一行開頭可以用的名字；幾個詞用英文逗號隔開
value-fact-name-what = 什麼事, 事情, 經過, 情況, 事實
value-fact-name-when = 什麼時候, 時間, 日期, 何時
value-fact-name-cause = 原因, 為什麼, 起因
value-fact-name-checked = 怎麼核實的, 怎麼核實, 核實, 查核, 怎麼查的, 查證

# 報表按這些原因統計；按鈕上要用，越短越好
value-cause-timeliness = 不及時
value-cause-flow = 流程出錯
value-cause-adaptability = 不夠靈活
value-cause-foresight = 沒有預見
value-cause-information = 資訊不清
value-cause-feedback = 沒有回饋
value-cause-supervision = 沒有督導
value-cause-appearance = 儀表
value-cause-attitude = 態度
value-cause-attention = 不夠關注
value-cause-tact = 不夠得體
value-cause-guidance = 引導不到位
value-cause-selling = 推銷方式
value-cause-problem-solving = 沒把問題解決好
value-cause-insincere = 沒有誠意
value-cause-cold = 冷淡
value-cause-slow = 拖拉
value-cause-running-down-rivals = 貶低同業
value-cause-hard-to-do-business-with = 跟我們打交道太難
value-cause-taken-for-granted = 把客戶當成理所當然
value-cause-promising-too-much = 話說得太滿
value-cause-negative = 消極
value-cause-pushing-sales = 強行推銷
value-cause-unprofessional-look = 形象不專業
value-cause-poor-excuses = 藉口太多
value-cause-penny-pinching = 錙銖必較
value-cause-poor-goods = 商品品質差
value-cause-complacent = 自滿
value-cause-poor-training = 訓練不足
value-cause-slow-feedback = 內部回饋慢
value-cause-poor-cooperation = 協作不好
value-cause-weak-execution = 執行不力
value-cause-departmentalism = 本位主義
value-cause-bureaucracy = 官僚作風
value-cause-raised-expectations = 期望值抬得太高
value-cause-silos = 各自為政
value-cause-failed-communication = 溝通沒做到

value-last-act-facts = 我們查了事情的經過
value-last-act-intention = 同事記下新情況

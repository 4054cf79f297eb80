### 指令選單裡的說明。手機上只看得到開頭十幾個字，重要的放前面。

## 客戶
command-start = 開始
command-complain = 說一件不滿意的事
command-status = 看我的事辦到哪一步
command-add = 補充幾句
command-human = 找真人客服
command-withdraw = 撤回
command-language = 換語言 / Language
command-privacy = 我的資料怎麼保存、怎麼刪
command-help = 怎麼用

## 員工
command-log = 替客戶登記一件口頭投訴
command-save = 儲存常用回覆：/save 名稱 文字
command-r = 用常用回覆：/r 名稱
command-case = 我的個案，或打開一件：/case C-1042
command-note = 記內部備註，客戶看不到
command-facts = 查核紀錄：查到什麼，怎麼查的
command-promise = 約一個時間：/promise 今天 17:00 回電話
command-offer = 給客戶提方案
command-done = 辦好了，請客戶確認
command-pause = 請客戶等 15 分鐘：/pause 15
command-limit = 客戶辱罵時請求設限，先由主管核准
command-calm = 定定神，只給您看
command-escalate = 請主管來看
command-extend = 延期：寫明原因和新的時間
command-release = 退回個案，寫明原因
command-brief = 這件事的六行摘要
command-merge = 合併重複的個案
command-harass = 報告騷擾，由主管確認
command-letter = 寫回覆信
command-courtesy = 看看給客戶的話裡發現了什麼
command-away = 我不在，請人代理：/away 週五
command-back = 我回來了
command-oncall = 下班後誰值班
command-me = 我今天到期的事

## 經理
command-concessions = 最近給了什麼、為什麼
command-digest = 今天的日報
command-report = 報表
command-export = 汇出資料
command-block = 暫停與某個帳號往來
command-config = 看設定
command-bind = 把這個群組設為員工群組：/bind 綁定碼

### 各種取值的說法。名字是 value-<變數>-<取值>。不用變數，不用標點結尾。

## 個案走到哪一步（員工看）
value-state-listening = 聽客戶說
value-state-summary-sent = 待客戶核對
value-state-unclaimed = 待認領
value-state-exploring = 查清中
value-state-offered = 待客戶選
value-state-acting = 辦理中
value-state-confirming = 待客戶確認
value-state-following-up = 回訪中
value-state-closed = 已結案
value-state-final-position = 最終答覆
value-state-withdrawn = 已撤回
value-state-merged = 已合併

## 承諾怎麼樣了
value-state-open = 還沒到時間
value-state-kept = 按時做到
value-state-kept-late = 晚幾分鐘做到
value-state-broken = 沒按時做到
value-state-renegotiated = 已改時間
value-state-released = 客戶說不用了

## 輕重、類別、感受
value-severity-minor = 輕微
value-severity-normal = 一般
value-severity-major = 重大

value-category-product-quality = 產品品質
value-category-transaction-process = 交易過程
value-category-service-execution = 服務執行
value-category-communication-conflict = 溝通衝突

# 也接在「這讓您」後面讀給客戶聽
value-feeling-waiting = 等得著急
value-feeling-let-down = 失望
value-feeling-treated-rudely = 覺得受了怠慢
value-feeling-ignored = 覺得沒人理
value-feeling-loss = 心疼這筆損失
value-feeling-worry = 放心不下
value-feeling-confused = 摸不著頭緒
value-feeling-unfair = 覺得不公平
value-feeling-runaround = 來回奔波
value-feeling-other = 心裡不好受

## 客戶提到要去的地方
value-threats-media = 媒體
value-threats-social = 網路公開
value-threats-regulator = 主管機關
value-threats-legal = 法律途徑

## 問什麼
value-question-what-happened = 發生了什麼
value-question-impact = 有什麼影響
value-question-wish = 希望怎麼解決

## 下一步
value-next-step-check = 查清情況
value-next-step-ask-colleague = 向經手同事查證
value-next-step-prepare-solution = 想解決辦法
value-next-step-own = 自己寫

## 客戶怎麼答的
value-answer-agreed = 選定了辦法
value-answer-other-wish = 想要別的辦法
value-answer-solved = 說解決了
value-answer-partly = 說只解決了一部分
value-answer-not-solved = 說還沒解決
value-answer-withdrawn = 撤回了投訴
value-answer-back = 說問題又來了
value-answer-reopened = 重新打開了這件事
value-answer-human-asked = 想和人直接說
value-answer-fine = 回訪時說都好

## 到期的是什麼
value-limit-burst-over = 客戶說完一段
value-limit-nudge = 輕輕問一句
value-limit-submit = 轉給同事
value-limit-weak-choice = 等客戶選要不要跟進
value-limit-claim-limit = 認領
value-limit-first-human = 第一次聯絡客戶
value-limit-reply-due = 回覆客戶
value-limit-update-due = 主動告知進展
value-limit-offer-due = 提出辦法
value-limit-offer-reminder = 提醒客戶選辦法
value-limit-offer-look = 辦法發出後客戶沒選，請看一眼
value-limit-offer-expiry = 辦法過了有效期限
value-limit-resolve-due = 辦完
value-limit-promise-soon = 約好的時間還有 30 分鐘
value-limit-promise-near = 約好的時間還有 10 分鐘
value-limit-promise-due = 約好的時間
value-limit-promise-broken = 約好的時間過了
value-limit-confirm-ask = 問客戶解決沒有
value-limit-confirm-reminder = 再問客戶解決沒有
value-limit-confirm-close = 客戶沒答覆，結案
value-limit-follow-up = 回訪
value-limit-follow-up-expiry = 回訪沒有回音
value-limit-not-solved = 「沒解決」之後聯絡客戶
value-limit-final-expiry = 最終答覆到期
value-limit-outer-limit = 八週最後期限
value-limit-digest = 日報

## 為什麼上報
value-reason-asked-by-customer = 客戶要求
value-reason-manager-asked = 客戶要找經理
value-reason-asked-by-owner = 同事請您來看
value-reason-rounds = 辦法幾次沒談成
value-reason-loops = 幾次沒解決
value-reason-emotion = 客戶情緒很強
value-reason-major = 重大投訴
value-reason-unclaimed = 逾時還沒有人認領
value-reason-people = 投訴涉及同事
value-reason-pause = 負責人暫停一下，來商量

## 為什麼沒送到
value-reason-refused = Telegram 拒收
value-reason-wording = 文案有錯
value-reason-plain = 文案有錯，改用簡單的話送到

## 怎麼結束的
value-outcome-upheld = 投訴成立
value-outcome-partly-upheld = 部分成立
value-outcome-not-upheld = 不成立
value-outcome-goodwill-without-acceptance = 不成立，另緻心意
value-outcome-withdrawn = 客戶撤回
value-outcome-deadlock = 未談成
value-outcome-unconfirmed = 客戶未確認
value-outcome-unreachable = 聯絡不上

## 回覆信
value-status-sent = 已發給客戶
value-status-waiting = 等候核准
value-status-waived = 這次不寫
value-approval-owner = 負責人
value-approval-supervisor = 主管
value-approval-manager = 經理
value-element-1 = 體諒遭遇
value-element-2 = 共同看法
value-element-3 = 謝意與收穫
value-element-4 = 道歉
value-element-5 = 本案情況
value-element-6 = 處理決定
value-element-7 = 補償
value-element-8 = 承諾
value-element-9 = 歡迎再來

# 信發出前自動看出的疑點，接在「請再看看」後面
value-doubts-2 = 頭三句裡，說到客戶的感受或影響了嗎
value-doubts-4 = 體諒和正事之間，有沒有轉折詞
value-doubts-7 = 道歉裡有沒有「如果」和套話
value-doubts-12 = 決定寫明了做什麼、誰來做、哪一天幾點嗎
value-doubts-13 = 說「不」之後，給了兩個別的選擇嗎
value-doubts-14 = 補償在決定之後、在批准的金額之內、沒有條件嗎
value-doubts-17 = 寫明了找誰、怎樣請人復核嗎
value-doubts-19 = 次序、長短、用語都對嗎

## 誰
value-who-customer = 客戶
value-who-staff = 同事
value-who-supervisor = 主管
value-who-manager = 經理
value-who-bot = 機器人

## 日報
value-which-new = 新增
value-which-open = 處理中
value-which-unclaimed = 待認領
value-which-overdue = 逾時
value-which-due-today = 今天到期
value-which-broken = 失約
value-which-major = 重大
value-which-unreachable = 聯絡不上

value-name-ack = 受理通知
value-name-claim = 認領
value-name-first-human = 首次聯絡
value-name-offer = 提出辦法
value-name-resolve = 辦完
value-name-callback = 依約回話
value-name-correction = 「沒解決」後補好
value-name-overdue = 沒有逾時

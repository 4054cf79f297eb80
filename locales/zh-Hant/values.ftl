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

## 投訴成立不成立（給員工看）
value-merit-justified = 成立
value-merit-partly = 部分成立
value-merit-unjustified = 不成立
value-merit-asked = 認為不成立，等另一位來看

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
value-feeling-despair = 覺得撐不下去
value-feeling-other = 心裡不好受

value-wish-kind-refund = 退款
value-wish-kind-replacement = 換貨
value-wish-kind-repair = 維修
value-wish-kind-apology = 道歉
value-wish-kind-explanation = 說明原因
value-wish-kind-other = 其他

## 客戶提到要去的地方
value-threats-media = 媒體
value-threats-social = 網路公開
value-threats-regulator = 主管機關
value-threats-legal = 法律途徑

## 問什麼
value-question-what-happened = 發生了什麼
value-question-since-when = 從什麼時候開始
value-question-impact = 有什麼影響
value-question-wish = 希望怎麼解決
value-question-in-words = 請客戶寫幾個字

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
value-answer-review = 請求覆核；由沒有經手的負責人重新看
value-answer-human-asked = 想和人直接說
value-answer-gave-up = 說「算了」，事情並沒有了結，請繼續跟進
value-answer-explained = 接受說明；已問客戶理由清不清楚
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
value-limit-approval-due = 核准辦法
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
value-limit-outer-limit = 最後期限
value-limit-digest = 日報
value-limit-away-over = 不在結束
value-limit-away-soon = 不在前的提醒
value-limit-away-start = 不在開始
value-limit-on-call-start = 值班開始
value-limit-breath-over = 五分鐘到了

## 卡片上的時間是什麼時間，後面接時間
value-due-kind-answer = 到期
value-due-kind-call = 約好的電話
value-due-kind-refund = 退款期限
value-due-kind-compensation = 補償期限
value-due-kind-action = 承諾辦好

## 為什麼上報
value-reason-asked-by-customer = 客戶要求
value-reason-manager-asked = 客戶要找經理
value-reason-review = 客戶請求覆核我們的答覆
value-reason-looked-up = 簡報
value-reason-asked-by-owner = 同事請您來看
value-reason-rounds = 辦法幾次沒談成
value-reason-loops = 幾次沒解決
value-reason-emotion = 客戶情緒很強
value-reason-major = 重大投訴
value-reason-self-harm = 客戶可能傷害自己，現在就要有人聯絡
value-reason-violence = 客戶說要動手傷人
value-reason-safety = 有人受傷或者有危險
value-reason-self-harm-again = 客戶又說到傷害自己，現在就要有人聯絡
value-reason-violence-again = 客戶又說要動手傷人
value-reason-safety-again = 又說到危險，或者有新的危險
value-reason-errand = 記者或者律師以本職來找
value-reason-unclaimed = 逾時還沒有人認領
value-reason-away = 負責人不在，現在歸您
value-reason-left = 負責人已離開團隊，現在歸您
value-reason-assigned = 指派給您
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
value-status-waiting = 等主管核准
value-status-waiting-manager = 等經理核准
value-status-risen = 還沒有人核准，已經轉請經理核准
value-status-waived = 這次不寫
value-approval-owner = 負責人
value-approval-supervisor = 主管
value-approval-manager = 經理
value-element-0 = 全文
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

# 信為什麼還不能發、該怎麼辦
value-stop-early = 談好辦法以後才發信。現在只給您看看記錄裡有什麼。
value-stop-too-long = 太長，一則訊息裝不下，請寫短些。
value-stop-reach = 客戶停用了機器人，信發不出去。請打電話或發電子郵件。
value-stop-point-7 = 是「如果」或者客套話，請換成實在的說法。
value-stop-point-12 = 要寫明做什麼、誰來做、哪一天幾點前，和答應的一樣。
value-stop-point-14 = 心意不附條件，金額不超過核准的。
value-stop-clash = 這個時間和答應客戶的不一樣。請改成答應的時間，或者先把承諾改期。
value-stop-closed = 這件已經結案，不能再答應新的時間。請去掉，或者註明只是告知。

# 信為什麼要核准
value-grounds-major = 事情重大
value-grounds-outside = 牽涉媒體或律師
value-grounds-person = 涉及同事
value-grounds-declined = 有不能照辦的地方

# 核准的人自己判斷的幾點，接在「要您來看」後面
value-checks-1 = 說的是這位客戶的事，換個人就用不上
value-checks-3 = 有一點真的看法相同，又沒有認下沒查清的事
value-checks-5 = 道謝的那一段是真事，查得到
value-checks-6 = 為具體的事道歉；是我們的錯，就寫明是我們的錯
value-checks-8 = 代表公司說話，不怪客戶、同事、部門和供應商
value-checks-9 = 哪一天發生了什麼、怎樣查的，都寫了
value-checks-10 = 沒有記錄以外的事實、原因和數字
value-checks-11 = 客戶提的每一點和希望，都有答覆
value-checks-15 = 心意和損失相稱
value-checks-16 = 要改的是一件真事，有職位、有日期，不說做不到的話
value-checks-18 = 該邀請才邀請，不推銷
value-checks-20 = 唸出來，像一個人在對另一個人說話

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
value-which-due-today = 今天到期的承諾
value-which-broken = 失約的承諾
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

value-what-promised = 承諾
value-what-righted = 更正
value-what-offered = 提出辦法
value-what-final = 最後答覆
value-what-done = 記為完成
value-what-cannot = 告訴客戶辦不到
value-what-missed = 沒按時做到，已向客戶說明

## 助理擬的草稿怎麼樣了
value-words-end-sent = 已原樣發給客戶，署您的名字
value-words-end-dropped = 草稿不要了，什麼都沒發出
value-words-end-no-answer = 智慧助理沒有準時回答，請您自己寫
value-words-end-unfit = 助理擬的話不能給客戶看（例如說了個案裡沒有的承諾、金額或時間），我沒有留，請您自己寫
value-words-end-outdated = 擬稿之後個案有了變化，所以沒有發出，請您自己寫

## 客戶的話算什麼
value-message-kind-complaint = 投訴
value-message-kind-weak-dissatisfaction = 輕微不滿
value-message-kind-question = 諮詢
value-message-kind-request = 請求
value-message-kind-praise = 表揚
value-message-kind-possible-harassment = 疑似騷擾
value-message-kind-unclear = 不明確

## 可以更正的項目
value-field-message-kind = 性質
value-field-category = 類別
value-field-feeling = 感受
value-field-wish-kind = 訴求
value-field-severity = 輕重

## 一個詞為什麼算數
value-rule-grievance = 直接投訴
value-rule-problem = 出了問題
value-rule-unmet = 沒有如約
value-rule-soft = 輕微不滿
value-rule-hint = 有跡象
value-rule-praise = 反過來的好話
value-rule-dissatisfied = 語氣不滿

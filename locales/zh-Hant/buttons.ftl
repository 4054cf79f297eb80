### 按鈕上的字。短，一眼看懂，按下去會發生什麼就寫什麼。

## 客戶
button-complain = 我有不滿意的事
button-status = 看進度
button-add = 補充幾句
button-human = 找真人客服
button-language-zh-hans = 简体中文
button-language-zh-hant = 繁體中文
button-language-en = English
button-follow-up-please = 請專人跟進
button-just-saying = 只是說說
button-summary-right = 對
button-summary-wrong = 不完全對
button-summary-add = 再補充
button-that-is-all = 就這些
button-hand-over = 現在就交給同事
button-go-on = 我再說說
button-same-matter = 同一件
button-new-matter = 另一件
button-withdraw-yes = 撤回
button-withdraw-no = 不撤，繼續處理
button-reopen = 重新打開
button-other-wish = 我有別的想法
button-matter-solved = 解決了
button-matter-partly = 部分解決
button-matter-not-solved = 沒解決
button-complete-yes = 都辦到了
button-complete-no = 還差一點
button-person-1 = 😞 1
button-person-2 = 🙁 2
button-person-3 = 😐 3
button-person-4 = 🙂 4
button-person-5 = 😊 5
button-still-fine = 都好
button-problem-back = 問題又來了
button-again-yes = 願意
button-again-maybe = 可能
button-again-unsure = 不確定
button-again-no = 不會
button-stop-asking = 以後不用再問

## 員工群組
button-claim = 認領
button-supervisor = 請主管

## 工作台
button-my-cases = 我的個案
button-open-case = 打開個案
button-story = 全部經過
# $step_text_value（文字）：下一步做什麼；$due（時間）：幾點前
button-step-choice = { $step_text_value } · { $due } 前
button-other-time = 其他時間
button-time-right = 對，就這個時間
button-promise = 承諾
button-offer = 方案
button-done = 完成
button-cannot = 辦不到
button-pause = 暫停 15 分鐘
button-escalate = 升級
button-release = 退回
button-take-over = 我來接手
button-cancel = 取消
button-brief-read = 我已看過
button-send-again = 再發一次

button-prepared-refund = 退款
button-prepared-replacement = 換貨
button-prepared-repair = 維修
button-prepared-redo = 重做一次
button-prepared-explanation = 說明原因
button-prepared-apology = 道歉
button-offer-send = 發出
button-offer-send-single = 正是客戶要的，發出
button-offer-again = 重寫
button-offer-approve = 核准
button-offer-reject = 不核准

button-promise-kept = 已聯絡，有結果
button-gift-given = 已經送到
button-promise-later = 沒結果，改時間
button-promise-backup = 交給代理人

button-letter = 回覆函
button-letter-gap-1 = 補 1 體諒遭遇
button-letter-gap-2 = 補 2 共同看法
button-letter-gap-3 = 補 3 謝意與收穫
button-letter-gap-4 = 補 4 道歉
button-letter-gap-5 = 補 5 本案情況
button-letter-gap-6 = 補 6 處理決定
button-letter-gap-7 = 補 7 補償
button-letter-gap-8 = 補 8 承諾
button-letter-gap-9 = 補 9 歡迎再來
button-letter-edit = 改寫全文
button-letter-send = 發給客戶
button-letter-ask-approval = 送請核准
button-letter-send-book = 往下送，時間記為承諾
button-letter-send-said = 往下送，時間不是承諾
button-letter-approve = 核准並發出
button-letter-reject = 先不核准
button-letter-waive = 這次不寫信
button-closing-ok = 沒問題，存檔
button-closing-edit = 寫教訓

## 日報
button-digest-new = 新增
button-digest-open = 處理中
button-digest-unclaimed = 待認領
button-digest-overdue = 逾時
button-digest-due-today = 今天到期的承諾
button-digest-broken = 失約的承諾
button-digest-major = 重大
button-digest-unreachable = 聯絡不上

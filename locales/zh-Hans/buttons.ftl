### 按钮上的字。短，一眼看懂，按下去会发生什么就写什么。

## 客户
button-complain = 我有不满意的事
button-status = 看进度
button-add = 补充几句
button-human = 找人工
button-language-zh-hans = 简体中文
button-language-zh-hant = 繁體中文
button-language-en = English
button-follow-up-please = 请专人跟进
button-just-saying = 只是说说
button-summary-right = 对
button-summary-wrong = 不完全对
button-summary-add = 再补充
button-that-is-all = 就这些
button-hand-over = 现在就交给同事
button-go-on = 我再说说
button-same-matter = 同一件
button-new-matter = 另一件
button-withdraw-yes = 撤回
button-withdraw-no = 不撤，接着办
button-reopen = 重新打开
button-other-wish = 我有别的想法
button-matter-solved = 解决了
button-matter-partly = 部分解决
button-matter-not-solved = 没解决
button-complete-yes = 都办到了
button-complete-no = 还差一点
button-person-1 = 😞 1
button-person-2 = 🙁 2
button-person-3 = 😐 3
button-person-4 = 🙂 4
button-person-5 = 😊 5
button-still-fine = 都好
button-problem-back = 问题又来了
button-again-yes = 愿意
button-again-maybe = 可能
button-again-unsure = 不确定
button-again-no = 不会
button-stop-asking = 以后不用再问

## 员工群
button-claim = 认领
button-supervisor = 请主管

## 处理台
button-my-cases = 我的个案
button-open-case = 打开个案
button-story = 全部经过
# $step_text_value（文字）：下一步做什么；$due（时间）：几点前
button-step-choice = { $step_text_value } · { $due } 前
button-other-time = 其他时间
button-time-right = 对，就这个时间
button-promise = 承诺
button-offer = 方案
button-done = 完成
button-cannot = 办不到
button-pause = 暂停 15 分钟
button-escalate = 升级
button-release = 退回
button-take-over = 我来接手
button-cancel = 取消
button-brief-read = 我已看过
button-send-again = 再发一次

button-prepared-refund = 退款
button-prepared-replacement = 换货
button-prepared-repair = 维修
button-prepared-redo = 重做一次
button-prepared-explanation = 说明原因
button-prepared-apology = 道歉
button-offer-send = 发出
button-offer-send-single = 正是客户要的，发出
button-offer-again = 重写
button-offer-approve = 批准
button-offer-reject = 不批准

button-promise-kept = 已联系，有结果
button-gift-given = 已经送到
button-promise-later = 没结果，改时间
button-promise-backup = 交给替班

button-letter = 回复函
button-letter-gap-1 = 补 1 体谅遭遇
button-letter-gap-2 = 补 2 共同看法
button-letter-gap-3 = 补 3 谢意与收获
button-letter-gap-4 = 补 4 道歉
button-letter-gap-5 = 补 5 本案情况
button-letter-gap-6 = 补 6 处理决定
button-letter-gap-7 = 补 7 补偿
button-letter-gap-8 = 补 8 承诺
button-letter-gap-9 = 补 9 欢迎再来
button-letter-edit = 改写全文
button-letter-send = 发给客户
button-letter-ask-approval = 送去批
button-letter-send-book = 往下发，时间记为承诺
button-letter-send-said = 往下发，时间不是承诺
button-letter-approve = 批准并发出
button-letter-reject = 先不批
button-letter-waive = 这次不写信
button-closing-ok = 没问题，存档
button-closing-edit = 写教训

## 日报
button-digest-new = 新增
button-digest-open = 在办
button-digest-unclaimed = 待认领
button-digest-overdue = 超时
button-digest-due-today = 今天到期的承诺
button-digest-broken = 失约的承诺
button-digest-major = 重大
button-digest-unreachable = 联系不上

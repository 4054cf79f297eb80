### 各种取值的说法。名字是 value-<变量>-<取值>。不用变量，不用标点结尾。

## 个案走到哪一步（员工看）
value-state-listening = 听客户说
value-state-summary-sent = 待客户核对
value-state-unclaimed = 待认领
value-state-exploring = 查清中
value-state-offered = 待客户选
value-state-acting = 办理中
value-state-confirming = 待客户确认
value-state-following-up = 回访中
value-state-closed = 已结案
value-state-final-position = 最终答复
value-state-withdrawn = 已撤回
value-state-merged = 已合并

## 承诺怎么样了
value-state-open = 还没到时间
value-state-kept = 按时做到
value-state-kept-late = 晚几分钟做到
value-state-broken = 没按时做到
value-state-renegotiated = 已改时间
value-state-released = 客户说不用了

## 轻重、类别、感受
value-severity-minor = 轻微
value-severity-normal = 一般
value-severity-major = 重大

## 投诉成立不成立（给员工看）
value-merit-justified = 成立
value-merit-partly = 部分成立
value-merit-unjustified = 不成立
value-merit-asked = 认为不成立，等另一位来看

value-category-product-quality = 产品品质
value-category-transaction-process = 交易过程
value-category-service-execution = 服务执行
value-category-communication-conflict = 沟通冲突

# 也接在“这让您”后面读给客户听
value-feeling-waiting = 等得着急
value-feeling-let-down = 失望
value-feeling-treated-rudely = 觉得受了怠慢
value-feeling-ignored = 觉得没人理
value-feeling-loss = 心疼这笔损失
value-feeling-worry = 放心不下
value-feeling-confused = 摸不着头脑
value-feeling-unfair = 觉得不公平
value-feeling-runaround = 来回折腾
value-feeling-despair = 觉得撑不下去
value-feeling-other = 心里不好受

value-wish-kind-refund = 退款
value-wish-kind-replacement = 换货
value-wish-kind-repair = 维修
value-wish-kind-apology = 道歉
value-wish-kind-explanation = 说明原因
value-wish-kind-other = 其他

## 客户提到要去的地方
value-threats-media = 媒体
value-threats-social = 网上公开
value-threats-regulator = 监管部门
value-threats-legal = 法律途径

## 问什么
value-question-what-happened = 发生了什么
value-question-since-when = 从什么时候开始
value-question-impact = 有什么影响
value-question-wish = 希望怎么解决
value-question-in-words = 请客户写几个字

## 下一步
value-next-step-check = 查清情况
value-next-step-ask-colleague = 找经手同事核实
value-next-step-prepare-solution = 想解决办法
value-next-step-own = 自己写

## 客户怎么答的
value-answer-agreed = 选定了办法
value-answer-other-wish = 想要别的办法
value-answer-solved = 说解决了
value-answer-partly = 说只解决了一部分
value-answer-not-solved = 说还没解决
value-answer-withdrawn = 撤回了投诉
value-answer-back = 说问题又来了
value-answer-reopened = 重新打开了这件事
value-answer-review = 请求复核；由没有经手的负责人重新看
value-answer-human-asked = 想和人直接说
value-answer-gave-up = 说“算了”，事情并没有了结，请继续跟进
value-answer-explained = 接受说明；已问客户理由清不清楚
value-answer-fine = 回访时说都好

## 到期的是什么
value-limit-burst-over = 客户说完一段
value-limit-nudge = 轻轻问一句
value-limit-submit = 转给同事
value-limit-weak-choice = 等客户选要不要跟进
value-limit-claim-limit = 认领
value-limit-first-human = 第一次联系客户
value-limit-reply-due = 回复客户
value-limit-update-due = 主动告知进展
value-limit-offer-due = 提出办法
value-limit-approval-due = 批办法
value-limit-offer-reminder = 提醒客户选办法
value-limit-offer-look = 办法发出后客户没选，请看一眼
value-limit-offer-expiry = 办法过了有效期
value-limit-resolve-due = 办完
value-limit-promise-soon = 约好的时间还有 30 分钟
value-limit-promise-near = 约好的时间还有 10 分钟
value-limit-promise-due = 约好的时间
value-limit-promise-broken = 约好的时间过了
value-limit-confirm-ask = 问客户解决没有
value-limit-confirm-reminder = 再问客户解决没有
value-limit-confirm-close = 客户没答复，结案
value-limit-follow-up = 回访
value-limit-follow-up-expiry = 回访没有回音
value-limit-not-solved = “没解决”之后联系客户
value-limit-final-expiry = 最终答复到期
value-limit-outer-limit = 最后期限
value-limit-digest = 日报
value-limit-away-over = 不在结束
value-limit-away-soon = 不在前的提醒
value-limit-away-start = 不在开始
value-limit-on-call-start = 值班开始
value-limit-breath-over = 五分钟到了

## 卡片上的时间是什么时间，后面接时间
value-due-kind-answer = 到期
value-due-kind-call = 约好的电话
value-due-kind-refund = 退款期限
value-due-kind-compensation = 补偿期限
value-due-kind-action = 承诺办好

## 为什么上报
value-reason-asked-by-customer = 客户要求
value-reason-manager-asked = 客户要找经理
value-reason-review = 客户请求复核我们的答复
value-reason-looked-up = 简报
value-reason-asked-by-owner = 同事请您来看
value-reason-rounds = 办法几次没谈成
value-reason-loops = 几次没解决
value-reason-emotion = 客户情绪很强
value-reason-major = 重大投诉
value-reason-self-harm = 客户可能伤害自己，现在就要有人联系
value-reason-violence = 客户说要动手伤人
value-reason-safety = 有人受伤或者有危险
value-reason-self-harm-again = 客户又说到伤害自己，现在就要有人联系
value-reason-violence-again = 客户又说要动手伤人
value-reason-safety-again = 又说到危险，或者有新的危险
value-reason-errand = 记者或者律师以本职来找
value-reason-unclaimed = 超时还没人认领
value-reason-away = 负责人不在，现在归您
value-reason-left = 负责人已离开团队，现在归您
value-reason-assigned = 指派给您
value-reason-people = 投诉涉及同事
value-reason-pause = 负责人暂停一下，来商量

## 为什么没送到
value-reason-refused = Telegram 拒收
value-reason-wording = 文案有错
value-reason-plain = 文案有错，改用简单的话送到

## 怎么结束的
value-outcome-upheld = 投诉成立
value-outcome-partly-upheld = 部分成立
value-outcome-not-upheld = 不成立
value-outcome-goodwill-without-acceptance = 不成立，另作心意
value-outcome-withdrawn = 客户撤回
value-outcome-deadlock = 未谈成
value-outcome-unconfirmed = 客户未确认
value-outcome-unreachable = 联系不上

## 回复信
value-status-sent = 已发给客户
value-status-waiting = 等主管批
value-status-waiting-manager = 等经理批
value-status-risen = 还没有人批，已经转请经理批
value-status-waived = 这次不写
value-approval-owner = 负责人
value-approval-supervisor = 主管
value-approval-manager = 经理
value-element-0 = 全文
value-element-1 = 体谅遭遇
value-element-2 = 共同看法
value-element-3 = 谢意与收获
value-element-4 = 道歉
value-element-5 = 本案情况
value-element-6 = 处理决定
value-element-7 = 补偿
value-element-8 = 承诺
value-element-9 = 欢迎再来

# 信发出前自动看出的疑点，接在“请再看看”后面
value-doubts-2 = 头三句里，说到客户的感受或影响了吗
value-doubts-4 = 体谅和正事之间，有没有转折词
value-doubts-7 = 道歉里有没有“如果”和套话
value-doubts-12 = 决定写明了做什么、谁来做、哪天几点吗
value-doubts-13 = 说“不”之后，给了两个别的选择吗
value-doubts-14 = 补偿在决定之后、在批准的金额之内、没有条件吗
value-doubts-17 = 写明了找谁、怎样请人复核吗
value-doubts-19 = 次序、长短、用语都对吗

# 信为什么还不能发、该怎么办
value-stop-early = 谈好办法以后才发信。现在只给您看看记录里有什么。
value-stop-too-long = 太长，一条消息装不下，请写短些。
value-stop-reach = 客户停用了机器人，信发不出去。请打电话或发邮件。
value-stop-point-7 = 是“如果”或者套话，请换成实在的说法。
value-stop-point-12 = 要写明做什么、谁来做、哪天几点前，和答应的一样。
value-stop-point-14 = 心意不附条件，金额不超过批准的。
value-stop-clash = 这个时间和答应客户的不一样。请改成答应的时间，或者先把承诺改期。
value-stop-closed = 这件已经结案，不能再答应新的时间。请去掉，或者注明只是告知。

# 信为什么要批
value-grounds-major = 事情重大
value-grounds-outside = 牵涉媒体或律师
value-grounds-person = 涉及同事
value-grounds-declined = 有不能照办的地方

# 批信的人自己判断的几点，接在“要您来看”后面
value-checks-1 = 说的是这位客户的事，换个人就用不上
value-checks-3 = 有一点真的看法相同，又没有认下没查清的事
value-checks-5 = 道谢的那一段是真事，查得到
value-checks-6 = 为具体的事道歉；是我们的错，就写明是我们的错
value-checks-8 = 代表公司说话，不怪客户、同事、部门和供应商
value-checks-9 = 哪天发生了什么、怎样查的，都写了
value-checks-10 = 没有记录以外的事实、原因和数字
value-checks-11 = 客户提的每一点和希望，都有答复
value-checks-15 = 心意和损失相称
value-checks-16 = 要改的是一件真事，有岗位、有日期，不说做不到的话
value-checks-18 = 该邀请才邀请，不推销
value-checks-20 = 念出来，像一个人在对另一个人说话

## 谁
value-who-customer = 客户
value-who-staff = 同事
value-who-supervisor = 主管
value-who-manager = 经理
value-who-bot = 机器人

## 日报
value-which-new = 新增
value-which-open = 在办
value-which-unclaimed = 待认领
value-which-overdue = 超时
value-which-due-today = 今天到期的承诺
value-which-broken = 失约的承诺
value-which-major = 重大
value-which-unreachable = 联系不上

value-name-ack = 回执
value-name-claim = 认领
value-name-first-human = 首次联系
value-name-offer = 提出办法
value-name-resolve = 办完
value-name-callback = 按约回话
value-name-correction = “没解决”后补好
value-name-overdue = 没有超时

value-what-promised = 承诺
value-what-righted = 更正
value-what-offered = 提出办法
value-what-final = 最后答复
value-what-done = 记为完成
value-what-cannot = 告诉客户办不到
value-what-missed = 没按时做到，已向客户说明

## 助手拟的草稿怎么样了
value-words-end-sent = 已原样发给客户，署您的名字
value-words-end-dropped = 草稿不要了，什么都没发出
value-words-end-no-answer = 智能助手没有按时回答，请您自己写
value-words-end-unfit = 助手拟的话不能给客户看（比如说了个案里没有的承诺、金额或时间），我没有留，请您自己写
value-words-end-outdated = 拟稿之后个案有了变化，所以没有发出，请您自己写

## 客户的话算什么
value-message-kind-complaint = 投诉
value-message-kind-weak-dissatisfaction = 轻微不满
value-message-kind-question = 咨询
value-message-kind-request = 请求
value-message-kind-praise = 表扬
value-message-kind-possible-harassment = 疑似骚扰
value-message-kind-unclear = 不明确

## 可以更正的项目
value-field-message-kind = 性质
value-field-category = 类别
value-field-feeling = 感受
value-field-wish-kind = 诉求
value-field-severity = 轻重

## 一个词为什么算数
value-rule-grievance = 直接投诉
value-rule-problem = 出了问题
value-rule-unmet = 没有如约
value-rule-soft = 轻微不满
value-rule-hint = 有迹象
value-rule-praise = 反过来的好话
value-rule-dissatisfied = 语气不满

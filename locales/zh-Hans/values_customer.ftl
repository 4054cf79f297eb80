### 进度的说法，给客户看。名字是 value-<变量>-<取值>。不用标点结尾。

## 现在走到哪一步
value-progress-listening = 我在听您说
value-progress-summary-sent = 等您看看我记得对不对
value-progress-unclaimed = 已登记，等同事接手
value-progress-exploring = 负责的同事在查清情况
value-progress-offered = 办法已发给您，等您选
value-progress-acting = 正在按您选的办法办
value-progress-confirming = 已经办了，等您说解决没有
value-progress-following-up = 办好了，之后再问您一次
value-progress-final-position = 最后的答复已发给您
value-progress-closed = 已结案，可以重新打开
value-progress-withdrawn = 已按您的意思撤回
value-progress-merged = 已并到您另一件事里

## 最近做了什么
value-last-act-listening = 记下您说的
value-last-act-summary-sent = 把您说的整理给您看
value-last-act-unclaimed = 交给了同事
value-last-act-exploring = 同事接手，开始查
value-last-act-offered = 给您发了几个办法
value-last-act-acting = 开始按您选的办法办
value-last-act-confirming = 办完，来问您
value-last-act-following-up = 您说解决了
value-last-act-final-position = 给您发了最后的答复
value-last-act-closed = 结了案
value-last-act-withdrawn = 按您的意思撤回
value-last-act-merged = 并到了您另一件事里
value-last-act-moved = 往前走了一步
value-last-act-heard = 收到您说的
value-last-act-acknowledged = 登记了这件事
value-last-act-asked = 问了您一句
value-last-act-replied = 同事给您回了话
value-last-act-edited = 记下您改过的话
value-last-act-noted = 同事记下新情况
value-last-act-severity = 重新看了轻重
value-last-act-merit = 核实了情况
value-last-act-escalated = 请了主管来看
value-last-act-owner = 定了负责的同事
value-last-act-promised = 和您约了时间
value-last-act-promise-settled = 了结了一个约定
value-last-act-reminded = 提醒了负责的同事
value-last-act-limit-passed = 催了负责的同事
value-last-act-answered = 收到您的答复
value-last-act-approved = 办法批下来了
value-last-act-letter = 在写给您的回复
value-last-act-reach = 记下联系方式有变
value-last-act-language = 换了语言
value-last-act-closing = 写了小结
value-last-act-corrected = 更正了归类
value-last-act-failed = 有一条消息没送到您

## 现成的办法写进方案里的话；按钮上的更短
value-prepared-refund = 把钱退给您
value-prepared-replacement = 给您换一件新的
value-prepared-repair = 给您修好
value-prepared-redo = 给您重新做一次
value-prepared-explanation = 把事情的原因向您说明白
value-prepared-apology = 由负责人向您道歉

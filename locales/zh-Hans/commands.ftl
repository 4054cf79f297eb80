### 命令菜单里的说明。手机上只看得到开头十几个字，要紧的放前面。

## 客户
command-start = 开始
command-complain = 说一件不满意的事
command-status = 看我的事办到哪一步
command-add = 补充几句
command-human = 找人工
command-withdraw = 撤回
command-language = 换语言 / Language
command-privacy = 我的资料怎么保存、怎么删
command-help = 怎么用

## 员工
command-log = 替客户登记一件口头投诉
command-save = 保存常用回复：/save 名称 文字
command-r = 用常用回复：/r 名称
command-case = 我的个案，或打开一件：/case C-1042
command-note = 记内部备注，客户看不到
command-facts = 核查记录：查到什么，怎么查的
command-promise = 约一个时间：/promise 今天 17:00 回电话
command-offer = 给客户提方案
command-done = 办好了，请客户确认
command-pause = 请客户等 15 分钟：/pause 15
command-limit = 客户辱骂时请求设限，先由主管批
command-calm = 定定神，只给您看
command-escalate = 请主管来看
command-extend = 延期：写明原因和新的时间
command-release = 退回个案，写明原因
command-brief = 这件事的六行简报
command-merge = 合并重复的个案
command-harass = 报告骚扰，由主管确认
command-letter = 写回复信
command-courtesy = 看看给客户的话里发现了什么
command-away = 我不在，请人替班：/away 周五
command-back = 我回来了
command-oncall = 下班后谁值班
command-me = 我今天到期的事

## 经理
command-concessions = 最近给了什么、为什么
command-digest = 今天的日报
command-report = 报表
command-export = 导出数据
command-block = 暂停与某个账号往来
command-config = 看设置
command-bind = 把这个群设为员工群：/bind 绑定码

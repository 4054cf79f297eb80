### 核查记录和报表里的原因，写成文字。

value-fact-what = 什么事
value-fact-when = 什么时候
value-fact-cause = 原因
value-fact-checked = 怎么核实的

# 写核查记录时，一行开头可以用的名字；几个词用英文逗号隔开
value-fact-name-what = 什么事, 事情, 经过, 情况, 事实
value-fact-name-when = 什么时候, 时间, 日期, 何时
value-fact-name-cause = 原因, 为什么, 起因
value-fact-name-checked = 怎么核实的, 怎么核实, 核实, 核查, 怎么查的, 查证

# 报表按这些原因统计；按钮上要用，越短越好
value-cause-timeliness = 不及时
value-cause-flow = 流程出错
value-cause-adaptability = 不够灵活
value-cause-foresight = 没有预见
value-cause-information = 信息不清
value-cause-feedback = 没有反馈
value-cause-supervision = 没有督导
value-cause-appearance = 仪表
value-cause-attitude = 态度
value-cause-attention = 不够关注
value-cause-tact = 不够得体
value-cause-guidance = 引导不到位
value-cause-selling = 推销方式
value-cause-problem-solving = 没把问题解决好
value-cause-insincere = 没有诚意
value-cause-cold = 冷淡
value-cause-slow = 拖拉
value-cause-running-down-rivals = 贬低同行
value-cause-hard-to-do-business-with = 跟我们打交道太难
value-cause-taken-for-granted = 把客户当成理所当然
value-cause-promising-too-much = 话说得太满
value-cause-negative = 消极
value-cause-pushing-sales = 强行推销
value-cause-unprofessional-look = 形象不专业
value-cause-poor-excuses = 借口太多
value-cause-penny-pinching = 锱铢必较
value-cause-poor-goods = 商品质量差
value-cause-complacent = 自满
value-cause-poor-training = 培训不够
value-cause-slow-feedback = 内部反馈慢
value-cause-poor-cooperation = 协作不好
value-cause-weak-execution = 执行不力
value-cause-departmentalism = 本位主义
value-cause-bureaucracy = 官僚作风
value-cause-raised-expectations = 期望值抬得太高
value-cause-silos = 各自为政
value-cause-failed-communication = 沟通没做到

value-last-act-facts = 我们查了事情的经过
value-last-act-intention = 同事记下新情况

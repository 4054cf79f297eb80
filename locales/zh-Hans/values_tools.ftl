### 给员工省时间的几件事里用的说法。

# 没有留下姓名时
value-caller-unnamed = 客户

# 员工在 /case 后面写的状态词，用半角逗号隔开，写哪个都行
value-search-open = 未结, 在办, 进行中
value-search-ended = 已结束, 结束
value-search-listening = 倾听, 受理中
value-search-summary-sent = 待核对, 复述
value-search-unclaimed = 待认领, 没人接
value-search-exploring = 查清中, 探索
value-search-offered = 待答复, 提议
value-search-acting = 办理中, 执行
value-search-confirming = 待确认, 确认
value-search-following-up = 跟进, 跟进中
value-search-closed = 已结案, 结案
value-search-final-position = 最终答复
value-search-withdrawn = 已撤回, 撤诉
value-search-merged = 已合并, 并案

# 常用回复里花括号中的词，用半角逗号隔开，写哪个都行
value-place-customer = 客户
value-place-number = 编号
value-place-time = 时间
value-place-name = 姓名, 我

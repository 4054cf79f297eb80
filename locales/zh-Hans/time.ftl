### 时间和数字放在句子里的样子。$clock 是钟点，例如 16:00。

time-today = 今天 { $clock }
time-tomorrow = 明天 { $clock }
time-yesterday = 昨天 { $clock }
# $date 按 date-pattern 写成，例如 3月6日（周五）
time-other-day = { $date }{ $clock }

# Unicode（CLDR）日期格式：M 月，d 日，EEE 星期，yyyy 年。
date-pattern = M月d日（EEE）
date-pattern-year = yyyy年M月d日（EEE）

# 人数少时写“4 人中 3 人”那样的份数；$part 是其中几个，$total 是一共几个。
figure-share-few = { $total } 个中 { $part } 个
# 三十个以上才写百分比，例如 82%。
figure-share-many = { $percent }%

# 员工卡片上的金额，例如“200 元”。$currency 是币种代码，$figure 是数字。
money-sum =
    { $currency ->
        [CNY] { $figure } 元
        [HKD] { $figure } 港元
        [MOP] { $figure } 澳门元
        [TWD] 新台币 { $figure } 元
        [USD] { $figure } 美元
        [EUR] { $figure } 欧元
        [GBP] { $figure } 英镑
        [JPY] { $figure } 日元
        [SGD] { $figure } 新加坡元
       *[other] { $currency } { $figure }
    }

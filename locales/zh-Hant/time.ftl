### 時間和數字放在句子裡的樣子。$clock 是鐘點，例如 16:00。

time-today = 今天 { $clock }
time-tomorrow = 明天 { $clock }
time-yesterday = 昨天 { $clock }
# $date 按 date-pattern 寫成，例如 3月6日（週五）
time-other-day = { $date }{ $clock }

# Unicode（CLDR）日期格式：M 月，d 日，EEE 星期，yyyy 年。
date-pattern = M月d日（EEE）
date-pattern-year = yyyy年M月d日（EEE）

# 人數少時寫「4 人中 3 人」那樣的份數；$part 是其中幾個，$total 是一共幾個。
figure-share-few = { $total } 個中 { $part } 個
# 三十個以上才寫百分比，例如 82%。
figure-share-many = { $percent }%

# 員工卡片上的金額，例如「200 元」。$currency 是幣別代碼，$figure 是數字。
money-sum =
    { $currency ->
        [CNY] { $figure } 元
        [HKD] { $figure } 港元
        [MOP] { $figure } 澳門元
        [TWD] 新台幣 { $figure } 元
        [USD] { $figure } 美元
        [EUR] { $figure } 歐元
        [GBP] { $figure } 英鎊
        [JPY] { $figure } 日圓
        [SGD] { $figure } 新加坡元
       *[other] { $currency } { $figure }
    }

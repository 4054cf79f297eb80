### 客户还在说的时候，问题之外的短句。

# 点了“另一件”，又说是同一件
slip-taken-back = 好，那就不另外登记，还是接着办 { $case_number }。

# 问“多久”“现在怎么办”：照记录说下一个时间
what-next =
    { $telling ->
        [yes] 您可以接着说，也可以点“就这些”，就交给{ -colleague }，几点前联系您当场就告诉您。
       *[no] { $summed_up ->
            [yes] 您点一下“对”，就交给{ -colleague }，几点前联系您当场就告诉您。
           *[no] { $has_next_at ->
                [yes] { $has_owner_name ->
                    [yes] { $case_number } 由{ $owner_name }负责，<b>{ $next_at } 前</b>给您回话。
                   *[no] <b>{ $next_at } 前</b>会有人联系您，编号 { $case_number }。
                }
               *[no] { $has_owner_name ->
                    [yes] { $case_number } 由{ $owner_name }负责，您的问题已经转过去了，会在这里回您。
                   *[no] { $case_number } 在我们手上，您的问题也记进去了，会在这里回您。
                }
            }
        }
    }{ $has_needed ->
        [yes] 您最晚 <b>{ $needed }</b> 要，我记着。
       *[no] { "" }
    }

# 客户说，说好的时间太晚了
time-of-no-use =
    我明白，这个时间对您来说太晚了{ $has_needed ->
        [yes] ，您最晚 <b>{ $needed }</b> 要。
       *[no] 。
    }{ $has_owner_name ->
        [yes] 我刚告诉了{ $owner_name }和{ -supervisor }。
       *[no] 我刚告诉了{ -supervisor }。
    }{ $has_next_at ->
        [yes] 更早的时间我自己不能答应，有人给您新的时间以前，还是 <b>{ $next_at }</b>。
       *[no] 有了消息就在这里告诉您。
    }

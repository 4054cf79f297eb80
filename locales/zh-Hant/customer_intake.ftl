### 客戶還在說的時候，問題之外的短句。

# 點了「另一件」，又說是同一件
slip-taken-back = 好，那就不另外登記，還是接著辦 { $case_number }。

# 問「多久」「現在怎麼辦」：照紀錄說下一個時間
what-next =
    { $telling ->
        [yes] 您可以接著說，也可以點「就這些」，就交給{ -colleague }，幾點前聯絡您當場就告訴您。
       *[no] { $summed_up ->
            [yes] 您點一下「對」，就交給{ -colleague }，幾點前聯絡您當場就告訴您。
           *[no] { $has_next_at ->
                [yes] { $has_owner_name ->
                    [yes] { $case_number } 由{ $owner_name }負責，<b>{ $next_at } 前</b>給您回話。
                   *[no] <b>{ $next_at } 前</b>會有人聯絡您，編號 { $case_number }。
                }
               *[no] { $has_owner_name ->
                    [yes] { $case_number } 由{ $owner_name }負責，您的問題已經轉過去了，會在這裡回您。
                   *[no] { $case_number } 在我們手上，您的問題也記進去了，會在這裡回您。
                }
            }
        }
    }{ $has_needed ->
        [yes] 您最晚 <b>{ $needed }</b> 要，我記著。
       *[no] { "" }
    }

# 客戶說，說好的時間太晚了
time-of-no-use =
    我明白，這個時間對您來說太晚了{ $has_needed ->
        [yes] ，您最晚 <b>{ $needed }</b> 要。
       *[no] 。
    }{ $has_owner_name ->
        [yes] 我剛告訴了{ $owner_name }和{ -supervisor }。
       *[no] 我剛告訴了{ -supervisor }。
    }{ $has_next_at ->
        [yes] 更早的時間我自己不能答應，有人給您新的時間以前，還是 <b>{ $next_at }</b>。
       *[no] 有了消息就在這裡告訴您。
    }

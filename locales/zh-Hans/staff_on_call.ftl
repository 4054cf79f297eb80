### 下班以后，重大个案找谁。

# $by_name（文字）：谁排的；$starts、$until（时间）
on-call-told =
    { $by_name }请您值班：{ $has_starts ->
        [yes] <b>{ $starts }</b> 起
       *[no] 从现在起
    }，到 <b>{ $until }</b>。下班以后，重大个案里等不得的事会找您，其余的等到上班再说。
on-call-begins = 从现在起您值班，到 <b>{ $until }</b>。下班以后，重大个案里等不得的事会找您。
on-call-set =
    <b>{ $name }</b>值班：{ $has_starts ->
        [yes] <b>{ $starts }</b> 起
       *[no] 从现在起
    }，到 <b>{ $until }</b>{ $whole ->
        [yes] （和原来排的合在一起）
       *[no] { "" }
    }。已通知本人。
# $others（文字）：已经排了的人；$absent（yes/no）：本人那段时间不在
on-call-doubt =
    { $absent ->
        [yes] <b>{ $name }</b>那段时间不在。
       *[no] { "" }
    }{ $has_others ->
        [yes] 那段时间已经排了{ $others }。
       *[no] { "" }
    }{ $has_starts ->
        [yes] { $starts } 起
       *[no] 从现在起
    }到 { $until }，还要排{ $name }吗？
# $said（文字）：写的内容；$names（文字）：有哪些同事
on-call-wanted =
    “{ $said }”里没看出是哪一位、从几时到几时。可以这样写：
    <code>/oncall 小李 今晚</code>
    <code>/oncall 小李 12月24日到26日</code>
    <code>/oncall 小李 取消</code>
    同事有：{ $names }
# $taken_by（文字）：现在换成谁
on-call-cleared =
    { $has_taken_by ->
        [yes] { $has_starts ->
            [yes] { $starts } 起
           *[no] 从现在起
        }到 { $until }，改由{ $taken_by }值班（{ $by_name }）。
       *[no] { $by_name }取消了您的值班：{ $has_starts ->
            [yes] { $starts }
           *[no] 现在
        } 到 { $until }。
    }
# $default（文字）：现在找谁
on-call-removed =
    <b>{ $name }</b>不值班了，已通知本人。{ $has_default ->
        [yes] 没有排人的时候，找{ $default }。
       *[no] 现在没有人可找。
    }
on-call-gap =
    { $has_starts ->
        [yes] { $starts } 起
       *[no] 现在起
    }到 { $until } 排的是<b>{ $name }</b>值班，可那段时间不在。发 /oncall 换一位。

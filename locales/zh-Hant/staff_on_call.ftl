### 下班以後，重大個案找誰。

# $by_name（文字）：誰排的；$starts、$until（時間）
on-call-told =
    { $by_name }請您值班：{ $has_starts ->
        [yes] <b>{ $starts }</b> 起
       *[no] 從現在起
    }，到 <b>{ $until }</b>。下班以後，重大個案裡等不得的事會找您，其餘的等到上班再說。
on-call-begins = 從現在起您值班，到 <b>{ $until }</b>。下班以後，重大個案裡等不得的事會找您。
on-call-set =
    <b>{ $name }</b>值班：{ $has_starts ->
        [yes] <b>{ $starts }</b> 起
       *[no] 從現在起
    }，到 <b>{ $until }</b>{ $whole ->
        [yes] （和原來排的合在一起）
       *[no] { "" }
    }。已通知本人。
# $others（文字）：已經排了的人；$absent（yes/no）：本人那段時間不在
on-call-doubt =
    { $absent ->
        [yes] <b>{ $name }</b>那段時間不在。
       *[no] { "" }
    }{ $has_others ->
        [yes] 那段時間已經排了{ $others }。
       *[no] { "" }
    }{ $has_starts ->
        [yes] { $starts } 起
       *[no] 從現在起
    }到 { $until }，還要排{ $name }嗎？
# $said（文字）：寫的內容；$names（文字）：有哪些同事
on-call-wanted =
    「{ $said }」裡沒看出是哪一位、從幾時到幾時。可以這樣寫：
    <code>/oncall 小李 今晚</code>
    <code>/oncall 小李 12月24日到26日</code>
    <code>/oncall 小李 取消</code>
    同事有：{ $names }
# $taken_by（文字）：現在換成誰
on-call-cleared =
    { $has_taken_by ->
        [yes] { $has_starts ->
            [yes] { $starts } 起
           *[no] 從現在起
        }到 { $until }，改由{ $taken_by }值班（{ $by_name }）。
       *[no] { $by_name }取消了您的值班：{ $has_starts ->
            [yes] { $starts }
           *[no] 現在
        } 到 { $until }。
    }
# $default（文字）：現在找誰
on-call-removed =
    <b>{ $name }</b>不值班了，已通知本人。{ $has_default ->
        [yes] 沒有排人的時候，找{ $default }。
       *[no] 現在沒有人可找。
    }
on-call-gap =
    { $has_starts ->
        [yes] { $starts } 起
       *[no] 現在起
    }到 { $until } 排的是<b>{ $name }</b>值班，可那段時間不在。傳 /oncall 換一位。

### 期限（給客戶）

# 由做決定的人署名。$reason（文字）：原話；$until（時間）：幾點前答覆
solution-later =
    這件事比原來想的要多花些時間，先跟您說一聲。
    { $reason }
    <b>{ $until } 前</b>給您答覆。您不用再做什麼，答應過您的都還算數。—— { $owner_name }

# $text（文字）：答應過的事；空的是回覆
released =
    好，記下了：{ $has_text ->
        [yes] 「{ $text }」
       *[no] { $due } 給您回覆
    }，不需要了。其他的照常辦。
promise-stands = 好，答應您的都照舊。

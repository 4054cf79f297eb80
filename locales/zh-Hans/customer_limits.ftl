### 期限（给客户）

# 由做决定的人署名。$reason（文字）：原话；$until（时间）：几点前答复
solution-later =
    这件事比原来想的要多花些时间，先跟您说一声。
    { $reason }
    <b>{ $until } 前</b>给您答复。您不用再做什么，答应过您的都还算数。—— { $owner_name }

# $text（文字）：答应过的事；空的是回话
released =
    好，记下了：{ $has_text ->
        [yes] “{ $text }”
       *[no] { $due } 给您回话
    }，不需要了。其他的照常办。
promise-stands = 好，答应您的都照旧。

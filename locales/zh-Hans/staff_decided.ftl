### 论坛里大家都看得到的一句：决定的内容只给本人。

decided =
    <b>{ $case_number }</b>：{ $matter ->
        [offer] 办法看过了。
        [merit] 结论看过了。
       *[letter] 信看过了。
    }答复在负责同事的私聊里。

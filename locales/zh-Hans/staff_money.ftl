### 同事读的、跟钱有关的消息：另外给的、自己承诺的赔付、给了什么的记录。

# $times（数字）：十二个月里第几次，连这一次
goodwill-again = <b>{ $case_number }</b>：十二个月里，这是我们第 { $times } 次另外给这位客户东西。这不说明客户有什么问题，请看一看我们哪里总是出错。
# $text（文字）：我们对所有客户的承诺；$due（时间）：几点前
guarantee-booked = <b>{ $case_number }</b>：约好的时间没做到，按我们对所有客户的承诺要给：“{ $text }”已经记上，也已告诉客户。请在 { $due } 前办好。这是客户应得的，不算心意。
# $said（文字）：写的内容；$example（文字）：上个月，例如 2025-02
month-wanted =
    { $ahead ->
        [yes] “{ $said }”还没到。
       *[no] “{ $said }”没看出是哪个月。
    }可以这样写：
    <code>/concessions 上个月</code>
    <code>/concessions 10月</code>
    <code>/concessions { $example }</code>
    只发 /concessions，看本月到现在的。

value-given-kind-entitlement = 应得
value-given-kind-goodwill = 心意
value-given-kind-guarantee = 服务承诺

### 给员工看的核查记录。

# $family（文字）：按钮上是哪一类原因
cause-asked =
    <b>{ $case_number }</b>：{ $family ->
        [procedural] 办事流程上，是哪里没做好？
        [personal] 待人方式上，是哪里没做好？
        [dissatisfier] 是什么让客户不满？
       *[obstacle] 公司内部，是什么绊住了？
    }{ $has_cause ->
        [yes] 现在记的是：{ $cause_text }
       *[no] { "" }
    }
    点一下就好。只用来做统计，客户看不到。

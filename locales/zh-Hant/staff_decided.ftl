### 論壇裡大家都看得到的一句：決定的內容只給本人。

decided =
    <b>{ $case_number }</b>：{ $matter ->
        [offer] 辦法看過了。
        [merit] 結論看過了。
       *[letter] 信看過了。
    }答覆在負責同事的私訊裡。

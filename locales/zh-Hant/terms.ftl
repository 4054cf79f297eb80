### 各處通用的稱呼。改這裡，所有訊息一起改。
### 公司名來自設定，寫作 { $company }。

# 機器人的名字；設定裡另取了名字，就用設定裡的。寫作 { $bot_name }
bot-name = 客服機器人
company-unnamed = 我們公司

-bot = 客服機器人
-colleague = 同事
-supervisor = 主管
-manager = 經理

## 一則訊息的文案壞了的時候，用這兩句把重要的內容送到。
# $details（文字）：訊息裡的事實，一行寫一個；$kind（文字）：訊息的種類
plain-customer =
    { $details }
    這一則我沒寫完整，對不起。{ -colleague }已經收到提醒，您有話可以直接寫給我。
plain-staff =
    { $details }
    （{ $kind } 的文案有錯，以上是其中的事實。請告訴管理員。）

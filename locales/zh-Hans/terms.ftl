### 各处通用的称呼。改这里，所有消息一起改。
### 公司名来自设置，写作 { $company }。

# 机器人的名字；设置里另取了名字，就用设置里的。写作 { $bot_name }
bot-name = 客服机器人
company-unnamed = 我们公司

-bot = 客服机器人
-colleague = 同事
-supervisor = 主管
-manager = 经理

## 一条消息的文案坏了的时候，用这两句把要紧的内容送到。
# $details（文字）：消息里的事实，一行一个；$kind（文字）：消息的种类
plain-customer =
    { $details }
    这一条我没写完整，对不起。{ -colleague }已经收到提醒，您有话可以直接写给我。
plain-staff =
    { $details }
    （{ $kind } 的文案有错，以上是其中的事实。请告诉管理员。）

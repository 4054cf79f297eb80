### 点按钮后闪一下的短句，和贴在消息上的表情。不超过 200 个字。

reaction-seen = 👀
reaction-done = 👍

tap-noted = 记下了。
tap-time-passed = 这个时间已经过了，请从新的里面选。
tap-moved-on = 个案有了进展，请再看一眼。
tap-sent = 已发出。
tap-thanks = 谢谢您告诉我。
tap-claimed = 归您了，请看私聊。
tap-cancelled = 已取消，什么都没发出。
tap-working = 正在办。

## 文案坏了的时候，发这一句。
fallback-message = 有一条给您的消息，我没能写成句子。同事已经知道，会来处理。

### 點按鈕後閃一下的短句，和貼在訊息上的表情。不超過 200 個字。

reaction-seen = 👀
reaction-done = 👍

tap-noted = 記下了。
tap-time-passed = 這個時間已經過了，請從新的裡面選。
tap-moved-on = 個案有了進展，請再看一眼。
tap-sent = 已發出。
tap-thanks = 謝謝您告訴我。
tap-claimed = 由您負責了，請看私訊。
tap-cancelled = 已取消，什麼都沒發出。
tap-working = 正在處理。

## 文案壞了的時候，發這一句。
fallback-message = 有一則給您的訊息，我沒能寫成句子。同事已經知道，會來處理。

### 進度的說法，給客戶看。名字是 value-<變數>-<取值>。不用標點結尾。

## 現在走到哪一步
value-progress-listening = 我在聽您說
value-progress-summary-sent = 等您看看我記得對不對
value-progress-unclaimed = 已登記，等同事接手
value-progress-exploring = 負責的同事在查清情況
value-progress-offered = 辦法已發給您，等您選
value-progress-acting = 正在依您選的辦法辦
value-progress-confirming = 已經辦了，等您說解決沒有
value-progress-following-up = 辦好了，之後再問您一次
value-progress-final-position = 最後的答覆已發給您
value-progress-closed = 已結案，可以重新打開
value-progress-withdrawn = 已依您的意思撤回
value-progress-merged = 已併到您另一件事裡

## 最近做了什麼
value-last-act-listening = 記下您說的
value-last-act-summary-sent = 把您說的整理給您看
value-last-act-unclaimed = 交給了同事
value-last-act-exploring = 同事接手，開始查
value-last-act-offered = 給您發了幾個辦法
value-last-act-acting = 開始依您選的辦法辦
value-last-act-confirming = 辦完，來問您
value-last-act-following-up = 您說解決了
value-last-act-final-position = 給您發了最後的答覆
value-last-act-closed = 結了案
value-last-act-withdrawn = 依您的意思撤回
value-last-act-merged = 併到了您另一件事裡
value-last-act-moved = 往前走了一步
value-last-act-heard = 收到您說的
value-last-act-acknowledged = 登記了這件事
value-last-act-asked = 問了您一句
value-last-act-replied = 同事給您回了話
value-last-act-edited = 記下您改過的話
value-last-act-noted = 同事記下新情況
value-last-act-severity = 重新看了輕重
value-last-act-merit = 查證了情況
value-last-act-escalated = 請了主管來看
value-last-act-owner = 定了負責的同事
value-last-act-promised = 和您約了時間
value-last-act-promise-settled = 了結了一個約定
value-last-act-reminded = 提醒了負責的同事
value-last-act-limit-passed = 催了負責的同事
value-last-act-answered = 收到您的答覆
value-last-act-approved = 辦法核准了
value-last-act-letter = 在寫給您的回覆
value-last-act-reach = 記下聯絡方式有變
value-last-act-language = 換了語言
value-last-act-closing = 寫了小結
value-last-act-corrected = 更正了歸類
value-last-act-failed = 有一則訊息沒送到您

## 現成的辦法寫進方案裡的話；按鈕上的更短
value-prepared-refund = 把錢退給您
value-prepared-replacement = 給您換一件新的
value-prepared-repair = 給您修好
value-prepared-redo = 給您重新做一次
value-prepared-explanation = 把事情的原因向您說明白
value-prepared-apology = 由負責人向您道歉

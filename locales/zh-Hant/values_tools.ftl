### 給員工省時間的幾件事裡用的說法。

# 沒有留下姓名時
value-caller-unnamed = 客戶

# 員工在 /case 後面寫的狀態詞，用半形逗號隔開，寫哪個都行
value-search-open = 未結, 在辦, 進行中
value-search-ended = 已結束, 結束
value-search-listening = 傾聽, 受理中
value-search-summary-sent = 待核對, 複述
value-search-unclaimed = 待認領, 沒人接
value-search-exploring = 查清中, 探索
value-search-offered = 待答覆, 提議
value-search-acting = 辦理中, 執行
value-search-confirming = 待確認, 確認
value-search-following-up = 跟進, 跟進中
value-search-closed = 已結案, 結案
value-search-final-position = 最終答覆
value-search-withdrawn = 已撤回, 撤訴
value-search-merged = 已合併, 併案

# 常用回覆裡花括號中的詞，用半形逗號隔開，寫哪個都行
value-place-customer = 客戶
value-place-number = 編號
value-place-time = 時間
value-place-name = 姓名, 我

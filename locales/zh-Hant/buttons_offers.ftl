### 方案下面的按鈕。

button-offer-otherwise-reason = 緣由那句也是辦法
button-offer-otherwise-option = 有一句是緣由
button-offer-otherwise-one = 這是一個辦法
button-offer-otherwise-several = 這是幾個辦法
button-gift-now = 現在答應

### 方案下面的按钮。

button-offer-otherwise-reason = 缘由那句也是办法
button-offer-otherwise-option = 有一句是缘由
button-offer-otherwise-one = 这是一个办法
button-offer-otherwise-several = 这是几个办法
button-gift-now = 现在答应

### 和騷擾、限制有關的說法。

value-standing-suspected = 等人來看
value-standing-quarantined = 已隔開
value-standing-blocked = 已停用
value-standing-free = 和別的一樣
value-limit-cooling-over = 另約的時間到了
value-limit-restriction-over = 限制往來到期
value-limit-block-over = 停用到期
value-last-act-conduct = 我們約好了怎麼接著談

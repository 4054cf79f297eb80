### 話要送出去、或者已經送出去時的按鈕。

button-courtesy-rewrite = 送出建議的說法
button-courtesy-edit = 改一改
button-courtesy-because = 送我的原話，因為……
button-courtesy-as-it-is = 就這樣送出
button-courtesy-better = 改得更好
button-courtesy-offer = 寫成方案
button-courtesy-correct = 改這則
button-courtesy-promise = 記成承諾
button-courtesy-promise-that = 對，記成承諾
button-courtesy-promise-both = 兩個都記成承諾
button-courtesy-promise-all = 都記成承諾
button-courtesy-other-time = 換個時間
button-courtesy-gift = 先留著
button-courtesy-gift-rest = 先留著，送出其餘的

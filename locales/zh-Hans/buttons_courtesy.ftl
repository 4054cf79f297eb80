### 话要发出去、或者已经发出去时的按钮。

button-courtesy-rewrite = 发建议的说法
button-courtesy-edit = 改一改
button-courtesy-because = 发我的原话，因为……
button-courtesy-as-it-is = 就这样发
button-courtesy-better = 改得更好
button-courtesy-offer = 写成方案
button-courtesy-correct = 改这条
button-courtesy-promise = 记成承诺
button-courtesy-promise-that = 对，记成承诺
button-courtesy-promise-both = 两个都记成承诺
button-courtesy-promise-all = 都记成承诺
button-courtesy-other-time = 换个时间
button-courtesy-gift = 先留着
button-courtesy-gift-rest = 先留着，发其余的

### 誰在、誰辦哪一件：按鈕。

button-away-other = 別的日子
button-away-leads = 交給主管安排
button-away-now = 現在就開始
button-away-cancel = 取消
button-back = 我回來了
button-on-call-instead = 換成這位
button-on-call-both = 兩位都排
button-on-call-same = 照樣排
button-on-call-clear = 取消值班
button-assign = 指派給…
button-claim-anyway = 還是我來
button-self-ready = 準備好了
button-self-pause = 給我 5 分鐘
button-self-pass = 換一位同事

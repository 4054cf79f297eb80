### 谁在、谁办哪一件：按钮。

button-away-other = 别的日子
button-away-leads = 交给主管安排
button-away-now = 现在就开始
button-away-cancel = 取消
button-back = 我回来了
button-on-call-instead = 换成这位
button-on-call-both = 两位都排
button-on-call-same = 照样排
button-on-call-clear = 取消值班
button-assign = 指派给…
button-claim-anyway = 还是我来
button-self-ready = 准备好了
button-self-pause = 给我 5 分钟
button-self-pass = 换一位同事

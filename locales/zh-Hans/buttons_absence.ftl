### 谁在、谁办哪一件：按钮。

button-away-other = 别的日子
button-away-leads = 交给主管安排
button-back = 我回来了
button-assign = 指派给…
button-claim-anyway = 还是我来
button-self-ready = 准备好了
button-self-pause = 给我 5 分钟
button-self-pass = 换一位同事

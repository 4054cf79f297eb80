### 按钮：答应的事不用了

button-promise-release = 不需要了
button-promise-stands = 还是要的

### 按鈕：答應的事不用了

button-promise-release = 不需要了
button-promise-stands = 還是要的

### 個案可能說到誰，誰就不經手。

button-not-about-them = 與他們無關

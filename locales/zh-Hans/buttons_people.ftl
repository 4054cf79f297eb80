### 个案可能说到谁，谁就不经手。

button-not-about-them = 与他们无关

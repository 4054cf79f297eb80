### 给员工省时间的按钮，和拿着链接进来的客户用的按钮。

button-link-yes = 是我说的
button-link-no = 发错人了
button-told = 已转告
button-tried = 换个方式联系过
button-new-link = 新链接
button-unreachable = 联系不上，结案
# $case_number (text) - likely the same matter
button-merge-with = 与 { $case_number } 合并
button-help-more = 全部命令
button-found-more = 再看后面的
button-saved = 常用回复
button-saved-send = 发送
button-was-solution = 回复已解决
button-save-places = 换成空位
button-save-as-it-is = 原样保存
button-was-my-answer = 那就是回话
button-words-right = 对，就这样发
button-choose-it = 就这样办

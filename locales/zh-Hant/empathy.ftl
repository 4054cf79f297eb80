### 說出感受的那一句。先說這一種感受，再說它從哪裡來。
### 每句只說一件事，句末帶句號。不說「我完全理解」，不說「給您帶來不便」，不為自己辯解。
### 這時事實還沒查清：可以為這段經歷說對不起，先不認定是誰的錯。
### 同一位客戶每次聽到的不一樣。後面常接「謝謝您告訴我們」，所以這裡不說謝謝。

## 等得太久
empathy-waiting-1 = 等了這麼久還沒有著落，難怪您著急。
empathy-waiting-2 = 時間一點點過去，事情還沒有動靜，換了誰都會焦急。
empathy-waiting-3 = 一直等，又不知道要等到什麼時候，這最磨人。
empathy-waiting-4 = 您的時間都花在了等上，對不起。
empathy-waiting-5 = 等到要自己來追問，您早就急了，我聽得出來。

## 說好的沒做到，或者東西不如預期
empathy-let-down-1 = 您是信得過我們才選的，結果成了這樣，失望是難免的。
empathy-let-down-2 = 期待落了空，心裡不是滋味，對不起。
empathy-let-down-3 = 本來期待能好好的，結果不是那樣，真讓人洩氣。
empathy-let-down-4 = 說的和做的對不上，換了誰都會失望。
empathy-let-down-5 = 信任一次不容易，這一次讓您失望了，我聽得出來。

## 受了怠慢、頂撞
empathy-treated-rudely-1 = 您好好地來辦事，卻受了那樣的對待，誰都會難受。
empathy-treated-rudely-2 = 沒有人願意被那樣對待，讓您受委屈了，對不起。
empathy-treated-rudely-3 = 事情歸事情，態度傷人，您生氣是有原因的。
empathy-treated-rudely-4 = 來辦事還要看臉色，這口氣確實難以嚥下。
empathy-treated-rudely-5 = 那樣的話聽在耳朵裡，委屈一時散不了，我聽到了。

## 沒人理
empathy-ignored-1 = 問了又問沒有人回，那種沒人管的感覺很不好受。
empathy-ignored-2 = 您說了，卻像沒有人聽見，難怪您生氣。
empathy-ignored-3 = 找了又找沒有回音，讓您一個人著急，對不起。
empathy-ignored-4 = 最需要有人答一句的時候沒有人答，誰都會心寒。
empathy-ignored-5 = 自己的話像沒有被當回事，這比事情本身更傷人。

## 錢或時間受了損失
empathy-loss-1 = 錢是辛苦賺來的，平白受損失，誰都會心疼。
empathy-loss-2 = 錢的事沒有著落，您心裡放不下，這很自然。
empathy-loss-3 = 花了錢，又賠上時間，難怪您生氣。
empathy-loss-4 = 這筆損失壓在心上不好受，您來問是應該的。
empathy-loss-5 = 帳目對不上，又一時討不回來，確實讓人難受。

## 擔心、害怕
empathy-worry-1 = 遇到這樣的事，心裡一直懸著，我聽得出您的擔心。
empathy-worry-2 = 這樣的事誰遇上都揪心，讓您擔驚受怕了，對不起。
empathy-worry-3 = 不知道接下來會怎樣，最讓人不安。
empathy-worry-4 = 本來該讓人放心的，反倒讓您害怕了，對不起。
empathy-worry-5 = 您擔心的不是小事，我認真記下了。

## 說法不一、弄不清楚
empathy-confused-1 = 這次一個說法，下次又一個說法，誰聽了都會糊塗。
empathy-confused-2 = 沒有人把話說清楚，讓您自己去猜，對不起。
empathy-confused-3 = 前後對不上，您不知道該信哪一個，這很讓人心煩。
empathy-confused-4 = 問來問去，得不到一個明白的答案，心裡確實沒有底。
empathy-confused-5 = 本來一句話能說清的事，繞得您摸不著頭緒，難怪您著急。

## 不公平
empathy-unfair-1 = 該得的沒有得到，心裡不平，這很自然。
empathy-unfair-2 = 心裡有理卻沒處說，換了誰都會不服氣。
empathy-unfair-3 = 沒有被公平對待，這種滋味不好受。
empathy-unfair-4 = 好好講道理卻沒有結果，讓您受委屈了，對不起。
empathy-unfair-5 = 您要的是一個公道，我聽到了。

## 被推來推去
empathy-runaround-1 = 問了這個推那個，一圈下來還在原地，誰都會惱火。
empathy-runaround-2 = 同一件事講了一遍又一遍，真的很累人。
empathy-runaround-3 = 找了幾處都說不是自己的事，難怪您生氣。
empathy-runaround-4 = 一趟趟地跑，一遍遍地講，讓您受累了，對不起。
empathy-runaround-5 = 為一件事找了好幾個人還沒有結果，這種累我聽得出來。

## 沒有聽出是哪一種
empathy-other-1 = 遇到這樣的事，心裡不會好受。
empathy-other-2 = 這件事讓您心裡不舒服，我聽到了。
empathy-other-3 = 您肯花時間來說，這件事對您重要，我認真聽。
empathy-other-4 = 好好的一天碰上這樣的事，誰都高興不起來。
empathy-other-5 = 事情不順，還要您花工夫來講，對不起。

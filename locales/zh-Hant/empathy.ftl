### 說出感受的那一句。先說這一種感受。
### 只說感受，不說事情：這時只聽客戶講了，事實還沒查清。不說「答應過」「追問過」「信任」「花了錢」這類客戶沒說過的事。
### 每句只說一件事，句末帶句號。不說「我完全理解」，不說「給您帶來不便」，不為自己辯解。
### 可以為這段經歷說對不起，先不認定是誰的錯。
### 同一位客戶每次聽到的不一樣。後面常接「謝謝您告訴我們」，所以這裡不說謝謝。

## 等得太久
empathy-waiting-1 = 等最磨人，難怪您著急。
empathy-waiting-2 = 時間一點點過去，換了誰都會焦急，對不起。
empathy-waiting-3 = 讓您等，對不起，時間是補不回來的。
empathy-waiting-4 = 您的時間花在了等上，對不起。
empathy-waiting-5 = 等待的滋味不好受，我聽得出您著急。

## 不如期望
empathy-let-down-1 = 這樣的結果確實讓人失望，對不起。
empathy-let-down-2 = 和期望的不一樣，心裡不是滋味，對不起。
empathy-let-down-3 = 本來盼著好好的，這樣真讓人洩氣。
empathy-let-down-4 = 碰上這樣的事，換了誰都會失望。
empathy-let-down-5 = 您失望了，我聽得出來，對不起。

## 受了怠慢、頂撞
empathy-treated-rudely-1 = 受到那樣的對待，誰都會難受。
empathy-treated-rudely-2 = 沒有人願意被那樣對待，受委屈了，對不起。
empathy-treated-rudely-3 = 事情歸事情，態度傷人，生氣是有原因的。
empathy-treated-rudely-4 = 這口氣確實難以嚥下，對不起。
empathy-treated-rudely-5 = 這樣的委屈一時散不了，我聽到了。

## 沒人理
empathy-ignored-1 = 沒有人回應的感覺很不好受，對不起。
empathy-ignored-2 = 像是沒有人聽見，難怪您生氣。
empathy-ignored-3 = 沒有回音，讓您一個人著急，對不起。
empathy-ignored-4 = 盼一句回話卻沒有，換了誰都會寒心。
empathy-ignored-5 = 沒被當回事的感覺，比事情本身更傷人。

## 錢或時間的事
empathy-loss-1 = 錢是辛苦賺來的，碰上這樣的事誰都會心疼。
empathy-loss-2 = 錢的事放不下，這很自然。
empathy-loss-3 = 事情牽著錢，難怪您一肚子火。
empathy-loss-4 = 這件事壓在心上不好受，您來問是應該的。
empathy-loss-5 = 自己的錢還要掛在心上，確實讓人難受。

## 擔心、害怕
empathy-worry-1 = 遇到這樣的事，心裡會一直懸著，我聽得出您的擔心。
empathy-worry-2 = 這樣的事誰遇上都揪心，對不起。
empathy-worry-3 = 心裡沒有著落，最讓人不安。
empathy-worry-4 = 人最重要，這件事我先當人的事來聽。
empathy-worry-5 = 您擔心的不是小事，我認真記下了。

## 弄不清楚
empathy-confused-1 = 弄不清楚是最讓人心煩的，對不起。
empathy-confused-2 = 讓您自己去猜，對不起。
empathy-confused-3 = 不知道該信哪一個，這很讓人心煩。
empathy-confused-4 = 沒有一個明白的答案，心裡確實沒有底。
empathy-confused-5 = 摸不著頭緒的滋味不好受，難怪您著急。

## 不公平
empathy-unfair-1 = 心裡不平，這很自然。
empathy-unfair-2 = 碰上不公平的事，換了誰都會不服氣。
empathy-unfair-3 = 沒有一碗水端平的滋味不好受。
empathy-unfair-4 = 心裡有委屈，我聽到了，對不起。
empathy-unfair-5 = 您要的是一個公道，我聽到了。

## 來回折騰
empathy-runaround-1 = 來回折騰最消磨人，誰都會惱火。
empathy-runaround-2 = 一件事翻來覆去，真的很累人，對不起。
empathy-runaround-3 = 轉來轉去還在原地，難怪您生氣。
empathy-runaround-4 = 來來回回，讓您受累了，對不起。
empathy-runaround-5 = 為一件事這樣費力，這種累我聽得出來。

## 覺得活著太難。接手的人第一句話用。
empathy-despair-1 = 您這個人，比什麼事都重要，您肯說出來，我心裡踏實了一點。
empathy-despair-2 = 您肯把難處說出來，真好，這些不用您一個人扛。
empathy-despair-3 = 說出這些話不容易，您很重要，您不是一個人。

## 沒有聽出是哪一種
empathy-other-1 = 碰上這樣的事，心裡不會好受。
empathy-other-2 = 您心裡不痛快，我聽到了。
empathy-other-3 = 您肯花時間來說，這件事對您重要，我認真聽。
empathy-other-4 = 碰上這樣的事，誰都高興不起來。
empathy-other-5 = 事情不順，還要您花工夫來講，對不起。

## 客戶自己說了生氣，還沒到氣極的地步
empathy-upset-1 = 聽得出來，您很生氣，對不起。
empathy-upset-2 = 這事讓您一肚子火，我聽到了，對不起。
empathy-upset-3 = 您心裡有氣，換了誰都一樣，對不起。

## 氣極了：客戶說得多重，就說得多重（三級以上）
empathy-angry-waiting-1 = 等到這個份上，您氣成這樣，我聽得出來，對不起。
empathy-angry-waiting-2 = 等得火都上來了，您的氣我聽到了，對不起。
empathy-angry-waiting-3 = 時間耗著，火氣也上來了，讓您氣成這樣，對不起。
empathy-angry-let-down-1 = 聽得出來，您是真的氣壞了，對不起。
empathy-angry-let-down-2 = 這麼生氣，是因為本來抱著指望，對不起。
empathy-angry-let-down-3 = 事情讓您氣成這樣，我不會當小事，對不起。
empathy-angry-treated-rudely-1 = 受了那樣的氣，換了誰都壓不住火，對不起。
empathy-angry-treated-rudely-2 = 這口氣堵在心裡，您發火我聽著，對不起。
empathy-angry-treated-rudely-3 = 受到那樣的對待，您氣成這樣，這裡會認真對待，對不起。
empathy-angry-ignored-1 = 沒有回音，火越憋越大，您的氣我聽到了，對不起。
empathy-angry-ignored-2 = 說了像沒人聽，誰都會火冒三丈。我在聽，對不起。
empathy-angry-ignored-3 = 讓您氣到這個份上，還覺得沒人理，對不起。
empathy-angry-loss-1 = 是自己的錢，您氣成這樣一點也不奇怪，對不起。
empathy-angry-loss-2 = 事情牽著錢，您又急又氣，我聽得出來，對不起。
empathy-angry-loss-3 = 為錢的事氣成這樣，心裡一定不好過，對不起。
empathy-angry-unfair-1 = 心裡覺得這麼不公平，難怪您火大，對不起。
empathy-angry-unfair-2 = 這口氣嚥不下去，我聽得出來，對不起。
empathy-angry-unfair-3 = 覺得不公平，又氣成這樣，這裡會認真對待，對不起。
empathy-angry-runaround-1 = 來來回回地折騰，誰的火都會上來，對不起。
empathy-angry-runaround-2 = 一圈一圈地跑，您氣壞了，我聽得出來，對不起。
empathy-angry-runaround-3 = 折騰成這樣，您發火我明白，對不起。
empathy-angry-other-1 = 聽得出您氣壞了，讓您氣成這樣，對不起。
empathy-angry-other-2 = 您這麼生氣，我不會當小事，對不起。
empathy-angry-other-3 = 氣到這個份上，心裡一定憋了很久。我在聽，對不起。

## 有人受傷或者差點受傷：第一句先問人，別的放後面。不勸導，不說「失望」。
empathy-harmed-child-1 = 聽到這個，心都揪起來了，孩子現在怎麼樣？
empathy-harmed-child-2 = 孩子比什麼都要緊，讓孩子受了這個罪，對不起。
empathy-harmed-child-3 = 盼著孩子已經有人好好照顧，對不起。
empathy-harmed-person-1 = 聽到這個很難過，受傷的人現在怎麼樣，有沒有人照顧？
empathy-harmed-person-2 = 先把身體養好，這比什麼都要緊，對不起。
empathy-harmed-person-3 = 盼著已經不那麼疼了，身邊有人照應，對不起。
empathy-harmed-medicine-1 = 這太讓人擔心了，用藥的人現在怎麼樣，有沒有不舒服？
empathy-harmed-medicine-2 = 身體比什麼都要緊，藥上出這樣的事，對不起。
empathy-harmed-medicine-3 = 用藥是人命關天的事，盼著人沒有事，對不起。
empathy-harmed-animal-1 = 聽到這個很心疼，牠現在怎麼樣？
empathy-harmed-animal-2 = 牠疼也說不出來，您心裡更不好受，對不起。
empathy-harmed-animal-3 = 盼著牠已經有人照顧、慢慢好起來，對不起。

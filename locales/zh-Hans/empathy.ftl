### 说出感受的那一句。先说这一种感受。
### 只说感受，不说事情：这时只听客户讲了，事实还没查清。不说“答应过”“追问过”“信任”“花了钱”这类客户没说过的事。
### 每句只说一件事，句末带句号。不说“我完全理解”，不说“给您带来不便”，不为自己辩解。
### 可以为这段经历说对不起，先不认定是谁的错。
### 同一位客户每次听到的不一样。后面常接“谢谢您告诉我们”，所以这里不说谢谢。

## 等得太久
empathy-waiting-1 = 等最磨人，难怪您着急。
empathy-waiting-2 = 时间一点点过去，换了谁都会心焦，对不起。
empathy-waiting-3 = 让您等，对不起，时间是补不回来的。
empathy-waiting-4 = 您的时间花在了等上，对不起。
empathy-waiting-5 = 等的滋味不好受，我听得出您着急。

## 不如期望
empathy-let-down-1 = 这样的结果确实让人失望，对不起。
empathy-let-down-2 = 和期望的不一样，心里不是滋味，对不起。
empathy-let-down-3 = 本来盼着好好的，这样真让人泄气。
empathy-let-down-4 = 碰上这样的事，换了谁都会失望。
empathy-let-down-5 = 您失望了，我听得出来，对不起。

## 受了怠慢、顶撞
empathy-treated-rudely-1 = 受到那样的对待，谁都会难受。
empathy-treated-rudely-2 = 没有人愿意被那样对待，受委屈了，对不起。
empathy-treated-rudely-3 = 事情归事情，态度伤人，生气是有原因的。
empathy-treated-rudely-4 = 这口气确实难咽，对不起。
empathy-treated-rudely-5 = 这样的委屈一时散不了，我听到了。

## 没人理
empathy-ignored-1 = 没有人回应的感觉很不好受，对不起。
empathy-ignored-2 = 像是没有人听见，难怪您生气。
empathy-ignored-3 = 没有回音，让您一个人着急，对不起。
empathy-ignored-4 = 盼一句回话却没有，换了谁都会寒心。
empathy-ignored-5 = 没被当回事的感觉，比事情本身更伤人。

## 钱或时间的事
empathy-loss-1 = 钱是辛苦挣来的，碰上这样的事谁都会心疼。
empathy-loss-2 = 钱的事放不下，这很自然。
empathy-loss-3 = 事情牵着钱，难怪您窝火。
empathy-loss-4 = 这件事压在心上不好受，您来问是应该的。
empathy-loss-5 = 自己的钱还要挂在心上，确实让人难受。

## 担心、害怕
empathy-worry-1 = 遇到这样的事，心里会一直悬着，我听得出您的担心。
empathy-worry-2 = 这样的事谁遇上都揪心，对不起。
empathy-worry-3 = 心里没有着落，最让人不安。
empathy-worry-4 = 人最要紧，这件事我先当人的事来听。
empathy-worry-5 = 您担心的不是小事，我认真记下了。

## 弄不清楚
empathy-confused-1 = 弄不清楚是最让人心烦的，对不起。
empathy-confused-2 = 让您自己去猜，对不起。
empathy-confused-3 = 不知道该信哪一个，这很让人心烦。
empathy-confused-4 = 没有一个明白的答案，心里确实没有底。
empathy-confused-5 = 摸不着头脑的滋味不好受，难怪您着急。

## 不公平
empathy-unfair-1 = 心里不平，这很自然。
empathy-unfair-2 = 碰上不公平的事，换了谁都会不服气。
empathy-unfair-3 = 没有一碗水端平的滋味不好受。
empathy-unfair-4 = 心里有委屈，我听到了，对不起。
empathy-unfair-5 = 您要的是一个公道，我听到了。

## 来回折腾
empathy-runaround-1 = 来回折腾最消磨人，谁都会恼火。
empathy-runaround-2 = 一件事翻来覆去，真的很累人，对不起。
empathy-runaround-3 = 转来转去还在原地，难怪您生气。
empathy-runaround-4 = 来来回回，让您受累了，对不起。
empathy-runaround-5 = 为一件事这样费力，这种累我听得出来。

## 觉得活着太难。接手的人第一句话用。
empathy-despair-1 = 您这个人，比什么事都要紧，您肯说出来，我心里踏实了一点。
empathy-despair-2 = 您肯把难处说出来，真好，这些不用您一个人扛。
empathy-despair-3 = 说出这些话不容易，您很要紧，您不是一个人。

## 没有听出是哪一种
empathy-other-1 = 碰上这样的事，心里不会好受。
empathy-other-2 = 您心里不痛快，我听到了。
empathy-other-3 = 您肯花时间来说，这件事对您要紧，我认真听。
empathy-other-4 = 碰上这样的事，谁都高兴不起来。
empathy-other-5 = 事情不顺，还要您花工夫来讲，对不起。

## 客户自己说了生气，还没到气极的地步
empathy-upset-1 = 听得出来，您很生气，对不起。
empathy-upset-2 = 这事让您窝火，我听到了，对不起。
empathy-upset-3 = 您心里有气，换了谁都一样，对不起。

## 气极了：客户说得多重，就说得多重（三级以上）
empathy-angry-waiting-1 = 等到这个份上，您气成这样，我听得出来，对不起。
empathy-angry-waiting-2 = 等得火都上来了，您的气我听到了，对不起。
empathy-angry-waiting-3 = 时间耗着，火气也上来了，让您气成这样，对不起。
empathy-angry-let-down-1 = 听得出来，您是真的气坏了，对不起。
empathy-angry-let-down-2 = 这么生气，是因为本来抱着指望，对不起。
empathy-angry-let-down-3 = 事情让您气成这样，我不会当小事，对不起。
empathy-angry-treated-rudely-1 = 受了那样的气，换了谁都压不住火，对不起。
empathy-angry-treated-rudely-2 = 这口气堵在心里，您发火我听着，对不起。
empathy-angry-treated-rudely-3 = 受到那样的对待，您气成这样，这里会认真对待，对不起。
empathy-angry-ignored-1 = 没有回音，火越憋越大，您的气我听到了，对不起。
empathy-angry-ignored-2 = 说了像没人听，谁都会火冒三丈。我在听，对不起。
empathy-angry-ignored-3 = 让您气到这个份上，还觉得没人理，对不起。
empathy-angry-loss-1 = 是自己的钱，您气成这样一点也不奇怪，对不起。
empathy-angry-loss-2 = 事情牵着钱，您又急又气，我听得出来，对不起。
empathy-angry-loss-3 = 为钱的事气成这样，心里一定不好过，对不起。
empathy-angry-unfair-1 = 心里觉得这么不公平，难怪您火大，对不起。
empathy-angry-unfair-2 = 这口气咽不下去，我听得出来，对不起。
empathy-angry-unfair-3 = 觉得不公平，又气成这样，这里会认真对待，对不起。
empathy-angry-runaround-1 = 来来回回地折腾，谁的火都会上来，对不起。
empathy-angry-runaround-2 = 一圈一圈地跑，您气坏了，我听得出来，对不起。
empathy-angry-runaround-3 = 折腾成这样，您发火我明白，对不起。
empathy-angry-other-1 = 听得出您气坏了，让您气成这样，对不起。
empathy-angry-other-2 = 您这么生气，我不会当小事，对不起。
empathy-angry-other-3 = 气到这个份上，心里一定憋了很久。我在听，对不起。

## 有人受伤或者差点受伤：第一句先问人，别的放后面。不劝导，不说“失望”。
empathy-harmed-child-1 = 听到这个，心都揪起来了，孩子现在怎么样？
empathy-harmed-child-2 = 孩子比什么都要紧，让孩子受了这个罪，对不起。
empathy-harmed-child-3 = 盼着孩子已经有人好好照看，对不起。
empathy-harmed-person-1 = 听到这个很难过，受伤的人现在怎么样，有没有人照看？
empathy-harmed-person-2 = 先把身体养好，这比什么都要紧，对不起。
empathy-harmed-person-3 = 盼着已经不那么疼了，身边有人照应，对不起。
empathy-harmed-medicine-1 = 这太让人担心了，用药的人现在怎么样，有没有不舒服？
empathy-harmed-medicine-2 = 身体比什么都要紧，药上出这样的事，对不起。
empathy-harmed-medicine-3 = 用药是人命关天的事，盼着人没有事，对不起。
empathy-harmed-animal-1 = 听到这个很心疼，它现在怎么样？
empathy-harmed-animal-2 = 它疼也说不出来，您心里更不好受，对不起。
empathy-harmed-animal-3 = 盼着它已经有人照看、慢慢好起来，对不起。

### 说出感受的那一句。先说这一种感受，再说它从哪里来。
### 每句只说一件事，句末带句号。不说“我完全理解”，不说“给您带来不便”，不为自己辩解。
### 这时事实还没查清：可以为这段经历说对不起，先不认定是谁的错。
### 同一位客户每次听到的不一样。后面常接“谢谢您告诉我们”，所以这里不说谢谢。

## 等得太久
empathy-waiting-1 = 等了这么久还没有着落，难怪您着急。
empathy-waiting-2 = 时间一点点过去，事情还没有动静，换了谁都会心焦。
empathy-waiting-3 = 一直等，又不知道要等到什么时候，这最磨人。
empathy-waiting-4 = 您的时间都花在了等上，对不起。
empathy-waiting-5 = 等到要自己来追问，您早就急了，我听得出来。

## 说好的没做到，或者东西不如预期
empathy-let-down-1 = 您是信得过我们才选的，结果成了这样，失望是难免的。
empathy-let-down-2 = 期待落了空，心里不是滋味，对不起。
empathy-let-down-3 = 本来指望能好好的，结果不是那样，真让人泄气。
empathy-let-down-4 = 说的和做的对不上，换了谁都会失望。
empathy-let-down-5 = 信任一次不容易，这一次让您失望了，我听得出来。

## 受了怠慢、顶撞
empathy-treated-rudely-1 = 您好好地来办事，却受了那样的对待，谁都会难受。
empathy-treated-rudely-2 = 没有人愿意被那样对待，让您受委屈了，对不起。
empathy-treated-rudely-3 = 事情归事情，态度伤人，您生气是有原因的。
empathy-treated-rudely-4 = 来办事还要看脸色，这口气确实难咽。
empathy-treated-rudely-5 = 那样的话听在耳朵里，委屈一时散不了，我听到了。

## 没人理
empathy-ignored-1 = 问了又问没有人回，那种没人管的感觉很不好受。
empathy-ignored-2 = 您说了，却像没有人听见，难怪您生气。
empathy-ignored-3 = 找了又找没有回音，让您一个人着急，对不起。
empathy-ignored-4 = 最需要有人答一句的时候没有人答，换了谁都会寒心。
empathy-ignored-5 = 自己的话像没有被当回事，这比事情本身更伤人。

## 钱或时间受了损失
empathy-loss-1 = 钱是辛苦挣来的，平白受了损失，谁都会心疼。
empathy-loss-2 = 钱的事没有着落，您心里放不下，这很自然。
empathy-loss-3 = 花了钱，又搭上时间，难怪您窝火。
empathy-loss-4 = 这笔损失压在心上不好受，您来问是应该的。
empathy-loss-5 = 账上对不上，又一时讨不回来，确实让人难受。

## 担心、害怕
empathy-worry-1 = 遇到这样的事，心里一直悬着，我听得出您的担心。
empathy-worry-2 = 这样的事谁遇上都揪心，让您担惊受怕了，对不起。
empathy-worry-3 = 不知道接下来会怎样，最让人不安。
empathy-worry-4 = 本来该让人放心的，反倒让您害怕了，对不起。
empathy-worry-5 = 您担心的不是小事，我认真记下了。

## 说法不一、弄不清楚
empathy-confused-1 = 这次一个说法，下次又一个说法，谁听了都会糊涂。
empathy-confused-2 = 没有人把话说清楚，让您自己去猜，对不起。
empathy-confused-3 = 前后对不上，您不知道该信哪一个，这很让人心烦。
empathy-confused-4 = 问来问去，得不到一个明白的答案，心里确实没有底。
empathy-confused-5 = 本来一句话能说清的事，绕得您摸不着头脑，难怪您着急。

## 不公平
empathy-unfair-1 = 该得的没有得到，心里不平，这很自然。
empathy-unfair-2 = 心里有理却没处说，换了谁都会不服气。
empathy-unfair-3 = 没有一碗水端平，这种滋味不好受。
empathy-unfair-4 = 好好讲道理却没有结果，让您受委屈了，对不起。
empathy-unfair-5 = 您要的是一个公道，我听到了。

## 被推来推去
empathy-runaround-1 = 问了这个推那个，一圈下来还在原地，谁都会恼火。
empathy-runaround-2 = 同一件事讲了一遍又一遍，真的很累人。
empathy-runaround-3 = 找了几处都说不是自己的事，难怪您生气。
empathy-runaround-4 = 一趟趟地跑，一遍遍地讲，让您受累了，对不起。
empathy-runaround-5 = 为一件事找了好几个人还没有结果，这种累我听得出来。

## 没有听出是哪一种
empathy-other-1 = 遇到这样的事，心里不会好受。
empathy-other-2 = 这件事让您不痛快了，我听到了。
empathy-other-3 = 您肯花时间来说，这件事对您要紧，我认真听。
empathy-other-4 = 好好的一天碰上这样的事，谁都高兴不起来。
empathy-other-5 = 事情不顺，还要您花工夫来讲，对不起。

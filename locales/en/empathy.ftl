### The sentence that names the feeling. It comes first, before any fact.
### Name the feeling, and no event: what happened is not known yet, only how it was told. No line
### may say that something was promised, chased, asked, paid or trusted.
### Be sorry for what the person went through, without naming fault.
### Never "I completely understand", never "for any inconvenience", never a "but".
### A customer hears each line once. "Thank you" often follows, so don't thank here.

## Kept waiting
empathy-waiting-1 = Waiting wears anyone out, and I'm sorry about the time this has taken.
empathy-waiting-2 = I'm sorry about the wait. Nobody gives you that time back.
empathy-waiting-3 = Waiting is hard, and harder when something matters to you.
empathy-waiting-4 = That is time you would rather have spent on something else. I'm sorry.

## Let down
empathy-let-down-1 = That is disappointing, and I'm sorry.
empathy-let-down-2 = I'm sorry. I can see why you're disappointed.
empathy-let-down-3 = It isn't what you hoped for, and that is a real letdown.
empathy-let-down-4 = Nobody likes to be disappointed like this, and I'm sorry you were.

## Treated rudely
empathy-treated-rudely-1 = Nobody should be treated like that, and I'm sorry.
empathy-treated-rudely-2 = Being met without respect hurts. I'm sorry.
empathy-treated-rudely-3 = Being treated without respect stays with you, often longer than the problem itself.
empathy-treated-rudely-4 = That is hard to take, and I see why it upsets you.

## Ignored
empathy-ignored-1 = Not getting an answer feels like talking to a wall. I'm sorry.
empathy-ignored-2 = Silence is no answer, and I can see why it has upset you.
empathy-ignored-3 = It's hard to be left alone with a problem. I'm sorry.
empathy-ignored-4 = Not being heard is hard. You are heard here, and I'm sorry.

## Loss of money or time
empathy-loss-1 = When it comes to money, a thing like this weighs on you. I'm sorry.
empathy-loss-2 = This is about your money, and of course you want to know where it stands.
empathy-loss-3 = Money doesn't come easily, and I can see why this upsets you.
empathy-loss-4 = I'm sorry. Nobody likes to have their own money on their mind like this.

## Worry
empathy-worry-1 = That is worrying, and it was right to tell us at once.
empathy-worry-2 = Something like this should not happen to anyone. I'm sorry.
empathy-worry-3 = I can hear that you're worried, and I take it seriously.
empathy-worry-4 = People come before everything else here. I'm sorry about this.

## Confused
empathy-confused-1 = It's hard when things aren't clear, and I'm sorry you have to puzzle over it.
empathy-confused-2 = It's tiring when nothing fits together. I'm sorry.
empathy-confused-3 = A clear answer is what you need, and I see how frustrating this is.
empathy-confused-4 = Not knowing what holds is wearing. Let's get it clear.

## Treated unfairly
empathy-unfair-1 = That feels unjust to you, and I can see why it makes you angry.
empathy-unfair-2 = It stings when a thing isn't fair. I'm sorry you're in that position.
empathy-unfair-3 = You want to be treated fairly, and that is the least anyone can ask.
empathy-unfair-4 = I'm sorry. It's hard to let go of a thing that isn't right.

## Sent from one to the next
empathy-runaround-1 = Going from one to the next is exhausting. I'm sorry.
empathy-runaround-2 = I'm sorry. Going round in circles tires anyone.
empathy-runaround-3 = Having to start over again is wearing, and I see why you're tired of it.
empathy-runaround-4 = One problem should not take this much out of you. I'm sorry.

## Life itself has become too much. Said by a person who takes the case.
empathy-despair-1 = You matter more than any of this, and I'm glad you wrote to us.
empathy-despair-2 = I'm glad you said how hard it is. You don't have to carry it alone.
empathy-despair-3 = It took courage to say how things are. You matter, and you are not alone with this.

## No particular feeling
empathy-other-1 = I'm sorry about this.
empathy-other-2 = I see why you're writing, and I'm sorry.
empathy-other-3 = I can see that this matters to you, and I'm sorry.
empathy-other-4 = Something is not right here, and I'm sorry you have to deal with it.

## Upset, in a word of their own, short of great anger
empathy-upset-1 = I can hear how upset you are, and I'm sorry.
empathy-upset-2 = This has upset you a great deal, and I don't take that lightly. I'm sorry.
empathy-upset-3 = You're upset, and I can see why. I'm sorry.

## Very angry: the feeling is named as strongly as it was told (level 3 and up)
empathy-angry-waiting-1 = You're angry after all this waiting, and I can see why. I'm sorry.
empathy-angry-waiting-2 = Being kept waiting has made you furious, and I hear it. I'm sorry.
empathy-angry-waiting-3 = So much time, and so much anger over it. I'm sorry it has come to this.
empathy-angry-let-down-1 = I can hear how angry this has made you, and I'm sorry it has come to this.
empathy-angry-let-down-2 = This has made you really angry, and I won't talk it down. I'm sorry.
empathy-angry-let-down-3 = You counted on something better, and your anger is plain to hear. I'm sorry.
empathy-angry-treated-rudely-1 = Nobody should be left feeling like that. You're angry, and I take it seriously.
empathy-angry-treated-rudely-2 = Being met without respect makes anyone furious, and I'm sorry it went that far.
empathy-angry-treated-rudely-3 = That has hurt you and made you angry, and it matters here. I'm sorry.
empathy-angry-ignored-1 = Silence makes anger grow, and I can hear yours. I'm sorry.
empathy-angry-ignored-2 = Talking to a wall would make anyone furious. I'm listening, and I'm sorry.
empathy-angry-ignored-3 = You're angry at not being heard. You are being heard now, and I'm sorry.
empathy-angry-loss-1 = It's your own money, and you're angry about it. I can see why, and I'm sorry.
empathy-angry-loss-2 = When it comes to money, anger like yours is no wonder. I'm sorry.
empathy-angry-loss-3 = I can hear how furious this has made you, and how much hangs on it. I'm sorry.
empathy-angry-unfair-1 = That feels deeply unjust to you, and your anger is plain to hear. I'm sorry.
empathy-angry-unfair-2 = It isn't fair in your eyes, and you're furious. I take that seriously, and I'm sorry.
empathy-angry-unfair-3 = A thing like this makes the blood boil. I hear you, and I'm sorry.
empathy-angry-runaround-1 = Going from one to the next has made you furious, and I can see why. I'm sorry.
empathy-angry-runaround-2 = You've had enough of going in circles, and you're angry. I'm sorry.
empathy-angry-runaround-3 = So much running about for one thing would make anyone angry. I'm sorry.
empathy-angry-other-1 = I can hear how angry you are, and I'm sorry it has come to this.
empathy-angry-other-2 = You're furious, and I take that seriously. I'm sorry.
empathy-angry-other-3 = So much anger doesn't come from nothing. I'm listening, and I'm sorry.

## Somebody was hurt or could have been: the first words ask after them, before anything else.
## No advice, no blame, never "disappointed".
empathy-harmed-child-1 = I'm so sorry. First of all: how is the child now?
empathy-harmed-child-2 = The child comes before everything else here. I'm so sorry this happened.
empathy-harmed-child-3 = I hope the child is in good hands now. I'm so sorry.
empathy-harmed-person-1 = I'm so sorry. First of all: is whoever was hurt being looked after?
empathy-harmed-person-2 = Getting well comes before everything else here. I'm so sorry this happened.
empathy-harmed-person-3 = I hope the pain is easing and somebody is there to help. I'm so sorry.
empathy-harmed-medicine-1 = That is frightening, and I'm so sorry. First of all: is the person all right?
empathy-harmed-medicine-2 = Health comes before everything else here. I'm so sorry this happened.
empathy-harmed-medicine-3 = A thing like this must never happen with medicine. I'm so sorry, and I hope all is well.
empathy-harmed-animal-1 = I'm so sorry. First of all: how is your animal now?
empathy-harmed-animal-2 = An animal cannot tell us how much it hurts, and that makes it worse. I'm so sorry.
empathy-harmed-animal-3 = I hope it is in good hands and on the mend. I'm so sorry.

### The sentence that names the feeling. It comes first, before any fact.
### Name this feeling, then where it comes from. A whole sentence each, with its full stop.
### The facts are not known yet: be sorry for what happened to the person, without naming fault.
### Never "I completely understand", never "for any inconvenience", never a "but".
### A customer hears each line once. "Thank you" often follows, so don't thank here.

## Kept waiting
empathy-waiting-1 = All this waiting, and still no answer: no wonder you've run out of patience.
empathy-waiting-2 = That is a long time to be kept waiting, and I'm sorry you had to chase this.
empathy-waiting-3 = Waiting is hard enough; not knowing how long makes it worse.
empathy-waiting-4 = I'm sorry. You had other plans for your time than waiting for this.

## Let down
empathy-let-down-1 = You counted on this, and it didn't work out. I can see why you're disappointed.
empathy-let-down-2 = I'm sorry. You had every reason to expect better than this.
empathy-let-down-3 = To be promised one thing and get another is a real letdown.
empathy-let-down-4 = You trusted us with this, and it's discouraging when it turns out this way.

## Treated rudely
empathy-treated-rudely-1 = Nobody should be spoken to like that, and I'm sorry it happened to you.
empathy-treated-rudely-2 = You came to us with a question and left feeling small. That hurts, and I'm sorry.
empathy-treated-rudely-3 = Being treated without respect stays with you, often longer than the problem itself.
empathy-treated-rudely-4 = I'm sorry you were met with that tone. I see why it upset you.

## Ignored
empathy-ignored-1 = Writing again and again without an answer feels like talking to a wall. I'm sorry.
empathy-ignored-2 = Silence is no answer, and I can see why it has upset you.
empathy-ignored-3 = It's hard to be left alone with a problem when you've asked for help.
empathy-ignored-4 = You asked and nobody answered. I'm sorry it took this much to be heard.

## Loss of money or time
empathy-loss-1 = Being out of pocket for something like this is upsetting, and I'm sorry.
empathy-loss-2 = That is your money, and of course you want to know where it stands.
empathy-loss-3 = It has cost you, and nobody enjoys having to ask for their own money.
empathy-loss-4 = I'm sorry. I can see that this has cost you more than nerves.

## Worry
empathy-worry-1 = That is frightening, and it was right to tell us at once.
empathy-worry-2 = Something like this should not happen to anyone. I'm sorry it happened to you.
empathy-worry-3 = I'm sorry. Nobody should have to be afraid because of something we sold or did.
empathy-worry-4 = You need to know that you are safe, and that comes first here.

## Confused
empathy-confused-1 = One person says this and another says that: no wonder it's confusing.
empathy-confused-2 = It's tiring when nothing fits together, and I'm sorry you had to puzzle over it.
empathy-confused-3 = One clear answer was all you needed, and I see how frustrating this is.
empathy-confused-4 = Not knowing what holds is wearing. Let's get it clear.

## Treated unfairly
empathy-unfair-1 = That felt unjust to you, and I can see why it makes you angry.
empathy-unfair-2 = It stings to be refused something you believe is yours. I'm sorry you're in that position.
empathy-unfair-3 = You want to be treated fairly, and that is the least anyone can ask.
empathy-unfair-4 = I'm sorry. It's hard to let go of a thing that isn't right.

## Sent from one to the next
empathy-runaround-1 = To be passed from one desk to the next, telling it all again each time, is exhausting.
empathy-runaround-2 = I'm sorry you've been sent round in circles. It stops with this case.
empathy-runaround-3 = You've told this story often enough, and I see why you're tired of it.
empathy-runaround-4 = One problem should not need that many people. I'm sorry you went through it.

## No particular feeling
empathy-other-1 = I'm sorry this happened to you.
empathy-other-2 = That is not how it should have gone, and I see why you're writing.
empathy-other-3 = I can see that this has been a nuisance, and I'm sorry.
empathy-other-4 = That can't have been a good day. I'm sorry.

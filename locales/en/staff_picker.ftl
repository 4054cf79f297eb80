### The list of saved replies above the line one types in, and saved replies with personal data in them.

## One button stands above a list that is empty; it leads to the private chat. Short: phones cut it off.
picker-for-staff = Open the chat with me
picker-elsewhere = Saved replies: in our private chat
picker-no-case = No case of yours to reply to yet
picker-none-saved = Nothing saved yet: /save name text
picker-nothing-found = No saved reply has these words
# Under the name of a reply that cannot be filled yet; picked, it says why
picker-no-time = Needs a time that was told: promise one first

## /save with a name, a number or the like in it
# $found (text) - what seems to belong to one customer; $better (text) - the text with places for it
saving-asks =
    Not saved yet. Everybody at the desk sends <b>{ $name }</b> to many customers, and this seems to belong to one of them: <b>{ $found }</b>
    { $has_better ->
        [yes] { "" }
            With places it would be right for everybody:
            <blockquote>{ $better }</blockquote>
       *[no] There is no place that stands for it: leave it out and send /save again. If it is your own, such as the number of a hotline, save it as it is.
    }

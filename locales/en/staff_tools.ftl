### What saves people at the desk time: spoken complaints, duplicates, saved replies, search.

## Complaints told face to face or by telephone
ask-spoken =
    What did the customer say? One line in their words is enough; a photo or a voice note is fine, too.
    Name and number may stand first: Mrs Chen, 138 1234 5678: the kettle leaks and she wants her money back
spoken-logged =
    Noted as <b>{ $case_number }</b>{ $has_customer_name ->
        [yes] , { $customer_name }
       *[no] { "" }
    }{ $has_contact ->
        [yes] , ☎ { $contact }
       *[no] { "" }
    }. Thank you for listening: most people never say anything.
    { $has_contact_by ->
        [yes] Please tell the customer: the number, and that somebody is in touch <b>by { $contact_by }</b>.
       *[no] Please tell the customer the number.
    }{ $has_link ->
        [yes] { "" }
            This link is for the customer alone. Send it as a text message, or show it as a QR code; it works once, for { $days } days. From then on they read everything here:
            { $link }
       *[no] { "" }
    }
    A photo or a voice note? Reply to this message with it.
spoken-apart = Noted as <b>{ $case_number }</b>. It is about how one of us treated the customer, so people who had no part in it take it from here. Thank you for passing it on.
spoken-added = Added to <b>{ $case_number }</b>.
fresh-link =
    <b>{ $case_number }</b>: this link is for the customer alone. It works once, for { $days } days; earlier ones are over.
    { $link }
link-for-customer = This link is for the customer. It is still good: please send it to them, or show it as a QR code.
link-went-astray = <b>{ $case_number } · { $customer_name }</b>: whoever opened the link says it isn't theirs. The link is over. Please check the number, and make a new one.
customer-joined = <b>{ $case_number } · { $customer_name }</b> has opened the link. From now on what you write here reaches them in the chat.

# $words (text) - what the customer would read; $contact (text) - a telephone number
tell-customer =
    ☎ <b>{ $case_number } · { $customer_name }</b>{ $has_contact ->
        [yes] , { $contact }
       *[no] { "" }
    }: not in the chat yet. Please tell them:
    <blockquote>{ $words }</blockquote>
    { $has_keys ->
        [yes] Tap what they answer, or “{ button-told }” when they will think about it.
       *[no] Tap “{ button-told }” when they have heard it. Until then it counts as not said.
    }
# $answered (yes/no) - an answer of the customer was entered
words-passed-on =
    ☎ <b>{ $case_number } · { $customer_name }</b>: told, { $at }{ $answered ->
        [yes] , and the answer is noted.
       *[no] .
    }

## Nobody is reached
tried-noted =
    <b>{ $case_number } · { $customer_name }</b>: noted, attempt { $attempts } of { $needed }. { $enough ->
        [yes] A { -supervisor } decides now whether it is closed or tried once more.
       *[no] Please try once more on another day or another way.
    }
unreachable-wanted = <b>{ $case_number } · { $customer_name }</b>: { $attempts } attempts on another way, and nobody was reached. It may be closed as “not reached” when no promise is open; the customer can have it opened again.
closed-unreachable = <b>{ $case_number } · { $customer_name }</b> was closed by { $by_name }: the customer could not be reached. Whenever they come back within the time for it, it is opened again.

## Duplicates
merge-choice =
    <b>{ $case_number } · { $customer_name }</b>: which case is this the same matter as? It goes into the one you tap; the earlier date counts, and everything said and promised moves along.
case-merged = <b>{ $from_number }</b> went into <b>{ $case_number } · { $customer_name }</b> ({ $by_name }). Story, files and promises are there now, and the earlier date counts.

## Saved replies
# $name (text) - what it is called; $text (text) - as it was written, with places such as {"{"}customer{"}"}
reply-saved =
    { $replaced ->
        [yes] Changed
       *[no] Saved
    } as <b>{ $name }</b> for everybody at the desk:
    <blockquote>{ $text }</blockquote>
    Use it with /r { $name } as a reply to a message, or under a case.
saved-dropped = <b>{ $name }</b> is deleted.
saved-choice = <b>{ $case_number } · { $customer_name }</b>: which one? You see the text before it goes.
saved-draft =
    <b>{ $case_number } · { $customer_name }</b>: the customer would read
    <blockquote>{ $text }</blockquote>
    Send it as it is, or simply reply in your own words.

## A reply that was the solution
reply-settles = <b>{ $case_number } · { $customer_name }</b>: if your reply settles it, one tap is enough. I then ask the customer whether it is solved.

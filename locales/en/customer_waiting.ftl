### Said to a customer who waits for a person.

# The case has become a grave one before anybody wrote: a person comes sooner than was told.
sooner-contact =
    Thank you for telling me; this comes first now. { $has_owner_name ->
        [yes] { $owner_name } will be in touch <b>by { $contact_by }</b> about { $case_number }, sooner than I told you before.
       *[no] A { -colleague } will be in touch <b>by { $contact_by }</b> about { $case_number }, sooner than I told you before.
    }

# Asked after before its time: what was promised, by when, and who has the words.
still-to-come =
    It still stands ({ $case_number }): “{ $text }”, <b>by { $due }</b>. { $has_owner_name ->
        [yes] { $owner_name } has your message too.
       *[no] My { -colleague }s have your message too.
    }

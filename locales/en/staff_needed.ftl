### The customer needs it sooner than the time they were told.

needed-sooner =
    🎯 <b>{ $case_number } · { $customer_name }</b> { $has_needed ->
        [yes] needs it <b>by { $needed }</b>{ $has_contact_by ->
            [yes] , and was told { $contact_by }.
           *[no] .
        }
       *[no] says that the time they were told{ $has_contact_by ->
            [yes] , { $contact_by },
           *[no] { "" }
        } is too late.
    }
    “{ $text }”
    { $has_owner_name ->
        [yes] With { $owner_name }.
       *[no] Nobody has taken it yet.
    } Somebody has to be in touch sooner, or say honestly that it can't be done.

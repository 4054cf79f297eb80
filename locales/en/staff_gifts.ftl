### Something extra that was named before a solution is agreed.

# $gifts (text) - what was named; $rest (text) - what the words say without it; $again (yes/no) - the customer wrote meanwhile, or the case moved on
gift-stopped =
    ✋ <b>{ $case_number } · { $customer_name }</b>: not sent. Something extra comes once a solution is agreed; before that, it can read as hush money.
    Named here: { $gifts }
    I can keep it. When the customer has agreed to a solution, you get a key to promise it.{ $has_rest ->
        [yes] { "" }
            The rest would read: “{ $rest }”
       *[no] { "" }
    }{ $again ->
        [yes] { "" }
            The case has gone on meanwhile; please look at it first.
       *[no] { "" }
    }
gift-set-aside =
    <b>{ $case_number } · { $customer_name }</b>: kept until a solution is agreed, and nothing has been sent: { $gifts }

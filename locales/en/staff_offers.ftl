### What staff read in the private chat about offers: what waits for the agreement.

gift-kept =
    <b>{ $case_number }</b>: a solution is agreed, so what you kept may follow now: “{ $text }”
    One tap, and the customer reads it and it is in the ledger.
time-has-gone =
    ⏱ <b>{ $case_number }</b>: you wrote “{ $words }” to { $customer_name }, and that is over already. If it was a slip, please give them the right time.

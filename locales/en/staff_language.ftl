### A reply in another language than the customer's: a quiet word to its author, once in a case.

# $chinese (yes/no) - the customer writes Chinese, not English
other-language = 💡 <b>{ $case_number }</b>: sent. { $customer_name } writes { $chinese ->
        [yes] Chinese
       *[no] English
    }, and would find that easier to read. Change your message here, and it changes at the customer's too.

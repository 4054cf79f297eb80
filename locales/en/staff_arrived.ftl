### What the customer says has come.

# $words (text) - what the customer wrote; $text (text) - what was promised; $due (time) - by when
arrived-said =
    📦 <b>{ $case_number } · { $customer_name }</b> writes: “{ $words }”
    So I have noted this as kept: “{ $text }”, by { $due }. If something else has come, one tap opens it again.
# $text (text) - what is owed; $due (time) - by when
still-owed = Open again ({ $case_number }): “{ $text }”, by { $due }. I go on reminding you.

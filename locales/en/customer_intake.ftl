### What the customer reads while telling: short answers beside the questions.

# "A different one" was tapped by mistake.
slip-taken-back = All right, no new case then. We go on with { $case_number }.

# "How long?", "what happens now?": the next time, as it stands in the record.
what-next =
    { $telling ->
        [yes] You can go on telling me, or tap “That's all”: then a { -colleague } has it, and you get the exact time here at once.
       *[no] { $summed_up ->
            [yes] One tap on “Right” and a { -colleague } has it, and you get the exact time here at once.
           *[no] { $has_next_at ->
                [yes] { $has_owner_name ->
                    [yes] { $owner_name } has { $case_number }, and you hear from us <b>by { $next_at }</b>.
                   *[no] Someone will be in touch about { $case_number } <b>by { $next_at }</b>.
                }
               *[no] { $has_owner_name ->
                    [yes] { $owner_name } has { $case_number } and has your question now. You hear from us here.
                   *[no] { $case_number } is with us, and your question with it. You hear from us here.
                }
            }
        }
    } { $has_needed ->
        [yes] I have noted that you need it <b>by { $needed }</b>.
       *[no] { "" }
    }

# The customer says that the time we named comes too late.
time-of-no-use =
    I hear you: that is too late for you{ $has_needed ->
        [yes] , you need it <b>by { $needed }</b>.
       *[no] .
    } { $has_owner_name ->
        [yes] I've told { $owner_name } and a { -supervisor } just now.
       *[no] I've told a { -supervisor } just now.
    } { $has_next_at ->
        [yes] I can't promise you a sooner time myself; until somebody does, <b>{ $next_at }</b> stands.
       *[no] You hear from us here.
    }

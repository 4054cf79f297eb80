### What customers read when whoever leads has a look.

# $lead_name (text) - a supervisor or manager; $owner_name (text) - who goes on with it; $due (time) - when they hear
record-read =
    I have read your record from beginning to end, so there's no need to tell it again. I'm { $lead_name }, the { $manager ->
        [yes] { -manager }
       *[no] { -supervisor }
    }.
    { $has_owner_name ->
        [yes] { $owner_name } stays your contact, and I'm keeping an eye on it. You'll hear from us by <b>{ $due }</b>.
       *[no] I'm seeing to it that somebody takes it on. You'll hear from us by <b>{ $due }</b>.
    }

### For customers who told somebody of ours face to face or by telephone, and come by the link they were given.

# $on (time) - when it was noted; $gist (text) - how it begins, may be empty
is-it-yours =
    One of us noted a complaint that was told to them ({ $on }){ $has_gist ->
        [yes] : “{ $gist }”
       *[no] .
    }
    Was that you? If so, you can follow it here, and you needn't explain it again.
link-over = This link has been used already, or it has expired. If you told one of us about something, ask them for a new one, or just write to me what happened.
not-yours = Thank you for saying so. Nothing of it is kept here, and the link no longer works. If something else went wrong for you, just write to me.
# $owner_name (text) - who takes care of it, may be empty; $next_at (time) - when they hear from us; $ended (yes/no)
case-joined =
    Thank you. { $case_number } is now here in this chat, and you don't have to tell it again.
    { $ended ->
        [yes] It has been closed. If anything is not right yet, just write to me.
       *[no] { $has_owner_name ->
            [yes] { $owner_name } takes care of it.
           *[no] A { -colleague } will take care of it.
        }{ $has_next_at ->
            [yes] { " " }You hear from us <b>by { $next_at }</b>.
           *[no] { "" }
        } What you write here is added to it.
    }

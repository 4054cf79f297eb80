### Who is called about major cases while the doors are closed.

# $by_name (text) - who has put them on call; $starts, $until (time)
on-call-told =
    { $by_name } has put you on call { $has_starts ->
        [yes] from <b>{ $starts }</b>
       *[no] from now
    } until <b>{ $until }</b>. While we're closed, what cannot wait in a major case comes to you; everything else waits for the morning.
on-call-begins = You're on call from now until <b>{ $until }</b>. While we're closed, what cannot wait in a major case comes to you.
on-call-set =
    <b>{ $name }</b> is on call { $has_starts ->
        [yes] from <b>{ $starts }</b>
       *[no] from now
    } until <b>{ $until }</b>{ $whole ->
        [yes] , together with what was there already
       *[no] { "" }
    }, and knows.
# $others (text) - names of those who have it; $absent (yes/no) - whoever is meant will be away
on-call-doubt =
    { $absent ->
        [yes] <b>{ $name }</b> will be away in that time. { "" }
       *[no] { "" }
    }{ $has_others ->
        [yes] { $others } is on call then already. { "" }
       *[no] { "" }
    }Shall { $name } be on call { $has_starts ->
        [yes] from { $starts }
       *[no] from now
    } until { $until }?
# $said (text) - the line; $names (text) - whom there is
on-call-wanted =
    I didn't find one name and a time in “{ $said }”. Like this:
    <code>/oncall Li tonight</code>
    <code>/oncall Li 24 Dec to 26 Dec</code>
    <code>/oncall Li off</code>
    There are: { $names }
# $taken_by (text) - who has it now
on-call-cleared =
    { $has_taken_by ->
        [yes] { $taken_by } is on call in your place { $has_starts ->
            [yes] from { $starts }
           *[no] from now
        } until { $until } ({ $by_name }).
       *[no] { $by_name } has taken you off call: { $has_starts ->
            [yes] { $starts }
           *[no] now
        } to { $until }.
    }
# $default (text) - who is called now
on-call-removed =
    <b>{ $name }</b> is off call, and knows. { $has_default ->
        [yes] With nobody on the roster, { $default } will be called.
       *[no] Nobody will be called now.
    }
on-call-gap =
    <b>{ $name }</b> is on call { $has_starts ->
        [yes] from { $starts }
       *[no] now
    } until { $until }, and away in that time. /oncall puts somebody else on.

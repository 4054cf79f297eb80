### Short messages for managers. What happened first, then what needs doing.

# $alarm (text) - what happened; $detail (text) - may be empty
operation-alarm =
    { $alarm ->
        [other_poller] Another program is collecting this bot's messages, so some may not arrive here. Please stop it.
        [no_next_event] A case has nothing due, so nobody will be reminded of it. Please open it and set a time.
        [downtime] The bot was down for a while and is back. What customers wrote meanwhile comes first, then what came due; nobody gets more than one reminder about a case.
        [downtime_long] The bot was down for more than a day and is back. Telegram keeps messages for 24 hours only, so earlier ones are lost. Please look through the open cases.
        [backlog] Messages are piling up and customers are waiting. They are handled in order; please look out for urgent ones.
        [clock_back] The server's clock jumped back, so due times may be wrong. Please have it checked.
        [clock_forward] The server's clock jumped forward. Reminders wait ten minutes, so that the clock can be put right before customers hear anything. If it is right now, there is nothing to do.
        [listener_away] The system that listens to events has not been reached for an hour. Nothing is lost: events wait and follow in order. Please have an administrator look.
       *[other] Something is wrong with the bot. Please have an administrator look.
    }{ $has_detail ->
        [yes] { "" }
            <code>{ $detail }</code>
       *[no] { "" }
    }

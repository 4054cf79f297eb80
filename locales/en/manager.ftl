### Short messages for managers. What happened first, then what needs doing.

# $alarm (text) - what happened; $detail (text) - may be empty
operation-alarm =
    { $alarm ->
        [other_poller] Another program is collecting this bot's messages, so some may not arrive here. Please stop it.
        [no_next_event] A case has nothing due, so nobody will be reminded of it. Please open it and set a time.
        [downtime] The bot was down for a while and is back. What came due meanwhile is going out now.
        [backlog] Messages are piling up and customers are waiting. They are handled in order; please look out for urgent ones.
        [clock_back] The server's clock jumped back, so due times may be wrong. Please have it checked.
       *[other] Something is wrong with the bot. Please have an administrator look.
    }{ $has_detail ->
        [yes] { "" }
            <code>{ $detail }</code>
       *[no] { "" }
    }

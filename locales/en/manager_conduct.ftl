### Difficult conduct, for managers.

# $wrote (number) - messages meanwhile, which nobody has read
block-over =
    The block of <b>{ $account }</b> has ended. Meanwhile { $wrote ->
        [one] one message was counted
       *[other] { $wrote } messages were counted
    }, and read by nobody. It stays kept apart until you decide.

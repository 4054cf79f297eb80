### Danger told once more in a case that is known to be grave. No question of ours, no template: safety first, and who has the words.

# $grave (text) - self_harm, violence or safety; $harmed (text) - child, person, medicine or animal newly hurt, empty where nobody is
# $turn (number) - the how many such word it is; $contact_by (time) - empty where the customer was told it just before
danger-again =
    { $grave ->
        [self_harm] { $turn ->
            [1] I've read every word, and I'm glad you go on writing to me. You matter to us.
            [2] I'm still here with you. It may look very dark; you don't have to get through it alone.
           *[other] I'm here, and I'm reading what you write. It is not too much, and neither are you.
        }
        [violence] { $turn ->
            [1] I can hear that this won't let go of you. It deserves an answer, and nobody should be hurt over it.
            [2] I'm still reading. You have every right to be angry; please let nobody come to harm.
           *[other] I'm here. Let a person talk with you first, before anything happens that cannot be undone.
        }
       *[safety] { $harmed ->
            [child] Oh no. Please look after the child first; writing can wait.
            [person] Oh no. Please see to whoever is hurt first; writing can wait.
            [medicine] That worries me. Please see first how the person is; writing can wait.
            [animal] Poor thing. Please see to your animal first; writing can wait.
           *[other] { $turn ->
                [1] Thank you for telling me at once. First see that everybody is safe, you included; writing can wait.
                [2] I've seen it. People first, all of you; everything else can wait.
                [3] I'm here, and I read every line. Your safety comes before all of this.
                [4] I've read that. Please take care of everybody first.
               *[other] I've read that, too.
            }
        }
    }
    { $has_owner_name ->
        [yes] { $turn ->
            [1] { $owner_name } and the people in charge have your words this minute.
            [2] That went straight to { $owner_name } and the people in charge as well.
            [3] I've passed it on to { $owner_name } and the people in charge just now.
           *[other] Passed on, to { $owner_name } and the people in charge.
        }
       *[no] { $turn ->
            [1] The people in charge have your words this minute.
            [2] That went straight to the people in charge as well.
            [3] I've passed it on to the people in charge just now.
           *[other] Passed on, to the people in charge.
        }
    }{ $has_contact_by ->
        [yes] { " " }You hear from a person <b>by { $contact_by }</b> at the latest.
       *[no] { "" }
    }{ $has_to_call ->
        [yes]
            { "" }
            { $to_call }
       *[no] { "" }
    }

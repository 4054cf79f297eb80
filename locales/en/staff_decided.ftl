### What colleagues read in a forum of a decision whose words are for one person.

decided =
    <b>{ $case_number }</b>: { $matter ->
        [offer] the offer has been looked at.
        [merit] the finding has been looked at.
       *[letter] the letter has been looked at.
    } Whoever has the case has the answer in private.

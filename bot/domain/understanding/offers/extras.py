"""Something extra in plain words of staff: what gives it, and what only speaks of it (§11)."""

from bot.domain.understanding.offers.money import Given, MoneyWords, read


def beside(sentence: str, currency: str, words: MoneyWords) -> Given | None:
    """What a sentence gives beside a solution; ``None`` where it gives nothing of that kind.

    Whoever writes freely also speaks of vouchers without giving one: giving has to be said.
    """
    given = read(sentence, currency, words)
    if given.gift:
        giving = words.giving.search(given.gift.translate(words.letters))
        return given if giving is not None else None
    if given.due or not given.money:
        return None
    if words.sweetens.search(sentence.translate(words.letters)) is None:
        return None
    return Given(solution="", gift=sentence.strip(), gift_money=given.money, named=given.named)

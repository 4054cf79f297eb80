"""All that is read from `locales/` and `templates/`: what is said and what is understood."""

from dataclasses import dataclass

from bot.config import Settings
from bot.domain.policy.policy import Policy
from bot.telegram.callbacks import pack
from bot.texts.catalogue import Catalogue
from bot.texts.courtesy_check import CourtesyReader
from bot.texts.letters import Letters
from bot.texts.places import languages_in, wording_root
from bot.texts.understanding import Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """All wording, read once; nothing of it changes while the bot runs."""

    wording: Catalogue
    letters: Letters
    understanding: Reader
    courtesy: CourtesyReader


def read_words(settings: Settings, policy: Policy, reader: Reader | None = None) -> Words:
    """Read it all; raises what a broken file makes its reader raise.

    Word lists that were read before may be handed in: they are most of it.
    """
    root = wording_root()
    languages = tuple(languages_in(root))
    wording = Catalogue(
        zone=settings.timezone,
        company=settings.company,
        locale=settings.locale,
        currency=policy.money.currency,
        pack=pack,
    )
    understanding = reader or Reader.load(
        root / "locales", languages, policy.calendar, policy.money.major_loss
    )
    return Words(
        wording=wording,
        letters=Letters(wording, zone=settings.timezone, locale=settings.locale),
        understanding=understanding,
        courtesy=CourtesyReader(
            locales=root / "locales",
            languages=languages,
            calendar=understanding.calendar,
            words=understanding.words,
        ),
    )

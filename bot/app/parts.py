"""The parts that need no Telegram: database, wording, policy, use cases."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.app.policies import policy_of
from bot.app.problems import database_of
from bot.app.usable import must_be_usable
from bot.app.words import Words, read_words
from bot.bells import Bells
from bot.config import Settings
from bot.domain.people import ChatId, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.solutions.pack import Pack
from bot.ports.clock import Clock
from bot.services.cards import Cards
from bot.services.carrying_out import CarryOut
from bot.services.case_topics import TopicUse
from bot.services.courtesy.looking import LookAtWords
from bot.services.courtesy.stopping import StopWords
from bot.services.customer.first_words import FirstWords
from bot.services.customer.telling import EndBurst
from bot.services.digests.making import DigestLines, MakeDigest, ReadBooks
from bot.services.house import House
from bot.services.letters.desk import LetterDesk
from bot.services.relaying import Relay
from bot.storage import Database
from bot.texts.catalogue import Catalogue
from bot.texts.packs import load_pack
from bot.texts.places import wording_root
from bot.texts.understanding import Reader


def new_secret() -> str:
    """128 bits, in letters that a link may carry."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """Everything built from the settings, before anybody is connected."""

    settings: Settings
    clock: Clock
    database: Database
    policy: Policy
    house: House
    wording: Catalogue
    understanding: Reader
    pack: Pack
    carry_out: CarryOut
    relay: Relay
    first_words: FirstWords
    end_burst: EndBurst
    stop_words: StopWords
    letter_desk: LetterDesk
    new_secret: Callable[[], str] = new_secret
    """Makes what a link carries: nobody can guess it."""


async def open_parts(settings: Settings, clock: Clock) -> Parts:
    """Open the database and build the parts. Raises what they raise, all with clear words."""
    must_be_usable(settings)
    with database_of(settings):
        _must_be_a_file(settings)
        database = await Database.open(settings.database_url, bells=Bells())
    try:
        return parts_on(database, settings, clock)
    except BaseException:
        await database.close()
        raise


def _must_be_a_file(settings: Settings) -> None:
    """Raises ``OSError``: SQLite would say less, and aiosqlite more than anybody wants to read."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    file = Path(url.database)
    if file.is_dir():
        raise IsADirectoryError("it is a folder")
    if file.exists() and not os.access(file, os.R_OK | os.W_OK):
        raise PermissionError("it may not be read and written")


def parts_on(
    database: Database, settings: Settings, clock: Clock, words: Words | None = None
) -> Parts:
    """The parts on an open database; words that were read before may be handed in."""
    policy = policy_of(settings)
    words = words or read_words(settings, policy)
    understanding = words.understanding
    house = house_of(settings)
    leads = frozenset((*house.supervisors, *house.managers))
    cards = Cards(understanding=understanding, policy=policy, leads=leads)
    carry_out = CarryOut(house=house, policy=policy, cards=cards, wording=words.wording)
    look = LookAtWords(courtesy=words.courtesy, understanding=understanding, policy=policy)
    return Parts(
        settings=settings,
        clock=clock,
        database=database,
        policy=policy,
        house=house,
        wording=words.wording,
        understanding=understanding,
        pack=load_pack(wording_root(), policy.pack),
        carry_out=carry_out,
        relay=Relay(carry_out=carry_out),
        first_words=FirstWords(carry_out=carry_out, policy=policy, understanding=understanding),
        end_burst=EndBurst(carry_out=carry_out, policy=policy, understanding=understanding),
        stop_words=StopWords(carry_out=carry_out, look=look),
        letter_desk=LetterDesk(
            carry_out=carry_out, wording=words.letters, understanding=understanding
        ),
    )


def house_of(settings: Settings) -> House:
    """Who works here, and where."""
    return House(
        staff_chat=None if settings.staff_chat_id is None else ChatId(settings.staff_chat_id),
        supervisors=tuple(PersonId(i) for i in settings.supervisor_ids),
        managers=tuple(PersonId(i) for i in settings.manager_ids),
        on_call=tuple(PersonId(i) for i in settings.on_call_ids),
        language=settings.locale,
        assisted=bool(settings.assistant_base_url),
        topics=TopicUse(forum=settings.desk == "forum"),
    )


def make_digest(parts: Parts) -> MakeDigest:
    """What makes the digest from the books."""
    return MakeDigest(
        company=parts.settings.company,
        read_books=ReadBooks(policy=parts.policy),
        lines=DigestLines(understanding=parts.understanding),
    )

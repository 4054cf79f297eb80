"""The conversation storage keeps what aiogram expects of one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiogram.exceptions import DataNotDictLikeError
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.telegram.fsm import ConversationStorage
from tests.services.runtime_desk import opened

pytestmark = pytest.mark.asyncio

KEY = StorageKey(bot_id=1, chat_id=2, user_id=3)


class Form(StatesGroup):
    """Two questions."""

    name = State()
    age = State()


@pytest_asyncio.fixture
async def storage(tmp_path: Path) -> AsyncIterator[ConversationStorage]:
    """Inside one transaction."""
    async with opened(tmp_path) as database, database.begin() as uow:
        yield ConversationStorage(uow.conversations)


async def test_nothing_is_there_at_first(storage: ConversationStorage) -> None:
    assert (await storage.get_state(KEY), await storage.get_data(KEY)) == (None, {})


async def test_a_state_is_a_state_or_a_name_or_nothing(storage: ConversationStorage) -> None:
    seen = []
    for state in (Form.name, "free", None):
        await storage.set_state(KEY, state)
        seen.append(await storage.get_state(KEY))

    assert seen == ["Form:name", "free", None]


async def test_clearing_the_state_keeps_the_data(storage: ConversationStorage) -> None:
    await storage.set_data(KEY, {"a": 1})
    await storage.set_state(KEY, Form.name)
    await storage.set_state(KEY, None)

    assert await storage.get_data(KEY) == {"a": 1}


async def test_data_are_copies(storage: ConversationStorage) -> None:
    given: dict[str, list[int]] = {"a": [1]}
    await storage.set_data(KEY, given)
    given["a"].append(2)
    (await storage.get_data(KEY))["a"].append(3)

    assert await storage.get_data(KEY) == {"a": [1]}


async def test_data_are_added_to_and_looked_up(storage: ConversationStorage) -> None:
    await storage.set_data(KEY, {"a": 1})
    together = await storage.update_data(KEY, {"b": 2})
    values = [await storage.get_value(KEY, "b"), await storage.get_value(KEY, "c", 9)]

    assert (together, values) == ({"a": 1, "b": 2}, [2, 9])


async def test_what_is_no_dictionary_is_refused(storage: ConversationStorage) -> None:
    with pytest.raises(DataNotDictLikeError):
        await storage.set_data(KEY, [1])  # type: ignore[arg-type]


async def test_every_part_of_the_key_counts(storage: ConversationStorage) -> None:
    keys = [
        KEY,
        StorageKey(bot_id=9, chat_id=2, user_id=3),
        StorageKey(bot_id=1, chat_id=9, user_id=3),
        StorageKey(bot_id=1, chat_id=2, user_id=9),
        StorageKey(bot_id=1, chat_id=2, user_id=3, thread_id=9),
        StorageKey(bot_id=1, chat_id=2, user_id=3, business_connection_id="9"),
        StorageKey(bot_id=1, chat_id=2, user_id=3, destiny="9"),
    ]
    for number, key in enumerate(keys):
        await storage.set_data(key, {"n": number})

    assert [await storage.get_value(key, "n") for key in keys] == list(range(len(keys)))


async def test_clearing_a_conversation_forgets_everything(storage: ConversationStorage) -> None:
    context = FSMContext(storage=storage, key=KEY)
    await context.set_state(Form.age)
    await context.update_data(a=1)
    await context.clear()

    assert (await context.get_state(), await context.get_data()) == (None, {})

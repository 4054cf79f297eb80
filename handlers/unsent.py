"""Lines whose time waits for a yes, while their author has gone on to another form."""

from typing import Any

from aiogram.fsm.context import FSMContext

from bot.domain.errors import AlreadyDone, WordsNotKept
from bot.services.desk.forms import Asked
from handlers import states

MOST = 5
"""So many lines are kept, and so many answers remembered."""


async def leave(state: FSMContext) -> None:
    """Leave the open form; a line that waits in it is kept for its own key."""
    open_now = await states.open_form_of(state)
    if open_now is not None and open_now.line:
        unsent = [*await _unsent(state), states.written(open_now)]
        await state.update_data({"unsent": unsent[-MOST:]})
    await state.set_state(None)


async def cancel(state: FSMContext) -> None:
    """The line that waited last is not wanted any more."""
    data = await state.get_data()
    form = {name: data.get(name) for name in states.FORM}
    await state.update_data({"unsent": [one for one in await _unsent(state) if one != form]})


async def line_for(state: FSMContext, case: int | None, due: str) -> Asked:
    """The line under whose question this yes was tapped.

    Raises ``AlreadyDone`` where it was sent, ``WordsNotKept`` where it was not and is gone.
    """
    open_now = await states.open_form_of(state)
    if open_now is not None and _asks(open_now, case, due):
        return open_now
    for kept in await _unsent(state):
        asked = states.read(kept)
        if asked is not None and _asks(asked, case, due):
            return asked
    told = (await state.get_data()).get("told", [])
    raise AlreadyDone if [case, due] in told else WordsNotKept


async def answered(state: FSMContext, line: Asked, following: Asked | None) -> None:
    """It has been dealt with: a form that was opened meanwhile stays open."""
    data = await state.get_data()
    left = [one for one in await _unsent(state) if one != states.written(line)]
    told = data.get("told", [])
    if following is None:
        told = [*told, [line.case, str(line.due)]][-MOST:]
    await state.update_data({"unsent": left, "told": told})
    open_now = await states.open_form_of(state)
    if following is not None or open_now is None or open_now == line:
        await states.keep_form(state, following)


def _asks(asked: Asked, case: int | None, due: str) -> bool:
    return bool(asked.line) and (asked.case, str(asked.due)) == (case, due)


async def _unsent(state: FSMContext) -> list[dict[str, Any]]:
    return list((await state.get_data()).get("unsent", []))

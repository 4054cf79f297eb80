"""Replies that the team has saved: kept, listed, filled for a case, and shown before they go."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedLine:
    """One of them."""

    saved: int
    name: str
    text: str
    """How it begins."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplySaved(ToStaff):
    """``/save name text``: kept for everybody at the desk."""

    name: str
    text: str
    replaced: bool
    """There was one of this name before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SavingAsks(ToStaff):
    """``/save`` with a name, a number or the like in it: places instead, or as it is."""

    name: str
    found: str
    """What was found, each as it stands there, with points between."""
    better: str
    """The text with places for names and case numbers; empty where there is no place for any."""
    stamp: str
    """Tells this text from the next."""

    def buttons(self) -> Rows:
        """Places first, where there are some."""
        places = Button(action=Action.SAVE_PLACES, value=self.stamp)
        as_it_is = Button(action=Action.SAVE_AS_IT_IS, value=self.stamp)
        return (((places,),) if self.better else ()) + ((as_it_is,), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedList(ToStaff):
    """``/save``: all of them; a key drops one."""

    replies: tuple[SavedLine, ...]

    def buttons(self) -> Rows:
        """One key for each."""
        keys = [
            Button(action=Action.SAVED_DROP, value=str(one.saved), text=f"✕ {one.name}")
            for one in self.replies
        ]
        return in_rows(keys, 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedDropped(ToStaff):
    """It is gone."""

    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedChoice(ToStaff):
    """[Saved replies] under a case: one of them is chosen."""

    case_number: str
    customer_name: str
    replies: tuple[SavedLine, ...]

    def buttons(self) -> Rows:
        """One key for each, and a way out."""
        keys = [
            Button(action=Action.SAVED_USE, value=str(one.saved), text=one.name)
            for one in self.replies
        ]
        return (*in_rows(keys, 2), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedDraft(ToStaff):
    """The text as the customer would read it; nothing is sent yet."""

    case_number: str
    customer_name: str
    text: str
    stamp: str
    """Tells this text from the next."""

    def buttons(self) -> Rows:
        """Send it, or write something else."""
        return ((Button(action=Action.SAVED_SEND, value=self.stamp),), *cancel_row())

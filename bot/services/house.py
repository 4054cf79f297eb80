"""The house: where the staff group is, who leads, and in which language they read."""

from dataclasses import dataclass, field

from bot.domain.people import ChatId, PersonId, Role
from bot.domain.record.case import Case
from bot.domain.record.concern import is_concerned
from bot.ports.unit_of_work import UnitOfWork
from bot.services.case_topics import TopicUse

BIND_CODE = "bind_code"
"""Where ``Memory`` keeps the one-time code for ``/bind``."""

STAFF_CHAT = "staff_chat"
"""Where ``Memory`` keeps the bound group."""


@dataclass(kw_only=True, slots=True)
class InlineUse:
    """Whether one may ask the bot from the line one writes in."""

    on: bool = False
    """Where @BotFather has switched it on for the bot."""


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """What the operator has set up."""

    staff_chat: ChatId | None
    """From the settings; a group bound later is remembered and wins."""
    supervisors: tuple[PersonId, ...]
    managers: tuple[PersonId, ...]
    language: str
    """In which the group is written to, and people whose language is not known."""
    on_call: tuple[PersonId, ...] = ()
    """Whom a major case calls outside working hours; the managers where nobody is (§19)."""
    assisted: bool = False
    """Whether there is a second reader."""
    topics: TopicUse = field(default_factory=TopicUse)
    inline: InlineUse = field(default_factory=InlineUse)

    async def group(self, uow: UnitOfWork) -> ChatId | None:
        """The staff group, if there is one yet."""
        bound = await uow.memory.get(STAFF_CHAT)
        return ChatId(bound) if isinstance(bound, int) else self.staff_chat

    def may_read(self, case: Case, person: PersonId) -> bool:
        """Whether the case is not about this person (§6.4 inv. 8)."""
        leads = person in self.supervisors and person not in self.managers
        role = Role.SUPERVISOR if leads else Role.STAFF
        return not is_concerned(case, person, role)

    def apart(self, case: Case) -> tuple[PersonId, ...]:
        """Everybody who leads and whom the case is not about."""
        managers_first = (*self.managers, *self.supervisors)
        leads = managers_first if case.about_lead else (*self.supervisors, *self.managers)
        return tuple(one for one in leads if self.may_read(case, one))

    @property
    def leads(self) -> tuple[PersonId, ...]:
        """The supervisors; the managers when there are none (§19)."""
        return self.supervisors or self.managers

"""Lines for an offer: its options, the sum of a ready one, and why it is unusual (t9, §11)."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.offer import Offer, Option
from bot.domain.solutions.pack import Pack
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.forms import Asked, Form
from bot.services.desk.solving.offers import ExplainOffer
from bot.services.desk.solving.options import OfferReader
from bot.services.desk.solving.prepared import priced
from bot.services.desk.solving.showing_draft import show_draft
from bot.services.inbox.incoming import Incoming
from bot.services.sums import sum_in_words

_SUM_ALONE = re.compile(r"\D{0,4}\d[\d,.\uff0c]*\D{0,4}")
"""A figure, with no more around it than a currency."""
_CURRENCY = re.compile(r"[^\d\s.,\uff0c]")


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferInWords:
    """Shows the draft as the lines make it; until it is sent, others make it anew."""

    carry_out: CarryOut
    policy: Policy
    offers: OfferReader
    pack: Pack
    explain: ExplainOffer

    async def __call__(
        self, uow: UnitOfWork, case: Case, asked: Asked, incoming: Incoming
    ) -> Asked:
        """Act on the line; returns the form that is open then. Raises refusals."""
        person, now = incoming.person, incoming.at
        if asked.form is Form.OFFER_WHY:
            await self.explain(uow, person, case, asked.value, incoming.text, now)
            return Asked(form=Form.OFFER, case=asked.case)
        if not (case.facts or case.wish):
            raise errors.SomethingMissing(what="facts")
        draft = self._with_sum(case, incoming.text, now) or self.offers.read(
            incoming.text, now, names=(person.name,)
        )
        await show_draft(uow, self.carry_out, case, person, draft, now)
        return asked

    def _with_sum(self, case: Case, line: str, now: datetime) -> Offer | None:
        """The draft with this sum in its ready option without one; ``None`` for other lines."""
        draft = case.offer
        if draft is None or draft.sent_at is not None or not _SUM_ALONE.fullmatch(line.strip()):
            return None
        bare = next((one for one in draft.options if one.code and not one.money), None)
        (typed,) = self.offers.read(line, now).options or (Option(text=""),)
        if bare is None or not typed.money:
            return None
        said = line.strip()
        if not _CURRENCY.search(line):
            wording = self.carry_out.wording
            said = sum_in_words(typed.money, self.policy, case.language, now, wording)
        filled = priced(bare, typed.money, self.pack, case, said)
        return replace(
            draft, options=tuple(filled if one is bare else one for one in draft.options)
        )

"""Carries one claim to Telegram and tells what became of it; touches no database."""

import html
import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.ports import messenger as errors
from bot.ports.clock import Clock
from bot.ports.messenger import Messenger, Rendered
from bot.ports.outbox import OutboxRow
from bot.ports.wording import Wording, WordingFailed
from bot.services.courier.albums import runs
from bot.services.courier.outcomes import Again, Dead, Outcome, Sent, TopicOpened, Warned
from bot.services.courier.parcel import Parcel
from bot.services.courier.settings import Alert, CourierSettings
from bot.services.courier.splitting import split
from bot.services.courier.topic_keeper import TopicKeeper

log = logging.getLogger(__name__)


class Delivery:
    """Sends the rows of one claim, one message each or as an album."""

    def __init__(
        self,
        *,
        messenger: Messenger,
        wording: Wording,
        clock: Clock,
        settings: CourierSettings,
    ) -> None:
        self._messenger = messenger
        self._topics = TopicKeeper(
            messenger=messenger, wording=wording, clock=clock, title_kind=settings.title_kind
        )
        self._wording = wording
        self._clock = clock
        self._fallback_key = settings.fallback_key

    async def __call__(self, rows: Sequence[OutboxRow]) -> list[Outcome]:
        """One outcome per row; never raises, save for cancellation."""
        if rows[0].message.kind == self._topics.title_kind:
            return [await self._topics.shape(row) for row in rows]
        outcomes: list[Outcome] = []
        parcels: list[Parcel] = []
        for row in rows:
            found = self._pack(row)
            if isinstance(found, Dead):
                outcomes.append(found)
            else:
                parcels.append(found)
        carried = await self._carry(parcels)
        opened: list[Outcome] = [
            TopicOpened(row=one.row, topic=one.opened) for one in parcels if one.opened
        ]
        return outcomes + opened + carried

    async def _carry(self, parcels: list[Parcel]) -> list[Outcome]:
        """In order; after a failure the rest is not tried, so that nothing overtakes."""
        outcomes: list[Outcome] = []
        for run in runs(parcels, key=lambda parcel: parcel.message.media):
            failed = outcomes and not isinstance(outcomes[-1], Sent | Dead)
            if failed:
                outcomes.extend(Again(row=one.row, error="waits for its album") for one in run)
            else:
                outcomes.extend(await self._carry_run(run))
        return outcomes

    async def _carry_run(self, run: Sequence[Parcel]) -> list[Outcome]:
        try:
            if len(run) == 1:
                await self._carry_one(run[0])
            else:
                await self._carry_album(run)
        except errors.SendFailed as error:
            return [parcel.outcome(error) for parcel in run]
        except Exception as error:  # a bug of ours may strike after the message went out
            log.exception("sending %s failed oddly", run[0].row.message.kind)
            return [parcel.outcome(errors.OutcomeUnknown(repr(error))) for parcel in run]
        return [parcel.sent() for parcel in run]

    def _pack(self, row: OutboxRow) -> Parcel | Dead:
        """The row in words; with broken wording the plain fallback, with that broken nothing."""
        message = row.message
        now = self._clock.now()
        try:
            rendered = self._wording.render(
                message.kind,
                message.fields,
                language=message.language,
                now=now,
                case=message.case,
            )
            return Parcel(row, rendered, split(rendered))
        except Exception as error:  # broken wording shows itself in more ways than one
            log.exception("no words for %s in %s", message.kind, message.language)
            warned = Warned(alert=Alert.WORDING_FAILED, error=str(error))
        try:
            said = self._wording.say(self._fallback_key, language=message.language, now=now)
        except WordingFailed as error:
            return Dead(row=row, error=str(error), warnings=(warned,))
        plain = Rendered(html=html.escape(said, quote=False))
        return Parcel(row, plain, (plain,), [warned])

    async def _carry_one(self, parcel: Parcel) -> None:
        if parcel.row.slot_message is not None and len(parcel.parts) == 1:
            await self._edit_or_send(parcel, parcel.row.slot_message)
            return
        for part in parcel.parts[parcel.row.progress :]:
            await self._send(parcel, part)

    async def _edit_or_send(self, parcel: Parcel, message_id: int) -> None:
        try:
            await self._edit(parcel, message_id)
        except errors.NotModified:
            pass  # It says this already, perhaps because an answer was lost.
        except errors.MessageGone:
            await self._send(parcel, parcel.message)
            return
        parcel.arrived.append(message_id)

    async def _edit(self, parcel: Parcel, message_id: int) -> None:
        try:
            await self._messenger.edit(parcel.chat, message_id, parcel.message)
        except errors.MarkupRefused as error:
            parcel.warnings.append(Warned(alert=Alert.MARKUP_REFUSED, error=str(error)))
            await self._messenger.edit(parcel.chat, message_id, parcel.message, plain=True)

    async def _send(self, parcel: Parcel, part: Rendered) -> None:
        await self._topics.be_open([parcel])
        try:
            await self._post(parcel, part)
        except errors.TopicGone:  # deleted by hand
            await self._topics.be_open([parcel], anew=True)
            await self._post(parcel, part)

    async def _post(self, parcel: Parcel, part: Rendered) -> None:
        reply_to = parcel.reply_to if parcel.progress == 0 else None
        send = partial(self._messenger.send, parcel.chat, part, reply_to=reply_to)
        try:
            sent = await send(topic=parcel.topic)
        except errors.MarkupRefused as error:
            parcel.warnings.append(Warned(alert=Alert.MARKUP_REFUSED, error=str(error)))
            sent = await send(topic=parcel.topic, plain=True)
        parcel.arrived.append(sent)

    async def _carry_album(self, run: Sequence[Parcel]) -> None:
        first = run[0]
        album = [_once(parcel.parts[0], first.parts[0]) for parcel in run]
        send = partial(self._messenger.send_album, first.chat, album, reply_to=first.reply_to)
        await self._topics.be_open(run)
        try:
            ids = await send(topic=first.topic)
        except errors.TopicGone:
            await self._topics.be_open(run, anew=True)
            ids = await send(topic=first.topic)
        for parcel, message_id in zip(run, ids, strict=False):
            parcel.arrived.append(message_id)
        for parcel in run:
            for part in parcel.parts[1:]:
                await self._send(parcel, part)


def _once(part: Rendered, first: Rendered) -> Rendered:
    """A part of an album; Telegram shows a caption below it only when there is just one."""
    again = part is not first and first.html.startswith(part.html.strip())
    return replace(part, keys=(), html="" if again else part.html)

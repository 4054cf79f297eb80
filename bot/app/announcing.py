"""The loop that tells other systems of the house what happened to cases."""

from bot.app.parts import Parts
from bot.ports.listener import Listener
from bot.services.announcing import Announcer


def announcer(parts: Parts) -> Announcer:
    """With the listener of the settings; without one it does nothing."""
    return Announcer(
        transactions=parts.database,
        clock=parts.clock,
        carry_out=parts.carry_out,
        listener=_listener(parts),
    )


def _listener(parts: Parts) -> Listener | None:
    settings = parts.settings
    if not settings.events_url:
        return None
    # Here alone: whoever has none loads nothing of it.
    from bot.webhooks import SignedWebhook  # noqa: PLC0415

    return SignedWebhook(url=settings.events_url, key=settings.events_key(), clock=parts.clock)

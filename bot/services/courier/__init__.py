"""Renders what waits in the outbox and sends it, in order, within Telegram's limits."""

from bot.services.courier.courier import Courier
from bot.services.courier.folding import Folding
from bot.services.courier.limiter import Limits
from bot.services.courier.settings import Alert, CourierHooks, CourierSettings, Report
from bot.services.courier.signaller import Signaller

__all__ = [
    "Alert",
    "Courier",
    "CourierHooks",
    "CourierSettings",
    "Folding",
    "Limits",
    "Report",
    "Signaller",
]

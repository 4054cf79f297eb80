"""What is put in the place of a customer in saved replies, in the language of the house."""

from bot.app.parts import Parts
from bot.domain.understanding.people.personal import Places
from bot.services.desk.replies.filling import place_called
from bot.services.privacy.saved import ClearSaved


def clear_saved(parts: Parts) -> ClearSaved:
    """Clears them when a customer is forgotten."""
    wording, language, now = parts.wording, parts.settings.locale, parts.clock.now()
    places = Places(
        customer=place_called(wording, "customer", language, now),
        number=place_called(wording, "number", language, now),
    )
    return ClearSaved(mask=parts.understanding.mask, places=places)

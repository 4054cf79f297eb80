"""The policy as the settings make it: the operator's numbers, the country's days, a profile."""

from bot.app.holidays import with_public_days
from bot.app.profiles import with_profile
from bot.config import Settings
from bot.domain.policy.policy import Policy


def policy_of(settings: Settings) -> Policy:
    """All times, counts and amounts in force; raises ``PolicyError``."""
    policy = Policy.from_mapping(settings.policy_settings(), zone=settings.timezone)
    return with_profile(with_public_days(policy))

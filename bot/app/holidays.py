"""The public holidays of the operator's country, and the days that are worked in their place."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from bot.domain.calendar import PublicDays
from bot.domain.policy.policy import Policy, PolicyError

_COUNTRY = 'write a country in two letters, such as "CN" or "DE", or nothing at all'
_YEARS_KEPT = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicHolidays:
    """The days of one country, learnt year by year as they are asked for.

    A year that its government has not announced yet has the holidays of its law, and no day that
    is worked in place of another.
    """

    country: str
    region: str = ""

    def is_off(self, day: date) -> bool:
        """Tell whether it is a public holiday."""
        off, _ = _days(self.country, self.region, day.year)
        return day in off

    def is_made_up(self, day: date) -> bool:
        """Tell whether a day of the weekend is worked in place of a day off."""
        _, made_up = _days(self.country, self.region, day.year)
        return day in made_up


def with_public_days(policy: Policy) -> Policy:
    """The policy with the days of the country it names; raises ``PolicyError``."""
    country, region = policy.hours.country.upper(), policy.hours.region
    if not country:
        if region:
            raise PolicyError("hours.region", region, 'it needs hours.country, such as "DE"')
        return policy
    _must_be_known(policy.hours.country, region)
    days: PublicDays = PublicHolidays(country=country, region=region)
    return replace(policy, public=days)


def _must_be_known(written: str, region: str) -> None:
    from holidays import list_supported_countries  # noqa: PLC0415 - only who names a country

    known = list_supported_countries()
    country = written.upper()
    if country not in known:
        raise PolicyError("hours.country", written, _COUNTRY)
    if region and region not in known[country]:
        there = ", ".join(known[country])
        remedy = f"it has to be one of {there}" if there else f"{country} has none, leave it out"
        raise PolicyError("hours.region", region, remedy)


@lru_cache(_YEARS_KEPT)
def _days(country: str, region: str, year: int) -> tuple[frozenset[date], frozenset[date]]:
    """The holidays of a year, and the days of it that are worked in place of another.

    A day in January can be made up in December and the other way round.
    """
    from holidays import country_holidays  # noqa: PLC0415 - only who names a country

    found = country_holidays(
        country, region or None, years=(year - 1, year, year + 1), expand=False
    )
    return frozenset(found), frozenset(found.weekend_workdays)

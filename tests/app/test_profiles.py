"""Profiles of lines of business: named in the settings, refused with what there is."""

import pytest

from bot.app.policies import policy_of
from bot.app.profiles import profiles
from bot.config import Settings
from bot.domain.policy.policy import PolicyError


def test_a_profile_is_chosen_by_its_name() -> None:
    chosen = policy_of(Settings(policy={"profile": "uk_housing"}))

    assert chosen.sector == profiles()["uk_housing"]
    assert chosen.to_mapping()["profile"] == "uk_housing"


def test_without_one_nothing_is_added() -> None:
    assert policy_of(Settings()).sector.final is None


def test_an_unknown_one_is_refused_with_the_list() -> None:
    with pytest.raises(PolicyError) as caught:
        policy_of(Settings(policy={"profile": "uk_bank"}))

    assert "policy.profile = 'uk_bank': it has to be one of china_bank_insurance" in str(
        caught.value
    )

"""The dates a customer names: wished, necessary, or what we had said ourselves (§17 item 5)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from tests.chat_script.words import word_lists

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2025, 3, 3, 10, tzinfo=ZONE)  # a Monday
MON, WED, FRI, SAT = 3, 5, 7, 8


@pytest.mark.parametrize(
    ("text", "wished", "needed"),
    [
        ("I need it by Friday at the latest.", None, FRI),
        ("I'd like it back on Wednesday, Friday at the latest.", WED, FRI),
        ("It would be nice to have it by Wednesday.", WED, None),
        ("I need the kettle for my mother's birthday, which is on Saturday.", None, SAT),
        ("Ideally Wednesday. Sorry, ideally Friday.", FRI, None),
        ("You said Wednesday at the latest, and it is still not here.", None, None),
        ("You promised it for Wednesday. I need it on Friday.", None, FRI),
        ("The parcel came on Friday and is broken.", None, None),
        ("Please call me on Wednesday.", None, None),
        ("I need a new one.", None, None),
        ("please send him tonight before 8pm, baby needs a bath", None, MON),
        ("just unblock it pls before tonite, hotel wants paying at 8pm", None, MON),
        ("can you fix it by 5pm please", None, MON),
        ("i was there before 8pm", None, None),
        ("nobody came by 8pm", None, None),
        ("before friday i had no problem", None, None),
        ("今晚八点前请派师傅来,孩子要洗澡", None, MON),
        ("周五前给我退了", None, FRI),
        ("我周五前打过电话", None, None),
        ("最晚周五要用", None, FRI),
        ("最好周三给我，最晚周五要用。", WED, FRI),
        ("希望周三能修好", WED, None),
        ("周六孩子过生日，之前得收到", None, SAT),
        ("你们说最晚周五送到，到现在没人来", None, None),
        ("說好週三送到。最遲週五要用。", None, FRI),
        ("最晚周五要修好，周六家里来客人", None, FRI),
        ("I need it by Friday at the latest, guests are coming on Saturday.", None, FRI),
        ("周五买的，坏了", None, None),
    ],
)
def test_what_a_date_means(text: str, wished: int | None, needed: int | None) -> None:
    reader = word_lists(WorkingCalendar(zone=ZONE))

    found = reader.tolerance(text, NOW)

    days = [None if at is None else at.day for at in (found.wished, found.needed)]
    assert days == [wished, needed]

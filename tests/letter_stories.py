"""Three complaints that end in a letter, told in three languages: late car, leaking kettle, jacket."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.domain.letters import letter
from bot.domain.people import Person, PersonId, Role
from bot.domain.record.case import Case, CaseId, Flag, Merit, Outcome, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.offer import Offer, Option

NOW = datetime(2026, 3, 6, 8, 30, tzinfo=UTC)
"""Friday 6 March 2026, 16:30 in Shanghai."""
ANNA, OWNER = PersonId(10), PersonId(20)


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """A case, its ledger, and what its owner adds to the draft."""

    case: Case
    rows: tuple[Promise, ...]
    filled: tuple[tuple[int, str], ...]
    role: Role = Role.STAFF

    def complete(self, parts: tuple[str, ...]) -> Case:
        """The case with its draft, every gap filled by the owner."""
        case = letter.drafted(self.case, parts)
        for element, words in self.filled:
            case = letter.fill(case, owner(self.role), element, words, NOW).case
        return case


def owner(role: Role = Role.STAFF) -> Person:
    """Whoever the case belongs to."""
    return Person(id=OWNER, name="Lin Lan", language="en", role=role)


def day(number: int, hour: int, minute: int = 0) -> datetime:
    """A moment of March 2026 in Shanghai."""
    return datetime(2026, 3, number, hour - 8, minute, tzinfo=UTC)


def a_case(number: int, **more: object) -> Case:
    """A justified case that is being acted upon."""
    plain: dict[str, object] = {
        "customer": ANNA,
        "customer_name": "Zhou Min",
        "language": "en",
        "state": State.ACTING,
        "opened_at": day(3, 9, 10),
        "owner": OWNER,
        "owner_name": "Lin Lan",
        "merit": Merit.JUSTIFIED,
        "nature": ("result",),
    }
    return Case(id=CaseId(number), **(plain | more))  # type: ignore[arg-type]


def a_row(number: int, text: str, due: datetime, **more: object) -> Promise:
    """A deliverable of the agreed solution, still to come."""
    plain: dict[str, object] = {
        "case": CaseId(number),
        "by": OWNER,
        "by_name": "Lin Lan",
        "kind": PromiseKind.REFUND,
        "solution": True,
        "made_at": due - timedelta(days=1),
    }
    return Promise(id=PromiseId(1), text=text, due=due, **(plain | more))  # type: ignore[arg-type]


def late_car(language: str) -> Story:
    """Justified, result and process, a broken promise; settled, and the customer is content."""
    told, impact, wish, deal, gift, change, what, how, found = _CAR[language]
    case = a_case(
        1318,
        language=language,
        customer_name=_CUSTOMER[language],
        owner_name=_OWNER[language],
        state=State.FOLLOWING_UP,
        nature=("result", "process"),
        feeling="waiting",
        facts=told,
        impact=impact,
        wish=wish,
        commitment=change,
        flags=frozenset({Flag.PROMISE_BROKEN}),
        outcome=Outcome.UPHELD,
        person_score=5,
        solved_at=day(6, 12),
    )
    missed = a_row(1318, "", day(3, 18), kind=PromiseKind.CALLBACK, solution=False)
    done = a_row(1318, deal, day(5, 18), state=PromiseState.KEPT, performed_at=day(5, 10, 20))
    present = a_row(1318, gift, day(9, 18), kind=PromiseKind.COMPENSATION, solution=False)
    rows = (replace(missed, state=PromiseState.BROKEN), done, present)
    return Story(case=case, rows=rows, filled=((4, what), (4, how), (5, found)))


def leaking_kettle(language: str) -> Story:
    """Justified, result; the refund is agreed and still to come."""
    told, wish, deal, reason, lesson, change, what = _KETTLE[language]
    case = a_case(
        1771,
        language=language,
        customer_name=_CUSTOMER[language],
        owner_name=_OWNER[language],
        feeling="worry",
        facts=told,
        wish=wish,
        lesson=lesson,
        commitment=change,
        offer=Offer(reason=reason, options=(Option(text=deal),), single_reason="-", chosen=0),
    )
    return Story(case=case, rows=(a_row(1771, deal, day(8, 18)),), filled=((4, what),))


def shrunken_jacket(language: str) -> Story:
    """Not justified; a supervisor agreed, two ways were offered and one was chosen."""
    told, wish, reason, first, second, no = _JACKET[language]
    options = (Option(text=first, due=day(20, 18)), Option(text=second, due=day(10, 18)))
    case = a_case(
        1552,
        language=language,
        customer_name=_CUSTOMER[language],
        owner_name=_OWNER[language],
        merit=Merit.UNJUSTIFIED,
        feeling="let_down",
        facts=told,
        wish=wish,
        offer=Offer(reason=reason, options=options, chosen=0),
    )
    return Story(case=case, rows=(a_row(1552, first, day(20, 18)),), filled=((6, no),))


STORIES = {
    "late_car": late_car,
    "leaking_kettle": leaking_kettle,
    "shrunken_jacket": shrunken_jacket,
}
_CUSTOMER = {"zh-Hans": "周敏", "zh-Hant": "周敏", "en": "Ms Zhou"}
_OWNER = {"zh-Hans": "林岚", "zh-Hant": "林嵐", "en": "Lin Lan"}
_CAR = {
    "zh-Hans": (
        "说好周一下午取车，我去了车还架着，周四才修好，没有人给我打过一个电话",
        "三天都打车上下班",
        "工时费免掉，打车的钱退给我",
        "免去这次的工时费，退回打车费152元",
        "一次四轮换位检查，凭车牌号到店就能用",
        "3月9日起，交车会晚的，服务顾问当天给客户打电话，前台主管每天核对",
        "答应周一交的车，拖到周四才修好",
        "晚了三天，没有一个人打电话告诉您。",
        "3月2日到的刹车片型号不对，是我们下单时选错的；5日装上对的，试车15公里，刹车正常。",
    ),
    "zh-Hant": (
        "說好星期一下午取車，我到了車還架在那裡，星期四才修好，沒有人打過一通電話給我",
        "三天都搭計程車上下班",
        "工時費免掉，車資退給我",
        "免收這次的工時費，退回車資152元",
        "一次四輪換位檢查，憑車牌號碼到店就能用",
        "3月9日起，交車會晚的，服務顧問當天打電話給客戶，前台主管每天核對",
        "答應星期一交的車，拖到星期四才修好",
        "晚了三天，沒有一個人打電話告訴您。",
        "3月2日到的煞車片型號不對，是我們下單時選錯的；5日裝上對的，試車15公里，煞車正常。",
    ),
    "en": (
        "My car was promised for Monday and stood on the lift when I came; it was ready on Thursday and nobody rang me once",
        "three days of taxis to work",
        "no labour charge, and my taxi money back",
        "The labour charge is waived and your taxi fares of 152 yuan are back in your account",
        "A tyre rotation and check, at our workshop under your number plate",
        "from 9 March the adviser rings the customer the same day when a car will be late, and the supervisor checks this every evening",
        "a car promised for Monday was not ready until Thursday",
        "for three days nobody rang to tell you.",
        "the brake pads that came on 2 March were the wrong model, ordered so by us; the right ones were fitted on the 5th and tested over 15 km.",
    ),
}
_KETTLE = {
    "zh-Hans": (
        "新买的电水壶用到第二次，底座就往外漏水，还插着电",
        "退钱，不想再换一个",
        "全额退款129元，原路退回，壶不用先寄回",
        "壶底的密封圈装歪了，水从那里渗出来，您的照片上看得清楚",
        "这一批壶出厂前没有逐只试水",
        "3月9日起每只壶装箱前都试水，由品控主管签字",
        "把一只漏水的电水壶卖给了您",
    ),
    "zh-Hant": (
        "新買的電水壺用到第二次，底座就往外漏水，還插著電",
        "退錢，不想再換一個",
        "全額退款129元，退回原付款帳戶，壺不用先寄回",
        "壺底的密封圈裝歪了，水從那裡滲出來，您的照片上看得清楚",
        "這一批壺出廠前沒有逐一試水",
        "3月9日起每個壺裝箱前都試水，由品管主管簽名",
        "把一個漏水的電水壺賣給了您",
    ),
    "en": (
        "The second time I used my new kettle it leaked from the base while it was plugged in",
        "my money back, not another kettle",
        "A full refund of 129 yuan to the card you paid with; you need not send the kettle first",
        "the seal in the base was fitted crooked and water seeped out there; your photo shows it clearly",
        "kettles of this batch left the warehouse without a test with water",
        "from 9 March every kettle is tested with water before it is packed, and the quality supervisor signs for it",
        "we sold you an electric kettle that leaks",
    ),
}
_JACKET = {
    "zh-Hans": (
        "外套买了才两个月，洗过一次里衬就缩了，拉链拉不上",
        "免费换一件新的",
        "厂家检测了这件外套，面料和缝线符合标准，里衬的变化和四十度以上水洗后的样子一致，洗标写的是三十度",
        "按成本价重做里衬，160元",
        "旧衣折价，新款按七折给您",
        "免费换新",
    ),
    "zh-Hant": (
        "外套買了才兩個月，洗過一次內裡就縮了，拉鍊拉不上",
        "免費換一件新的",
        "原廠檢測了這件外套，布料和縫線符合標準，內裡的變化和四十度以上水洗後的樣子一致，洗標寫的是三十度",
        "按成本價重做內裡，160元",
        "舊衣折抵，新款給您七折",
        "免費換新",
    ),
    "en": (
        "I bought the jacket two months ago, washed it once and the lining shrank so much that the zip no longer closes",
        "a new jacket, free of charge",
        "the maker tested the jacket; fabric and seams meet the standard, and the lining has changed as it does after washing above 40 degrees; the label says 30",
        "A new lining at cost, 160 yuan",
        "Trade it in and take a new model at 30 per cent off",
        "a new jacket free of charge",
    ),
}

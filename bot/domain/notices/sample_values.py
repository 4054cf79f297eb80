"""What the fields of notices hold in examples, by ``Notice.field`` or by field name."""

from collections.abc import Mapping

from bot.domain.courtesy.findings import Code
from bot.domain.errors import Refusal
from bot.domain.notices.desk import NextStep
from bot.domain.people import Role
from bot.domain.record.case import FIRST_CASE, MatterAnswer, Outcome, Question, Severity, State
from bot.domain.record.cause import CAUSES, LIKELY, Family
from bot.domain.record.commitment import PromiseState
from bot.domain.record.fact_sheet import SLOTS
from bot.domain.record.held import Ending
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind
from bot.domain.understanding.messages.triage import Category, Feeling, MessageKind, Rung, Wish


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


VALUES: Mapping[str, tuple[str, ...]] = {
    "caller": ("unnamed",),
    "Decided.matter": ("offer", "merit", "letter"),
    "rank": ("staff", "supervisor", "manager"),
    "desk": ("plain", "topics", "forum"),
    "place": ("customer", "number", "time", "name"),
    "search": ("open", "ended", *State),
    "AnswerKey.action": ("mat",),
    "AnswerKey.label": ("matter-solved",),
    "AnswerKey.value": ("solved",),
    "secret": ("kZ3rXw9LQmS7vT1bNpE4yA",),
    "state": tuple(State),
    "PromiseKept.state": tuple(PromiseState),
    "severity": tuple(Severity),
    "category": tuple(Category),
    "feeling": tuple(Feeling),
    "question": tuple(Question),
    "CaseAcknowledged.question": (*Question, "in_words"),
    "next_step": tuple(NextStep),
    "step": tuple(NextStep),
    "outcome": tuple(Outcome),
    "threats": tuple(Rung),
    "last_act": (*(one for one in What if one is not What.LEDGER), *State),
    "LimitAlert.limit": tuple(TimerKind),
    "outer": _words("accept final"),
    "sector": _words(
        "china_bank_insurance china_securities china_market_regulator uk_finance uk_housing "
        "uk_energy uk_telecom"
    ),
    "given_kind": _words("entitlement goodwill guarantee"),
    "ConcessionLog.uncorrected": ("C-1007", "C-1011"),
    "due_kind": _words("answer call refund compensation action"),
    "answer": _words(
        "agreed other_wish solved partly not_solved withdrawn back reopened human_asked review "
        "explained fine gave_up"
    ),
    "form": _words(
        "unjustified refuse_merit final answer_stands "
        "promise offer single_reason done cannot release escalate extend note letter_gap "
        "letter_text closing reply later facts refuse offer_why"
    ),
    "Brief.reason": _words(
        "asked_by_customer asked_by_owner rounds loops emotion major people pause manager_asked "
        "review looked_up unclaimed self_harm violence safety errand away left assigned "
        "self_harm_again violence_again safety_again"
    ),
    "wish_kind": tuple(Wish),
    "rule": _words("grievance problem unmet soft hint praise dissatisfied"),
    "message_kind": tuple(MessageKind),
    "CorrectionAsked.field": _words("message_kind category feeling wish_kind severity"),
    "words_end": _words("sent dropped no_answer unfit outdated stopped"),
    "fault": (*Code, "amount", "gift"),
    "held_end": tuple(Ending),
    "sent_as": _words("reply draft line"),
    "OfferDraft.doubt": _words("reason option one several"),
    "closed": _words("holiday hours"),
    "standing": _words("suspected quarantined blocked free"),
    "LimitHolds.conduct": _words("cooling restricted"),
    "AccountShown.said": ("hello sweetie", "send me a photo of you"),
    "mood": _words("good fair"),
    "grave": _words("self_harm violence safety"),
    "StoryLine.what": _words("promised offered done cannot missed final righted"),
    "NotDelivered.reason": ("refused", "wording", "plain"),
    "status": ("sent", "waiting", "waiting_manager", "risen", "waived"),
    "stop": _words("early too_long reach point_7 point_12 point_14 clash closed"),
    "grounds": _words("major outside person declined"),
    "approval": ("owner", "supervisor", "manager"),
    "CaseFile.merit": _words("partly unjustified asked"),
    "MeritNoted.merit": _words("justified partly"),
    "rung": ("supervisor", "manager", "second"),
    "why": ("risen", "again", "second"),
    "alarm": (
        *("other_poller", "no_next_event", "downtime", "downtime_long", "backlog"),
        *("clock_back", "clock_forward", "listener_away"),
    ),
    "which": _words("new open unclaimed overdue due_today broken major unreachable"),
    "TimeLine.name": _words("ack claim first_human offer resolve callback correction overdue"),
    "command": _words(
        "log case note facts calm promise offer done pause limit escalate extend brief merge "
        "harass letter away me digest report export block config bind complain status add human "
        "withdraw"
    ),
    "Refused.who": tuple(Role),
    "refusal": tuple(sorted(kind.key for kind in Refusal.__subclasses__())),
    "matter": tuple(MatterAnswer),
    "kind": ("photo", "document", "voice"),
    "data_wish": _words("copy erase"),
    "ChoiceRepeated.kind": _words("matter completeness person offer follow_up"),
    "file_id": ("sample-file",),
    "fact": SLOTS,
    "fact_name": SLOTS,
    "cause": tuple(tag for tags in CAUSES.values() for tag in tags),
    "family": tuple(Family),
    "likely": CAUSES[Family.PROCEDURAL][:LIKELY],
}
"""The values of fields that are not free text."""

NEVER_EMPTY = frozenset({"case_number", "ReplyLetter.text"})

MAY_BE_EMPTY = frozenset(
    {
        *("outcome", "what", "stop", "question", "feeling", "category", "last_act", "why"),
        *("wish_kind", "merit", "cause"),
    }
)

WANTED = _words(
    "facts summary merit second_option options evidence reason brief lesson letter time minutes "
    "finding agreement unusual plain_words alternatives "
    "decision reasons rounds text shorter_text reach coolings"
)
"""What ``SomethingMissing`` can want."""

DETAILS: Mapping[str, str] = {
    "refusal-out-of-place": State.CLOSED,
    "refusal-claimed-by-other": "Li Na",
    "refusal-something-missing": "facts",
    "refusal-over-authority": "CNY 200",
    "refusal-promises-open": "2",
    "refusal-draft-has-gaps": "1",
    "refusal-letter-held": "point_7",
}
"""The detail that goes with a refusal."""

TEXTS: Mapping[str, str] = {
    "case_number": f"C-{FIRST_CASE}",
    "customer_name": "Anna",
    "owner_name": "Li Na",
    "old_name": "Wang Wei",
    "by_name": "Zhao Min",
    "name": "Li Na",
    "facts": "The kettle arrived with a cracked lid, and the second one was cracked too",
    "impact": "no hot water for the baby since Saturday",
    "wish": "a kettle that works, or the money back",
    "said": "It came on Wednesday, not on Thursday",
    "summary": "Second kettle in a row with a cracked lid",
    "text": "I have sent a new kettle by courier; it is with you on Wednesday before 18:00.",
    "WordsProposed.text": "I have read all you wrote, and I am sorry about the second kettle.",
    "WordsDraft.text": "I have read all you wrote, and I am sorry about the second kettle.",
    "word": "cracked",
    "weight": "+1.0",
    "because": "the lid is cracked again",
    "unlike_us": "unfortunately",
    "PromiseBooked.text": "call with the courier's answer",
    "ArrivedSaid.text": "new kettle by courier",
    "ArrivedSaid.words": "the kettle is here, thanks",
    "StillOwed.text": "new kettle by courier",
    "StillToCome.text": "The carpenter comes to you today",
    "PromiseKept.text": "call with the courier's answer",
    "PromiseReminder.text": "call with the courier's answer",
    "PromiseDueAlert.text": "call with the courier's answer",
    "PromiseBrokenAlert.text": "call with the courier's answer",
    "PromiseMade.text": "I will call you with the courier's answer",
    "MissedLine.text": "a call about the new kettle",
    "promised": "new kettle by courier",
    "lead_name": "Zhao Min",
    "PromiseLine.text": "new kettle by courier",
    "ToldTime.text": "I will call you with the courier's answer",
    "step_text": "ask the courier where your parcel is",
    "option": "A new kettle by courier, checked before it leaves",
    "OptionLine.text": "A new kettle by courier, checked before it leaves",
    "like_median": "CNY 129",
    "usual": "CNY 129",
    "unusual_reason": "two kettles and the kitchen top were spoiled",
    "CounterCheck.words": "and 50 more?",
    "PreparedOption.label": "Exchange it",
    "PreparedOption.when": "the goods have a fault",
    "todo": "Hand the parcel to the courier; the label comes from us",
    "ConcessionLine.text": "Refund of 129",
    "ConcessionLine.reason": "the second kettle in a row leaked",
    "found": "The lids were packed without padding. The packing film of Monday shows it.",
    "found_cause": "the lids were packed without padding",
    "FactLine.text": "the lids were packed without padding",
    "known": "The kettle arrived with a cracked lid",
    "motive": "a second kettle; that the first one is replaced is justified",
    "entitlement": "CNY 1,290",
    "goodwill": "CNY 90",
    "guarantee": "if we miss an appointed time, the inspection is free",
    "GuaranteeBooked.text": "if we miss an appointed time, the inspection is free",
    "ConcessionLog.guarantee": "CNY 60",
    "CauseLine.guarantee": "CNY 60",
    "DraftLine.text": "A new kettle by courier, checked before it leaves",
    "reason": "The lids of this batch were packed without padding.",
    "finding": "the lid is cracked from outside; the courier photographed it whole",
    "decision": "We do not replace this kettle free of charge.",
    "reasons": "The courier's photo shows the lid whole, and the crack begins outside.",
    "outside": "Consumer helpline 12315",
    "progress": "I have spoken to the warehouse and asked for a checked kettle.",
    "done": "a new kettle was delivered on Wednesday",
    "commitment": "every kettle is checked before it leaves the warehouse",
    "lesson": "Check the lid before packing.",
    "need": "the agreement to send a better model",
    "hint": "a kettle that works, or the money back",
    "detail": "a new kettle by courier",
    "OperationAlarm.detail": "C-1001",
    "edition": "5f3a9c",
    "stop_words": "never happen again",
    "words": "never happen again",
    "LetterSentBack.reason": "The date of the refund is missing; name the day and the hour",
    "ApprovalAnswered.reason": "Too high; 80 would be possible",
    "error": "KeyError",
    "amount": "CNY 320",
    "limit": "CNY 200",
    "given": "CNY 180",
    "total": "CNY 500",
    "unpriced_above": "CNY 200",
    "reckoned": "270 + 50",
    "gift": "a voucher of 50",
    "first_name": "Chen Ye",
    "TimeLine.text": "On 10 April by 18:00 I will tell you how the first month went",
    "ClashLine.text": "The refund is with you by Friday 18:00",
    "who": "Anna",
    "StoryLine.who": "Anna",
    "company": "Blue Harbour",
    "plan": "I need the car on Friday to take my mother to hospital",
    "AnswerKey.text": "1",
    "link": "https://t.me/blue_harbour_bot?start=tell",
    "account": "A-7",
    "decided_by": "Li Na",
    "LimitHint.stamp": "1741000000",
    "CoolingHint.stamp": "1741000000",
}
"""Free texts."""

NUMBERS: Mapping[str, tuple[int, ...]] = {
    "case_id": (FIRST_CASE,),
    "longest": (3, 7, 14),
    "promise": (7,),
    "row": (7,),
    "update": (81,),
    "day": (1, 3, 7, 14, 30),
    "emotion": (0, 1, 2, 3, 4),
    "escalation": (0, 1, 2),
    "round": (1, 2, 3),
    "doubts": (2, 4, 7, 12, 13, 14, 17, 19),
    "element": (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    "stop_element": (0, 4, 6),
    "checks": (1, 3, 5, 6, 8, 9, 10, 11, 15, 16, 18, 20),
    "number": (1, 2, 3),
    "variant": (0, 1, 2, 3),
    "person_good": (0, 2),
    "solved": (0, 2),
    "answered": (0, 1, 4, 40),
    "in_time": (0, 2),
    "median_minutes": (0, 5, 125),
    "target_minutes": (60,),
}
"""Numbers that are not simply counts."""

LINES: Mapping[str, int] = {"options": 3, "suggestions": 3, "gaps": 3, "cases": 30, "story": 12}
"""How many lines a full example has."""

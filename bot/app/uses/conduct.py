"""The use cases of difficult conduct (§8, §9), by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts
from bot.services.customer.limits import ChooseSlot, Object
from bot.services.desk.conduct.accounts import (
    BlockAccount,
    DecideHarassment,
    ListAccounts,
    ReleaseAccount,
    ReportHarassment,
    ShowAccount,
)
from bot.services.desk.conduct.intending import (
    AskForMotive,
    NoteIntention,
    ShowCoolHead,
    WriteMotive,
)
from bot.services.desk.conduct.limiting import (
    AnswerObjection,
    AppointTime,
    AskLimit,
    RefuseRestriction,
    SendLimit,
    SetRestriction,
    TakeRest,
)


def conduct_uses(parts: Parts) -> Mapping[str, object]:
    """Limits and restrictions in a case, and accounts that have none."""
    carry_out, policy = parts.carry_out, parts.policy
    show_account = ShowAccount(carry_out=carry_out)
    return {
        "ask_limit": AskLimit(carry_out=carry_out, policy=policy),
        "send_limit": SendLimit(carry_out=carry_out, policy=policy),
        "appoint_time": AppointTime(carry_out=carry_out, policy=policy),
        "choose_slot": ChooseSlot(carry_out=carry_out, policy=policy),
        "set_restriction": SetRestriction(carry_out=carry_out, policy=policy),
        "refuse_restriction": RefuseRestriction(carry_out=carry_out),
        "object_to_it": Object(carry_out=carry_out, policy=policy),
        "lift_restriction": AnswerObjection(carry_out=carry_out, policy=policy, lift=True),
        "keep_restriction": AnswerObjection(carry_out=carry_out, policy=policy, lift=False),
        "show_cool_head": ShowCoolHead(carry_out=carry_out),
        "note_intention": NoteIntention(carry_out=carry_out, on_purpose=True),
        "take_intention_back": NoteIntention(carry_out=carry_out, on_purpose=False),
        "ask_for_motive": AskForMotive(carry_out=carry_out),
        "write_motive": WriteMotive(carry_out=carry_out),
        "take_rest": TakeRest(carry_out=carry_out, policy=policy),
        "list_accounts": ListAccounts(carry_out=carry_out),
        "show_account": show_account,
        "report_harassment": ReportHarassment(show_account=show_account),
        "confirm_harassment": DecideHarassment(carry_out=carry_out, harassment=True),
        "clear_account": DecideHarassment(carry_out=carry_out, harassment=False),
        "block_account": BlockAccount(carry_out=carry_out, policy=policy),
        "release_account": ReleaseAccount(carry_out=carry_out, mistake=False),
        "release_mistaken": ReleaseAccount(carry_out=carry_out, mistake=True),
    }

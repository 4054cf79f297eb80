"""The use cases of the desk, room by room, by the parameter names of the handlers."""

from collections.abc import Mapping

from bot.app.parts import Parts
from bot.domain.record.case import Merit
from bot.domain.record.held import Ending
from bot.services.desk.case_meant import OnlyCaseInHand
from bot.services.desk.courtesy.asking import AskAboutHeld, TakeAboutHeld
from bot.services.desk.courtesy.deciding import BookTime, LetGo, SendHeld
from bot.services.desk.courtesy.gifts import KeepGift
from bot.services.desk.courtesy.reviewing import ReviewCourtesy
from bot.services.desk.group import BindGroup, HelpGroup, MoveGroup, RememberMember
from bot.services.desk.lines.opening import OpenForm, StartForm
from bot.services.desk.lines.time_check import ReadTime
from bot.services.desk.lines.writing import WriteLine
from bot.services.desk.replies.editing import EditByStaff
from bot.services.desk.replies.replying import AskWhich, KeepNote, PlaceWords, ReplyToCustomer
from bot.services.desk.showing.day import ShowMyDay
from bot.services.desk.showing.files import ShowBrief, ShowCase, ShowStory
from bot.services.desk.showing.finding import FindCases
from bot.services.desk.showing.help import ShowHelp
from bot.services.desk.showing.lists import ShowMyCases
from bot.services.desk.solving.extras import OfferExtras
from bot.services.desk.solving.final_answer import SendFinal, WriteFinal
from bot.services.desk.solving.judging import (
    AgreeMerit,
    ChangeMerit,
    ChangeOutcome,
    ChooseOutcome,
    LetStand,
    ProposeByFacts,
    ProposeMerit,
    RefuseMerit,
    TakeUp,
)
from bot.services.desk.solving.judging_lines import JudgeInWords
from bot.services.desk.solving.offer_lines import OfferInWords
from bot.services.desk.solving.offers import (
    AddPrepared,
    ApproveOffer,
    DropDraft,
    ExplainOffer,
    RejectOffer,
    SendOffer,
)
from bot.services.desk.solving.options import OfferReader
from bot.services.desk.solving.otherwise import GiveKept, ReadOtherwise
from bot.services.desk.taking.claiming import AskSupervisor, Claim, PickStep
from bot.services.desk.taking.leaving import LeaveTeam
from bot.services.desk.taking.passing import ReadBrief, TakeOver
from bot.services.desk.working import (
    AcceptClosing,
    HandToBackup,
    KeepPromise,
    OpenPromiseAgain,
    PauseCase,
    SendAgain,
)
from bot.services.letters.desk import LetterDesk
from bot.services.letters.writing import (
    ApproveLetter,
    AskForLetterPart,
    DraftLetter,
    FillLetterGap,
    ReplaceLetterText,
    SendLetter,
    SendLetterBack,
    WaiveLetter,
)
from bot.services.roles import Roles


def desk_uses(parts: Parts, roles: Roles) -> Mapping[str, object]:
    """Every use case of the desk, by the parameter name its handlers take."""
    show_case = ShowCase(carry_out=parts.carry_out)
    letters = parts.letter_desk
    return {
        **_in_the_group(parts, roles),
        **_about_cases(parts, show_case),
        **_about_offers(parts),
        **_about_judging(parts),
        **_at_one_tap(parts, show_case),
        **_in_words(parts, show_case, letters),
        "draft_letter": DraftLetter(desk=letters),
        "send_letter": SendLetter(desk=letters),
        "approve_letter": ApproveLetter(desk=letters),
        "waive_letter": WaiveLetter(desk=letters),
    }


def _in_the_group(parts: Parts, roles: Roles) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "claim": Claim(carry_out=carry_out, policy=policy),
        "ask_supervisor": AskSupervisor(carry_out=carry_out),
        "bind_group": BindGroup(carry_out=carry_out, roles=roles),
        "remember_member": RememberMember(
            carry_out=carry_out,
            roles=roles,
            leave_team=LeaveTeam(carry_out=carry_out, policy=policy),
        ),
        "move_group": MoveGroup(carry_out=carry_out, roles=roles),
        "help_group": HelpGroup(carry_out=carry_out),
    }


def _about_cases(parts: Parts, show_case: ShowCase) -> Mapping[str, object]:
    carry_out = parts.carry_out
    return {
        "show_case": show_case,
        "show_story": ShowStory(carry_out=carry_out),
        "show_brief": ShowBrief(carry_out=carry_out),
        "show_my_day": ShowMyDay(carry_out=carry_out),
        "show_help": ShowHelp(carry_out=carry_out),
        "find_cases": FindCases(
            carry_out=carry_out,
            show_case=show_case,
            show_my_cases=ShowMyCases(carry_out=carry_out),
            wording=parts.wording,
        ),
    }


def _about_offers(parts: Parts) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "add_prepared": AddPrepared(carry_out=carry_out, policy=policy, pack=parts.pack),
        "send_offer": SendOffer(carry_out=carry_out, policy=policy),
        "approve_offer": ApproveOffer(carry_out=carry_out, policy=policy),
        "drop_draft": DropDraft(),
        "read_otherwise": ReadOtherwise(carry_out=carry_out, offers=_offer_reader(parts)),
        "give_kept": GiveKept(carry_out=carry_out, policy=policy),
        "offer_extras": _extras(parts),
    }


def _about_judging(parts: Parts) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "mark_justified": ChangeMerit(carry_out=carry_out, merit=Merit.JUSTIFIED),
        "mark_partly": ChangeMerit(carry_out=carry_out, merit=Merit.PARTLY),
        "propose_by_facts": ProposeByFacts(
            propose=ProposeMerit(carry_out=carry_out, policy=policy)
        ),
        "agree_merit": AgreeMerit(carry_out=carry_out),
        "send_final": SendFinal(carry_out=carry_out, policy=policy),
        "take_up": TakeUp(carry_out=carry_out, policy=policy),
        "choose_outcome": ChooseOutcome(carry_out=carry_out),
        "change_outcome": ChangeOutcome(carry_out=carry_out),
    }


def _at_one_tap(parts: Parts, show_case: ShowCase) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    return {
        "pick_step": PickStep(carry_out=carry_out, policy=policy, show_case=show_case),
        "keep_promise": KeepPromise(carry_out=carry_out, policy=policy),
        "open_promise_again": OpenPromiseAgain(carry_out=carry_out),
        "hand_to_backup": HandToBackup(carry_out=carry_out),
        "pause_case": PauseCase(carry_out=carry_out, policy=policy),
        "take_over": TakeOver(carry_out=carry_out, policy=policy, show_case=show_case),
        "read_brief": ReadBrief(carry_out=carry_out, policy=policy),
        "send_again": SendAgain(),
        "accept_closing": AcceptClosing(carry_out=carry_out),
    }


def _judge_in_words(parts: Parts, offers: OfferReader) -> JudgeInWords:
    carry_out, policy = parts.carry_out, parts.policy
    return JudgeInWords(
        propose=ProposeMerit(carry_out=carry_out, policy=policy),
        refuse=RefuseMerit(carry_out=carry_out),
        final=WriteFinal(carry_out=carry_out, policy=policy, offers=offers),
        stand=LetStand(carry_out=carry_out, policy=policy),
    )


def _offer_reader(parts: Parts) -> OfferReader:
    currency = parts.policy.money.currency
    return OfferReader(understanding=parts.understanding, currency=currency)


def _extras(parts: Parts) -> OfferExtras:
    return OfferExtras(carry_out=parts.carry_out, policy=parts.policy, pack=parts.pack)


def _offer_in_words(parts: Parts, offers: OfferReader) -> OfferInWords:
    explain = ExplainOffer(carry_out=parts.carry_out, policy=parts.policy)
    return OfferInWords(
        carry_out=parts.carry_out,
        policy=parts.policy,
        offers=offers,
        pack=parts.pack,
        explain=explain,
    )


def _in_words(parts: Parts, show_case: ShowCase, letters: LetterDesk) -> Mapping[str, object]:
    carry_out, policy = parts.carry_out, parts.policy
    offers = _offer_reader(parts)
    judge_in_words = _judge_in_words(parts, offers)
    open_form = OpenForm(
        carry_out=carry_out,
        policy=policy,
        ask_for_letter_part=AskForLetterPart(desk=letters),
        reject_offer=RejectOffer(carry_out=carry_out),
        send_letter_back=SendLetterBack(desk=letters),
        judge_in_words=judge_in_words,
        pack=parts.pack,
        explain_offer=ExplainOffer(carry_out=carry_out, policy=policy),
        offer_extras=_extras(parts),
    )
    write_line = WriteLine(
        carry_out=carry_out,
        policy=policy,
        understanding=parts.understanding,
        offer_in_words=_offer_in_words(parts, offers),
        read_time=ReadTime(understanding=parts.understanding, policy=policy),
        show_case=show_case,
        keep_note=KeepNote(carry_out=carry_out),
        fill_letter_gap=FillLetterGap(desk=letters),
        replace_letter_text=ReplaceLetterText(desk=letters),
        reject_offer=RejectOffer(carry_out=carry_out),
        send_letter_back=SendLetterBack(desk=letters),
        judge_in_words=judge_in_words,
        stop_words=parts.stop_words,
    )
    return {
        "open_form": open_form,
        "write_line": write_line,
        "start_form": StartForm(open_form=open_form, write_line=write_line),
        "only_case_in_hand": OnlyCaseInHand(carry_out=carry_out),
        **_about_words(parts, write_line),
    }


def _about_words(parts: Parts, write_line: WriteLine) -> Mapping[str, object]:
    """Replies, and what their authors decide about those that were stopped."""
    carry_out, stop_words = parts.carry_out, parts.stop_words
    reply_to_customer = ReplyToCustomer(
        carry_out=carry_out, policy=parts.policy, relay=parts.relay, stop_words=stop_words
    )
    edit_by_staff = EditByStaff(carry_out=carry_out, relay=parts.relay, stop_words=stop_words)
    let_go = LetGo(
        carry_out=carry_out,
        reply_to_customer=reply_to_customer,
        edit_by_staff=edit_by_staff,
        write_line=write_line,
    )
    rewritten, as_it_is = Ending.REWRITTEN, Ending.AS_IT_IS
    return {
        "reply_to_customer": reply_to_customer,
        "ask_which": AskWhich(carry_out=carry_out),
        "place_words": PlaceWords(carry_out=carry_out, reply_to_customer=reply_to_customer),
        "edit_by_staff": edit_by_staff,
        "send_rewrite": SendHeld(stop_words=stop_words, let_go=let_go, ending=rewritten),
        "send_as_it_is": SendHeld(stop_words=stop_words, let_go=let_go, ending=as_it_is),
        "keep_gift": KeepGift(carry_out=carry_out, stop_words=stop_words, let_go=let_go),
        "ask_about_held": AskAboutHeld(carry_out=carry_out, stop_words=stop_words),
        "take_about_held": TakeAboutHeld(stop_words=stop_words, let_go=let_go),
        "book_time": BookTime(carry_out=carry_out, stop_words=stop_words),
        "review_courtesy": ReviewCourtesy(carry_out=carry_out),
    }

"""What each button of the desk is for: the use case, by the name its handlers know it by."""

from bot.domain.notices.actions import Action
from bot.services.desk.forms import Form

SHOWING = {
    Action.OPEN_CASE: "show_case",
    Action.STORY: "show_story",
    Action.WHY: "show_reading",
    Action.LETTER: "draft_letter",
    Action.OUTCOME: "choose_outcome",
    Action.COOL_HEAD: "show_cool_head",
    Action.ASSIGN: "ask_assign",
    Action.MERGE: "ask_merge",
    Action.SAVED: "choose_saved",
    Action.FACTS_SHOW: "show_facts",
}
"""Use cases that take a case and show something."""

DOING = {
    Action.SUPERVISOR: "ask_supervisor",
    Action.SELF_PAUSE: "take_breath",
    Action.SELF_PASS: "hand_back_unasked",
    Action.PAUSE: "pause_case",
    Action.TAKE_OVER: "take_over",
    Action.NOT_ABOUT_THEM: "not_about_them",
    Action.BRIEF_READ: "read_brief",
    Action.CLOSING_OK: "accept_closing",
    Action.LETTER_WAIVE: "waive_letter",
    Action.JUSTIFIED: "mark_justified",
    Action.PARTLY: "mark_partly",
    Action.FINDING_FROM_FACTS: "propose_by_facts",
    Action.TAKE_UP: "take_up",
    Action.RESTRICT_NO: "refuse_restriction",
    Action.RESTRICT_LIFT: "lift_restriction",
    Action.RESTRICT_KEEP: "keep_restriction",
    Action.TRIED: "note_attempt",
    Action.WAS_SOLUTION: "settle_by_reply",
    Action.UNREACHABLE: "close_unreachable",
    Action.ON_PURPOSE: "note_intention",
    Action.NOT_ON_PURPOSE: "take_intention_back",
}
"""Use cases that take a case and do something."""

WITH_VALUE = {
    Action.NEXT_STEP: "pick_step",
    Action.OFFER_SEND: "send_offer",
    Action.OFFER_OTHERWISE: "read_otherwise",
    Action.GIFT_NOW: "give_kept",
    Action.EXTRA: "offer_extras",
    Action.OFFER_APPROVE: "approve_offer",
    Action.PROMISE_KEPT: "keep_promise",
    Action.PROMISE_NOT_YET: "open_promise_again",
    Action.PROMISE_BACKUP: "hand_to_backup",
    Action.LETTER_SEND: "send_letter",
    Action.LETTER_APPROVE: "approve_letter",
    Action.MERIT_AGREE: "agree_merit",
    Action.FINAL_SEND: "send_final",
    Action.OUTCOME_IS: "change_outcome",
    Action.WORDS_ASK: "ask_for_words",
    Action.WORDS_USE: "use_words",
    Action.CORRECT: "ask_correction",
    Action.CORRECT_TO: "correct",
    Action.ADVICE_TAKE: "take_reading",
    Action.ADVICE_REFUSE: "refuse_advice",
    Action.LIMIT_SEND: "send_limit",
    Action.COOL: "appoint_time",
    Action.RESTRICT_DAYS: "set_restriction",
    Action.ASSIGN_TO: "assign",
    Action.MERGE_INTO: "merge_cases",
    Action.CAUSE_IS: "name_cause",
    Action.COURTESY_PROMISE: "book_time",
    Action.TOLD: "pass_on",
    Action.FOR_CUSTOMER: "enter_answer",
}
"""Use cases that take a case and the value of the button."""

BY_VALUE = {
    Action.AWAY_BACKUP: "name_backup",
    Action.AWAY_NOW: "leave_now",
    Action.AWAY_CANCEL: "cancel_absence",
    Action.ON_CALL: "put_on_call",
    Action.ON_CALL_CLEAR: "take_off_call",
    Action.SAVE_PLACES: "save_with_places",
    Action.SAVE_AS_IT_IS: "save_as_it_is",
    Action.SAVED_DROP: "drop_saved",
}
"""Use cases that take the value of the button: they are about no case."""

FORMS = {
    Action.OTHER_TIME: Form.OTHER_TIME,
    Action.PROMISE: Form.PROMISE,
    Action.PROMISE_LATER: Form.LATER,
    Action.OFFER: Form.OFFER,
    Action.OFFER_AGAIN: Form.OFFER,
    Action.OFFER_WHY: Form.OFFER_WHY,
    Action.OFFER_REJECT: Form.REFUSE_OFFER,
    Action.LETTER_REJECT: Form.REFUSE_LETTER,
    Action.DONE: Form.DONE,
    Action.CANNOT: Form.CANNOT,
    Action.ESCALATE: Form.ESCALATE,
    Action.RELEASE: Form.RELEASE,
    Action.CLOSING_EDIT: Form.CLOSING,
    Action.UNJUSTIFIED: Form.UNJUSTIFIED,
    Action.MERIT_REFUSE: Form.REFUSE_MERIT,
    Action.FINAL: Form.FINAL,
    Action.ANSWER_STANDS: Form.ANSWER_STANDS,
    Action.RESTRICT: Form.RESTRICT,
}
"""Buttons that want a line of words."""

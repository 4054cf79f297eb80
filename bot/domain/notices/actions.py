"""What a tap on a button does. The values travel in callback data, so they stay short."""

from enum import StrEnum


class Action(StrEnum):
    """One thing a button can do."""

    # the customer
    FOLLOW_UP_PLEASE = "fup"
    JUST_SAYING = "jst"
    PULSE = "pls"
    SUMMARY_RIGHT = "ok"
    SUMMARY_WRONG = "not"
    SUMMARY_ADD = "add"
    THAT_IS_ALL = "all"
    GO_ON = "go"
    HUMAN = "hum"
    CHOOSE = "cho"
    OTHER_WISH = "oth"
    COUNTER = "ctr"
    MATTER = "mat"
    COMPLETE = "cmp"
    PERSON = "per"
    FOLLOW_UP_ANSWER = "fua"
    STOP_ASKING = "stp"
    EXPLAINED = "exp"
    REVIEW = "rev"
    NEW_FACTS = "nwf"
    SAME_MATTER = "sam"
    NEW_MATTER = "new"
    REOPEN = "rop"
    WITHDRAW = "wdr"
    WITHDRAW_YES = "wdy"
    WITHDRAW_NO = "wdn"
    LANGUAGE = "lng"
    STATUS = "sta"
    COMPLAIN = "cpl"
    ADD = "adm"
    PROMISE_RELEASE = "prr"
    PROMISE_STANDS = "prs"
    SLOT = "slt"
    OBJECT = "obj"
    LINK_YES = "lky"
    LINK_NO = "lkn"
    # the staff group
    CLAIM = "clm"
    SUPERVISOR = "sup"
    # the desk
    NEXT_STEP = "nxt"
    OTHER_TIME = "tim"
    TIME_RIGHT = "tir"
    OPEN_CASE = "cas"
    STORY = "sty"
    REPLY_TO_CASE = "rep"
    PROMISE = "prm"
    OFFER = "off"
    OFFER_PREPARED = "ofp"
    OFFER_SEND = "ofs"
    OFFER_AGAIN = "ofa"
    OFFER_APPROVE = "ofy"
    OFFER_REJECT = "ofn"
    OFFER_WHY = "ofw"
    OFFER_OTHERWISE = "ofo"
    GIFT_NOW = "gfn"
    EXTRA = "ext"
    DONE = "don"
    CANNOT = "cnt"
    PAUSE = "pau"
    ESCALATE = "esc"
    RELEASE = "rel"
    BRIEF_READ = "brd"
    TAKE_OVER = "tko"
    NOT_ABOUT_THEM = "nat"
    JUSTIFIED = "jus"
    PARTLY = "par"
    UNJUSTIFIED = "unj"
    MERIT_AGREE = "mey"
    MERIT_REFUSE = "men"
    FINAL = "fin"
    FINAL_SEND = "fis"
    TAKE_UP = "tku"
    ANSWER_STANDS = "ast"
    OUTCOME = "out"
    OUTCOME_IS = "oui"
    PROMISE_KEPT = "pkp"
    PROMISE_NOT_YET = "pny"
    PROMISE_LATER = "plt"
    PROMISE_BACKUP = "pbk"
    SEND_AGAIN = "agn"
    LETTER = "let"
    LETTER_FILL = "lfl"
    LETTER_SEND = "lsn"
    LETTER_APPROVE = "lap"
    LETTER_REJECT = "lrj"
    LETTER_WAIVE = "lwv"
    CLOSING_OK = "cok"
    CLOSING_EDIT = "ced"
    WHY = "why"
    CORRECT = "cor"
    CORRECT_TO = "cot"
    ADVICE_TAKE = "avt"
    ADVICE_REFUSE = "avn"
    WORDS_ASK = "wda"
    WORDS_USE = "wdu"
    WORDS_SEND = "wds"
    COURTESY_REWRITE = "cyr"
    COURTESY_EDIT = "cye"
    COURTESY_BECAUSE = "cyb"
    COURTESY_AS_IT_IS = "cya"
    COURTESY_PROMISE = "cyp"
    COURTESY_GIFT = "cyg"
    FACTS = "fct"
    FACTS_KNOWN = "fck"
    FACTS_SHOW = "fcs"
    CAUSE = "cau"
    CAUSE_IS = "cai"
    FINDING_FROM_FACTS = "fcf"
    CANCEL = "can"
    MY_CASES = "mine"
    FOR_CUSTOMER = "fcu"
    TOLD = "tld"
    TRIED = "trd"
    UNREACHABLE = "unr"
    NEW_LINK = "nlk"
    MERGE = "mrg"
    MERGE_INTO = "mri"
    SAVED = "svd"
    SAVED_USE = "svu"
    SAVED_SEND = "svs"
    SAVED_DROP = "svx"
    SAVE_PLACES = "svp"
    SAVE_AS_IT_IS = "sva"
    FOUND_MORE = "fnd"
    WAS_SOLUTION = "wsl"
    AWAY_UNTIL = "awu"
    AWAY_OTHER = "awo"
    AWAY_BACKUP = "awb"
    AWAY_NOW = "awn"
    AWAY_CANCEL = "awx"
    ON_CALL = "onc"
    ON_CALL_CLEAR = "onx"
    HELP_MORE = "hlp"
    BACK = "bck"
    ASSIGN = "asg"
    ASSIGN_TO = "ato"
    CLAIM_ANYWAY = "cla"
    SELF_READY = "sfr"
    SELF_PAUSE = "sfp"
    SELF_PASS = "sfx"  # noqa: S105 - a case is passed on
    # difficult conduct
    LIMIT_SEND = "lms"
    LIMIT_NOT_NOW = "lmn"
    COOL = "coo"
    COOL_HEAD = "chd"
    ON_PURPOSE = "opu"
    NOT_ON_PURPOSE = "opn"
    MOTIVE = "mot"
    REST = "rst"
    RESTRICT = "rsp"
    RESTRICT_DAYS = "rsd"
    RESTRICT_NO = "rsn"
    RESTRICT_LIFT = "rsl"
    RESTRICT_KEEP = "rsk"
    HARASS_LOOK = "hlk"
    HARASS_YES = "hys"
    HARASS_NO = "hno"
    HARASS_OPEN = "hop"
    HARASS_BLOCK = "hbl"
    HARASS_RELEASE = "hrl"
    HARASS_MISTAKE = "hms"
    # managers
    DIGEST_CASES = "dig"


ANSWERS = frozenset(
    {
        Action.FOLLOW_UP_PLEASE,
        Action.JUST_SAYING,
        Action.SUMMARY_RIGHT,
        Action.THAT_IS_ALL,
        Action.CHOOSE,
        Action.EXPLAINED,
        Action.COUNTER,
        Action.MATTER,
        Action.COMPLETE,
        Action.PERSON,
        Action.FOLLOW_UP_ANSWER,
        Action.STOP_ASKING,
        Action.SAME_MATTER,
        Action.NEW_MATTER,
        Action.REOPEN,
        Action.WITHDRAW_YES,
        Action.WITHDRAW_NO,
        Action.PROMISE_RELEASE,
        Action.PROMISE_STANDS,
        Action.PROMISE_NOT_YET,
        Action.SLOT,
        Action.LINK_YES,
        Action.LINK_NO,
        Action.NEXT_STEP,
        Action.TIME_RIGHT,
        Action.COURTESY_PROMISE,
        Action.OFFER_SEND,
        Action.OFFER_APPROVE,
        Action.FINAL_SEND,
        Action.CLOSING_OK,
        Action.LETTER_APPROVE,
        Action.AWAY_UNTIL,
        Action.AWAY_NOW,
        Action.SELF_READY,
        Action.SELF_PAUSE,
        Action.SELF_PASS,
        Action.LIMIT_SEND,
        Action.LIMIT_NOT_NOW,
        Action.SEND_AGAIN,
        Action.CANCEL,
    }
)
"""Each answers the question it stands under once and for all: no button is needed there then."""

### 做不到的时候怎么说：先说原因，再说可以怎么办。客户和员工都会读到，不超过 200 个字。

# $who：谁可以按，staff、supervisor、manager 或 customer
refusal-not-for-you =
    { $who ->
        [customer] 这一步要由客户自己来定。
        [owner] 这件由另一位同事负责，请直接问他，或点“请主管”。
        [supervisor] 这一步由主管来做，请点“升级”。
        [manager] 这一步由经理来做，请主管转告经理。
        [bot] 这一步由机器人自动来做，您不用动手。
       *[staff] 这个按钮是给同事用的。您有话，直接写给我就行。
    }
refusal-already-done = 这一步已经做过了，不用再点。
# $state：现在走到哪一步
refusal-out-of-place =
    { $state ->
        [listening] 客户还在讲，等交到我们手上就可以接。
        [summary_sent] 客户还在核对内容，等交到我们手上就可以接。
        [unclaimed] 这件事还没有人接，请先点“{ button-claim }”。
        [exploring] 还没有和客户说定办法，请先用“{ button-offer }”。客户要的已经办好了，就发 /done 加一句话。
        [offered] 方案在客户手上，还没选，这一步要等一等。这期间可以照常回复，也可以点“{ button-promise }”。
        [acting] 办法已经说定，正在办。请用这件事下面的“{ button-done }”或“{ button-cannot }”。
        [confirming] 正在问客户解决了没有，等客户回话就好；要说什么可以直接回复。
        [following_up] 客户说已经解决了，这一步用不上了。要说什么可以直接回复。
        [final_position] 最终答复已经给了客户，还能给的一直有效。
        [closed] 这件事已经结案。客户再来说，会自动重新打开。
        [merged] 这件事已经并到另一件里，请到那一件接着办。
        [withdrawn] 客户已经撤回这件事，所以没有发出。
        [over] 这一问已经过去了。您想怎么办，直接写下来，我转给负责您这件事的同事。
       *[other] 这件事已经往前走了，这一步现在用不上。请用最新那条消息里的按钮。
    }
# $name（文字）：接手的人
refusal-claimed-by-other = { $name }先接了，谢谢您伸手。
refusal-others-free = 这件先让空着的同事来，详情我私下发给您了。
refusal-passed-twice = 本周两次已经用完。要退回，点“{ button-release }”写一句就行。
refusal-away = 您现在设的是“不在”。回来后先发 /back，就能认领。
# $name (text) - whom it was to be given to
refusal-cannot-be-given = 这件不能交给{ $name }：人不在，或不适合办这件。请换一位。
refusal-concerned = 这件事牵涉到自己人，由不相关的同事来处理，这样对谁都公平。
refusal-second-transfer = 这件事已经转过两次手，这次由主管来接。
refusal-no-such-case = 没有找到这个编号，或者它不在您手上。请核对编号，例如 C-1042。
# $what：还差什么
refusal-something-missing =
    { $what ->
        [silence] 客户联系得上，也有回音，不需要这样结案。
        [attempts] 先要在七天内换方式联系两次，每次点“{ button-tried }”记下。
        [other_case] 没有别的还在办的个案可以并进去。
        [open_case] 两件都要还在办。其中一件已经结束了。
        [same_customer] 这两件是不同客户的，不能合并。
        [same_month] 这两件相隔超过 30 天，各算各的。
        [alike] 其中一件说的是我们的人怎么对待客户，不是人人都能看，所以分开办。
        [other_way] 请反过来并：新的并进办得更靠前的那件，当面说的并进有聊天的那件。
        [claim_first] 那一件还没有人认领。请先认领，再合并。
        [found] 您能看到的个案里没有找到。可以写编号（如 C-1042）、经过里的词，或者状态（如“未结”）。
        [saved_text] 先写名称，再写文字。例：/save 到货 {"{"}客户{"}"}您好，{"{"}编号{"}"} 要的配件到了。
        [saved] 还没有这个名称的常用回复。发 /save 可以看到全部。
        [place] 花括号里有一个词不认识。可以用：{"{"}客户{"}"}、{"{"}编号{"}"}、{"{"}时间{"}"}、{"{"}姓名{"}"}。
        [picked] 这是找常用回复用的，没有发出。请在输入框上方的列表里选一条，或用 /r 名称。
        [time_told] 还没有跟客户约好时间，这里填不上。先约一个时间，就会自动填好。
        [reply] 要先有您的回复：写明做了什么或原因，客户已经收到，而且之后没有新的话。
        [long_way] 这一件要按平常的步骤办：重大的、涉及人的，或者还等着别人同意。请点“{ button-offer }”。
        [offer_it] 您的回复里给了钱或别的补偿。请点“{ button-offer }”，让客户同意并记入承诺。
        [offer_done] 您办的这件事里有钱或额外的东西，请用“{ button-offer }”，这样才算说定、记账。
        [step] 时间有了，还差做什么。请写成一句，例如：查快递记录，今天 16:00
        [facts] 还差一句：发生了什么。写上就能继续。
        [summary] 客户的话还没有核对过。请先看一遍，确认您理解得对。
        [finding] 请写清楚查到什么、怎样查的：另一位要看得明白。
        [agreement] 要先有另一位同意“不成立”。想现在就往下办，请在个案下面点“{ button-justified }”。
        [unusual] 和同类的差得多，先点“写明原因”，写一句就行。
        [plain_words] 本来就该给的，不能说成人情。请照实写，别用“破例”“送您”“心意”这样的话。
        [alternatives] 说“不能照办”的时候，至少给两个别的办法。请再加一个。
        [decision] 还差决定：写在第一行，一句话。
        [reasons] 还差理由：写在决定后面。
        [rounds] 谈过两轮还没谈成，或者说明后客户不接受，才能给最后答复。现在请先写方案。
        [merit] 还没有定：投诉成立不成立。选一下就能继续。
        [single_reason] 只有一个办法时，要写一句理由。
        [options] 还没有写办法。至少写一个，写明几点前。
        [evidence] 请写清楚做了什么、什么时候做的，客户会看到。例：新滤芯今天 14:20 已换好，试机正常
        [reason] 还差一句理由。
        [brief] 还差一句：做到了哪里。接手的人就不用再问客户。
        [lesson] 还差一句教训。写上就能结案。
        [letter] 结案前要先发回复信，或者注明不写。
        [due] 还差时间。请写明哪天几点前。
        [time] 还差时间。请写明哪天几点前。
        [agreed] 要先有谈好的解决办法，才能另外补偿。
        [coolings] 一周里两次另约时间以后，才能提限制往来。在那之前可以用 /limit。
       *[other] 还差一样东西，写上就能继续。
    }
# $limit（文字）：这个级别每件能答应的金额；$total（文字）：这件会一共多少
refusal-over-authority = 您这一级每件最多可以答应 { $limit }，这样一共就是 { $total }。要请主管或经理来定，定之前先别告诉客户金额。
refusal-another-person = 这一件要另一位同事来批，您这一票已经有了，现在等另一位。
# $count（数字）：还有几个
refusal-promises-open = 还有 { $count } 个承诺没有办完。请先一个个了结，再点“完成”。
# $count（数字）：还有几处；$element（数字）：第一处在第几段，0 是全文
refusal-draft-has-gaps =
    信里还有 { $count } 处没填，先看{ $element ->
        [0] 全文
       *[other] { $element } { $element_text }
    }。补上才能发。
# $element（数字）：信里的第几段，0 是全文；$words（文字）：是哪几个字；$stop_text（文字）：该怎么办
refusal-letter-held =
    { $has_words ->
        [yes] { $element ->
            [0] “{ $words }”：{ $stop_text }
           *[other] { $element } { $element_text }里的“{ $words }”：{ $stop_text }
        }
       *[no] { $element ->
            [0] { $stop_text }
           *[other] { $element } { $element_text }：{ $stop_text }
        }
    }
refusal-moved-twice = 这个时间已经改过两次。请现在就带着已有的进展回话，或点“{ button-escalate }”，由主管和客户另约时间。
refusal-time-has-passed = 约好的时间已经过了，不能再改。请现在就联系客户，再点“{ button-promise-kept }”；要另约时间，请点“{ button-escalate }”找主管。
refusal-words-not-kept = 这段话已经不在了，没有发出。需要的话请再写一遍。
refusal-has-open-case = 这位客户有办着的个案，就不能算骚扰。骂人可以用 /limit，个案照常办。

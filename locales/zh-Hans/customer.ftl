### 客户读的消息（一）：开口、诉说、等人来。
### 一句一个意思。先心情，后事情。时间写到日期和钟点。不用感叹号。
### { $empathy } 是说出客户感受的那一句，写在 empathy.ftl 里，句末自带句号。

## 开始

# $customer_name（文字）：客户在 Telegram 里的名字
# $company（文字）：公司名，来自设置
welcome =
    { $customer_name }，您好。我是{ $company }的{ -bot }。
    有什么不满意的，直接写给我就行，不用填表。我会记下来，交给一位{ -colleague }负责，并告诉您几点前有人联系您。

language-choice = 您想用哪种语言？/ Which language would you like?
language-set = 好的，接下来我用中文和您说。

open-question = 我在听，发生了什么？从哪里说起都可以，文字、语音、照片都行。

weak-choice = 谢谢您告诉我，听起来这次没能让您满意。要我请一位{ -colleague }来跟进，还是您只想说一声？
expression-kept = 谢谢您说出来，我已经记下，{ -colleague }们看得到。哪天想请人跟进，直接写给我就行。
praise-thanks = 谢谢您特意来说这句话。我记下了，会让{ -colleague }们看到。

# 在公开的群里只说这一句，不提个案，不提名字。$link：进私聊的链接
public-regret = 看到您这么说，很过意不去。请私下告诉我，会有人负责处理：{ $link }

# 从小票之类的链接进来的客户
pulse-question = 今天的服务怎么样？
pulse-thanks =
    { $mood ->
        [good] 谢谢您，知道您满意就好。
       *[fair] 谢谢您告诉我们。哪里还能做得更好，直接写在这里就行。
    }

no-complaint-here =
    我这里负责的是不满意的事：您说，我记下，再请{ -colleague }来解决。
    别的问题我怕答错，耽误您。点“找人工”，会有{ -colleague }回复您。

# 没有在办的事，客户只是道谢、告别、随便看看，或者不想再收消息
nothing-needed =
    { $stop ->
        [yes] 好的，您不写，我就不再发消息。
       *[no] 好的。哪天有不满意的，直接写给我就行。
    }

what-i-am = 是的，我是机器人：您说的我来记，约好的时间我来盯，怎么办由人来定。想找真人，点一下就行。

nothing-open =
    { $has_case_number ->
        [yes] { $withdrawn ->
            [yes] 您现在没有正在处理的事。{ $case_number } 是您撤回的，想接着办，点一下就行，不用从头讲。有别的事，直接写给我。
           *[no] 您现在没有正在处理的事。{ $case_number } 已经结案，要是还没好，点一下就重新打开，不用从头讲。有别的事，直接写给我。
        }
       *[no] 您现在没有正在处理的事。有新的情况，或者以前的事还没好，直接写给我就行。
    }

## 受理

# $case_number（文字）：编号，例如 C-1042
# $question（文字）：接下来问什么；都说过了就是空的
case-acknowledged =
    { $has_empathy ->
        [yes] { $empathy }谢谢您告诉我们。
       *[no] 谢谢您来找我们。
    }
    我是{ -bot }，已经为您登记，编号 <b>{ $case_number }</b>，会有一位{ -colleague }负责到底。
    { $question ->
        [what_happened] 您慢慢说，发生了什么？
        [in_words] 我只读得懂文字，您发来的会由{ -colleague }仔细看、仔细听。方便的话，写几个字说说是什么事。
        [since_when] 您说的我记下了。这是从什么时候开始的？大概的时间就行。
        [impact] 您说的我记下了。这件事给您带来了什么影响？
        [wish] 您说的我记下了。您希望我们怎么解决？
       *[other] 您说的我都记下了，接下来整理一遍，请您看看对不对。
    }

# 客户很生气，或者事情要紧：不提问，说清几点前有人来，最后一句是“我在听”。
# $contact_by（时间）：几点前有人联系，例如“今天 16:00”
case-acknowledged-at-once =
    { $has_empathy ->
        [yes] { $empathy }谢谢您告诉我们。
       *[no] { $foreign ->
            [yes] 谢谢您来找我们。
           *[no] 好的，谢谢您来找我们。
        }
    }
    我是{ -bot }，已经为您登记，编号 <b>{ $case_number }</b>。{ $manager ->
        [yes] 我已经转给{ -supervisor }，
       *[no] 我已经把这件事交给{ -colleague }，
    }<b>{ $contact_by } 前</b>会有人联系您。{ $has_needed ->
        [yes] { $too_late ->
            [yes] 您最晚 <b>{ $needed }</b> 要，比这个时间早，我已经告诉能做主的人。
           *[no] 您最晚 <b>{ $needed }</b> 要，我记下了。
        }
       *[no] { "" }
    }
    { $has_empathy ->
        [yes] { $has_to_call ->
            [yes] { $to_call }
                您说，我在听。
           *[no] 您说，我在听。
        }
       *[no] { $foreign ->
            [yes] 我只看得懂中文和英文。您写的原样留着，会有人来看。
           *[no] 您愿意的话，可以先说说是什么事，同事来了就不用再讲一遍。
        }
    }

# 提到轻生、暴力，或者有人有危险：已经交给人，不提问，不劝导，不用套话。
# $harmed（文字）：child、person、medicine 或 animal；没有伤到谁就是空的
# $grave（文字）：self_harm、violence 或 safety；$first（yes/no）：是不是第一次回话
grave-heard =
    { $grave ->
        [self_harm] 您肯把这些说出来，真好。看到您这么写，我很担心您，您这个人比这件事要紧得多，不用一个人扛着。
        [violence] 我听得出您心里有多大的火，不想让您一个人憋着。谁都不该受伤，您也一样。
       *[safety] { $harmed ->
            [child] 听到这个，心都揪起来了。孩子现在怎么样？先顾孩子，别的都可以等一等。
            [person] 听到这个很难过。受伤的人现在怎么样，有没有人照看？先顾人，别的都可以等一等。
            [medicine] 这太让人担心了。用药的人现在怎么样，有没有不舒服？先顾人，别的都可以等一等。
            [animal] 听到这个很心疼。它现在怎么样，看过医生了吗？别的都可以等一等。
           *[other] 听到这个很难过，人最要紧，别的都可以等一等。
        }
    }
    { $first ->
        [yes] 我是{ -bot }，这些话应该由人来听，我已经告诉负责人。
       *[no] 我刚刚告诉了负责人。
    }<b>{ $contact_by } 前</b>会有人亲自联系您，编号 { $case_number }。
    { $has_to_call ->
        [yes] { $to_call }
            您想说什么都可以接着写，我一句不落地交给他们。
       *[no] 您想说什么都可以接着写，我一句不落地交给他们。
    }

# 客户连着写很多条时，最多一分钟说一次。
listening-1 = 我在听，您接着说。
listening-2 = 您慢慢说，每一条我都记着。
listening-3 = 我在，您说的我都看到了，请接着说。

still-here =
    { $stays_open ->
        [yes] 好，这件事接着办。
       *[no] { $chased ->
            [yes] 让您又来问一次，对不起。
           *[no] 在，我一直在看。
        }
    }{ $has_contact_by ->
        [yes] <b>{ $contact_by } 前</b>{ $has_owner_name ->
            [yes] { $owner_name }会联系您，
           *[no] 会有{ -colleague }联系您，
        }编号 { $case_number }。
       *[no] { $has_missed ->
            [yes] 本来 { $missed } 前就该有人联系您，到现在还没有{ $chased ->
                [yes] 。
               *[no] ，对不起。
            }负责的人已经知道您在等，编号 { $case_number }。
           *[no] 您接着说，已经说的都记在 { $case_number } 里。
        }
    }

## 一次只问一件事

# $sorry (yes/no) - it was told before, and asked once more
intake-question =
    { $sorry ->
        [yes] 您已经说过了，我又问，对不起。
       *[no] { "" }
    }{ $question ->
        [since_when] 这一段我记下了。这是从什么时候开始的？大概的时间就行。
        [impact] 这一段我记下了。这件事给您带来了什么影响？
        [wish] 我记下了。您希望我们怎么解决？心里怎么想就怎么说。
       *[what_happened] 发生了什么？您慢慢说，方便的话发张照片，就不用多描述了。
    }

# 客户说“算了”之后：只问一句，不答也没关系
gentle-question = 我不想就这么算了。要是还能弥补，您觉得怎么办才好？

# 事情已经交给人，客户说“算了”
looked-after =
    您不用再做什么，我们来处理。{ $has_contact_by ->
        [yes] { $has_owner_name ->
            [yes] <b>{ $contact_by } 前</b>{ $owner_name }会联系您。
           *[no] <b>{ $contact_by } 前</b>会有{ -colleague }联系您，编号 { $case_number }。
        }
       *[no] 您说的都在 { $case_number } 里，有了进展就在这里告诉您。
    }

correction-invited = 谢谢您指出来。哪一处不对？您说一句就行，别的我都留着。
addition-invited = 好，您接着说，我在听。
summary-waits = 我还在，不着急。上面写的要是对，点一下就行；不对的地方，直接告诉我。
intake-nudge = 我还在，不急。您可以想到了再说，也可以现在就交给{ -colleague }。

languages-read = 我只看得懂中文和英文。您写的原样留着，会有人来看。

case-submitted =
    { $has_empathy ->
        [yes] { $empathy }
       *[no] { "" }
    }{ $disputed ->
        [yes] 我还是没能整理对，就把您的原话都交给同事，由同事来看，
       *[no] { $manager ->
            [yes] 您要找能做主的人，这件事已经在{ -supervisor }那里，
           *[no] { $gave_up ->
                [yes] 您不用再做什么，我们来处理：已经交给负责的{ -colleague }，
               *[no] 已经交给负责的{ -colleague }，
            }
        }
    }<b>{ $contact_by } 前</b>会有人联系您。
    { $foreign ->
        [yes] 我只看得懂中文和英文。您写的原样留着，会有人来看。
       *[no] { "" }
    }{ $has_needed ->
        [yes] { $too_late ->
            [yes] 您最晚 <b>{ $needed }</b> 要，比这个时间早，我已经告诉能做主的人。
           *[no] 您最晚 <b>{ $needed }</b> 要，我记下了。
        }
       *[no] { "" }
    }您的编号是 <b>{ $case_number }</b>。您不用守着，点“看进度”就知道走到哪一步了。

## 有人来了

# $owner_name（文字）：负责人的名字；还没人认领时是空的
human-coming =
    { $manager ->
        [yes] 我已经转告{ -supervisor }，您想找管事的人说。<b>{ $contact_by } 前</b>会有人联系您。
       *[no] { $has_owner_name ->
            [yes] 您这件事由{ $owner_name }负责，<b>{ $contact_by } 前</b>会联系您。
           *[no] 我已经告诉{ -colleague }，您想和人直接说。<b>{ $contact_by } 前</b>会有人联系您。
        }
    }
    您说过的都在 { $case_number } 的记录里，不用再讲一遍。

review-coming =
    好的，{ $apart ->
        [yes] 会由一位没有经手 { $case_number } 的负责人重新看我们的答复
       *[no] 会由负责人重新看 { $case_number } 的答复
    }，<b>{ $contact_by } 前</b>联系您。
    不用从头再讲；有我们漏看的地方，直接写在这里就行。

# $next_step（文字）：负责人选的下一步；own 是负责人自己写的，写在 $step_text 里
# $due（时间）：几点前回话
owner-introduced =
    { $has_empathy ->
        [yes] { $empathy }我是{ $owner_name }，
       *[no] 您好，我是{ $owner_name }，
    }{ $took_over ->
        [yes] 您这件事由我接手，负责到底。
       *[no] 由我负责到底。
    }您说的我都看过了，不用再讲一遍。
    { $next_step ->
        [check] 我先把情况查清楚，<b>{ $due } 前</b>给您回话。
        [ask_colleague] 我先找经手的{ -colleague }核实，<b>{ $due } 前</b>给您回话。
        [prepare_solution] 我先想几个解决的办法，<b>{ $due } 前</b>给您回话。
       *[own]
            接下来：{ $step_text }
            <b>{ $due } 前</b>给您回话。
    }

# $old_name（文字）：原来的负责人
owner-changed =
    { $away ->
        [yes] { $old_name }这会儿不在，您这件事由我{ $owner_name }接着办。记录我已经看完，您不用再讲。
       *[no] 我是{ $owner_name }，从{ $old_name }手里接过您这件事，由我负责到底。记录我已经看完，您不用再讲。
    }
    { $has_due ->
        [yes] 原来约好的<b>{ $due }</b> 不变。
       *[no] 有话直接写在这里，我看得到。
    }

staff-message =
    { $has_text ->
        [yes] <b>{ $owner_name }</b>：{ $text }
       *[no] <b>{ $owner_name }</b>：
    }

## 补充、撤回、回来

addition-noted = 收到，已经加进您的记录（{ $case_number }）。

same-matter =
    { $has_title ->
        [yes] 您之前说过“{ $title }”（编号 { $case_number }）。
       *[no] 您之前有一件事，编号 { $case_number }。
    }现在说的是同一件，还是另一件？
which-matter = 您之前说过不止一件事，现在说的是哪一件？

case-reopened =
    谢谢您回来告诉我们。{ $case_number } 已经重新打开，以前的记录都在，您不用从头讲。
    <b>{ $contact_by } 前</b>{ $has_owner_name ->
        [yes] { $owner_name }会联系您。
       *[no] 会有{ -colleague }联系您。
    }

withdraw-check = 撤回以后，{ $case_number } 就停在这里，我们不再为它联系您。您要撤回吗？
withdrawn = { $case_number } 已经按您的意思撤回。门一直开着，想接着办，点一下或者写一句给我就行，记录都在。

# $state（文字）：这件事走到哪一步
welcome-back =
    欢迎回来。{ $case_number } 现在走到了这一步。{ $more ->
        [yes] 这段时间没能送到的话，接着就发给您。
       *[no] { "" }
    }{ $has_missed ->
        [yes] 说好 { $missed } 前联系您，我们没做到，对不起。
       *[no] { "" }
    }
    { $state ->
        [listening] 我还在听您说，您可以接着讲。
        [summary_sent] 我整理了您说的，在等您看看对不对。
        [unclaimed] 已经登记，在等{ -colleague }接手。
        [exploring] { $has_owner_name ->
            [yes] { $owner_name }正在查清情况。
           *[no] 负责的{ -colleague }正在查清情况。
        }
        [offered] 解决的办法有了，在等您选。
        [acting] 正在按您选的办法办。
        [confirming] 事情已经办了，在等您说解决没有。
        [following_up] 事情办好了，我们之后会再问您一次。
        [final_position] 我们的最后答复已经发给您。
       *[other] 这件事已经结案，想接着办，写一句给我就行。
    }

handling-failed =
    对不起，您刚发的这一条我没处理好。它已经存下，没有丢，{ -colleague }也收到了提醒。
    想直接找人，请发 /human。

merged = 这件事已经在 { $case_number } 里了，两处说的都合在一起。登记时间按最早的算，您不会排到后面。

# $data_wish：copy 要一份资料，erase 要删资料
data-wish-heard =
    { $data_wish ->
        [erase] 您要删掉资料，我转给{ -supervisor }了，<b>{ $due } 前</b>给您回话，说清删了哪些。{ $case_number } 和其他没办完的事要先办完，才能删。
       *[copy] 您要一份自己的资料，我转给{ -supervisor }了，<b>{ $due } 前</b>给您回话。编号 { $case_number }。
    }

### 客户读的消息（二）：解决的办法、约好的时间、办完以后。
### 先说原因，再说结果。答应了什么、几点前、晚了怎么办，都写明白。

## 商量办法

counter-invited = 好，您觉得怎样处理才公平？写给我就行，我原话转给{ $has_owner_name ->
        [yes] { $owner_name }。
       *[no] 负责的{ -colleague }。
    }

# $words：客户在方案还开着时写的话
counter-check =
    您写的我记下了：“{ $words }”。您是想用它代替现在的办法吗？是的话，点第一个按钮，我就当作您的希望转过去。在那以前，原来的办法都还在。

# 客户的话像是选了其中一个。$number（数字）：第几个；$option（文字）：它的内容
choice-check = 怕我听错，跟您确认一下：您选的是第 { $number } 个，“{ $option }”吗？是就点第一个按钮，不是就点您要的那个。

# $owner_name（文字）：负责人；$contact_by（时间）：几点前答复
counter-heard = 您的想法已经原话转给{ $owner_name }，<b>{ $contact_by } 前</b>给您答复。

# $option（文字）：客户选的办法；$todo（文字）：客户要做的；$due（时间）：几点前办好
solution-agreed =
    好，就按您选的办：{ $option }{ $has_todo ->
        [yes] { "\u000A" }您要做的：{ $todo }
       *[no] { "" }
    }
    { $has_due ->
        [yes] { $owner_name }负责，<b>{ $due } 前</b>办好。万一晚了，我会如实告诉您，并给您新的时间。
       *[no] { $owner_name }负责到底。办好以后，我再来问您。
    }

## 约好的时间

# $text（文字）：负责人答应的事，用他自己的话
promise-made =
    <b>{ $owner_name }</b>：{ $text }
    约好的时间：<b>{ $due } 前</b>。

# 由负责人的口吻说：办法还在内部落实
answer-coming = 能怎么办，我正在落实。<b>{ $due } 前</b>给您答复。—— { $owner_name }

# 由负责人的口吻说。$progress（文字）：已经做了什么；$missed（文字）：约好却已经过了的时间
honest-delay =
    我是{ $owner_name }。{ $has_missed ->
        [yes] 答应您{ $missed } 前办好，我们没做到，对不起。
       *[no] { $again ->
            [yes] 还是没有结果，让您又等了一回，对不起。
           *[no] 这件事比我想的特别一些，现在还不能给您结果，我不想轻易答应您。
        }
    }
    { $has_progress ->
        [yes] 现在的情况：{ $progress }
       *[no] 事情我一直在跟。
    }
    { $has_promised ->
        [yes] 答应您的这件事：“{ $promised }”
            新的时间：<b>{ $due } 前</b>。
       *[no] 我<b>{ $due } 前</b>再给您答复。
    }

# $minutes（数字）：几分钟
pause-taken = 请给我 { $minutes } 分钟，我去和{ -supervisor }商量还可以怎么解决。<b>{ $due }</b> 我回到这里。—— { $owner_name }

## 解决了吗

# $done（文字）：做了什么，用负责人的话
# $explanation_only：只是说明原因，没有别的要办
# $again：客户上次答得勉强，再问一次
ask-matter =
    { $again ->
        [yes] 我想再问您一句，有一点没好也请直说。这件事真的解决了吗？
       *[no] { $explanation_only ->
            [yes]
                { $has_done ->
                    [yes] 事情的原因是这样的：{ $done }
                   *[no] 事情的原因，我们已经向您说明了。
                }
                理由我们说清楚了吗？还有没说到的地方吗？
           *[no]
                { $has_done ->
                    [yes] 已经办好的：{ $done }
                   *[no] { $said ->
                        [yes] 上面说的，我们这边都办好了。
                       *[no] 答应您的，我们都办了。
                    }
                }
                这件事解决了吗？
        }
    }

ask-completeness = 我这边该办的都办了。您要的都办到了吗？
ask-person = 再问最后一句：这次和我们打交道，您感觉怎么样？结案以前，经办的{ -colleague }看不到您的评分。

# $last：是不是最后一次提醒
confirm-reminder =
    { $explanation_only ->
        [yes] { $last ->
            [yes] 再问您一次，理由我们说清楚了吗？要是一直没等到您的答复，我会先结案，您点一下就能重新打开。
           *[no] 前两天说的那件事，理由我们说清楚了吗？还有没说到的，就点“{ button-clear-partly }”，我们接着说。
        }
       *[no] { $last ->
            [yes] 再问您一次，这件事解决了吗？要是一直没等到您的答复，我会先结案，您点一下就能重新打开。
           *[no] 前两天办的那件事，解决了吗？没解决就点“没解决”，我们接着办。
        }
    }

settled-thanks =
    { $explained ->
        [yes] 谢谢您把这件事说出来，也谢谢您听我们把理由说完。
       *[no] 谢谢您把这件事说出来，也谢谢您给我们补上的机会。
    }您说的都留在记录里，供我们改进。
    以后有哪里不对，直接写在这里，{ $owner_name }看得到。

# $senior：主管是不是也来了；$manager：是不是已经到经理；$told：客户刚说过哪里不对
back-in-loop =
    谢谢您直说。{ $partly ->
        [yes] 还差一点，办到好是我们的责任，您不用从头讲。
       *[no] 事情还没解决好，接着做是我们的责任，您不用从头讲。
    }
    { $senior ->
        [yes] { $manager ->
            [yes] { -manager }已经来管这件事，
           *[no] { -supervisor }也来一起办，
        }
       *[no] { "" }
    }{ $has_owner_name ->
        [yes] { $owner_name }会在<b>{ $contact_by } 前</b>联系您。
       *[no] <b>{ $contact_by } 前</b>会有人联系您。
    }
    { $told ->
        [yes] 您刚写的已经记下，还有要补的，接着写就行。
       *[no] 还差的是哪一点？
    }

treatment-heard = 事情办好了，过程却让您不好受，这一样要紧，谢谢您说出来。我已经转给{ -supervisor }，<b>{ $contact_by } 前</b>联系您，这件单独登记，编号 { $case_number }。

# 客户的话里没听出选哪一个。$kind（文字）：问的是哪一句
choice-repeated =
    { $kind ->
        [completeness] 您的话我记下了。怕我听错，请点一下：您要的都办到了吗？
        [person] 谢谢您。这次和我们打交道感觉怎么样？点一下，或者回 1 到 5 的数字都行。
        [offer] 您的话已经转过去了。选哪一个，请点一下数字；都不合适，就点最后那个按钮。
        [follow_up] 您的话已经转过去了。现在怎么样？点一下就行。
       *[matter] 您的话已经转过去了。这件事解决了吗？点一下就行。
    }

# 问解决没有，客户还没看、还没试。
no-hurry = 好的，不急。您什么时候看了，在这里告诉我就行{ $asks_again ->
        [yes] ；过些时候我再来问问。
       *[no] 。
    }

## 结案和回访

# $days（数字）：多少天内可以重新打开
closed-unconfirmed = 还没等到您的答复，{ $case_number } 我先结案，记作“未确认”。{ $days } 天内点一下就能重新打开，不用从头讲。

case-closed = { $case_number } 就办到这里，谢谢您帮我们做得更好。{ $days } 天内要是问题又来了，点一下就能重新打开，不用从头讲。

closed-deadlock =
    { $case_number } 今天结案，我们的答复和写给您的那封一样。{ $days } 天内有新的情况，写在这里就行，会有人重新看。
    您也可以请外面的机构来看，路径在那封答复里。

# $day（数字）：第几天的回访。1 天：上次答得勉强；14 天：还愿不愿意选我们；30 天：我们改了什么
# $commitment（文字）：我们改了什么；不清楚就是空的
follow-up =
    { $day ->
        [1] { $yesterday ->
            [yes] 昨天您说还可以，我想再问一句：现在都好吗？
           *[no] { $has_said_on ->
                [yes] { $said_on }您说还可以，我想再问一句：现在都好吗？
               *[no] 您上次说还可以，我想再问一句：现在都好吗？
            }
        }
        [14] 两个星期过去了。以后还愿意选我们吗？
        [30] { $has_commitment ->
            [yes] 您上个月说的事，我们做了这样的改变：
                { $commitment }
                现在都好吗？
           *[no] 一个月过去了，您上次说的事现在都好吗？
        }
       *[other] { $day } 天过去了，您上次说的事还好吗？
    }
    { $has_owner_name ->
        [yes] 有话或建议，直接写在这里，{ $owner_name }看得到。
       *[no] 有话或建议，直接写在这里，我们看得到。
    }

follow-up-thanks = 谢谢您的回答，我记下了。

## 最后的答复，和那以后
new-facts-invited = 好，新的情况请写在这里。{ -supervisor }会看，再告诉您答复要不要改。
# $contact_by（时间）：几点前答复
new-facts-heard = 谢谢您告诉我们。{ -supervisor }会看这些是不是改变我们的答复，<b>{ $contact_by } 前</b>告诉您。
# $contact_by（时间）：几点前联系
taken-up-again =
    谢谢您，这是我们原来不知道的，这件事我们重新来办，您不用从头讲。
    { $has_owner_name ->
        [yes] { $owner_name }会在<b>{ $contact_by } 前</b>联系您。
       *[no] <b>{ $contact_by } 前</b>会有人联系您。
    }
# $reason（文字）：看了什么，用决定的人的话；$options：还有没有可以选的办法
answer-stands =
    谢谢您又写来，我都看过了。{ $reason }
    { $options ->
        [yes] 所以答复不变，给您的办法到{ $until } 都算数。
       *[no] 所以答复不变。
    }答复里写的那些机构，您也可以去找。—— { $by_name }

## 信

# 批准过的信，原样发出
reply-letter = { $text }

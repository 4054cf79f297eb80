### 员工在私聊里读的消息（一）：认领、接手、写给客户、承诺。
### 短，能扫读。先说是哪一件，再说要做什么。

## 认领
# $owner_name（文字）：先接手的同事
claim-lost = { $case_number } 由{ $owner_name }先接了，谢谢您伸手。

pick-next-step =
    <b>{ $case_number }</b> 归您了。先做什么、几点前回话？
    点一下，客户会收到您的名字和这个时间。
ask-other-time =
    <b>{ $case_number }</b>：写一句，做什么、几点前。客户会看到。
    例：查快递记录，今天 16:00
time-check =
    { $case_number }：时间我读成 <b>{ $due }</b>{ $at_night ->
        [yes] （是夜里）
       *[no] { $day_off ->
            [yes] （那天放假）
           *[no] { "" }
        }
    }{ $has_needed ->
        [yes] （客户最晚 { $needed } 要）
       *[no] { "" }
    }，就这样告诉客户吗？
    { $has_words ->
        [yes] 客户会看到：“{ $words }”不对的话，直接把整句再写一遍。
       *[no] 不对的话，直接把时间再写一遍。
    }
time-not-understood =
    没认出时间，或者时间已经过了。请再写一次，可以这样写：
    今天 16:00 · 明天 10:30 · 周五 9:00 · 3月6日 14:00

## 客户的话
# $edited：是不是改过的消息
customer-said =
    <b>{ $case_number } · { $customer_name }</b>{ $edited ->
        [yes] （改过）
       *[no] { $forwarded ->
            [yes] （转发的，是别人写的）
           *[no] { "" }
        }
    }
    { $text }{ $has_righted ->
        [yes]
            { "" }
            ✎ 已记下更正：{ $righted }
       *[no] { "" }
    }

# $answer_text（文字）：客户怎么答的；$detail（文字）：细节
customer-answered =
    <b>{ $case_number } · { $customer_name }</b> { $answer_text }{ $has_detail ->
        [yes] ：{ $detail }
       *[no] 。
    }

# 我们正在办，客户又来问
customer-chases =
    <b>{ $case_number } · { $customer_name }</b> 又为这件事来了{ $times ->
        [1] { "" }
       *[other] （第 { $times } 次）
    }：“{ $text }”
    { $has_owner_name ->
        [yes] { $owner_name }负责，
       *[no] 还没有人认领，
    }{ $has_contact_by ->
        [yes] 告诉过客户：{ $contact_by } 前。
       *[no] 还没有告诉客户时间。
    }
    客户再来，多半是少了我们一句话：做到哪一步了，什么时候再说。

# 只给负责人看。$plan：客户自己提到的安排
circling-hint =
    💡 <b>{ $case_number } · { $customer_name }</b> 接连两条都是责怪，您说要帮忙，客户没有接话。{ $ask ->
        [yes] 已经说过三次，可以先问一句：“我能给您说一下吗？”
       *[no] 把同一句短话平静地重复一次：“我知道您很失望，我来说说您有哪些选择。”（第 { $times } 次，最多 3 次）
    }{ $has_plan ->
        [yes] 客户还提到：“{ $plan }”。可以从这里把话带回事情上：说说您怎么安排，让这件事不耽误。
       *[no] { "" }
    }

which-case =
    { $has_words ->
        [yes] “{ $words }”
       *[no] 您刚发的文件
    }
    这是写给哪一件的？点编号，我就发给那位客户。
words-placed =
    { $stopped ->
        [yes] 先没发给{ $customer_name }，请看下面
       *[no] { $held ->
            [yes] 先存着，等{ $customer_name }回来再发
           *[no] { $by_mouth ->
                [yes] 请您转告{ $customer_name }
               *[no] 已发给{ $customer_name }
            }
        }
    }（{ $case_number }）{ $has_words ->
        [yes] ：“{ $words }”
       *[no] 。
    }
no-case-in-hand =
    { $by_command ->
        [yes] 您手上现在没有个案，不知道指哪一件。到员工群认领一件，或者写上编号，比如 /brief C-1042。
       *[no] 您手上没有个案，这句话没有发出。到员工群认领一件，或发 /case 看看。您自己要投诉的话，请用不在员工群的账号写给我，或当面告诉主管。
    }
note-kept = 备注已记在 { $case_number }，客户看不到。

## 要一句话
# $form（文字）：要写的是什么；$hint（文字）：已经知道的，可能是空的
ask-text =
    <b>{ $case_number }</b> { $form ->
        [promise] 答应客户什么、几点前？一句写完，客户会原样看到。例：今天 17:00 前把退款凭证发给您
        [offer] 写给客户的办法，一行一个，写明几点前；给钱的写明金额。
        [single_reason] 只给一个办法，理由是什么？
        [done] 做了什么？写一句，客户会看到。例：新滤芯今天 14:20 已换好，试机正常
        [cannot] 哪一点办不到，原因是什么？先写原因，再写还有什么可选、几点前再给客户答复。例：这一款没货了，我在问升级款，周四 12:00 前告诉您
        [release] 做到了哪里，为什么放回？接手的人靠这句，不用再问客户。
        [escalate] 您需要主管做什么？写一句。
        [extend] 为什么要更久，几点前给结果？先写原因，客户会看到。例：厂家周一才发配件，周三 12:00 前装好
        [note] 写内部备注。当作客户会读到那样写。
        [letter_gap] 写这一段。只写查实的事。
        [letter_text] 把整封信写好发来，会换掉现在的草稿。
        [closing] 这件事教会我们什么？一句话。
        [later] 到现在做了什么，几点再给客户回话？客户会看到。例如：配件已经订了，明天 10:00 我再打给您
        [offer_why] 为什么这一件比同类的多这么多、或者少这么多？写一句，审批的人会看到，也留在记录里。例：坏了两把水壶，台面也泡坏了
        [refuse] 为什么不批？怎样就可以？写一句，负责的同事会看到。例：太高，给 80 可以
        [unjustified] 查到了什么，怎样查的？只写事实：先给另一位看，再给客户看。例：鞋底磨损均匀，您自己的记录跑了 1,700 公里，厂方测试是 800 公里
        [refuse_merit] 为什么不这样看？写一句，负责的同事会看到。例：标签上没写限度，客户无从知道
        [final]
            请分行写最后的答复：
            第一行写决定，一句话
            接着写理由，几行都行
            - 再写还可以给的，一行一个，前面加一横，写明几点前
            什么都不再给，最后一段就不写。
        [answer_stands] 您看了什么，为什么答复不变？一两句，客户会看到。
        [restrict] 为什么要限制往来？写一两句，经理批，客户会读到。例：这周两次谈话，请您换个语气以后，还是多次辱骂同事
        [facts] 发生了什么？客户还没写，请按您了解到的写一行。
        [reply] 写给客户的话，我原样转过去。
       *[other] 请写一句。
    }{ $has_hint ->
        [yes] { "" }
            { $form ->
                [letter_gap] 要写的：{ $hint }
               *[other] 已知：{ $hint }
            }
       *[no] { "" }
    }
form-cancelled = 已取消，什么都没发出。

## 承诺
# $done（文字）：做了什么；$ask_at：几点问客户；$held：客户停用了机器人
done-noted =
    <b>{ $case_number }</b> 已记为完成：{ $done }
    { $held ->
        [yes] 客户停用了机器人，等客户回来再问解决没有。
       *[no] { $has_ask_at ->
            [yes] { $ask_at } 我会问客户解决没有，有了回答就告诉您。
           *[no] 已经问了客户解决没有，有了回答就告诉您。
        }
    }
# $held：客户停用了机器人
promise-booked =
    { $held ->
        [yes] 已记入承诺（{ $case_number }，{ $due } 前）：{ $text } 客户停用了机器人，还不知道，请换个方式告诉客户。
       *[no] 已发给客户，记入承诺（{ $case_number }，{ $due } 前）：{ $text }
    }
# $state_text（文字）：承诺怎么样了
promise-kept =
    { $state ->
        [broken] { $case_number } 已记下：现在做到了。约好的时间没赶上，这一点照实留着。（{ $has_text ->
            [yes] { $text }
           *[no] 给客户回话
        }）
       *[other] { $case_number } { $state_text }：{ $has_text ->
            [yes] { $text }
           *[no] 给客户回话
        }
    }
# $minutes（数字）：还有几分钟
promise-reminder =
    ⏰ 还有 { $minutes } 分钟：<b>{ $case_number }</b> { $has_text ->
        [yes] { $text }
       *[no] 给客户回话
    }（约好{ $due }）
    { $has_wrote_at ->
        [yes] 您{ $wrote_at } 已经回过客户。那就是这次的回话，点一下就算数；还不是，请再回一次。
       *[no] 没有结果也要回话：做到哪里，下次几点。
    }
# 给主管：时间到了，还没有联系
promise-due-alert =
    <b>{ $case_number }</b> 约好{ $due }，{ $has_owner_name ->
        [yes] { $owner_name }还没记下结果
       *[no] 还没有人接手
    }：{ $has_text ->
        [yes] { $text }
       *[no] 给客户回话
    }
    还有 10 分钟。没有动静，我会如实告诉客户。
# $second：同一件事第二次没做到
promise-broken-alert =
    <b>{ $case_number }</b> 没按时做到：{ $has_text ->
        [yes] { $text }
       *[no] 给客户回话
    }（约好{ $due }）
    { $held ->
        [yes] 客户还不知道。
       *[no] { $has_tell_at ->
            [yes] { $tell_at } 告诉客户。
           *[no] { $told_before ->
                [yes] 客户刚收到过一条，这一件下一次一起说。
               *[no] 客户已经知道实情。
            }
        }
    }新的时间是<b>{ $new_due } 前</b>。{ $second ->
        [yes] 已经不是第一次，这件事按重大办。
       *[no] { "" }
    }

# $data_wish：copy 或 erase；$customer：客户的 Telegram 编号
data-wish =
    { $data_wish ->
        [erase] <b>{ $case_number }</b> · { $customer_name }要删掉自己的资料，答应的是 <b>{ $due } 前</b>。个案都办完以后，请管理员运行：<code>main.py erase { NUMBER($customer, useGrouping: 0) } --yes</code>
       *[copy] <b>{ $case_number }</b> · { $customer_name }要一份自己的资料，答应的是 <b>{ $due } 前</b>。请管理员运行：<code>main.py export { NUMBER($customer, useGrouping: 0) } data.zip</code>，交出去之前先看一遍。
    }

praise-for-you = 有客户夸您：“{ $text }”

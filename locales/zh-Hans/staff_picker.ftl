### 输入时在输入框上方出现的常用回复，以及常用回复里的个人信息。

## 列表空着时，上方有一个按钮，点了回到私聊。要短，手机上放不下长的。
picker-for-staff = 打开和我的对话
picker-elsewhere = 常用回复请在私聊里找
picker-no-case = 您手上还没有能回复的个案
picker-none-saved = 还没有常用回复：/save 名称 文字
picker-nothing-found = 没有含这些字的常用回复
# 写在暂时填不上的回复下面；选了它，会说明为什么
picker-no-time = 要先跟客户约好时间，才填得上

## /save 的文字里有姓名、号码之类
# $found（文字）：看起来属于某位客户的内容；$better（文字）：换成空位以后的文字
saving-asks =
    还没有保存。<b>{ $name }</b> 大家会发给很多客户，里面这些看起来只属于某一位：<b>{ $found }</b>
    { $has_better ->
        [yes] { "" }
            换成空位，对谁都合适：
            <blockquote>{ $better }</blockquote>
       *[no] 没有空位能代替它：请去掉以后重新 /save。要是自己公司的号码，比如服务热线，可以原样保存。
    }

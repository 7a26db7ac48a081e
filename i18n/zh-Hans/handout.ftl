# The words of the frame: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = 必做
priority-recommended = 建议
priority-advanced = 进阶

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = 今天就做
priority-recommended-meaning = 本周内做
priority-advanced-meaning = 视您的风险而定

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = 推荐
verdict-conditional = 有条件推荐
verdict-not-recommended = 不推荐
verdict-uncertain = 前景不明
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = 情况截至 { $date }。

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = 开启
switch-disabled = 关闭

# Words that open a line of a step; a space and the sentence follow.
term-why = 原因：
term-cost = 代价：
term-check = 检查：
term-warning = 警告：
term-sources = 来源：
term-needs = 先做：

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = （{ $priority }，{ $code }）
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }：
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = “{ $words }”

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (?)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = 核对日期：{ $date }。
step-unconfirmed = 未经确认：这一步凭记忆写成，或从未试过。

# The section at the top with what a reader's situation makes urgent.
section-first = 请先做这些

## Notices

notice-machine = 本译文尚未经母语人士审校。如果某句话看起来不对，请不要以它为准。
notice-fallback = 有 { $count } 段文字尚无译文，以英文显示。
stale-mark = (*)
notice-stale = 文字后面有 (*)，表示翻译之后英文原文有改动。请先与英文核对，再据此行事。
notice-left-out = 有 { $count } 个步骤因没有最新译文而略去。
notice-gloss = 菜单的中文名称不确定时，后面的括号里附有英文名称。
notice-unconfirmed-label = 菜单名称后面有 (?)，表示我们未能确认。您屏幕上的文字可能不同。
notice-empty = 没有符合所选条件的步骤。

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = 清单：{ $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = 版本 { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = 每个步骤最近一次核对均不早于 { $date }。
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = 共 { $count } 个步骤
# Stands above lines that a reader can write on.
notes = 笔记
# Stands before the address where the newest edition is.
newest-edition = 最新版本：

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = 已完成：{ $done }。还剩：{ $left }。
# Opens the line with what the reader noted of a step.
term-note = 您的备注：
# $date is in the form 2026-11-22.
step-done = 完成日期：{ $date }。
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = 您自己的步骤
section-own-steps = 由您添加
# The section at the end with what is done.
section-done = 已完成

## For trainers

# Words that open a line of a step for trainers.
term-minutes = 用时：
term-talk = 可以这样说：
term-asked = 常见问题：
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } 分钟
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = 本次培训完成情况
sign-off-date = 日期和地点：
sign-off-trainer = 培训者签名：
sign-off-people = 参加人数：

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = 有哪些变化
changes-title-of = 有哪些变化：{ $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = 请更新您 { $date } 的讲义：按代码找到每个步骤，换成这里的内容。
changes-none = { $date } 以来没有变化。您的讲义是最新的。
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }：从 { $date } 起才有变化记录。如果您的讲义更早，请重新打印。
changes-unknown = { $titles }：没有变化记录。请重新打印讲义。
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = 各步骤的变化：
# What happened to a step.
changes-added = 新步骤
changes-words = 文字有改动
changes-menus = 位置或设定值有改动
changes-labels = 菜单名称有改动
changes-dated = { $what }（{ $date }）
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = 请划掉这些步骤：

# The words of the frame: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = 必要
priority-recommended = 建議
priority-advanced = 進階

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = 今天就做
priority-recommended-meaning = 這週內做
priority-advanced-meaning = 符合你的風險再做

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = 推薦
verdict-conditional = 有條件推薦
verdict-not-recommended = 不推薦
verdict-uncertain = 前景不明
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = 情況截至 { $date }。

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = 開啟
switch-disabled = 關閉

# Words that open a line of a step; a space and the sentence follow.
term-why = 原因：
term-cost = 代價：
term-check = 確認：
term-warning = 警告：
term-sources = 資料來源：
term-needs = 先做：

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = （{ $priority }，{ $code }）
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }：
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = 「{ $words }」

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (?)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = 查證日期：{ $date }。
step-unconfirmed = 未經確認：這一步僅憑記憶，或從未實際試過。

# The section at the top with what a reader's situation makes urgent.
section-first = 請先做這些

## Notices

notice-machine = 這份翻譯尚未經母語人士審閱。如果有句子看起來不對，請不要以它為準。
notice-fallback = 有 { $count } 處尚無翻譯，以英文呈現。
stale-mark = (*)
notice-stale = 文字後面有 (*)，表示翻譯之後英文原文有變動。請先與英文核對，再照著做。
notice-left-out = 有 { $count } 個步驟因為沒有最新翻譯而略去。
notice-gloss = 不確定選單在你的語言中叫什麼時，後面會以括號附上英文名稱。
notice-unconfirmed-label = 選單名稱後面有 (?)，表示我們無法確認。你螢幕上的文字可能不同。
notice-empty = 沒有符合條件的步驟。

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = 檢查清單：{ $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = 版本 { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = 每個步驟最近一次查證都不早於 { $date }。
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = { $count } 個步驟
# Stands above lines that a reader can write on.
notes = 筆記
# Stands before the address where the newest edition is.
newest-edition = 最新版本：

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = 已完成：{ $done }。還剩：{ $left }。
# Opens the line with what the reader noted of a step.
term-note = 你的備註：
# $date is in the form 2026-11-22.
step-done = 完成日期：{ $date }。
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = 你自己的步驟
section-own-steps = 由你加入
# The section at the end with what is done.
section-done = 已完成

## For trainers

# Words that open a line of a step for trainers.
term-minutes = 所需時間：
term-talk = 可以這樣說：
term-asked = 常見問題：
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } 分鐘
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = 本場完成紀錄
sign-off-date = 日期和地點：
sign-off-trainer = 講師簽名：
sign-off-people = 參加人數：

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = 有哪些變動
changes-title-of = 有哪些變動：{ $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = 請更新你 { $date } 的講義：用代碼找到每個步驟，換成這裡的內容。
changes-none = { $date } 以來沒有變動。你的講義是最新的。
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }：從 { $date } 起才有變動紀錄。如果你的講義更早，請列印新的一份。
changes-unknown = { $titles }：沒有變動紀錄。請列印新的講義。
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = 各步驟的變動：
# What happened to a step.
changes-added = 新步驟
changes-words = 文字有更動
changes-menus = 選單位置或設定值有更動
changes-labels = 選單名稱有更動
changes-dated = { $what }（{ $date }）
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = 請劃掉這些步驟：

# The words of the frame: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = Essential
priority-recommended = Recommended
priority-advanced = Advanced

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = do today
priority-recommended-meaning = do this week
priority-advanced-meaning = if it fits your risk

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = Recommended
verdict-conditional = Recommended with conditions
verdict-not-recommended = Not recommended
verdict-uncertain = Future uncertain
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = As of { $date }.

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = On
switch-disabled = Off

# Words that open a line of a step; a space and the sentence follow.
term-why = Why:
term-cost = Cost:
term-check = Check:
term-warning = Warning:
term-sources = Sources:
term-needs = First:

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = ({ $priority }, { $code })
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }:
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = “{ $words }”

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (?)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = Checked { $date }.
step-unconfirmed = Not confirmed: this step rests on memory or was never tried.

# The section at the top with what a reader's situation makes urgent.
section-first = Do these first

## Notices

notice-machine = This translation has not been reviewed by a native speaker yet. If a sentence looks wrong, do not rely on it.
notice-fallback = { $count ->
    [one] One passage has no translation yet and stands in English.
   *[other] { $count } passages have no translation yet and stand in English.
}
# Stands behind a passage whose English original has changed since it was translated.
stale-mark = (*)
notice-stale = (*) behind a passage: the English original has changed since it was translated. Compare it before you rely on it.
notice-left-out = { $count ->
    [one] One step is left out, for it has no up-to-date translation.
   *[other] { $count } steps are left out, for they have no up-to-date translation.
}
notice-gloss = Where the name of a menu in your language is not certain, the English name follows in parentheses.
notice-unconfirmed-label = (?) behind a menu name: we could not confirm it. The words on your screen may differ.
notice-empty = No step fits what was asked for.

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = Checklists: { $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = Edition { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = Every step was last checked on { $date } or later.
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = { $count ->
    [one] One step
   *[other] { $count } steps
}
# Stands above lines that a reader can write on.
notes = Notes
# Stands before the address where the newest edition is.
newest-edition = Newest edition:

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = Done: { $done }. Left: { $left }.
# Opens the line with what the reader noted of a step.
term-note = Your note:
# $date is in the form 2026-11-22.
step-done = Done { $date }.
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = Your own steps
section-own-steps = Added by you
# The section at the end with what is done.
section-done = Done

## For trainers

# Words that open a line of a step for trainers.
term-minutes = Time:
term-talk = Say:
term-asked = Asked often:
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } min
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = Done in this room
sign-off-date = Date and place:
sign-off-trainer = Signature of the trainer:
sign-off-people = How many took part:

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = What has changed
changes-title-of = What has changed: { $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = Bring your sheet of { $date } up to date: find each step by its code, and put what stands here in its place.
changes-none = Nothing has changed since { $date }. Your sheet is up to date.
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }: changes are written down from { $date } on. If your sheet is older, print a new one.
changes-unknown = { $titles }: no changes are written down. Print a new sheet.
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = What has changed, step by step:
# What happened to a step.
changes-added = new step
changes-words = new wording
changes-menus = new menu path or value
changes-labels = new menu names
changes-dated = { $what } ({ $date })
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = Cross these steps out:

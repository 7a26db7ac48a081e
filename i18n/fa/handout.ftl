# The words of the frame in Persian: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = ضروری
priority-recommended = توصیه‌شده
priority-advanced = پیشرفته

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = همین امروز انجام دهید
priority-recommended-meaning = همین هفته انجام دهید
priority-advanced-meaning = اگر با میزان خطر شما جور است

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = توصیه می‌شود
verdict-conditional = با شرط توصیه می‌شود
verdict-not-recommended = توصیه نمی‌شود
verdict-uncertain = آینده‌اش روشن نیست
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = وضعیت در تاریخ { $date }.

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = روشن
switch-disabled = خاموش

# Words that open a line of a step; a space and the sentence follow.
term-why = چرا:
term-cost = هزینه:
term-check = بررسی:
term-warning = هشدار:
term-sources = منابع:
term-needs = نخست:

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = ({ $priority }، { $code })
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }:
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = «{ $words }»

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (؟)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = تاریخ بررسی: { $date }.
step-unconfirmed = تأییدنشده: این گام بر حافظه تکیه دارد یا هرگز آزموده نشده است.

# The section at the top with what a reader's situation makes urgent.
section-first = اول این‌ها را انجام دهید

## Notices

notice-machine = هنوز هیچ فارسی‌زبانی این ترجمه را بازبینی نکرده است. اگر جمله‌ای نادرست به نظر می‌رسد، به آن تکیه نکنید.
# Persian nouns stay in the singular behind a number, and Persian counts 0 as one: hence no words for “one”.
notice-fallback = { $count ->
   *[other] { $count } بند هنوز ترجمه نشده و به انگلیسی آمده است.
}
stale-mark = (*)
notice-stale = نشانهٔ (*) پس از یک بند: متن انگلیسی پس از ترجمه عوض شده است. پیش از تکیه بر آن، آن را با متن انگلیسی بسنجید.
notice-left-out = { $count ->
   *[other] { $count } گام چون ترجمهٔ به‌روز نداشت کنار گذاشته شد.
}
notice-gloss = هر جا نام یک منو به زبان شما قطعی نیست، نام انگلیسی آن در پرانتز پس از آن می‌آید.
notice-unconfirmed-label = نشانهٔ (؟) پس از نام یک منو: نتوانستیم این نام را تأیید کنیم. شاید واژه‌های صفحهٔ شما فرق کند.
notice-empty = هیچ گامی با آنچه خواسته شد جور نیست.

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = چک‌لیست‌ها: { $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = ویرایش { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = همهٔ گام‌ها آخرین بار در { $date } یا پس از آن بررسی شده‌اند.
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = { $count ->
   *[other] { $count } گام
}
# Stands above lines that a reader can write on.
notes = یادداشت
# Stands before the address where the newest edition is.
newest-edition = تازه‌ترین ویرایش:

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = انجام‌شده: { $done }. مانده: { $left }.
# Opens the line with what the reader noted of a step.
term-note = یادداشت شما:
# $date is in the form 2026-11-22.
step-done = تاریخ انجام: { $date }.
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = گام‌های خودتان
section-own-steps = افزودهٔ شما
# The section at the end with what is done.
section-done = انجام‌شده‌ها

## For trainers

# Words that open a line of a step for trainers.
term-minutes = زمان:
term-talk = بگویید:
term-asked = پرسش رایج:
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } دقیقه
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = آنچه در این کلاس انجام شد
sign-off-date = تاریخ و مکان:
sign-off-trainer = امضای مربی:
sign-off-people = شمار شرکت‌کنندگان:

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = چه چیزی تغییر کرده است
changes-title-of = چه چیزی تغییر کرده است: { $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = برگهٔ { $date } خود را به‌روز کنید: هر گام را با کدش بیابید و آنچه را اینجا آمده است جای آن بگذارید.
changes-none = از { $date } چیزی تغییر نکرده است. برگهٔ شما به‌روز است.
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }: تغییرها از { $date } ثبت شده است. اگر برگهٔ شما قدیمی‌تر است، برگهٔ تازه‌ای چاپ کنید.
changes-unknown = { $titles }: تغییرها ثبت نشده است. برگهٔ تازه‌ای چاپ کنید.
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = آنچه در هر گام تغییر کرده است:
# What happened to a step.
changes-added = گام تازه
changes-words = متن تازه
changes-menus = مسیر منو یا مقدار تازه
changes-labels = نام‌های تازهٔ منو
changes-dated = { $what } ({ $date })
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = روی این گام‌ها خط بکشید:

# The words of the frame in Arabic: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = ضروري
priority-recommended = موصى به
priority-advanced = متقدم

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = نفّذه اليوم
priority-recommended-meaning = نفّذه هذا الأسبوع
priority-advanced-meaning = نفّذه إن ناسب مستوى الخطر عليك

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = يُنصح به
verdict-conditional = يُنصح به بشروط
verdict-not-recommended = لا يُنصح به
verdict-uncertain = مستقبله غير واضح
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = الوضع بتاريخ { $date }.

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = مفعّل
switch-disabled = متوقف

# Words that open a line of a step; a space and the sentence follow.
term-why = السبب:
term-cost = المقابل:
term-check = للتأكد:
term-warning = تحذير:
term-sources = المصادر:
term-needs = أولًا:

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = ({ $priority }، { $code })
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }:
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = «{ $words }»

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (؟)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = تاريخ التحقق: { $date }.
step-unconfirmed = غير مؤكدة: تعتمد هذه الخطوة على الذاكرة أو لم تُجرَّب قط.

# The section at the top with what a reader's situation makes urgent.
section-first = ابدأ بهذه الخطوات

## Notices

notice-machine = لم يراجع هذه الترجمة بعدُ متحدث أصلي بالعربية. إن بدت لك جملة خاطئة، فلا تعتمد عليها.
notice-fallback = { $count ->
    [zero] كل الفقرات مترجمة.
    [one] فقرة واحدة لم تُترجم بعد، وتظهر بالإنجليزية.
    [two] فقرتان لم تُترجما بعد، وتظهران بالإنجليزية.
    [few] { $count } فقرات لم تُترجم بعد، وتظهر بالإنجليزية.
    [many] { $count } فقرة لم تُترجم بعد، وتظهر بالإنجليزية.
   *[other] { $count } فقرة لم تُترجم بعد، وتظهر بالإنجليزية.
}
stale-mark = (*)
notice-stale = العلامة (*) بعد فقرة: تغيّر الأصل الإنجليزي بعد ترجمتها. قارنها به قبل أن تعتمد عليها.
notice-left-out = { $count ->
    [zero] لم تُترك أي خطوة.
    [one] تُركت خطوة واحدة لأن ترجمتها ليست حديثة.
    [two] تُركت خطوتان لأن ترجمتهما ليست حديثة.
    [few] تُركت { $count } خطوات لأن ترجمتها ليست حديثة.
    [many] تُركت { $count } خطوة لأن ترجمتها ليست حديثة.
   *[other] تُركت { $count } خطوة لأن ترجمتها ليست حديثة.
}
notice-gloss = حين لا يكون اسم القائمة بلغتك مؤكدًا، يأتي بعده الاسم الإنجليزي بين قوسين.
notice-unconfirmed-label = العلامة (؟) بعد اسم قائمة: لم نتمكن من تأكيد هذا الاسم، وقد تختلف الكلمات على شاشتك.
notice-empty = لا توجد خطوة تناسب ما طُلب.

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = قوائم الخطوات: { $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = إصدار { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = آخر تحقق من كل خطوة كان بتاريخ { $date } أو بعده.
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = { $count ->
    [zero] لا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
    [many] { $count } خطوة
   *[other] { $count } خطوة
}
# Stands above lines that a reader can write on.
notes = ملاحظات
# Stands before the address where the newest edition is.
newest-edition = أحدث إصدار:

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = تم: { $done }. بقي: { $left }.
# Opens the line with what the reader noted of a step.
term-note = ملاحظتك:
# $date is in the form 2026-11-22.
step-done = تاريخ الإنجاز: { $date }.
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = خطواتك الخاصة
section-own-steps = أضفتها أنت
# The section at the end with what is done.
section-done = ما تم إنجازه

## For trainers

# Words that open a line of a step for trainers.
term-minutes = الوقت:
term-talk = قل:
term-asked = يُسأل كثيرًا:
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } د
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = ما أُنجز في هذه القاعة
sign-off-date = التاريخ والمكان:
sign-off-trainer = توقيع المدرب:
sign-off-people = عدد المشاركين:

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = ما الذي تغيّر
changes-title-of = ما الذي تغيّر: { $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = حدّث ورقتك الصادرة بتاريخ { $date }: ابحث عن كل خطوة برمزها، وضع ما هو مكتوب هنا مكانها.
changes-none = لم يتغيّر شيء منذ { $date }. ورقتك حديثة.
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }: التغييرات مسجلة منذ { $date }. إن كانت ورقتك أقدم من ذلك، فاطبع ورقة جديدة.
changes-unknown = { $titles }: لا تغييرات مسجلة. اطبع ورقة جديدة.
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = ما تغيّر، خطوة بخطوة:
# What happened to a step.
changes-added = خطوة جديدة
changes-words = تغيّر نصها
changes-menus = تغيّر مسار القوائم أو القيمة المطلوبة
changes-labels = تغيّرت أسماء القوائم
changes-dated = { $what } ({ $date })
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = اشطب هذه الخطوات:

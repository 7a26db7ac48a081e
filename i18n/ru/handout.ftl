# The words of the frame in Russian: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = Обязательно
priority-recommended = Рекомендуется
priority-advanced = Дополнительно

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = сделайте сегодня
priority-recommended-meaning = сделайте на этой неделе
priority-advanced-meaning = если нужно при вашем риске

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = Рекомендуется
verdict-conditional = Рекомендуется с оговорками
verdict-not-recommended = Не рекомендуется
verdict-uncertain = Будущее неясно
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = По состоянию на { $date }.

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = Включено
switch-disabled = Выключено

# Words that open a line of a step; a space and the sentence follow.
term-why = Зачем:
term-cost = Минусы:
term-check = Проверка:
term-warning = Осторожно:
term-sources = Источники:
term-needs = Сначала:

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = ({ $priority }, { $code })
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }:
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = «{ $words }»

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (?)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = Проверено { $date }.
step-unconfirmed = Не подтверждено: этот шаг записан по памяти или не испытан.

# The section at the top with what a reader's situation makes urgent.
section-first = Начните с этого

## Notices

notice-machine = Этот перевод ещё не проверил носитель языка. Если фраза кажется ошибочной, не полагайтесь на неё.
notice-fallback = { $count ->
    [one] { $count } фрагмент ещё не переведён и дан по-английски.
    [few] { $count } фрагмента ещё не переведены и даны по-английски.
    [many] { $count } фрагментов ещё не переведены и даны по-английски.
   *[other] { $count } фрагмента ещё не переведены и даны по-английски.
}
stale-mark = (*)
notice-stale = Знак (*) после фрагмента: английский оригинал изменился после перевода. Сверьтесь с ним, прежде чем полагаться на перевод.
notice-left-out = { $count ->
    [one] Пропущен { $count } шаг: для него нет свежего перевода.
    [few] Пропущено { $count } шага: для них нет свежего перевода.
    [many] Пропущено { $count } шагов: для них нет свежего перевода.
   *[other] Пропущено { $count } шага: для них нет свежего перевода.
}
notice-gloss = Если точное название пункта меню на вашем языке неизвестно, рядом в скобках стоит английское.
notice-unconfirmed-label = Знак (?) после названия пункта меню: подтвердить его не удалось. На вашем экране слова могут быть другими.
notice-empty = Под ваш запрос не подходит ни один шаг.

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = Чек-листы: { $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = Выпуск { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = Каждый шаг в последний раз проверен { $date } или позже.
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = { $count ->
    [one] { $count } шаг
    [few] { $count } шага
    [many] { $count } шагов
   *[other] { $count } шага
}
# Stands above lines that a reader can write on.
notes = Заметки
# Stands before the address where the newest edition is.
newest-edition = Самый новый выпуск:

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = Сделано: { $done }. Осталось: { $left }.
# Opens the line with what the reader noted of a step.
term-note = Ваша заметка:
# $date is in the form 2026-11-22.
step-done = Сделано { $date }.
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = Ваши шаги
section-own-steps = Добавлено вами
# The section at the end with what is done.
section-done = Сделано

## For trainers

# Words that open a line of a step for trainers.
term-minutes = Время:
term-talk = Скажите:
term-asked = Часто спрашивают:
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } мин
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = Сделано на занятии
sign-off-date = Дата и место:
sign-off-trainer = Подпись ведущего:
sign-off-people = Сколько человек участвовало:

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = Что изменилось
changes-title-of = Что изменилось: { $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = Обновите свою памятку от { $date }: найдите каждый шаг по коду и замените его тем, что написано здесь.
changes-none = С { $date } ничего не изменилось. Ваша памятка свежая.
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }: изменения записаны начиная с { $date }. Если ваша памятка старше, напечатайте новую.
changes-unknown = { $titles }: изменения не записаны. Напечатайте новую памятку.
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = Что изменилось, по шагам:
# What happened to a step.
changes-added = новый шаг
changes-words = другой текст
changes-menus = другой путь в меню или другое значение
changes-labels = другие названия в меню
changes-dated = { $what } ({ $date })
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = Вычеркните эти шаги:

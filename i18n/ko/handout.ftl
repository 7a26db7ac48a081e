# The words of the frame in Korean: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = 필수
priority-recommended = 권장
priority-advanced = 심화

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = 오늘 하세요
priority-recommended-meaning = 이번 주에 하세요
priority-advanced-meaning = 내 위험에 맞으면 하세요

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = 권장
verdict-conditional = 조건부 권장
verdict-not-recommended = 권장하지 않음
verdict-uncertain = 앞날이 불확실함
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = 기준일: { $date }.

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = 켬
switch-disabled = 끔

# Words that open a line of a step; a space and the sentence follow.
term-why = 이유:
term-cost = 감수할 점:
term-check = 확인:
term-warning = 경고:
term-sources = 출처:
term-needs = 먼저 할 단계:

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = ({ $priority }, { $code })
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }:
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = ‘{ $words }’

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (?)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = 확인한 날짜: { $date }.
step-unconfirmed = 미확인: 기억에 의존한 내용이거나 실제로 해 보지 않은 단계입니다.

# The section at the top with what a reader's situation makes urgent.
section-first = 먼저 할 일

## Notices

notice-machine = 이 번역은 아직 한국어 원어민의 검토를 받지 않았습니다. 이상해 보이는 문장은 믿고 따르지 마세요.
notice-fallback = 아직 번역되지 않은 부분 { $count }곳은 영어로 실려 있습니다.
stale-mark = (*)
notice-stale = 문장 뒤의 (*)는 번역한 뒤에 영어 원문이 바뀌었다는 뜻입니다. 믿고 따르기 전에 영어와 견주어 보세요.
notice-left-out = 최신 번역이 없는 단계 { $count }개를 뺐습니다.
notice-gloss = 한국어 메뉴 이름이 확실하지 않은 곳에는 영어 이름을 괄호 안에 함께 적었습니다.
notice-unconfirmed-label = 메뉴 이름 뒤의 (?)는 확인하지 못했다는 뜻입니다. 실제 화면의 말과 다를 수 있습니다.
notice-empty = 요청한 조건에 맞는 단계가 없습니다.

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = 체크리스트: { $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = { $date } 판 · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = 모든 단계는 { $date } 또는 그 뒤에 마지막으로 확인했습니다.
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = 단계 { $count }개
# Stands above lines that a reader can write on.
notes = 메모
# Stands before the address where the newest edition is.
newest-edition = 최신판:

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = 끝낸 단계: { $done }. 남은 단계: { $left }.
# Opens the line with what the reader noted of a step.
term-note = 내 메모:
# $date is in the form 2026-11-22.
step-done = 끝낸 날짜: { $date }.
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = 내가 더한 단계
section-own-steps = 직접 적은 단계
# The section at the end with what is done.
section-done = 끝낸 단계

## For trainers

# Words that open a line of a step for trainers.
term-minutes = 걸리는 시간:
term-talk = 말할 내용:
term-asked = 자주 묻는 것:
# How long a step takes a room. $count is a number of minutes.
minutes = { $count }분
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = 이 자리에서 마친 내용
sign-off-date = 날짜와 장소:
sign-off-trainer = 교육자 서명:
sign-off-people = 참가한 사람 수:

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = 바뀐 점
changes-title-of = 바뀐 점: { $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = { $date } 안내문을 최신 내용으로 고치세요. 코드로 단계를 찾아 여기 적힌 내용으로 바꾸면 됩니다.
changes-none = { $date } 뒤로 바뀐 것이 없습니다. 가진 안내문이 최신입니다.
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }: 바뀐 점은 { $date }부터 기록되어 있습니다. 안내문이 그보다 오래되었다면 새로 인쇄하세요.
changes-unknown = { $titles }: 바뀐 점의 기록이 없습니다. 안내문을 새로 인쇄하세요.
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = 단계별로 바뀐 점:
# What happened to a step.
changes-added = 새 단계
changes-words = 내용 바뀜
changes-menus = 메뉴 위치나 값 바뀜
changes-labels = 메뉴 이름 바뀜
changes-dated = { $what } ({ $date })
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = 다음 단계는 줄을 그어 지우세요:

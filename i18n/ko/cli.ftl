# 명령줄에서 프로그램이 하는 말. CC BY-SA 4.0.
# 문장은 마침표 없이 씁니다. 명령, 옵션, 파일, id의 이름은 옮기지 않습니다.

## 줄머리

error-head = 오류:
warning-head = 경고:
help = 도움말: { $text }

## 없는 이름

unknown-checklist = `{ $name }` 체크리스트가 없습니다
    .known = 있는 체크리스트: { $names }
unknown-messenger = 비교할 `{ $name }` 메신저가 없습니다
    .known = 있는 메신저: { $names }
unknown-locale = `{ $name }` 언어가 없습니다
    .known = 있는 언어: { $names }
unknown-template-set = `{ $name }` 템플릿 모음이 없습니다
    .known = 있는 템플릿 모음: { $names }
unknown-platform = `{ $name }` 플랫폼이 없습니다
    .known = 있는 플랫폼: { $names }
unknown-threat = `{ $name }` 위협이 없습니다
    .known = 있는 위협: { $names }
unknown-situation = `{ $name }` 상황이 없습니다
    .known = 있는 상황: { $names }
unknown-step = `{ $name }` 단계가 없습니다
    .known = 있는 단계: { $names }
unknown-priority = `{ $name }` 우선순위가 없습니다
    .known = 있는 우선순위: { $names }
unknown-length = `{ $name }` 길이가 없습니다
    .known = 있는 길이: { $names }
unknown-paper = `{ $name }` 용지가 없습니다
    .known = 있는 용지: { $names }
unknown-format = `{ $name }` 형식이 없습니다
    .known = 있는 형식: { $names }
unknown-shell = `{ $name }` 셸이 없습니다
    .known = 있는 셸: { $names }
unknown-kind = `{ $name }` 종류가 없습니다
    .known = 있는 종류: { $names }
unknown = `{ $name }` 이름이 없습니다({ $kind })
    .known = 있는 이름: { $names }
known-none = 하나도 없습니다
known-many = `{ $command }` 명령으로 모두 볼 수 있습니다
did-you-mean = `{ $name }`을(를) 찾으셨나요?

## 잘못된 사용

no-content = { $folder }에 콘텐츠가 없습니다
    .help = 콘텐츠는 다음 이름의 폴더에 있습니다: { $rooms }
no-more-names = `list { $kind }` 뒤에는 다른 이름을 쓸 수 없습니다
    .help = `handbill list steps` 뒤에는 체크리스트를 쓸 수 있습니다
bad-epoch = SOURCE_DATE_EPOCH 값이 `{ $value }`인데, 1970년부터 센 초 수가 아닙니다
    .help = 이 변수를 지우거나 --date로 날짜를 정하세요
too-many-handouts = 안내문 { $count }개(언어 { $languages }개, 형식 { $formats }개)가 만들어지는데, 파일이나 표준 출력에는 하나만 들어갑니다
    .help = 안내문을 넣을 폴더를 정하세요: -d DIR
not-for-terminal = { $format } 형식은 터미널에 보여 줄 수 없습니다
    .help = 파일로 쓰세요: -o { $example }
no-ending = { $file }에는 형식을 알려 주는 확장자가 없습니다
    .help = -f로 형식을 정하세요: { $formats }
endings-differ = { $file }의 확장자는 { $meant } 형식인데, --format은 { $format } 형식입니다
    .help = 형식을 하나만 정하세요
bad-picture = { $file }을(를) 쓸 수 없습니다: { $reason }
    .help = 가로세로 수백 픽셀의 PNG 파일이나 단순한 패스로 된 SVG 파일을 주세요
bad-font = { $file }을(를) 쓸 수 없습니다: { $reason }
    .help = 글꼴 하나, 굵기 하나만 담긴 TrueType 글꼴 파일(.ttf)을 주세요
no-today = --max-age를 쓰려면 오늘 날짜를 알아야 합니다
    .help = --today로 지정하거나 SOURCE_DATE_EPOCH를 설정하세요
no-texts = { $folder }에 앱의 문구가 없습니다
    .help = JSON 파일이 있는 폴더를 지정하세요
# $reason is in English.
bad-texts = { $file } 파일은 앱의 문구 파일이 아닙니다: { $reason }
    .help = 파일의 형식은 docs/content.md에 있습니다

## 읽기와 쓰기

exists = { $file } 파일이 이미 있습니다
    .help = --force를 쓰면 바꿉니다
one-of-many-exists = { $file } 파일이 이미 있습니다
nothing-written = 아무것도 쓰지 않았습니다
    .help = --force를 쓰면 파일을 바꿉니다
is-folder = { $file }에 쓸 수 없습니다: 폴더입니다
not-plain-file = { $file }에 쓸 수 없습니다: 일반 파일이 아닙니다
foreign-manifest = { $file }은(는) 안내문 목록이 아닙니다: { $reason }
    .help = 다른 폴더를 고르거나 --force로 바꾸세요
waiting-for-run = 다른 작업이 { $folder }에 쓰고 있습니다. 끝나기를 기다립니다
cannot-write = { $file }에 쓸 수 없습니다: { $reason }
cannot-write-output = 표준 출력에 쓸 수 없습니다: { $reason }
cannot-read = { $file }을(를) 읽을 수 없습니다: { $reason }
too-large = { $file }의 크기가 { $most }바이트를 넘습니다

reason-not-found = 그런 파일이나 폴더가 없습니다
reason-not-allowed = 권한이 없습니다
reason-no-room = 디스크에 남은 공간이 없습니다
reason-is-folder = 폴더입니다
reason-no-folder = 경로의 일부가 폴더가 아닙니다
reason-read-only = 읽기만 할 수 있는 곳입니다

## 콘텐츠와 템플릿

cannot-say = 메시지 `{ $id }`: { $reason }
cannot-render = 안내문을 만들 수 없습니다: { $reason }
no-face = 글자 `{ $character }`({ $point })을(를) 찍을 수 있는 글꼴이 없습니다
    .help = 나오는 곳: { $place }; 이 글자가 있는 글꼴을 --font로 주세요

errors = 오류 { $count }개
warnings = 경고 { $count }개
errors-and-warnings = { $errors }, { $warnings }
broken-rules = 어긋난 인쇄 규칙 { $count }건
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = 메뉴 이름: 앱의 문구와 같은 것 { $same }개, 다른 것 { $different }개, 비교할 문구가 없는 것 { $without }개
no-problems = 체크리스트 { $checklists }개와 언어 { $languages }개에 문제가 없습니다

## 안내문

fell-back = { $locale } { $checklists }: { $count }곳은 번역이 없어 다른 언어로 실었습니다
out-of-date = { $locale } { $checklists }: { $count }곳은 예전 영어를 번역한 것입니다
left-out = { $locale } { $checklists }: 최신 번역이 없어 단계 { $count }개를 뺐습니다
card-too-long = { $locale } { $checklists }: 카드가 { $paper } { $count }쪽을 차지하며, 한 쪽에 담기에는 { $over }mm 깁니다
incomplete = 번역이 없는 곳: { $missing }, 예전 영어를 번역한 곳: { $stale }
    .help = 번역하거나 --missing에 mark, fallback, omit 가운데 하나를 고르세요
not-made = 만들지 못했습니다: { $files }
files-written = { $folder }에 파일 { $count }개
files-kept = 이미 최신인 파일: { $count }
files-pruned = 더는 속하지 않아 지운 파일: { $count }
not-pruned = { $file }: 더는 여기에 속하지 않지만 누군가 고쳤습니다
    .help = 필요한 사람이 없으면 직접 지우세요
watch-needs = --watch에는 지켜볼 콘텐츠와 쓸 곳이 필요합니다
    .help = --content로 폴더를 알려 주고, -o나 -d로 쓰세요
watching = { $names }: 지켜보는 중입니다. Ctrl+C로 끝냅니다

## 표

head-checklist = 체크리스트
head-title = 제목
head-steps = 단계
head-reviewed = 점검일
head-languages = 언어
head-format = 형식
head-about = 설명
head-template = 템플릿
head-use = 쓰임
head-locale = 언어
head-name = 이름
head-english = 영어 이름
head-direction = 방향
head-translation = 번역
head-code = 코드
head-step = 단계
head-priority = 우선순위
head-id = id
head-threat = 위협
head-situation = 상황
head-meaning = 뜻

use-default = 정하지 않았을 때

review-source = 원문
review-machine = 검토 전
review-reviewed = 검토됨

format-md = 체크 상자가 있는 Markdown
format-txt = 터미널과 메시지에 쓰는 일반 텍스트
format-html = 스크립트 없는 웹 페이지 하나
format-pdf = 태그와 체크 상자가 있는 인쇄용 페이지
format-json = 완성된 안내문의 데이터

## 번역 현황

head-part = 콘텐츠
head-complete = 완료
head-missing = 빠짐
head-still-english = 영어 그대로
head-stale = 낡음
head-labels = 메뉴 이름
head-unconfirmed = 미확인
percent = { $number }%
below-minimum = { $locale }, { $part }: 문구 { $count }개 가운데 { $translated }개가 번역되어 { $minimum }%에 못 미칩니다
recorded = 기록한 번역: { $count }, 쓴 파일: { $files }
still-stale = 예전 영어를 번역한 문구: { $count }
    .help = 다시 번역하거나, 그대로 맞는 것은 --accept CHECKLIST/STEP으로 알려 주세요
no-translations = { $folder }에 번역이 없습니다

## Profiles

no-checklists = 체크리스트를 정하지 않았습니다
    .help = 체크리스트를 정하거나 프로필에 적으세요: checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = 포함
head-why = 까닭
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = 읽는 이에게 맞음
why-first = 이 상황에서는 먼저 할 일
why-needed = 고른 다른 단계가 이 단계를 필요로 함
# The reader did not say whether it is true of them.
why-unasked = 포함: 해당하는지 읽는 이가 밝히지 않음
why-not-chosen = 다른 단계만 골랐음
why-skipped = 읽는 이가 뺐음
why-excepted = 이 상황에서는 다른 조건과 상관없이 뺌
why-not-for-reader = 여기 해당하는 사람을 위한 단계
why-other-platform = 다른 기기에서 하는 단계
why-other-threat = 다른 위협을 막는 단계
why-lower-priority = 요청한 것보다 덜 급함
why-replaced = 고른 다른 단계를 하면 필요 없음
# How far the reader has come. Both are numbers of steps.
done-and-left = 끝낸 단계: { $done }, 남은 단계: { $left }
cannot-edit = { $file }은(는) 그 자리에서 고칠 수 없는 형식으로 쓰여 있습니다
    .help = 키마다 줄을 따로 잡아 줄 첫머리부터 쓰세요: done: [TG4]
no-pdf = { $file }은(는) 읽을 수 있는 PDF가 아닙니다
    .help = 안내문을 비밀번호 없는 PDF로 저장하세요
no-boxes = { $file }에는 표시할 칸이 없습니다
    .help = PDF로 인쇄하면 칸이 사라집니다: 인쇄하지 말고 저장하세요
# $names are names of boxes in a PDF.
boxes-unknown = 표시되어 있지만 알 수 없는 단계: { $names }
exported = 문구: { $count }, 번역 없음: { $missing }, 예전 영어를 번역한 것: { $stale }
source-language = 영어는 원문이므로 번역하지 않습니다
    .help = -l로 다른 언어를 알려 주세요
imported = 받아들인 번역: { $count }, 쓴 파일: { $files }
import-fuzzy = fuzzy로 표시되어 그대로 둔 것: { $count }
import-older = 내보낸 뒤 영어가 바뀌어 그대로 둔 것: { $count }
    .help = 번역자가 새 영어를 볼 수 있게 다시 내보내세요
import-holds = 영어가 바뀌었지만 그대로 맞다고 한 것: { $count }
    .help = 이렇게 기록하세요: { $command }
import-refused = 아무것도 받아들이지 않았습니다
    .help = PO 파일에서 이 문구를 고친 다음 다시 가져오세요
locale-exists = { $folder }에 { $locale } 언어가 이미 있습니다
    .help = 아직 번역할 것을 내보내세요: handbill translate export -l { $locale }
bad-locale = `{ $name }`: 언어 코드가 아닙니다
    .help = fr, pt-BR, zh-Hant 같은 코드를 쓰세요
locale-begun = { $folder }에 { $locale } 언어를 시작했습니다. 쓴 파일: { $files }
    .help = 이어서 하세요: { $command }

## What was begun

bad-name = `{ $name }`: 이름으로 쓸 수 없습니다
    .help = my-app처럼 소문자, 숫자, 하이픈만 쓰고, 하이픈은 연달아 쓰지 마세요
checklist-exists = `{ $name }` 체크리스트가 이미 있습니다
    .help = 자기 폴더에서 고치세요. 방법은 docs/content.md에 있습니다
# What `handbill new` did. $command is a command to type.
checklist-begun = { $folder }에 { $name } 체크리스트를 시작했습니다. 쓴 파일: { $files }
    .help = 내용을 채운 뒤 남은 것을 확인하세요: { $command }
template-exists = `{ $name }` 템플릿 모음이 이미 있습니다
    .help = 다른 이름을 고르세요
template-begun = { $folder }에 { $name } 템플릿 모음을 시작했습니다. 쓴 파일: { $files }
    .help = 결과를 보세요: { $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }`: 날짜도, 판도, 파일도 아닙니다
    .help = 2026-05-01 같은 날짜, 안내문 아래에 적힌 판(2026-11-22 · 1a2b3c4d), 또는 JSON 안내문의 파일 이름을 쓰세요
# $reason is in English.
bad-sheet = { $file } 파일은 JSON 안내문이 아닙니다: { $reason }
    .help = -f json으로 만든 안내문을 읽을 수 있습니다
# Both are days.
recorded-later = { $date }보다 늦은 { $last }의 기록이 이미 있습니다
    .help = 더 늦은 날짜를 --date로 알려 주세요
nothing-to-record = { $folder }에 바뀐 점을 기록할 체크리스트가 없습니다
    .help = checklists 폴더가 들어 있는 폴더를 지정하세요
# What `handbill changes --record` did.
changes-recorded = 기록한 변경: { $count }, 쓴 파일: { $files }

## The wizard

# Said once, before the first question.
wizard-intro = 몇 가지 질문에 답하면 나만의 체크리스트가 만들어집니다. 끝날 때까지 아무것도 저장하지 않으며, 이 컴퓨터 밖으로 나가는 것도 없습니다.
# The questions, in their order.
wizard-ask-apps = 어떤 것을 쓰거나 알고 싶으신가요?
wizard-ask-platforms = 어떤 기기를 쓰시나요? 고르지 않으면 모두로 봅니다.
wizard-ask-threats = 무엇이 걱정되시나요? 고르지 않으면 모두로 봅니다.
wizard-ask-situations = 나에게 해당하는 것은 무엇인가요? 고르지 않으면 해당하는 것이 없다고 봅니다.
wizard-ask-time = 시간이 얼마나 있으신가요?
wizard-ask-language = 어느 언어로 만들까요?
wizard-ask-medium = 종이로 볼까요, 화면으로 볼까요?
wizard-ask-profile = 나중에 끝낸 단계를 표시할 수 있도록 답을 어디에 저장할까요? 예: me.yaml. 비워 두면 저장하지 않습니다.
wizard-ask-handout = 안내문을 어디에 저장할까요? 저장하지 않으려면 `-` 기호를 입력하세요.
# The answers to how much time there is.
wizard-time-card = 몇 분: 꼭 할 단계만 담은 카드
wizard-time-essential = 한 시간: 꼭 할 단계
wizard-time-all = 며칠: 모든 단계와 그 이유
# The answers to paper or screen.
wizard-medium-paper = 종이(PDF)
wizard-medium-screen = 화면(웹 페이지)
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = 단계: { $count }개
wizard-written = 저장함: { $file }
# How to answer in a menu.
wizard-keys-many = 화살표로 옮기고, 스페이스로 고르고, Enter로 넘어갑니다. Esc를 누르면 그만둡니다.
wizard-keys-one = 화살표로 옮기고 Enter로 고릅니다. Esc를 누르면 그만둡니다.
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = 번호를 입력하세요. 예: 1 3. 빈 줄은 별표가 붙은 것을 고르고, 별표가 없으면 아무것도 고르지 않습니다.
wizard-number = 번호 하나를 입력하세요. 빈 줄은 별표가 붙은 것을 고릅니다.
wizard-not-understood = `{ $answer }`은(는) 고를 수 있는 답이 아닙니다
wizard-no-answer = 질문이 끝나기 전에 답이 끊겼습니다. 아무것도 저장하지 않았습니다
wizard-no-folder = { $file }을(를) 넣을 폴더가 없습니다
# The reader pressed Esc or Ctrl-C.
wizard-stopped = 그만두었습니다. 아무것도 저장하지 않았습니다

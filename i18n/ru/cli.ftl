# Слова командной строки: что программа говорит о своей работе. CC BY-SA 4.0.
# Имена команд, параметров, файлов и идентификаторы не переводятся. Точки в конце нет.

## Начала строк

error-head = ошибка:
warning-head = предупреждение:
help = подсказка: { $text }

## Неизвестные имена

unknown-checklist = нет чек-листа `{ $name }`
    .known = есть чек-листы: { $names }
unknown-messenger = нет мессенджера `{ $name }` для сравнения
    .known = есть мессенджеры: { $names }
unknown-locale = нет языка `{ $name }`
    .known = есть языки: { $names }
unknown-template-set = нет набора шаблонов `{ $name }`
    .known = есть наборы шаблонов: { $names }
unknown-platform = нет платформы `{ $name }`
    .known = есть платформы: { $names }
unknown-threat = нет угрозы `{ $name }`
    .known = есть угрозы: { $names }
unknown-situation = нет ситуации `{ $name }`
    .known = есть ситуации: { $names }
unknown-step = нет шага `{ $name }`
    .known = есть шаги: { $names }
unknown-priority = нет приоритета `{ $name }`
    .known = есть приоритеты: { $names }
unknown-length = нет объёма `{ $name }`
    .known = есть объёмы: { $names }
unknown-paper = нет бумаги `{ $name }`
    .known = есть виды бумаги: { $names }
unknown-format = нет формата `{ $name }`
    .known = есть форматы: { $names }
unknown-shell = нет оболочки `{ $name }`
    .known = есть оболочки: { $names }
unknown-kind = нет вида `{ $name }`
    .known = есть виды: { $names }
unknown = нет имени `{ $name }` ({ $kind })
    .known = есть имена: { $names }
known-none = нет ни одного
known-many = все покажет команда `{ $command }`
did-you-mean = возможно, вы имели в виду `{ $name }`?

## Неверное использование

no-content = в { $folder } нет содержимого
    .help = содержимое лежит в папках с именами { $rooms }
no-more-names = `list { $kind }` больше не принимает имён
    .help = чек-листы указывают после `handbill list steps`
bad-epoch = значение SOURCE_DATE_EPOCH — `{ $value }`, а это не число секунд с 1970 года
    .help = уберите эту переменную или задайте день параметром --date
too-many-handouts = получится несколько памяток: { $count } (языков: { $languages }, форматов: { $formats }), а в файл или стандартный вывод помещается одна
    .help = укажите для них папку: -d DIR
not-for-terminal = формат { $format } не для терминала
    .help = запишите в файл: -o { $example }
no-ending = по окончанию имени { $file } нельзя узнать формат
    .help = укажите формат параметром -f: { $formats }
endings-differ = окончание имени { $file } означает { $meant }, а в --format указано { $format }
    .help = укажите один формат
bad-picture = { $file } не подходит: { $reason }
    .help = дайте файл PNG со стороной в несколько сотен точек или SVG из простых контуров
bad-font = { $file } не подходит: { $reason }
    .help = дайте файл шрифта TrueType (.ttf) с одним начертанием
no-today = для --max-age нужно знать, какой сегодня день
    .help = назовите его через --today или задайте SOURCE_DATE_EPOCH
no-texts = в { $folder } нет текстов приложений
    .help = назовите папку с файлами JSON
# $reason is in English.
bad-texts = { $file } — не файл с текстами приложения: { $reason }
    .help = вид таких файлов показан в docs/content.md

## Чтение и запись

exists = { $file } уже есть
    .help = с параметром --force он будет заменён
one-of-many-exists = { $file } уже есть
nothing-written = ничего не записано
    .help = с параметром --force файлы будут заменены
is-folder = не удалось записать { $file }: это папка
not-plain-file = не удалось записать { $file }: это не обычный файл
foreign-manifest = { $file } — не список памяток: { $reason }
    .help = выберите другую папку или замените файл с помощью --force
waiting-for-run = в { $folder } пишет другой запуск программы; ждём, пока он закончит
cannot-write = не удалось записать { $file }: { $reason }
cannot-write-output = не удалось записать в стандартный вывод: { $reason }
cannot-read = не удалось прочитать { $file }: { $reason }
too-large = { $file } больше { $most } байт

reason-not-found = такого файла или папки нет
reason-not-allowed = нет прав доступа
reason-no-room = на диске не осталось места
reason-is-folder = это папка
reason-no-folder = часть пути — не папка
reason-read-only = отсюда можно только читать

## Содержимое и шаблоны

cannot-say = сообщение `{ $id }`: { $reason }
cannot-render = не удалось сделать памятку: { $reason }
no-face = ни в одном шрифте нет знака `{ $character }` ({ $point })
    .help = где он стоит: { $place }; дайте через --font шрифт, где он есть

errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
    [many] { $count } ошибок
   *[other] { $count } ошибки
}
warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
    [many] { $count } предупреждений
   *[other] { $count } предупреждения
}
errors-and-warnings = { $errors }, { $warnings }
broken-rules = нарушений правил печати: { $count }
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = надписи: { $same } — как в текстах приложений, { $different } — иначе, { $without } — без текстов для сравнения
no-problems = всё в порядке (чек-листов: { $checklists }, языков: { $languages })

## Памятки

fell-back = { $checklists }, язык { $locale }: { $count ->
    [one] { $count } фрагмент без перевода стоит на другом языке
    [few] { $count } фрагмента без перевода стоят на другом языке
    [many] { $count } фрагментов без перевода стоят на другом языке
   *[other] { $count } фрагмента без перевода стоят на другом языке
}
out-of-date = { $checklists }, язык { $locale }: фрагментов, переведённых с прежнего английского: { $count }
left-out = { $checklists }, язык { $locale }: пропущено шагов без свежего перевода: { $count }
card-too-long = { $checklists }, язык { $locale }: карточка не помещается на одной странице { $paper }: страниц { $count }, лишних { $over } мм
incomplete = фрагментов без перевода: { $missing }, переведённых с прежнего английского: { $stale }
    .help = переведите их или выберите для --missing другое: mark, fallback или omit
not-made = не сделано: { $files }
files-written = { $count ->
    [one] записан { $count } файл
    [few] записано { $count } файла
    [many] записано { $count } файлов
   *[other] записано { $count } файла
} в папку { $folder }
files-kept = уже свежие: { $count }
files-pruned = удалено как лишнее: { $count }
not-pruned = { $file } здесь больше не нужен, но кто-то его изменил
    .help = удалите его сами, если он никому не нужен
watch-needs = для --watch нужно содержимое, за которым смотреть, и место, куда писать
    .help = назовите папку с помощью --content и пишите с помощью -o или -d
watching = смотрим за { $names }; Ctrl+C завершит

## Таблицы

head-checklist = чек-лист
head-title = название
head-steps = шаги
head-reviewed = проверен
head-languages = языки
head-format = формат
head-about = что это
head-template = шаблон
head-use = когда
head-locale = язык
head-name = название
head-english = по-английски
head-direction = направление
head-translation = перевод
head-code = код
head-step = шаг
head-priority = приоритет
head-id = id
head-threat = угроза
head-situation = ситуация
head-meaning = значение

use-default = если не указан другой

review-source = оригинал
review-machine = не проверен
review-reviewed = проверен

format-md = Markdown со списками задач
format-txt = простой текст для терминала и сообщений
format-html = одна веб-страница без скриптов
format-pdf = размеченные страницы для печати, клетки можно отмечать
format-json = готовая памятка в виде данных

## Состояние перевода

head-part = содержимое
head-complete = готово
head-missing = не хватает
head-still-english = по-английски
head-stale = устарело
head-labels = названия меню
head-unconfirmed = не подтверждено
percent = { $number } %
below-minimum = { $locale }, { $part }: переведено строк { $translated } из { $count }, меньше { $minimum } %
recorded = записано переводов: { $count }, файлов: { $files }
still-stale = переводов с прежнего английского: { $count }
    .help = переведите заново или назовите те, что ещё верны: --accept CHECKLIST/STEP
no-translations = в { $folder } нет переводов

## Profiles

no-checklists = не назван ни один чек-лист
    .help = назовите чек-листы или впишите их в профиль: checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = входит
head-why = почему
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = подходит читателю
why-first = в этой ситуации делается первым
why-needed = без него не сделать другой выбранный шаг
# The reader did not say whether it is true of them.
why-unasked = входит: читатель не сказал, верно ли это
why-not-chosen = названы другие шаги
why-skipped = пропущен читателем
why-excepted = в этой ситуации исключается в любом случае
why-not-for-reader = для тех, о ком это верно
why-other-platform = делается на других устройствах
why-other-threat = защищает от других угроз
why-lower-priority = не так срочно, как запрошено
why-replaced = не нужен после другого выбранного шага
# How far the reader has come. Both are numbers of steps.
done-and-left = сделано: { $done }, осталось: { $left }
cannot-edit = { $file } записан так, что изменить его на месте нельзя
    .help = пишите каждый ключ с начала отдельной строки: done: [TG4]
no-pdf = { $file } не удаётся прочитать как PDF
    .help = сохраните памятку в PDF без пароля
no-boxes = в { $file } нет квадратиков для отметок
    .help = при печати в PDF они пропадают: сохраните саму форму, а не печатайте её
# $names are names of boxes in a PDF.
boxes-unknown = отмечено, но таких шагов нет: { $names }
exported = строк: { $count }, без перевода: { $missing }, переведено с прежнего английского: { $stale }
source-language = английский — исходный язык, его не переводят
    .help = назовите другой язык: -l
imported = принято переводов: { $count }, записано файлов: { $files }
import-fuzzy = не тронуто, потому что помечено fuzzy: { $count }
import-older = не тронуто, потому что английский изменился после выгрузки: { $count }
    .help = выгрузите заново, чтобы переводчик увидел новый английский
import-holds = названо верным, хотя английский изменился: { $count }
    .help = запишите это: { $command }
import-refused = ничего не принято
    .help = исправьте эти строки в файле PO и загрузите его снова
locale-exists = язык { $locale } в { $folder } уже есть
    .help = выгрузите то, что осталось перевести: handbill translate export -l { $locale }
bad-locale = `{ $name }` — не код языка
    .help = напишите код вроде fr, pt-BR или zh-Hant
locale-begun = язык { $locale } начат в { $folder }, записано файлов: { $files }
    .help = продолжайте: { $command }

## What was begun

bad-name = `{ $name }` не годится как имя
    .help = пишите строчные латинские буквы, цифры и одиночные дефисы, например my-app
checklist-exists = чек-лист `{ $name }` уже есть
    .help = измените его в своей папке: как это сделать, сказано в docs/content.md
# What `handbill new` did. $command is a command to type.
checklist-begun = чек-лист { $name } начат в { $folder }, записано файлов: { $files }
    .help = заполните их и посмотрите, что осталось: { $command }
template-exists = набор шаблонов `{ $name }` уже есть
    .help = выберите другое имя
template-begun = набор шаблонов { $name } начат в { $folder }, записано файлов: { $files }
    .help = посмотрите, что получается: { $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }` — не дата, не выпуск и не файл
    .help = напишите дату вроде 2026-05-01, выпуск с нижнего края памятки (2026-11-22 · 1a2b3c4d) или имя файла памятки в формате JSON
# $reason is in English.
bad-sheet = { $file } — не памятка в формате JSON: { $reason }
    .help = прочесть можно памятки, сделанные с параметром -f json
# Both are days.
recorded-later = уже записано { $last }, а это позже, чем { $date }
    .help = назовите более позднюю дату через --date
nothing-to-record = в { $folder } нет ни одной части чек-листа, изменения которой можно записать
    .help = назовите папку, в которой лежит папка checklists
# What `handbill changes --record` did.
changes-recorded = записано изменений: { $count }, файлов: { $files }

## The wizard

# Said once, before the first question.
wizard-intro = Ваш собственный чек-лист за несколько вопросов. До конца ничего не записывается, и ничего не покидает этот компьютер.
# The questions, in their order.
wizard-ask-apps = Чем из этого вы пользуетесь или о чём хотите узнать?
wizard-ask-platforms = Какие у вас устройства? Ничего не выбрано — значит все.
wizard-ask-threats = Что вас беспокоит? Ничего не выбрано — значит всё.
wizard-ask-situations = Что из этого верно для вас? Ничего не выбрано — значит ничего.
wizard-ask-time = Сколько у вас времени?
wizard-ask-language = На каком языке?
wizard-ask-medium = На бумаге или на экране?
wizard-ask-profile = Куда сохранить ответы, чтобы потом отмечать шаги? Имя вроде me.yaml; пустая строка — никуда.
wizard-ask-handout = Куда сохранить памятку? Чтобы не сохранять, введите -
# The answers to how much time there is.
wizard-time-card = Несколько минут: карточка с обязательными шагами
wizard-time-essential = Час: обязательные шаги
wizard-time-all = Несколько дней: всё, с объяснениями
# The answers to paper or screen.
wizard-medium-paper = Бумага (PDF)
wizard-medium-screen = Экран (веб-страница)
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = шагов: { $count }
wizard-written = записано: { $file }
# How to answer in a menu.
wizard-keys-many = Стрелки — перемещение, пробел — выбор, Enter — дальше, Esc — выход.
wizard-keys-one = Стрелки — перемещение, Enter — выбор, Esc — выход.
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = Номера, например 1 3. Пустая строка — то, что со звёздочкой, или ничего.
wizard-number = Один номер. Пустая строка — то, что со звёздочкой.
wizard-not-understood = `{ $answer }` — не ответ на этот вопрос
wizard-no-answer = ответы кончились раньше вопросов; ничего не записано
wizard-no-folder = папки для { $file } нет
# The reader pressed Esc or Ctrl-C.
wizard-stopped = остановлено; ничего не записано

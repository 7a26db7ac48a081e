# The words of the command line: what the program says of its work. CC BY-SA 4.0.
# Names of commands, flags, files and ids are never translated. Put what is typed between the same marks as here.

## Lines

# Open a line; a space and the sentence follow. A sentence begins with a small letter and has no full stop.
error-head = error:
warning-head = warning:
# $text is a way out.
help = help: { $text }

## Names that nobody has

# The first line names what was asked for; `.known` lists what there is.
unknown-checklist = there is no checklist `{ $name }`
    .known = checklists: { $names }
unknown-messenger = there is no messenger `{ $name }` to compare
    .known = messengers: { $names }
unknown-locale = there is no locale `{ $name }`
    .known = locales: { $names }
unknown-template-set = there is no template set `{ $name }`
    .known = template sets: { $names }
unknown-platform = there is no platform `{ $name }`
    .known = platforms: { $names }
unknown-threat = there is no threat `{ $name }`
    .known = threats: { $names }
unknown-situation = there is no situation `{ $name }`
    .known = situations: { $names }
unknown-step = there is no step `{ $name }`
    .known = steps: { $names }
unknown-priority = there is no priority `{ $name }`
    .known = priorities: { $names }
unknown-length = there is no length `{ $name }`
    .known = lengths: { $names }
unknown-paper = there is no paper `{ $name }`
    .known = papers: { $names }
unknown-format = there is no format `{ $name }`
    .known = formats: { $names }
unknown-shell = there is no shell `{ $name }`
    .known = shells: { $names }
unknown-kind = there is no kind `{ $name }`
    .known = kinds: { $names }
# Anything else. $kind is an English word.
unknown = there is no { $kind } `{ $name }`
    .known = there are: { $names }
# There is nothing of the kind at all.
known-none = there are none
# There are too many to list. $command is a command to type.
known-many = `{ $command }` shows them
did-you-mean = did you mean `{ $name }`?

## Wrong usage

no-content = { $folder } holds no content
    .help = content stands in folders named { $rooms }
no-more-names = `list { $kind }` takes no more names
    .help = `handbill list steps` takes checklists
bad-epoch = SOURCE_DATE_EPOCH is `{ $value }`, which is not a count of seconds since 1970
    .help = unset it, or name the day with --date
too-many-handouts = this makes { $count } handouts ({ $languages ->
    [one] { $languages } language
   *[other] { $languages } languages
    }, { $formats ->
    [one] { $formats } format
   *[other] { $formats } formats
    }), and only one fits into a file or standard output
    .help = name a folder for them: -d DIR
not-for-terminal = { $format } is not for a terminal
    .help = write it to a file: -o { $example }
no-ending = { $file } has no ending that names a format
    .help = name the format with -f: { $formats }
endings-differ = { $file } ends like { $meant }, and --format says { $format }
    .help = name one format
# $reason is in English.
bad-picture = { $file }: { $reason }
    .help = give a PNG file of a few hundred points on a side, or an SVG file of plain paths
bad-font = { $file }: { $reason }
    .help = give a TrueType font file (.ttf) of one face and one weight
no-today = --max-age needs to know which day it is
    .help = name it with --today, or set SOURCE_DATE_EPOCH
no-texts = { $folder } holds no texts of apps
    .help = name a folder of JSON files
# $reason is in English.
bad-texts = { $file } is not a file of an app's texts: { $reason }
    .help = docs/content.md shows the form of such files

## Reading and writing

exists = { $file } is there already
    .help = --force replaces it
one-of-many-exists = { $file } is there already
nothing-written = nothing was written
    .help = --force replaces files
is-folder = cannot write { $file }: this is a folder
not-plain-file = cannot write { $file }: this is not a plain file
# $reason is in English.
foreign-manifest = { $file } is no list of handouts: { $reason }
    .help = choose another folder, or replace it with --force
# Another run of the program fills the same folder.
waiting-for-run = another run is writing into { $folder }; waiting until it ends
# $reason is one of those below, or what the system says, in English.
cannot-write = cannot write { $file }: { $reason }
cannot-write-output = cannot write standard output: { $reason }
cannot-read = cannot read { $file }: { $reason }
too-large = { $file } is larger than { $most } bytes

reason-not-found = no such file or folder
reason-not-allowed = permission denied
reason-no-room = no room is left on the disk
reason-is-folder = this is a folder
reason-no-folder = a part of the path is not a folder
reason-read-only = this place can only be read

## Content and templates

# $id is the name of a message of the frame. $reason is in English.
cannot-say = message `{ $id }`: { $reason }
# $reason is in English, for those who write templates.
cannot-render = { $reason }
# A character that no bundled font can print. $character is the character, $point its number, such as U+1F600.
# $place names the step or section and the language of the words around it.
no-face = no face has the character `{ $character }` ({ $point })
    .help = it stands in: { $place }; give a font that has it with --font

errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
# $errors and $warnings are the two above.
errors-and-warnings = { $errors }, { $warnings }
# Rules of printed checklists that finished pages break.
broken-rules = { $count ->
    [one] { $count } broken rule
   *[other] { $count } broken rules
}
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = labels: { $same } words as in the apps' texts, { $different } otherwise, { $without } without texts to compare
no-problems = no problems in { $checklists ->
    [one] { $checklists } checklist
   *[other] { $checklists } checklists
    } and { $languages ->
    [one] { $languages } language
   *[other] { $languages } languages
}

## Handouts

# $checklists are names of checklists, $locale is a language's tag.
fell-back = { $checklists } in { $locale }: { $count ->
    [one] { $count } passage has
   *[other] { $count } passages have
    } no translation and stood in another language
# Translations whose English original has changed since.
out-of-date = { $checklists } in { $locale }: { $count ->
    [one] { $count } passage is a translation of older English
   *[other] { $count } passages are translations of older English
}
left-out = { $checklists } in { $locale }: { $count ->
    [one] { $count } step was
   *[other] { $count } steps were
    } left out, for want of an up-to-date translation
# A card is meant for one page. $paper is A4 or the like, $count how many pages it takes, $over how many millimetres stand behind the first.
card-too-long = { $checklists } in { $locale }: the card takes { $count } pages of { $paper }; { $over } mm are too much for one
incomplete = passages without a translation: { $missing }, with one of older English: { $stale }
    .help = translate them, or choose another --missing: mark, fallback or omit
not-made = not made: { $files }
files-written = { $count ->
    [one] { $count } file
   *[other] { $count } files
    } in { $folder }
# Files that a run with --only-changed did not have to make again.
files-kept = up to date already: { $count }
# Files that --prune took away.
files-pruned = deleted, because they no longer belong: { $count }
not-pruned = { $file } no longer belongs here, but somebody has changed it
    .help = delete it yourself, if nobody needs it
watch-needs = --watch needs content to look at and a place to write to
    .help = name a folder with --content, and write with -o or -d
# $names are folders and files.
watching = looking at { $names }; Ctrl+C ends it

## Tables

# The heads of columns, each a word or two.
head-checklist = checklist
head-title = title
head-steps = steps
head-reviewed = reviewed
head-languages = languages
head-format = format
head-about = what it is
head-template = template
head-use = use
head-locale = locale
head-name = name
head-english = english
head-direction = direction
head-translation = translation
head-code = code
head-step = step
head-priority = priority
head-id = id
head-threat = threat
head-situation = situation
head-meaning = meaning

# Of a set of templates.
use-default = where none is named

# How a translation was made.
review-source = source
review-machine = machine
review-reviewed = reviewed

format-md = Markdown with task lists
format-txt = plain text for terminals and messages
format-html = one web page, no script
format-pdf = pages to print, tagged, with boxes that can be ticked
format-json = the composed handout as data

## Status of translations

# What is counted: a checklist, or a file of messages.
head-part = content
# The share of strings that are translated.
head-complete = complete
# How many strings are missing, and how many are English sentences still.
head-missing = missing
head-still-english = still english
# How many are translations of older English.
head-stale = stale
# The share of menu names that were read in the app itself.
head-labels = labels
# How many steps rest on memory or were never tried.
head-unconfirmed = unconfirmed
percent = { $number }%
# $locale is a language's tag, $part a checklist or a file.
below-minimum = { $locale }, { $part }: { $translated } of { $count } strings are translated, less than { $minimum }%

# What `handbill translate sync` did: how many translations it wrote down with the English that they were made from.
recorded = translations recorded: { $count }, files written: { $files }
still-stale = translations of older English: { $count }
    .help = translate them anew, or name those that still hold: --accept CHECKLIST/STEP
no-translations = { $folder } has no translations

## Profiles

no-checklists = no checklist is named
    .help = name some, or put them into the profile: checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = in
head-why = why
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = fits the reader
why-first = comes first in this situation
why-needed = another chosen step cannot be done without it
# The reader did not say whether it is true of them.
why-unasked = in, for the reader did not say whether this is true
why-not-chosen = other steps were named
why-skipped = skipped by the reader
why-excepted = left out in this situation, whatever the rest says
why-not-for-reader = for readers of whom this is true
why-other-platform = done on other devices
why-other-threat = protects from other threats
why-lower-priority = less urgent than was asked for
why-replaced = pointless after another chosen step
# How far the reader has come. Both are numbers of steps.
done-and-left = done: { $done }, left: { $left }
cannot-edit = { $file } is written in a form that cannot be changed in place
    .help = write each key at the start of a line of its own: done: [TG4]
no-pdf = { $file } is no PDF that can be read
    .help = save the handout as a PDF, without a password
no-boxes = { $file } has no boxes to tick
    .help = printing to a PDF takes the boxes away: save the form instead
# $names are names of boxes in a PDF.
boxes-unknown = ticked, but no steps that we know: { $names }
# What `handbill translate export` wrote.
exported = strings: { $count }, without a translation: { $missing }, translated from older English: { $stale }
source-language = English is the source; it is not translated
    .help = name another language with -l
# What `handbill translate import` did. `fuzzy` is the word of PO files for a translation that is not finished.
imported = translations taken over: { $count }, files written: { $files }
import-fuzzy = left alone, because they are marked fuzzy: { $count }
import-older = left alone, because their English has changed since the export: { $count }
    .help = export again, so that the translator sees the new English
# $command is a command to type.
import-holds = said to hold, although their English has changed: { $count }
    .help = write that down: { $command }
import-refused = nothing was taken over
    .help = mend these strings in the PO file, then import it again
locale-exists = there is a language { $locale } already in { $folder }
    .help = export what is left to translate: handbill translate export -l { $locale }
bad-locale = `{ $name }` is no language tag
    .help = write one such as fr, pt-BR or zh-Hant
locale-begun = { $locale } begun in { $folder }, files written: { $files }
    .help = go on with: { $command }

## What was begun

bad-name = `{ $name }` cannot be a name
    .help = write lower-case letters, digits and single hyphens, such as my-app
checklist-exists = there is a checklist `{ $name }` already
    .help = change it in a folder of your own: docs/content.md tells how
# What `handbill new` did. $command is a command to type.
checklist-begun = the checklist { $name } begins in { $folder }, files written: { $files }
    .help = fill them, then look for what is left: { $command }
template-exists = there is a template set `{ $name }` already
    .help = choose another name
template-begun = the template set { $name } begins in { $folder }, files written: { $files }
    .help = see what it makes: { $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }` is no day, no edition and no file
    .help = write a day such as 2026-05-01, the edition at the foot of the sheet (2026-11-22 · 1a2b3c4d), or the name of a handout as JSON
# $reason is in English.
bad-sheet = { $file } is no handout as JSON: { $reason }
    .help = handouts that were written with -f json can be read
# Both are days.
recorded-later = { $last } is written down already, which is later than { $date }
    .help = name a later day with --date
nothing-to-record = { $folder } has no part of a checklist whose changes could be written down
    .help = name the folder in which the folder checklists stands
# What `handbill changes --record` did.
changes-recorded = changes recorded: { $count }, files written: { $files }

## The wizard

# Said once, before the first question.
wizard-intro = A checklist of your own, in a few questions. Nothing is written before the end, and nothing leaves this computer.
# The questions, in their order.
wizard-ask-apps = Which of these do you use or want to know about?
wizard-ask-platforms = Which devices do you have? None means all.
wizard-ask-threats = What worries you? None means everything.
wizard-ask-situations = What is true of you? None means that nothing of this is.
wizard-ask-time = How much time do you have?
wizard-ask-language = In which language?
wizard-ask-medium = On paper or on a screen?
wizard-ask-profile = Where shall your answers be saved, to tick off steps later? A name such as me.yaml; empty for nowhere.
wizard-ask-handout = Where shall the handout go? - for nowhere.
# The answers to how much time there is.
wizard-time-card = Minutes: a card with the essential steps
wizard-time-essential = An hour: the essential steps
wizard-time-all = Several days: everything, with the reasons
# The answers to paper or screen.
wizard-medium-paper = Paper (PDF)
wizard-medium-screen = Screen (a web page)
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = steps: { $count }
wizard-written = written: { $file }
# How to answer in a menu.
wizard-keys-many = Arrow keys move, space chooses, Enter goes on, Esc stops.
wizard-keys-one = Arrow keys move, Enter chooses, Esc stops.
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = Numbers, such as 1 3. An empty line takes what has a star, or none.
wizard-number = One number. An empty line takes what has a star.
wizard-not-understood = `{ $answer }` is no answer to this
wizard-no-answer = the answers ended before the questions; nothing was written
wizard-no-folder = the folder of { $file } does not exist
# The reader pressed Esc or Ctrl-C.
wizard-stopped = stopped; nothing was written

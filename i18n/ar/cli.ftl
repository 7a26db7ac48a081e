# كلمات سطر الأوامر: ما يقوله البرنامج عن عمله. CC BY-SA 4.0.
# لا تُترجم أسماء الأوامر والخيارات والملفات والمعرّفات. لا نقطة في آخر الجملة.

## أوائل السطور

error-head = خطأ:
warning-head = تحذير:
help = مساعدة: { $text }

## أسماء غير موجودة

unknown-checklist = لا توجد قائمة خطوات باسم `{ $name }`
    .known = القوائم الموجودة: { $names }
unknown-messenger = لا يوجد تطبيق مراسلة للمقارنة باسم `{ $name }`
    .known = تطبيقات المراسلة الموجودة: { $names }
unknown-locale = لا توجد لغة باسم `{ $name }`
    .known = اللغات الموجودة: { $names }
unknown-template-set = لا توجد مجموعة قوالب باسم `{ $name }`
    .known = مجموعات القوالب الموجودة: { $names }
unknown-platform = لا توجد منصة باسم `{ $name }`
    .known = المنصات الموجودة: { $names }
unknown-threat = لا يوجد تهديد باسم `{ $name }`
    .known = التهديدات الموجودة: { $names }
unknown-situation = لا توجد حالة باسم `{ $name }`
    .known = الحالات الموجودة: { $names }
unknown-step = لا توجد خطوة باسم `{ $name }`
    .known = الخطوات الموجودة: { $names }
unknown-priority = لا توجد أولوية باسم `{ $name }`
    .known = الأولويات الموجودة: { $names }
unknown-length = لا يوجد طول باسم `{ $name }`
    .known = الأطوال الموجودة: { $names }
unknown-paper = لا يوجد ورق باسم `{ $name }`
    .known = أنواع الورق الموجودة: { $names }
unknown-format = لا توجد صيغة باسم `{ $name }`
    .known = الصيغ الموجودة: { $names }
unknown-shell = لا توجد صدفة أوامر باسم `{ $name }`
    .known = صدفات الأوامر الموجودة: { $names }
unknown-kind = لا يوجد نوع باسم `{ $name }`
    .known = الأنواع الموجودة: { $names }
unknown = لا يوجد اسم `{ $name }` ({ $kind })
    .known = الأسماء الموجودة: { $names }
known-none = لا يوجد منها شيء
known-many = الأمر `{ $command }` يعرضها كلها
did-you-mean = هل تقصد `{ $name }`؟

## استعمال خاطئ

no-content = لا محتوى في { $folder }
    .help = يكون المحتوى في مجلدات بهذه الأسماء: { $rooms }
no-more-names = لا أسماء بعد `list { $kind }`
    .help = تُكتب القوائم بعد `handbill list steps`
bad-epoch = قيمة SOURCE_DATE_EPOCH هي `{ $value }`، وليست عدد ثوانٍ منذ 1970
    .help = احذف هذا المتغير، أو حدّد اليوم بالخيار --date
too-many-handouts = ينتج عن هذا { $count } من الأوراق (اللغات: { $languages }، الصيغ: { $formats })، والملف أو المخرج القياسي لا يتسع إلا لواحدة
    .help = حدّد مجلدًا لها: -d DIR
not-for-terminal = الصيغة { $format } لا تُعرض في الطرفية
    .help = اكتبها في ملف: -o { $example }
no-ending = ليس للملف { $file } امتداد يدل على صيغة
    .help = حدّد الصيغة بالخيار -f: { $formats }
endings-differ = امتداد { $file } يدل على { $meant }، والخيار --format يقول { $format }
    .help = حدّد صيغة واحدة
bad-picture = تعذّر استعمال { $file }: { $reason }
    .help = أعطِ ملف PNG طول ضلعه بضع مئات من البكسلات، أو ملف SVG من مسارات بسيطة
bad-font = تعذّر استعمال { $file }: { $reason }
    .help = أعطِ ملف خط TrueType (.ttf) فيه خط واحد بوزن واحد
no-today = يحتاج --max-age إلى معرفة تاريخ اليوم
    .help = حدّده بالخيار --today، أو اضبط SOURCE_DATE_EPOCH
no-texts = لا توجد نصوص تطبيقات في { $folder }
    .help = حدّد مجلدًا فيه ملفات JSON
# $reason is in English.
bad-texts = { $file } ليس ملف نصوص تطبيق: { $reason }
    .help = يعرض docs/content.md شكل هذه الملفات

## القراءة والكتابة

exists = { $file } موجود من قبل
    .help = الخيار --force يستبدله
one-of-many-exists = { $file } موجود من قبل
nothing-written = لم يُكتب شيء
    .help = الخيار --force يستبدل الملفات
is-folder = تعذّرت الكتابة إلى { $file }: هذا مجلد
not-plain-file = تعذّرت الكتابة إلى { $file }: هذا ليس ملفًا عاديًا
foreign-manifest = ليس { $file } قائمة أوراق: { $reason }
    .help = اختر مجلدًا آخر، أو استبدله بالخيار --force
waiting-for-run = تشغيل آخر يكتب في { $folder }؛ ننتظر حتى ينتهي
cannot-write = تعذّرت الكتابة إلى { $file }: { $reason }
cannot-write-output = تعذّرت الكتابة إلى المخرج القياسي: { $reason }
cannot-read = تعذّرت قراءة { $file }: { $reason }
too-large = حجم { $file } أكبر من { $most } بايت

reason-not-found = لا يوجد ملف أو مجلد كهذا
reason-not-allowed = لا إذن بذلك
reason-no-room = لا مساحة باقية على القرص
reason-is-folder = هذا مجلد
reason-no-folder = جزء من المسار ليس مجلدًا
reason-read-only = هذا المكان للقراءة فقط

## المحتوى والقوالب

cannot-say = الرسالة `{ $id }`: { $reason }
cannot-render = تعذّر صنع الورقة: { $reason }
no-face = لا يوجد خط فيه المحرف `{ $character }` ({ $point })
    .help = موضعه: { $place }؛ أعطِ بالخيار --font خطًا فيه هذا المحرف

errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
}
warnings = { $count ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
errors-and-warnings = { $errors }، { $warnings }
broken-rules = مخالفات قواعد الطباعة: { $count }
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = الأسماء على الشاشة: { $same } كما في نصوص التطبيقات، { $different } مختلفة، { $without } بلا نصوص للمقارنة
no-problems = لا مشكلات (قوائم الخطوات: { $checklists }، اللغات: { $languages })

## الأوراق

fell-back = { $checklists }، اللغة { $locale }: { $count ->
    [zero] لا فقرات بلا ترجمة
    [one] فقرة واحدة بلا ترجمة، ظهرت بلغة أخرى
    [two] فقرتان بلا ترجمة، ظهرتا بلغة أخرى
    [few] { $count } فقرات بلا ترجمة، ظهرت بلغة أخرى
    [many] { $count } فقرة بلا ترجمة، ظهرت بلغة أخرى
   *[other] { $count } فقرة بلا ترجمة، ظهرت بلغة أخرى
}
out-of-date = { $checklists }، اللغة { $locale }: عدد الفقرات المترجمة عن إنجليزية أقدم: { $count }
left-out = { $checklists }، اللغة { $locale }: عدد الخطوات المتروكة لعدم وجود ترجمة حديثة: { $count }
card-too-long = { $checklists }، اللغة { $locale }: عدد صفحات البطاقة على ورق { $paper }: { $count }، وطولها يزيد على صفحة واحدة بمقدار { $over } مم
incomplete = فقرات بلا ترجمة: { $missing }، مترجمة عن إنجليزية أقدم: { $stale }
    .help = ترجمها، أو اختر للخيار --missing قيمة أخرى: mark أو fallback أو omit
not-made = لم يُصنع: { $files }
files-written = { $count ->
    [zero] لم يُكتب أي ملف
    [one] كُتب ملف واحد
    [two] كُتب ملفان
    [few] كُتبت { $count } ملفات
    [many] كُتب { $count } ملفًا
   *[other] كُتب { $count } ملف
} في { $folder }
files-kept = محدّث من قبل: { $count }
files-pruned = ملفات حُذفت لأن مكانها لم يعد هنا: { $count }
not-pruned = لم يعد مكان { $file } هنا، لكن أحدًا عدّله
    .help = احذفه بنفسك إن لم يحتج إليه أحد
watch-needs = يحتاج --watch إلى محتوى يراقبه وإلى مكان يكتب فيه
    .help = حدّد مجلدًا بالخيار --content، واكتب بالخيار -o أو -d
watching = نراقب { $names }؛ ينتهي ذلك بالضغط على Ctrl+C

## الجداول

head-checklist = القائمة
head-title = العنوان
head-steps = الخطوات
head-reviewed = تاريخ المراجعة
head-languages = اللغات
head-format = الصيغة
head-about = الوصف
head-template = القالب
head-use = الاستعمال
head-locale = اللغة
head-name = الاسم
head-english = بالإنجليزية
head-direction = الاتجاه
head-translation = الترجمة
head-code = الرمز
head-step = الخطوة
head-priority = الأولوية
head-id = المعرّف
head-threat = التهديد
head-situation = الحالة
head-meaning = المعنى

use-default = حين لا يُحدَّد غيره

review-source = الأصل
review-machine = غير مراجعة
review-reviewed = مراجعة

format-md = صيغة Markdown بقوائم مهام
format-txt = نص عادي للطرفية والرسائل
format-html = صفحة ويب واحدة بلا نصوص برمجية
format-pdf = صفحات للطباعة، موسومة، بمربعات يمكن التأشير عليها
format-json = الورقة المؤلَّفة كبيانات

## حال الترجمة

head-part = المحتوى
head-complete = المكتمل
head-missing = الناقص
head-still-english = ما زال بالإنجليزية
head-stale = القديم
head-labels = أسماء القوائم
head-unconfirmed = غير مؤكدة
percent = { $number }٪
below-minimum = { $locale }، { $part }: تُرجم { $translated } من { $count }، وهذا أقل من { $minimum }٪
recorded = الترجمات المسجلة: { $count }، الملفات المكتوبة: { $files }
still-stale = الترجمات عن إنجليزية أقدم: { $count }
    .help = ترجمها من جديد، أو حدّد ما لا يزال صحيحًا منها: --accept CHECKLIST/STEP
no-translations = لا ترجمات في { $folder }

## Profiles

no-checklists = لم تُذكر أي قائمة خطوات
    .help = اذكر قائمة أو أكثر، أو اكتبها في الملف الشخصي: checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = مدرجة
head-why = السبب
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = تناسب القارئ
why-first = تأتي أولًا في هذه الحالة
why-needed = لا تُنفَّذ خطوة أخرى مختارة من دونها
# The reader did not say whether it is true of them.
why-unasked = مدرجة، فالقارئ لم يذكر هل ينطبق هذا عليه
why-not-chosen = اختيرت بالاسم خطوات أخرى
why-skipped = تخطاها القارئ
why-excepted = تُستبعد في هذه الحالة مهما كان الباقي
why-not-for-reader = لمن ينطبق عليهم هذا
why-other-platform = تُنفَّذ على أجهزة أخرى
why-other-threat = تحمي من تهديدات أخرى
why-lower-priority = أقل إلحاحًا مما طُلب
why-replaced = لا داعي لها بعد خطوة أخرى مختارة
# How far the reader has come. Both are numbers of steps.
done-and-left = تم: { $done }، بقي: { $left }
cannot-edit = كُتب { $file } بشكل لا يمكن تعديله في مكانه
    .help = اكتب كل مفتاح في بداية سطر خاص به: done: [TG4]
no-pdf = { $file } ليس ملف PDF يمكن قراءته
    .help = احفظ الورقة بصيغة PDF من دون كلمة مرور
no-boxes = ليس في { $file } مربعات للتأشير
    .help = الطباعة إلى PDF تزيل المربعات: احفظ النموذج بدلًا من ذلك
# $names are names of boxes in a PDF.
boxes-unknown = مؤشَّر عليها وليست خطوات معروفة: { $names }
exported = النصوص: { $count }، بلا ترجمة: { $missing }، مترجمة عن إنجليزية أقدم: { $stale }
source-language = الإنجليزية هي الأصل ولا تُترجم
    .help = حدّد لغة أخرى بالخيار -l
imported = الترجمات المأخوذة: { $count }، الملفات المكتوبة: { $files }
import-fuzzy = تُركت لأنها معلَّمة fuzzy: { $count }
import-older = تُركت لأن أصلها الإنجليزي تغيّر بعد التصدير: { $count }
    .help = صدّر من جديد ليرى المترجم الإنجليزية الجديدة
import-holds = قيل إنها ما تزال صحيحة مع أن أصلها الإنجليزي تغيّر: { $count }
    .help = سجّل ذلك: { $command }
import-refused = لم يؤخذ شيء
    .help = أصلح هذه النصوص في ملف PO، ثم استورده من جديد
locale-exists = اللغة { $locale } موجودة من قبل في { $folder }
    .help = صدّر ما بقي للترجمة: handbill translate export -l { $locale }
bad-locale = ليس `{ $name }` رمز لغة
    .help = اكتب رمزًا مثل fr أو pt-BR أو zh-Hant
locale-begun = بدأ العمل على اللغة { $locale } في { $folder }، الملفات المكتوبة: { $files }
    .help = تابع بالأمر: { $command }

## What was begun

bad-name = لا يصلح `{ $name }` اسمًا
    .help = اكتب أحرفًا لاتينية صغيرة وأرقامًا وشرطات مفردة، مثل my-app
checklist-exists = قائمة الخطوات `{ $name }` موجودة من قبل
    .help = عدّلها في مجلد خاص بك: يشرح docs/content.md الطريقة
# What `handbill new` did. $command is a command to type.
checklist-begun = بدأت قائمة الخطوات { $name } في { $folder }، الملفات المكتوبة: { $files }
    .help = املأها ثم انظر ما بقي: { $command }
template-exists = مجموعة القوالب `{ $name }` موجودة من قبل
    .help = اختر اسمًا آخر
template-begun = بدأت مجموعة القوالب { $name } في { $folder }، الملفات المكتوبة: { $files }
    .help = انظر ما تصنعه: { $command }

## What has changed

# What was given instead of an older sheet.
bad-since = ليس `{ $name }` تاريخًا ولا إصدارًا ولا ملفًا
    .help = اكتب تاريخًا مثل 2026-05-01، أو الإصدار المطبوع أسفل الورقة (2026-11-22 · 1a2b3c4d)، أو اسم ملف ورقة بصيغة JSON
# $reason is in English.
bad-sheet = { $file } ليس ورقة بصيغة JSON: { $reason }
    .help = يمكن قراءة الأوراق المكتوبة بالخيار -f json
# Both are days.
recorded-later = سُجّل من قبل تغيير بتاريخ { $last }، وهو بعد { $date }
    .help = حدّد تاريخًا لاحقًا بالخيار --date
nothing-to-record = لا جزء في { $folder } من قائمة خطوات تُسجّل تغييراتها
    .help = سمِّ المجلد الذي فيه المجلد checklists
# What `handbill changes --record` did.
changes-recorded = التغييرات المسجلة: { $count }، الملفات المكتوبة: { $files }

## The wizard

# Said once, before the first question.
wizard-intro = قائمة خطوات خاصة بك، ببضعة أسئلة. لا يُكتب شيء قبل النهاية، ولا يخرج شيء من هذا الحاسوب.
# The questions, in their order.
wizard-ask-apps = أيًّا من هذه تستخدم أو تريد أن تعرف عنه؟
wizard-ask-platforms = ما الأجهزة التي لديك؟ عدم الاختيار يعني كلها.
wizard-ask-threats = ما الذي يقلقك؟ عدم الاختيار يعني كل شيء.
wizard-ask-situations = ما الذي ينطبق عليك؟ عدم الاختيار يعني أن لا شيء منها ينطبق.
wizard-ask-time = كم لديك من الوقت؟
wizard-ask-language = بأي لغة؟
wizard-ask-medium = على ورق أم على شاشة؟
wizard-ask-profile = أين تُحفظ إجاباتك كي تؤشّر على الخطوات لاحقًا؟ اسم مثل me.yaml؛ واتركه فارغًا كي لا تُحفظ.
wizard-ask-handout = أين تُحفظ الورقة؟ اكتب - كي لا تُحفظ.
# The answers to how much time there is.
wizard-time-card = دقائق: بطاقة بالخطوات الضرورية
wizard-time-essential = ساعة: الخطوات الضرورية
wizard-time-all = عدة أيام: كل شيء مع الأسباب
# The answers to paper or screen.
wizard-medium-paper = ورق (PDF)
wizard-medium-screen = شاشة (صفحة ويب)
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = عدد الخطوات: { $count }
wizard-written = كُتب: { $file }
# How to answer in a menu.
wizard-keys-many = الأسهم للتنقل، والمسافة للاختيار، وEnter للمتابعة، وEsc للتوقف.
wizard-keys-one = الأسهم للتنقل، وEnter للاختيار، وEsc للتوقف.
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = أرقام مثل 1 3. السطر الفارغ يأخذ ما عليه نجمة، أو لا شيء.
wizard-number = رقم واحد. السطر الفارغ يأخذ ما عليه نجمة.
wizard-not-understood = `{ $answer }` ليس جوابًا عن هذا
wizard-no-answer = انتهت الإجابات قبل الأسئلة؛ لم يُكتب شيء
wizard-no-folder = مجلد { $file } غير موجود
# The reader pressed Esc or Ctrl-C.
wizard-stopped = توقف؛ لم يُكتب شيء

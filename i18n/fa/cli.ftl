# واژه‌های خط فرمان: آنچه برنامه از کارش می‌گوید. CC BY-SA 4.0.
# نام فرمان‌ها، گزینه‌ها، فایل‌ها و شناسه‌ها ترجمه نمی‌شود. جمله‌ها نقطهٔ پایانی ندارند.

## آغاز سطرها

error-head = خطا:
warning-head = هشدار:
help = راهنمایی: { $text }

## نام‌هایی که نیست

unknown-checklist = چک‌لیستی به نام `{ $name }` نیست
    .known = چک‌لیست‌های موجود: { $names }
unknown-messenger = پیام‌رسانی به نام `{ $name }` برای مقایسه نیست
    .known = پیام‌رسان‌های موجود: { $names }
unknown-locale = زبانی به نام `{ $name }` نیست
    .known = زبان‌های موجود: { $names }
unknown-template-set = مجموعهٔ قالبی به نام `{ $name }` نیست
    .known = مجموعه‌های قالب موجود: { $names }
unknown-platform = سکویی به نام `{ $name }` نیست
    .known = سکوهای موجود: { $names }
unknown-threat = تهدیدی به نام `{ $name }` نیست
    .known = تهدیدهای موجود: { $names }
unknown-situation = وضعیتی به نام `{ $name }` نیست
    .known = وضعیت‌های موجود: { $names }
unknown-step = گامی به نام `{ $name }` نیست
    .known = گام‌های موجود: { $names }
unknown-priority = اولویتی به نام `{ $name }` نیست
    .known = اولویت‌های موجود: { $names }
unknown-length = اندازه‌ای به نام `{ $name }` نیست
    .known = اندازه‌های موجود: { $names }
unknown-paper = کاغذی به نام `{ $name }` نیست
    .known = کاغذهای موجود: { $names }
unknown-format = قالب خروجی‌ای به نام `{ $name }` نیست
    .known = قالب‌های خروجی موجود: { $names }
unknown-shell = پوسته‌ای به نام `{ $name }` نیست
    .known = پوسته‌های موجود: { $names }
unknown-kind = نوعی به نام `{ $name }` نیست
    .known = نوع‌های موجود: { $names }
unknown = نامی چون `{ $name }` نیست ({ $kind })
    .known = نام‌های موجود: { $names }
known-none = هیچ موردی نیست
known-many = فرمان `{ $command }` همه را نشان می‌دهد
did-you-mean = منظورتان `{ $name }` است؟

## کاربرد نادرست

no-content = در { $folder } محتوایی نیست
    .help = محتوا در پوشه‌هایی با این نام‌هاست: { $rooms }
no-more-names = پس از `list { $kind }` نام دیگری نمی‌آید
    .help = پس از `handbill list steps` نام چک‌لیست‌ها می‌آید
bad-epoch = مقدار SOURCE_DATE_EPOCH برابر `{ $value }` است که شمار ثانیه‌ها از ۱۹۷۰ نیست
    .help = این متغیر را بردارید، یا روز را با --date تعیین کنید
too-many-handouts = از این فرمان { $count } برگه به دست می‌آید (زبان‌ها: { $languages }، قالب‌ها: { $formats })، و در یک فایل یا خروجی استاندارد تنها یکی جا می‌شود
    .help = برای آن‌ها پوشه‌ای تعیین کنید: -d DIR
not-for-terminal = قالب { $format } برای پایانه نیست
    .help = آن را در فایل بنویسید: -o { $example }
no-ending = پسوند { $file } قالبی را نشان نمی‌دهد
    .help = قالب را با -f تعیین کنید: { $formats }
endings-differ = پسوند { $file } قالب { $meant } را نشان می‌دهد و --format قالب { $format } را
    .help = یک قالب تعیین کنید
bad-picture = { $file } به کار نمی‌آید: { $reason }
    .help = فایلی PNG با چند صد پیکسل در هر ضلع، یا فایلی SVG از مسیرهای ساده بدهید
bad-font = { $file } به کار نمی‌آید: { $reason }
    .help = فایلی TrueType (.ttf) با یک قلم و یک ضخامت بدهید
no-today = برای --max-age باید دانست امروز چه روزی است
    .help = آن را با --today بگویید، یا SOURCE_DATE_EPOCH را تنظیم کنید
no-texts = { $folder } متن برنامه‌ها را ندارد
    .help = پوشه‌ای از فایل‌های JSON را نام ببرید
# $reason is in English.
bad-texts = { $file } فایل متن‌های یک برنامه نیست: { $reason }
    .help = docs/content.md شکل این فایل‌ها را نشان می‌دهد

## خواندن و نوشتن

exists = { $file } از پیش هست
    .help = با --force جایگزین می‌شود
one-of-many-exists = { $file } از پیش هست
nothing-written = چیزی نوشته نشد
    .help = با --force فایل‌ها جایگزین می‌شوند
is-folder = نوشتن { $file } شدنی نیست: این یک پوشه است
not-plain-file = نوشتن { $file } شدنی نیست: این فایلی معمولی نیست
foreign-manifest = { $file } فهرست برگه‌ها نیست: { $reason }
    .help = پوشهٔ دیگری برگزینید، یا با --force جایگزینش کنید
waiting-for-run = اجرای دیگری در { $folder } می‌نویسد؛ تا پایانش صبر می‌کنیم
cannot-write = نوشتن { $file } شدنی نیست: { $reason }
cannot-write-output = نوشتن در خروجی استاندارد شدنی نیست: { $reason }
cannot-read = خواندن { $file } شدنی نیست: { $reason }
too-large = { $file } از { $most } بایت بزرگ‌تر است

reason-not-found = چنین فایل یا پوشه‌ای نیست
reason-not-allowed = اجازهٔ این کار نیست
reason-no-room = روی دیسک جایی نمانده است
reason-is-folder = این یک پوشه است
reason-no-folder = بخشی از مسیر پوشه نیست
reason-read-only = اینجا فقط خواندنی است

## محتوا و قالب‌ها

cannot-say = پیام `{ $id }`: { $reason }
cannot-render = ساختن برگه شدنی نیست: { $reason }
no-face = هیچ قلمی نویسهٔ `{ $character }` ({ $point }) را ندارد
    .help = جای آن: { $place }؛ با --font قلمی بدهید که آن را داشته باشد

# Persian nouns stay in the singular behind a number.
errors = { $count } خطا
warnings = { $count } هشدار
errors-and-warnings = { $errors }، { $warnings }
broken-rules = { $count } مورد خلاف قاعده‌های چاپ
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = نام‌های روی صفحه: { $same } مانند متن برنامه‌ها، { $different } متفاوت، { $without } بدون متنی برای مقایسه
no-problems = در { $checklists } چک‌لیست و { $languages } زبان مشکلی نیست

## برگه‌ها

fell-back = { $checklists }، زبان { $locale }: { $count } بند ترجمه نداشت و به زبان دیگری آمد
out-of-date = { $checklists }، زبان { $locale }: { $count } بند از روی متن انگلیسی پیشین ترجمه شده است
left-out = { $checklists }، زبان { $locale }: { $count } گام چون ترجمهٔ به‌روز نداشت کنار گذاشته شد
card-too-long = { $checklists }، زبان { $locale }: کارت { $count } صفحهٔ { $paper } می‌گیرد؛ { $over } میلی‌متر بیش از یک صفحه است
incomplete = بندهای بی‌ترجمه: { $missing }، ترجمه از روی متن انگلیسی پیشین: { $stale }
    .help = ترجمه‌شان کنید، یا برای --missing چیز دیگری برگزینید: mark یا fallback یا omit
not-made = ساخته نشد: { $files }
files-written = { $count } فایل در { $folder }
files-kept = از پیش به‌روز: { $count }
files-pruned = پاک شد، چون دیگر به اینجا تعلق نداشت: { $count }
not-pruned = { $file } دیگر به اینجا تعلق ندارد، ولی کسی آن را تغییر داده است
    .help = اگر کسی به آن نیاز ندارد، خودتان پاکش کنید
watch-needs = --watch به محتوایی برای پاییدن و جایی برای نوشتن نیاز دارد
    .help = پوشه‌ای را با --content نام ببرید، و با -o یا -d بنویسید
watching = در حال پاییدن { $names }؛ Ctrl+C پایانش می‌دهد

## جدول‌ها

head-checklist = چک‌لیست
head-title = عنوان
head-steps = گام‌ها
head-reviewed = تاریخ بازبینی
head-languages = زبان‌ها
head-format = قالب
head-about = چیست
head-template = قالب صفحه
head-use = کاربرد
head-locale = زبان
head-name = نام
head-english = به انگلیسی
head-direction = جهت
head-translation = ترجمه
head-code = کد
head-step = گام
head-priority = اولویت
head-id = شناسه
head-threat = تهدید
head-situation = وضعیت
head-meaning = معنا

use-default = وقتی نامی برده نشود

review-source = متن اصلی
review-machine = بازبینی‌نشده
review-reviewed = بازبینی‌شده

format-md = Markdown با فهرست کارها
format-txt = متن ساده برای پایانه و پیام
format-html = یک صفحهٔ وب، بی‌اسکریپت
format-pdf = صفحه‌های چاپی، برچسب‌دار، با خانه‌هایی برای علامت زدن
format-json = برگهٔ آماده به شکل داده

## وضع ترجمه

head-part = محتوا
head-complete = کامل
head-missing = بی‌ترجمه
head-still-english = هنوز انگلیسی
head-stale = کهنه
head-labels = نام منوها
head-unconfirmed = تأییدنشده
percent = { $number }٪
below-minimum = { $locale }، { $part }: از { $count } متن، { $translated } تا ترجمه شده است، کمتر از { $minimum }٪
recorded = ترجمه‌های ثبت‌شده: { $count }، فایل‌های نوشته‌شده: { $files }
still-stale = ترجمه‌ها از روی متن انگلیسی پیشین: { $count }
    .help = از نو ترجمه کنید، یا آن‌هایی را که هنوز درست است نام ببرید: --accept CHECKLIST/STEP
no-translations = در { $folder } ترجمه‌ای نیست

## Profiles

no-checklists = نام هیچ چک‌لیستی نیامده است
    .help = نام چک‌لیست را بگویید، یا آن را در پروفایل بنویسید: checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = هست
head-why = چرا
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = مناسب خواننده است
why-first = در این وضعیت پیش از همه می‌آید
why-needed = گام برگزیدهٔ دیگری بی آن انجام نمی‌شود
# The reader did not say whether it is true of them.
why-unasked = هست، چون خواننده نگفته که این درست است یا نه
why-not-chosen = گام‌های دیگری نام برده شده‌اند
why-skipped = خواننده از آن گذشته است
why-excepted = در این وضعیت به هر حال کنار گذاشته می‌شود
why-not-for-reader = برای کسانی است که این دربارهٔ آنان درست است
why-other-platform = روی دستگاه‌های دیگر انجام می‌شود
why-other-threat = در برابر تهدیدهای دیگر محافظت می‌کند
why-lower-priority = از آنچه خواسته شد فوریت کمتری دارد
why-replaced = پس از گام برگزیدهٔ دیگری بیهوده است
# How far the reader has come. Both are numbers of steps.
done-and-left = انجام‌شده: { $done }، مانده: { $left }
cannot-edit = { $file } به شکلی نوشته شده که در جای خود تغییرپذیر نیست
    .help = هر کلید را در آغاز سطری جدا بنویسید: done: [TG4]
no-pdf = { $file } فایل PDF خواندنی نیست
    .help = برگه را به شکل PDF و بدون گذرواژه ذخیره کنید
no-boxes = در { $file } خانه‌ای برای علامت زدن نیست
    .help = چاپ در PDF خانه‌ها را از میان می‌برد: به جای چاپ، خود فرم را ذخیره کنید
# $names are names of boxes in a PDF.
boxes-unknown = علامت خورده‌اند ولی گام شناخته‌شده‌ای نیستند: { $names }
exported = متن‌ها: { $count }، بدون ترجمه: { $missing }، ترجمه از انگلیسی پیشین: { $stale }
source-language = انگلیسی زبان مبدأ است و ترجمه نمی‌شود
    .help = با -l زبان دیگری نام ببرید
imported = ترجمه‌های پذیرفته‌شده: { $count }، فایل‌های نوشته‌شده: { $files }
import-fuzzy = دست‌نخورده، چون نشان fuzzy دارند: { $count }
import-older = دست‌نخورده، چون انگلیسی‌شان پس از خروجی گرفتن تغییر کرده است: { $count }
    .help = از نو خروجی بگیرید تا مترجم انگلیسی تازه را ببیند
import-holds = هنوز درست دانسته شده، با آنکه انگلیسی‌شان تغییر کرده است: { $count }
    .help = این را ثبت کنید: { $command }
import-refused = چیزی پذیرفته نشد
    .help = این متن‌ها را در فایل PO درست کنید و دوباره وارد کنید
locale-exists = زبان { $locale } در { $folder } هست
    .help = از آنچه مانده است خروجی بگیرید: handbill translate export -l { $locale }
bad-locale = `{ $name }` کد زبان نیست
    .help = کدی مانند fr یا pt-BR یا zh-Hant بنویسید
locale-begun = { $locale } در { $folder } آغاز شد، فایل‌های نوشته‌شده: { $files }
    .help = ادامه دهید: { $command }

## What was begun

bad-name = `{ $name }` نمی‌تواند نام باشد
    .help = حروف کوچک لاتین، رقم و خط تیرهٔ تکی بنویسید، مانند my-app
checklist-exists = چک‌لیست `{ $name }` از پیش هست
    .help = آن را در پوشهٔ خودتان تغییر دهید: روش آن در docs/content.md است
# What `handbill new` did. $command is a command to type.
checklist-begun = چک‌لیست { $name } در { $folder } آغاز شد، فایل‌های نوشته‌شده: { $files }
    .help = آن‌ها را پر کنید، سپس ببینید چه مانده است: { $command }
template-exists = مجموعهٔ قالب `{ $name }` از پیش هست
    .help = نام دیگری برگزینید
template-begun = مجموعهٔ قالب { $name } در { $folder } آغاز شد، فایل‌های نوشته‌شده: { $files }
    .help = نتیجه را ببینید: { $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }` نه تاریخ است، نه ویرایش و نه فایل
    .help = تاریخی مانند 2026-05-01، ویرایش پای برگه (2026-11-22 · 1a2b3c4d) یا نام فایل JSON یک برگه را بنویسید
# $reason is in English.
bad-sheet = { $file } برگه‌ای به‌صورت JSON نیست: { $reason }
    .help = برگه‌هایی که با -f json نوشته شده‌اند خوانده می‌شوند
# Both are days.
recorded-later = { $last } از پیش ثبت شده است که پس از { $date } است
    .help = با --date روز دیرتری را نام ببرید
nothing-to-record = در { $folder } بخشی از هیچ چک‌لیستی نیست که تغییرش ثبت شود
    .help = پوشه‌ای را نام ببرید که پوشهٔ checklists در آن است
# What `handbill changes --record` did.
changes-recorded = تغییرهای ثبت‌شده: { $count }، فایل‌های نوشته‌شده: { $files }

## The wizard

# Said once, before the first question.
wizard-intro = چک‌لیستی از آن خودتان، با چند پرسش. تا پایان چیزی نوشته نمی‌شود و چیزی از این رایانه بیرون نمی‌رود.
# The questions, in their order.
wizard-ask-apps = از کدام‌یک استفاده می‌کنید یا می‌خواهید دربارهٔ کدام‌یک بدانید؟
wizard-ask-platforms = چه دستگاه‌هایی دارید؟ انتخاب نکردن یعنی همه.
wizard-ask-threats = نگران چه هستید؟ انتخاب نکردن یعنی همه چیز.
wizard-ask-situations = کدام‌یک دربارهٔ شما درست است؟ انتخاب نکردن یعنی هیچ‌کدام.
wizard-ask-time = چقدر وقت دارید؟
wizard-ask-language = به چه زبانی؟
wizard-ask-medium = روی کاغذ یا روی صفحهٔ نمایش؟
wizard-ask-profile = پاسخ‌هایتان کجا ذخیره شود تا بعد گام‌ها را علامت بزنید؟ نامی مانند me.yaml؛ خالی یعنی هیچ‌جا.
wizard-ask-handout = برگه کجا ذخیره شود؟ برای هیچ‌جا - بنویسید.
# The answers to how much time there is.
wizard-time-card = چند دقیقه: کارتی با گام‌های ضروری
wizard-time-essential = یک ساعت: گام‌های ضروری
wizard-time-all = چند روز: همه چیز، با دلیل‌ها
# The answers to paper or screen.
wizard-medium-paper = کاغذ (PDF)
wizard-medium-screen = صفحهٔ نمایش (صفحهٔ وب)
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = شمار گام‌ها: { $count }
wizard-written = نوشته شد: { $file }
# How to answer in a menu.
wizard-keys-many = کلیدهای جهت جابه‌جا می‌کنند، کلید فاصله انتخاب می‌کند، Enter ادامه می‌دهد و Esc پایان می‌دهد.
wizard-keys-one = کلیدهای جهت جابه‌جا می‌کنند، Enter انتخاب می‌کند و Esc پایان می‌دهد.
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = شماره‌ها، مانند 1 3. سطر خالی آنچه را ستاره دارد برمی‌گزیند، یا هیچ‌کدام را.
wizard-number = یک شماره. سطر خالی آنچه را ستاره دارد برمی‌گزیند.
wizard-not-understood = `{ $answer }` پاسخ این پرسش نیست
wizard-no-answer = پاسخ‌ها پیش از پرسش‌ها به پایان رسیدند؛ چیزی نوشته نشد
wizard-no-folder = پوشهٔ { $file } وجود ندارد
# The reader pressed Esc or Ctrl-C.
wizard-stopped = متوقف شد؛ چیزی نوشته نشد

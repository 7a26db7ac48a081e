priority-essential = أساسي
priority-recommended = موصى به
priority-advanced = متقدم
priority-essential-meaning = اليوم
priority-recommended-meaning = هذا الأسبوع
priority-advanced-meaning = حسب المخاطر
switch-enabled = مُفعَّل
switch-disabled = معطل
term-why = السبب:
term-cost = الثمن:
term-check = التحقق:
term-warning = تحذير:
term-sources = المصادر:
term-needs = أولًا:
step-mark = ({ $priority }، { $code })
line-head = { $words }:
words-quoted = «{ $words }»
step-verified = تاريخ التحقق { $date }.
step-unconfirmed = غير مؤكد.
edition = إصدار { $date } · { $hash }
step-count = { $count ->
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
   *[other] { $count } خطوة
}

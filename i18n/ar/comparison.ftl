# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = نعم
answer-partly = جزئيًا
answer-no = لا
answer-unknown = غير معروف

answer-unconfirmed = غير مؤكد: من الذاكرة، أو من دليل ليس له عنوان

comparison-criterion = المعيار
comparison-messenger = التطبيق
comparison-answer = النتيجة
comparison-reason = السبب
comparison-cited = المصادر والتاريخ

comparison-sources = المصادر
source-seen = قُرئ في { $date }

cell-head = { $messenger }: { $answer }.
number-joint = ،
cell-cited = [{ $numbers }؛ { $date }]
cell-uncited = [{ $date }]

criterion-count = { $count ->
    [zero] لا معايير
    [one] معيار واحد
    [two] معياران
    [few] { $count } معايير
    [many] { $count } معيارًا
   *[other] { $count } معيار
}

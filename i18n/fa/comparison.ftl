# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = بله
answer-partly = تا حدی
answer-no = نه
answer-unknown = نامعلوم

answer-unconfirmed = تأییدنشده: از حافظه، یا از راهنمایی که نشانی ندارد

comparison-criterion = معیار
comparison-messenger = برنامه
comparison-answer = نتیجه
comparison-reason = چرا
comparison-cited = منابع، تاریخ

comparison-sources = منابع
source-seen = خوانده‌شده در { $date }

cell-head = { $messenger }: { $answer }.
number-joint = ،
cell-cited = [{ $numbers }؛ { $date }]
cell-uncited = [{ $date }]

criterion-count = { $count } معیار

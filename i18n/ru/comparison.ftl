# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = да
answer-partly = отчасти
answer-no = нет
answer-unknown = неясно

answer-unconfirmed = не подтверждено: по памяти или из руководства, у которого нет адреса

comparison-criterion = Критерий
comparison-messenger = Приложение
comparison-answer = Ответ
comparison-reason = Почему
comparison-cited = Источники, дата

comparison-sources = Источники
source-seen = прочитано { $date }

cell-head = { $messenger }: { $answer }.
number-joint = ,
cell-cited = [{ $numbers }; { $date }]
cell-uncited = [{ $date }]

criterion-count = { $count ->
    [one] { $count } критерий
    [few] { $count } критерия
   *[many] { $count } критериев
}

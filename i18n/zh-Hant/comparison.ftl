# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = 是
answer-partly = 部分
answer-no = 否
answer-unknown = 不明

answer-unconfirmed = 未經確認：僅憑記憶，或出自沒有網址的指南

comparison-criterion = 標準
comparison-messenger = App
comparison-answer = 結果
comparison-reason = 原因
comparison-cited = 來源、日期

comparison-sources = 資料來源
source-seen = 查閱於 { $date }

cell-head = { $messenger }：{ $answer }。
number-joint = ,
cell-cited = [{ $numbers }; { $date }]
cell-uncited = [{ $date }]

criterion-count = { $count } 項標準

# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = 是
answer-partly = 部分
answer-no = 否
answer-unknown = 不明

answer-unconfirmed = 未经确认：凭记忆，或来自没有网址的指南

comparison-criterion = 标准
comparison-messenger = 应用
comparison-answer = 结果
comparison-reason = 原因
comparison-cited = 来源、日期

comparison-sources = 来源
source-seen = 查阅于 { $date }

cell-head = { $messenger }：{ $answer }。
number-joint = ,
cell-cited = [{ $numbers }; { $date }]
cell-uncited = [{ $date }]

criterion-count = { $count } 项标准

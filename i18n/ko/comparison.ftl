# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = 예
answer-partly = 일부
answer-no = 아니요
answer-unknown = 모름

answer-unconfirmed = 미확인: 기억에 의존하거나 주소가 없는 안내서에서 가져온 내용

comparison-criterion = 기준
comparison-messenger = 앱
comparison-answer = 결과
comparison-reason = 이유
comparison-cited = 출처, 날짜

comparison-sources = 출처
source-seen = { $date } 확인

cell-head = { $messenger }: { $answer }.
number-joint = ,
cell-cited = [{ $numbers }; { $date }]
cell-uncited = [{ $date }]

criterion-count = 기준 { $count }개

# The words around the comparison of messengers. CC BY-SA 4.0.

answer-yes = sí
answer-partly = parcial
answer-no = no
answer-unknown = sin datos

answer-unconfirmed = sin confirmar: de memoria, o de una guía que no tiene dirección

comparison-criterion = Criterio
comparison-messenger = App
comparison-answer = Respuesta
comparison-reason = Por qué
comparison-cited = Fuentes, fecha

comparison-sources = Fuentes
source-seen = leído el { $date }

cell-head = { $messenger }: { $answer }.
number-joint = ,
cell-cited = [{ $numbers }; { $date }]
cell-uncited = [{ $date }]

criterion-count = { $count ->
    [one] Un criterio
   *[other] { $count } criterios
}

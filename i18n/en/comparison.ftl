# The words around the comparison of messengers. CC BY-SA 4.0.

# Whether a messenger meets a criterion. Short: they stand in narrow columns.
answer-yes = yes
answer-partly = partly
answer-no = no
answer-unknown = unknown

# What an asterisk behind an answer means; stands behind an asterisk.
answer-unconfirmed = not confirmed: from memory, or from a guide that has no address

# The heads of columns.
comparison-criterion = Criterion
comparison-messenger = App
comparison-answer = Answer
comparison-reason = Why
comparison-cited = Sources, date

# The heading over the list of sources, and when one was read; stands behind its address. $date is in the form 2026-11-22.
comparison-sources = Sources
source-seen = read on { $date }

# Opens a line with an answer where there is no table; the reason follows. $answer is one of the words above.
cell-head = { $messenger }: { $answer }.
# Stands between the numbers of sources; a space follows.
number-joint = ,
# Ends that line: the numbers of the sources, and the day on which the answer was gone over.
cell-cited = [{ $numbers }; { $date }]
cell-uncited = [{ $date }]

# How many criteria there are.
criterion-count = { $count ->
    [one] One criterion
   *[other] { $count } criteria
}

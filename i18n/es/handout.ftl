# The words of the frame in Spanish: everything on a handout that is not a step. CC BY-SA 4.0.

## Priorities

# A short word on a badge.
priority-essential = Esencial
priority-recommended = Recomendado
priority-advanced = Avanzado

# What the badge asks for; stands behind it in the key at the top of a handout.
priority-essential-meaning = hazlo hoy
priority-recommended-meaning = hazlo esta semana
priority-advanced-meaning = hazlo si tu riesgo lo pide

## The app as a whole

# What we think of an app. Opens a line; the reasons follow.
verdict-recommended = Se recomienda
verdict-conditional = Se recomienda con condiciones
verdict-not-recommended = No se recomienda
verdict-uncertain = Futuro incierto
# The day of which the verdict is true, behind the reasons. $date is in the form 2026-11-22.
status-date = Situación al { $date }.

## Steps

# The two positions of a switch, as the end value of a menu path.
switch-enabled = Activado
switch-disabled = Desactivado

# Words that open a line of a step; a space and the sentence follow.
term-why = Por qué:
term-cost = A cambio:
term-check = Comprobación:
term-warning = Advertencia:
term-sources = Fuentes:
term-needs = Primero:

# Stands behind the title of a step where there are no badges. $priority is the word on the badge, $code the step's code.
step-mark = ({ $priority }, { $code })
# Opens a line with what it is about: platforms before a menu path, a priority before its meaning. A space follows.
line-head = { $words }:
# Sets off what stands on the screen or is typed, where there is neither bold print nor another typeface.
words-quoted = «{ $words }»

# Stands behind a menu name whose words nobody has confirmed.
label-unconfirmed = (?)

# Verified on a date. $date is in the form 2026-11-22.
step-verified = Verificado: { $date }.
step-unconfirmed = Sin confirmar: este paso se basa en la memoria o nunca se ha probado.

# The section at the top with what a reader's situation makes urgent.
section-first = Haz esto primero

## Notices

notice-machine = Esta traducción todavía no la ha revisado una persona de lengua materna española. Si una frase parece errónea, no te fíes de ella.
notice-fallback = { $count ->
    [one] Un pasaje todavía no está traducido y aparece en inglés.
    [many] { $count } de pasajes todavía no están traducidos y aparecen en inglés.
   *[other] { $count } pasajes todavía no están traducidos y aparecen en inglés.
}
stale-mark = (*)
notice-stale = El signo (*) detrás de un pasaje indica que el original en inglés cambió después de la traducción. Compáralo antes de fiarte.
notice-left-out = { $count ->
    [one] Se omitió un paso porque no tiene una traducción al día.
    [many] Se omitieron { $count } de pasos porque no tienen una traducción al día.
   *[other] Se omitieron { $count } pasos porque no tienen una traducción al día.
}
notice-gloss = Cuando el nombre de un menú en tu idioma no es seguro, el nombre en inglés aparece detrás entre paréntesis.
notice-unconfirmed-label = El signo (?) detrás del nombre de un menú indica que no pudimos confirmarlo. Las palabras en tu pantalla pueden ser otras.
notice-empty = Ningún paso corresponde a lo que se pidió.

## The frame

# Joins the names of platforms or checklists, with a space on either side.
list-joint = ·
# Stands between the parts of a menu path, with a space on either side. Mirrored in right-to-left languages.
path-joint = ›
# The title of a handout of several checklists. $titles is their list.
title-several = Listas de verificación: { $titles }
# At the foot of every page. $date is in the form 2026-11-22, $hash names the exact content.
edition = Edición { $date } · { $hash }
# How fresh the oldest step is, at the end of a full handout. $date is in the form 2026-11-22.
oldest-step = Todos los pasos se verificaron por última vez el { $date } o después.
licence = CC BY-SA 4.0
# How many steps a handout has.
step-count = { $count ->
    [one] Un paso
    [many] { $count } de pasos
   *[other] { $count } pasos
}
# Stands above lines that a reader can write on.
notes = Notas
# Stands before the address where the newest edition is.
newest-edition = Edición más reciente:

## What a reader has done and written

# How far the reader has come, at the top. Both are numbers of steps.
progress = Hechos: { $done }. Quedan: { $left }.
# Opens the line with what the reader noted of a step.
term-note = Tu nota:
# $date is in the form 2026-11-22.
step-done = Hecho: { $date }.
# The section with steps that the reader added, and a heading inside it where there are several checklists.
section-own = Tus propios pasos
section-own-steps = Añadidos por ti
# The section at the end with what is done.
section-done = Hechos

## For trainers

# Words that open a line of a step for trainers.
term-minutes = Tiempo:
term-talk = Di:
term-asked = Se pregunta a menudo:
# How long a step takes a room. $count is a number of minutes.
minutes = { $count } min
# The end of a trainer's sheet: a heading, and what is written on each line.
sign-off = Hecho en este taller
sign-off-date = Fecha y lugar:
sign-off-trainer = Firma de quien imparte el taller:
sign-off-people = Cuántas personas participaron:

## What has changed since an older sheet

# The title of a short sheet that brings an older one up to date. $titles are names of apps.
changes-title = Qué ha cambiado
changes-title-of = Qué ha cambiado: { $titles }
# Stands under it. $date, here and below, is in the form 2026-11-22.
changes-lead = Pon al día tu hoja del { $date }: busca cada paso por su código y sustitúyelo por lo que dice aquí.
changes-none = Nada ha cambiado desde el { $date }. Tu hoja está al día.
# Where it is not known, in part or as a whole, what has changed. $titles are names of apps.
changes-unknown-before = { $titles }: los cambios están anotados desde el { $date }. Si tu hoja es anterior, imprime una nueva.
changes-unknown = { $titles }: no hay cambios anotados. Imprime una hoja nueva.
# Stands above lines such as “SG3: new wording (2026-12-01) · new menu path or value (2026-12-05)”.
changes-list = Qué ha cambiado, paso por paso:
# What happened to a step.
changes-added = paso nuevo
changes-words = texto nuevo
changes-menus = nuevo lugar en los menús o nuevo valor
changes-labels = nombres nuevos en los menús
changes-dated = { $what } ({ $date })
# Stands above lines with the codes and titles of steps that are gone.
changes-gone = Tacha estos pasos:

# Las palabras de la línea de comandos: lo que el programa dice de su trabajo. CC BY-SA 4.0.
# Los nombres de comandos, opciones, archivos e identificadores no se traducen. Las frases no llevan punto final.

## Comienzos de línea

error-head = error:
warning-head = advertencia:
help = ayuda: { $text }

## Nombres que no existen

unknown-checklist = no existe la lista de verificación `{ $name }`
    .known = listas de verificación: { $names }
unknown-messenger = no existe la app de mensajería `{ $name }` para comparar
    .known = apps de mensajería: { $names }
unknown-locale = no existe el idioma `{ $name }`
    .known = idiomas: { $names }
unknown-template-set = no existe el juego de plantillas `{ $name }`
    .known = juegos de plantillas: { $names }
unknown-platform = no existe la plataforma `{ $name }`
    .known = plataformas: { $names }
unknown-threat = no existe la amenaza `{ $name }`
    .known = amenazas: { $names }
unknown-situation = no existe la situación `{ $name }`
    .known = situaciones: { $names }
unknown-step = no existe el paso `{ $name }`
    .known = pasos: { $names }
unknown-priority = no existe la prioridad `{ $name }`
    .known = prioridades: { $names }
unknown-length = no existe la longitud `{ $name }`
    .known = longitudes: { $names }
unknown-paper = no existe el papel `{ $name }`
    .known = tipos de papel: { $names }
unknown-format = no existe el formato `{ $name }`
    .known = formatos: { $names }
unknown-shell = no existe el intérprete de comandos `{ $name }`
    .known = intérpretes de comandos: { $names }
unknown-kind = no existe la clase `{ $name }`
    .known = clases: { $names }
unknown = no existe el nombre `{ $name }` ({ $kind })
    .known = nombres: { $names }
known-none = no hay ninguno
known-many = `{ $command }` los muestra todos
did-you-mean = ¿quisiste decir `{ $name }`?

## Uso incorrecto

no-content = en { $folder } no hay contenido
    .help = el contenido está en carpetas con los nombres { $rooms }
no-more-names = `list { $kind }` no admite más nombres
    .help = `handbill list steps` admite listas de verificación
bad-epoch = SOURCE_DATE_EPOCH vale `{ $value }`, que no es un número de segundos desde 1970
    .help = quita esa variable o indica el día con --date
too-many-handouts = con esto se hacen { $count } hojas (idiomas: { $languages }; formatos: { $formats }), y en un archivo o en la salida estándar solo cabe una
    .help = indica una carpeta para ellas: -d DIR
not-for-terminal = el formato { $format } no es para una terminal
    .help = escríbelo en un archivo: -o { $example }
no-ending = la extensión de { $file } no indica ningún formato
    .help = indica el formato con -f: { $formats }
endings-differ = la extensión de { $file } indica { $meant }, y --format dice { $format }
    .help = indica un solo formato
bad-picture = no sirve { $file }: { $reason }
    .help = usa un archivo PNG de unos cientos de píxeles de lado o un SVG de trazados simples
bad-font = no sirve { $file }: { $reason }
    .help = usa un archivo de fuente TrueType (.ttf) con un solo tipo y un solo grosor
no-today = --max-age necesita saber qué día es
    .help = dilo con --today, o define SOURCE_DATE_EPOCH
no-texts = { $folder } no contiene textos de apps
    .help = nombra una carpeta de archivos JSON
# $reason is in English.
bad-texts = { $file } no es un archivo con los textos de una app: { $reason }
    .help = docs/content.md muestra la forma de esos archivos

## Leer y escribir

exists = { $file } ya existe
    .help = --force lo reemplaza
one-of-many-exists = { $file } ya existe
nothing-written = no se escribió nada
    .help = --force reemplaza archivos
is-folder = no se puede escribir { $file }: es una carpeta
not-plain-file = no se puede escribir { $file }: no es un archivo corriente
foreign-manifest = { $file } no es una lista de hojas: { $reason }
    .help = elige otra carpeta o reemplázalo con --force
waiting-for-run = otra ejecución está escribiendo en { $folder }; se espera a que termine
cannot-write = no se puede escribir { $file }: { $reason }
cannot-write-output = no se puede escribir en la salida estándar: { $reason }
cannot-read = no se puede leer { $file }: { $reason }
too-large = { $file } ocupa más de { $most } bytes

reason-not-found = no existe ese archivo o carpeta
reason-not-allowed = permiso denegado
reason-no-room = no queda espacio en el disco
reason-is-folder = es una carpeta
reason-no-folder = una parte de la ruta no es una carpeta
reason-read-only = este lugar es solo de lectura

## Contenido y plantillas

cannot-say = mensaje `{ $id }`: { $reason }
cannot-render = no se puede hacer la hoja: { $reason }
no-face = ninguna fuente tiene el carácter `{ $character }` ({ $point })
    .help = aparece en: { $place }; da con --font una fuente que lo tenga

errors = { $count ->
    [one] { $count } error
    [many] { $count } de errores
   *[other] { $count } errores
}
warnings = { $count ->
    [one] { $count } advertencia
    [many] { $count } de advertencias
   *[other] { $count } advertencias
}
errors-and-warnings = { $errors }, { $warnings }
broken-rules = reglas de impresión incumplidas: { $count }
# Words of the screen that `check --labels` held against the apps' own texts.
labels-compared = etiquetas: { $same } como en los textos de las apps, { $different } distintas, { $without } sin textos con que comparar
no-problems = ningún problema (listas de verificación: { $checklists }; idiomas: { $languages })

## Hojas

fell-back = { $checklists }, idioma { $locale }: { $count ->
    [one] { $count } pasaje no tiene traducción y aparece en otro idioma
    [many] { $count } de pasajes no tienen traducción y aparecen en otro idioma
   *[other] { $count } pasajes no tienen traducción y aparecen en otro idioma
}
out-of-date = { $checklists }, idioma { $locale }: pasajes traducidos de un inglés anterior: { $count }
left-out = { $checklists }, idioma { $locale }: pasos omitidos por falta de una traducción al día: { $count }
card-too-long = { $checklists }, idioma { $locale }: la tarjeta ocupa { $count } páginas de { $paper }; sobran { $over } mm para que quepa en una
incomplete = pasajes sin traducción: { $missing }; traducidos de un inglés anterior: { $stale }
    .help = tradúcelos o elige otro valor para --missing: mark, fallback u omit
not-made = no se pudo hacer: { $files }
files-written = { $count ->
    [one] { $count } archivo
    [many] { $count } de archivos
   *[other] { $count } archivos
} en { $folder }
files-kept = ya al día: { $count }
files-pruned = eliminados, porque ya no corresponden: { $count }
not-pruned = { $file } ya no corresponde aquí, pero alguien lo ha modificado
    .help = elimínalo tú si nadie lo necesita
watch-needs = --watch necesita contenido que mirar y un lugar donde escribir
    .help = indica una carpeta con --content y escribe con -o o -d
watching = mirando { $names }; Ctrl+C termina

## Tablas

head-checklist = lista
head-title = título
head-steps = pasos
head-reviewed = revisada
head-languages = idiomas
head-format = formato
head-about = qué es
head-template = plantilla
head-use = uso
head-locale = idioma
head-name = nombre
head-english = en inglés
head-direction = dirección
head-translation = traducción
head-code = código
head-step = paso
head-priority = prioridad
head-id = id
head-threat = amenaza
head-situation = situación
head-meaning = significado

use-default = si no se indica otra

review-source = original
review-machine = sin revisar
review-reviewed = revisada

format-md = Markdown con listas de tareas
format-txt = texto sin formato para terminales y mensajes
format-html = una página web, sin scripts
format-pdf = páginas para imprimir, etiquetadas, con casillas que se pueden marcar
format-json = la hoja compuesta como datos

## Estado de la traducción

head-part = contenido
head-complete = completo
head-missing = falta
head-still-english = aún en inglés
head-stale = anticuado
head-labels = menús
head-unconfirmed = sin confirmar
percent = { $number } %
below-minimum = { $locale }, { $part }: { $translated } de { $count } textos traducidos, menos del { $minimum } %
recorded = traducciones registradas: { $count }; archivos escritos: { $files }
still-stale = traducciones de un inglés anterior: { $count }
    .help = tradúcelas de nuevo o nombra las que siguen siendo válidas: --accept CHECKLIST/STEP
no-translations = en { $folder } no hay traducciones

## Profiles

no-checklists = no se ha indicado ninguna lista de verificación
    .help = indica alguna o escríbela en el perfil: checklists: [signal]

## Why a step is in a handout or not

# The heads of columns: whether a step is in, and why.
head-in = incluido
head-why = por qué
# Behind each stand the names that decided it, in parentheses: situations, threats, platforms, a step's code or a priority.
why-in = encaja con quien lee
why-first = en esta situación va primero
why-needed = otro paso elegido no se puede hacer sin él
# The reader did not say whether it is true of them.
why-unasked = incluido: no se ha dicho si es cierto
why-not-chosen = se nombraron otros pasos
why-skipped = omitido por quien lee
why-excepted = se excluye en esta situación, diga lo que diga el resto
why-not-for-reader = para quienes esto es cierto
why-other-platform = se hace en otros dispositivos
why-other-threat = protege de otras amenazas
why-lower-priority = menos urgente de lo pedido
why-replaced = innecesario tras otro paso elegido
# How far the reader has come. Both are numbers of steps.
done-and-left = hechos: { $done }, quedan: { $left }
cannot-edit = { $file } está escrito de una forma que no se puede modificar en el sitio
    .help = escribe cada clave al principio de una línea propia: done: [TG4]
no-pdf = { $file } no es un PDF que se pueda leer
    .help = guarda la hoja como PDF sin contraseña
no-boxes = { $file } no tiene casillas que marcar
    .help = al imprimir en PDF desaparecen: guarda el formulario en vez de imprimirlo
# $names are names of boxes in a PDF.
boxes-unknown = marcadas, pero no son pasos conocidos: { $names }
exported = textos: { $count }; sin traducción: { $missing }; traducidos de un inglés anterior: { $stale }
source-language = el inglés es el original; no se traduce
    .help = indica otro idioma con -l
imported = traducciones tomadas: { $count }; archivos escritos: { $files }
import-fuzzy = sin tocar, porque están marcadas fuzzy: { $count }
import-older = sin tocar, porque su inglés cambió después de exportar: { $count }
    .help = exporta de nuevo para que quien traduce vea el inglés nuevo
import-holds = dadas por válidas, aunque su inglés ha cambiado: { $count }
    .help = regístralo: { $command }
import-refused = no se tomó nada
    .help = corrige estos textos en el archivo PO e impórtalo de nuevo
locale-exists = en { $folder } ya existe el idioma { $locale }
    .help = exporta lo que falta por traducir: handbill translate export -l { $locale }
bad-locale = `{ $name }` no es un código de idioma
    .help = escribe uno como fr, pt-BR o zh-Hant
locale-begun = { $locale } empezado en { $folder }; archivos escritos: { $files }
    .help = sigue con: { $command }

## What was begun

bad-name = `{ $name }` no puede ser un nombre
    .help = escribe minúsculas, dígitos y guiones sueltos, como my-app
checklist-exists = ya existe una lista de verificación `{ $name }`
    .help = cámbiala en una carpeta tuya: docs/content.md explica cómo
# What `handbill new` did. $command is a command to type.
checklist-begun = lista de verificación { $name } empezada en { $folder }; archivos escritos: { $files }
    .help = complétala y mira qué falta: { $command }
template-exists = ya existe un juego de plantillas `{ $name }`
    .help = elige otro nombre
template-begun = juego de plantillas { $name } empezado en { $folder }; archivos escritos: { $files }
    .help = mira qué resultado da: { $command }

## What has changed

# What was given instead of an older sheet.
bad-since = `{ $name }` no es una fecha, ni una edición, ni un archivo
    .help = escribe una fecha como 2026-05-01, la edición que está al pie de la hoja (2026-11-22 · 1a2b3c4d) o el nombre de una hoja en JSON
# $reason is in English.
bad-sheet = { $file } no es una hoja en JSON: { $reason }
    .help = se pueden leer las hojas hechas con -f json
# Both are days.
recorded-later = ya hay cambios anotados con fecha { $last }, posterior a { $date }
    .help = indica una fecha posterior con --date
nothing-to-record = en { $folder } no hay ninguna parte de una lista de verificación cuyos cambios se puedan anotar
    .help = indica la carpeta en la que está la carpeta checklists
# What `handbill changes --record` did.
changes-recorded = cambios anotados: { $count }; archivos escritos: { $files }

## The wizard

# Said once, before the first question.
wizard-intro = Una lista de verificación propia, con unas pocas preguntas. No se escribe nada antes del final y nada sale de esta computadora.
# The questions, in their order.
wizard-ask-apps = ¿Cuáles usas o quieres conocer?
wizard-ask-platforms = ¿Qué dispositivos tienes? Si no eliges nada, cuentan todos.
wizard-ask-threats = ¿Qué te preocupa? Si no eliges nada, cuenta todo.
wizard-ask-situations = ¿Qué es cierto en tu caso? Si no eliges nada, nada de esto lo es.
wizard-ask-time = ¿Cuánto tiempo tienes?
wizard-ask-language = ¿En qué idioma?
wizard-ask-medium = ¿En papel o en pantalla?
wizard-ask-profile = ¿Dónde guardar tus respuestas para ir marcando pasos? Un nombre como me.yaml; vacío para no guardarlas.
wizard-ask-handout = ¿Dónde guardar la hoja? Escribe - para no guardarla.
# The answers to how much time there is.
wizard-time-card = Minutos: una tarjeta con los pasos esenciales
wizard-time-essential = Una hora: los pasos esenciales
wizard-time-all = Varios días: todo, con los motivos
# The answers to paper or screen.
wizard-medium-paper = Papel (PDF)
wizard-medium-screen = Pantalla (una página web)
# The name of the file that is offered for the handout, without its ending: Latin letters and hyphens.
wizard-file = my-checklist
# How many steps fit the reader.
wizard-count = pasos: { $count }
wizard-written = escrito: { $file }
# How to answer in a menu.
wizard-keys-many = Las flechas mueven, la barra espaciadora elige, Enter continúa y Esc termina.
wizard-keys-one = Las flechas mueven, Enter elige y Esc termina.
# How to answer where there is no menu. A star stands behind what is offered.
wizard-numbers = Números, como 1 3. Una línea vacía elige lo que lleva asterisco, o nada.
wizard-number = Un número. Una línea vacía elige lo que lleva asterisco.
wizard-not-understood = `{ $answer }` no es una respuesta a esto
wizard-no-answer = las respuestas terminaron antes que las preguntas; no se escribió nada
wizard-no-folder = la carpeta de { $file } no existe
# The reader pressed Esc or Ctrl-C.
wizard-stopped = detenido; no se escribió nada

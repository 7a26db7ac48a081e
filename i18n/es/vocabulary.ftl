# The names of platforms, threats and situations in Spanish. CC BY-SA 4.0.

## Platforms

platform-android = Android
platform-ios = iPhone
platform-desktop = Computadora
platform-web = Web

## Threats: a short name, what it means, and an everyday example

threat-group-near = Gente de tu entorno
threat-group-account = Quienes buscan tu cuenta
threat-group-person = Quienes van contra ti
threat-group-network = Empresas y redes

threat-snooping = Fisgoneo
    .meaning = Alguien cercano toma tu teléfono, lo comparte contigo o lo controla.
    .example = Tu hermano desbloquea tu teléfono con su dedo y lee el chat del grupo.
threat-device-seizure = Incautación del dispositivo
    .meaning = Te quitan el teléfono o la computadora y los registran con tiempo, herramientas o fuerza.
    .example = La policía se queda con tu teléfono tres semanas y copia todo.
threat-lock-out = Pérdida de acceso
    .meaning = Pierdes tu propia cuenta, tus chats o tus claves.
    .example = Tu teléfono cae a un río y la clave de recuperación solo estaba en él.
threat-account-takeover = Robo de la cuenta
    .meaning = Alguien entra en tu cuenta o la registra como suya.
    .example = Le pasas a una amistad un código de seis dígitos. Una hora después, alguien escribe a tus contactos en tu nombre.
threat-impersonation = Suplantación
    .meaning = Alguien se hace pasar por un contacto, por personal de soporte o por la propia app.
    .example = Un chat llamado Soporte de Signal dice que van a cerrar tu cuenta.
threat-infiltration = Infiltración
    .meaning = Un miembro de tu grupo es falso, descuidado o actúa bajo presión, y pasa a otros todo lo que se escribe.
    .example = En un interrogatorio aparecen sobre la mesa capturas de pantalla de tu chat de planificación.
threat-targeted-attacks = Ataques dirigidos
    .meaning = Alguien se esfuerza contra ti en particular: programas espía, un archivo trampa, un fallo de la app.
    .example = Una llamada que ni siquiera contestas infecta el teléfono.
threat-supply-chain = Apps manipuladas
    .meaning = La app o la actualización ya viene alterada cuando la instalas.
    .example = Instalas una app bloqueada desde un archivo de un chat, y esa app lee lo que escribes.
threat-ip-exposure = Dirección de red expuesta
    .meaning = La otra parte averigua tu dirección de red y, con ella, más o menos dónde estás.
    .example = Contestas la llamada de alguien desconocido, que ahora sabe en qué ciudad estás.
threat-anonymity = Pérdida del anonimato
    .meaning = Lo que haces con otro nombre queda unido a tu identidad real.
    .example = Un número comprado con tu pasaporte lleva del seudónimo a tu puerta.
threat-public-exposure = Exposición pública
    .meaning = Gente desconocida ve tu número, tu cara, tu nombre o cuándo te conectas.
    .example = Alguien entra en un grupo de 500 personas, guarda todos los números y averigua de quién son.
threat-service-providers = Proveedores de servicios
    .meaning = La empresa que presta el servicio puede leer o entregar lo que guarda.
    .example = Un tribunal pide a la empresa de la nube tu copia de seguridad sin cifrar.
threat-mass-surveillance = Vigilancia masiva
    .meaning = Estados o grandes redes reúnen datos de todo el mundo y buscan en ellos después.
    .example = La compañía telefónica hace una lista de todos los teléfonos que estaban cerca de la plaza.
threat-surveillance-capitalism = Perfiles por dinero
    .meaning = Empresas hacen un perfil tuyo para ganar dinero, y lo venden o lo comparten.
    .example = Escribes sobre una enfermedad y luego ves anuncios sobre ella.
threat-passive-attacks = Ataques contra cualquiera
    .meaning = Ataques que buscan a cualquiera: programas maliciosos comunes, datos filtrados, viejos fallos de seguridad.
    .example = Una lista de clientes filtrada contiene tu número y tu contraseña.
threat-censorship = Censura
    .meaning = El acceso se bloquea, se frena o se corta, o te hacen callar.
    .example = La app deja de conectarse el día de las elecciones.

## Situations: a short name and what it means

situation-real-name-number = Número a tu nombre
    .meaning = El número con el que te registras está a tu nombre o puede llevar hasta ti.
situation-old-account = Cuenta anterior
    .meaning = La cuenta existía antes de que leyeras esto, quizá con otro número u otro nombre.
situation-pseudonymous = Con otro nombre
    .meaning = La cuenta no debe quedar unida a tu nombre real.
situation-public-contact = Contacto abierto
    .meaning = Gente desconocida debe poder contactarte, por ejemplo si te dedicas al periodismo, a la abogacía, a una línea de ayuda o a organizar a otras personas.
situation-group-organiser = Responsable de grupo
    .meaning = Llevas grupos o canales y respondes por las personas que están en ellos.
situation-high-risk-target = Objetivo personal
    .meaning = Alguien con dinero o poder puede ir contra ti en particular.
situation-seized-phone-risk = Pueden quitarte el teléfono
    .meaning = Pueden quitarte y examinar el teléfono o la computadora: detención, redada, registro de la casa.
situation-border-crossing = Frontera o control
    .meaning = Pronto pasarás por una frontera o un control donde revisan los dispositivos.
situation-shared-device = Teléfono compartido o controlado
    .meaning = Otras personas pueden abrir el teléfono, compartirlo, configurarlo o controlarlo.
situation-work-device = Teléfono del trabajo
    .meaning = Una empresa, una escuela o una autoridad es dueña del teléfono, la computadora o la cuenta, o los administra.
situation-censored-network = Red bloqueada
    .meaning = La red bloquea, vigila o corta la app, Tor o las VPN.
situation-record-duty = Deber de conservar registros
    .meaning = La ley o el trabajo te obligan a conservar registros, o sabes de una investigación o un juicio.

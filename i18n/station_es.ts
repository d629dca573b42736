<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About this program</source>
        <translation>Acerca de este programa</translation>
    </message>
    <message>
        <source>Run from source: the licence of each library lies with its package in the environment.</source>
        <translation>Ejecutado desde el código fuente: la licencia de cada biblioteca está junto a su paquete en el entorno.</translation>
    </message>
    <message>
        <source>Work of others</source>
        <translation>Trabajo de terceros</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Cerrar  Esc</translation>
    </message>
    <message>
        <source>source</source>
        <translation>código fuente</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Compilado desde</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Funciona en</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Start session</source>
        <translation>Empezar sesión</translation>
    </message>
    <message>
        <source>Provision All</source>
        <translation>Aprovisionar todas</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar errores</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>Terminar sesión</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Type a MAC</source>
        <translation>Teclear MAC</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Identificarse</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Maximizar</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Permitidos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>AllowlistPage</name>
    <message>
        <source>Reading the list …</source>
        <translation>Leyendo la lista …</translation>
    </message>
    <message>
        <source>There is no list of boards in it.</source>
        <translation>No contiene ninguna lista de placas.</translation>
    </message>
    <message>
        <source>Putting {n} boards on the allowlist. Scans go before them.</source>
        <translation>Poniendo {n} placas en la lista de permitidos. Las lecturas tienen prioridad.</translation>
    </message>
    <message>
        <source>Put on the allowlist: {n}. Ctrl+Z takes them off again.</source>
        <translation>Añadidas a la lista de permitidos: {n}. Ctrl+Z las vuelve a quitar.</translation>
    </message>
    <message>
        <source>Changed since they were shown, and left as they are: {n}.</source>
        <translation>Cambiadas desde que se mostraron, y dejadas como están: {n}.</translation>
    </message>
    <message>
        <source>Boards in {file}: {n}.</source>
        <translation>Placas en {file}: {n}.</translation>
    </message>
    <message>
        <source>Import a list of boards</source>
        <translation>Importar una lista de placas</translation>
    </message>
    <message>
        <source>Export the allowlist</source>
        <translation>Exportar la lista de permitidos</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Lista de permitidos</translation>
    </message>
    <message>
        <source>Nothing is on the allowlist. Scan the first board, or press F2.</source>
        <translation>La lista de permitidos está vacía. Escanear la primera placa o pulsar F2.</translation>
    </message>
    <message>
        <source>Take the selected off</source>
        <translation>Quitar la selección</translation>
    </message>
    <message>
        <source>Add by hand  F2</source>
        <translation>Añadir a mano  F2</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Select boards in the list first.</source>
        <translation>Seleccionar primero placas en la lista.</translation>
    </message>
    <message>
        <source>Select one board in the list first.</source>
        <translation>Seleccionar primero una placa en la lista.</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera starts …</source>
        <translation>La cámara se está iniciando…</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Which one is the board&apos;s? Compare with its label.</source>
        <translation>¿Cuál es la de la placa? Comparar con su etiqueta.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Select a board first, then press F4.</source>
        <translation>Seleccionar primero una placa y luego pulsar F4.</translation>
    </message>
    <message>
        <source>The test label is out, and the printer says so.</source>
        <translation>La etiqueta de prueba ha salido; la impresora lo confirma.</translation>
    </message>
    <message>
        <source>The test label was sent. The printer does not tell what became of it: look there.</source>
        <translation>La etiqueta de prueba se ha enviado. La impresora no dice si ha salido: mirar allí.</translation>
    </message>
    <message>
        <source>On their way: {n}. They will not be finished.</source>
        <translation>En curso: {n}. Estas placas no se terminarán.</translation>
    </message>
    <message>
        <source>Press F7 again to stop the session, Esc to leave it.</source>
        <translation>Pulsar F7 otra vez para terminar la sesión, Esc para dejarla seguir.</translation>
    </message>
    <message>
        <source>Press F9 again to go on, Esc to leave it.</source>
        <translation>Pulsar F9 otra vez para continuar, Esc para cancelar.</translation>
    </message>
    <message>
        <source>Taken off the allowlist: {n}. Ctrl+Z brings them back.</source>
        <translation>Quitadas de la lista de permitidos: {n}. Ctrl+Z las recupera.</translation>
    </message>
    <message>
        <source>The label for {mac} waits at station {station} for its container.</source>
        <translation>La etiqueta de {mac} espera su contenedor en la estación {station}.</translation>
    </message>
    <message>
        <source>Enter the container there, in Labels (Ctrl+4): it is printed there.</source>
        <translation>Indicar allí el contenedor, en Etiquetas (Ctrl+4): se imprime allí.</translation>
    </message>
    <message>
        <source>Board {mac} has no label yet.</source>
        <translation>La placa {mac} aún no tiene etiqueta.</translation>
    </message>
    <message>
        <source>It gets one when it is verified.</source>
        <translation>La recibe cuando está verificada.</translation>
    </message>
    <message>
        <source>No session is watched: nobody knows which labels are missing.</source>
        <translation>No se observa ninguna sesión: nadie sabe qué etiquetas faltan.</translation>
    </message>
    <message>
        <source>Open one in Sessions (Ctrl+3) first.</source>
        <translation>Abra antes una en Sesiones (Ctrl+3).</translation>
    </message>
    <message>
        <source>Labels that were missing: {n}.</source>
        <translation>Etiquetas que faltaban: {n}.</translation>
    </message>
    <message>
        <source>the first one did not come out</source>
        <translation>la primera no salió</translation>
    </message>
    <message>
        <source>{ready} will be provisioned, one is not allowed and stays.</source>
        <translation>Se aprovisionarán {ready}; una no está permitida y se queda fuera.</translation>
    </message>
    <message>
        <source>{ready} will be provisioned, {not_allowed} are not allowed and stay.</source>
        <translation>Se aprovisionarán {ready}; {not_allowed} no están permitidas y se quedan fuera.</translation>
    </message>
    <message>
        <source>The label for {mac} is still in the queue: it is not printed a second time.</source>
        <translation>La etiqueta de {mac} sigue en la cola: no se imprime dos veces.</translation>
    </message>
    <message>
        <source>The label for {mac} is in the queue once more.</source>
        <translation>La etiqueta de {mac} está de nuevo en la cola.</translation>
    </message>
    <message>
        <source>Printing is paused: go on in Labels (Ctrl+4).</source>
        <translation>La impresión está en pausa: siga en Etiquetas (Ctrl+4).</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
        <source>a new secret</source>
        <translation>un nuevo secreto</translation>
    </message>
    <message>
        <source>The Pi does not let this be changed.</source>
        <translation>La Pi no permite cambiar esto.</translation>
    </message>
    <message>
        <source>It is not changed yet.</source>
        <translation>Aún no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{key} becomes {value}.</source>
        <translation>{key} pasa a ser {value}.</translation>
    </message>
    <message>
        <source>{key} becomes its default, {value}.</source>
        <translation>{key} vuelve a su valor predeterminado, {value}.</translation>
    </message>
</context>
<context>
    <name>CrashBar</name>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>The station went wrong at {when}. A report lies here; it was sent to nobody.</source>
        <translation>La estación tuvo un error ({when}). El informe está aquí; no se ha enviado a nadie.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>The Pi gave no reason.</source>
        <translation>La Pi no indica el motivo.</translation>
    </message>
    <message>
        <source>Retry it with F8; if it fails again, put it aside.</source>
        <translation>Reintentar con F8; si vuelve a fallar, apartarla.</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Failed {n}</source>
        <translation>Con error {n}</translation>
    </message>
    <message>
        <source>In progress {n}</source>
        <translation>En curso {n}</translation>
    </message>
    <message>
        <source>Discovered {n}</source>
        <translation>Detectadas {n}</translation>
    </message>
    <message>
        <source>Verified {n}</source>
        <translation>Verificadas {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Todas {n}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No board matches. Choose “All” and clear the search.</source>
        <translation>Ninguna placa coincide. Elegir “Todas” y vaciar la búsqueda.</translation>
    </message>
    <message>
        <source>Press F6 to start a session.</source>
        <translation>Pulsar F6 para empezar una sesión.</translation>
    </message>
    <message>
        <source>No board yet. Power the boards; they appear here by themselves.</source>
        <translation>Aún no hay placas. Encender las placas; aparecen aquí solas.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Correct an entry</source>
        <translation>Corregir una entrada</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Entry of {mac}</source>
        <translation>Entrada de {mac}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>ErrorCodes</name>
    <message>
        <source>The Pi does not know this session.</source>
        <translation>La Pi no conoce esta sesión.</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>Empezar una sesión nueva.</translation>
    </message>
    <message>
        <source>The session has run out of time.</source>
        <translation>El tiempo de la sesión se ha agotado.</translation>
    </message>
    <message>
        <source>Another session is already running on the Pi.</source>
        <translation>Ya hay otra sesión en marcha en la Pi.</translation>
    </message>
    <message>
        <source>Join the running session, or stop it first.</source>
        <translation>Unirse a la sesión en marcha o terminarla primero.</translation>
    </message>
    <message>
        <source>The session is already closed.</source>
        <translation>La sesión ya está terminada.</translation>
    </message>
    <message>
        <source>The Pi cannot continue this session.</source>
        <translation>La Pi no puede continuar esta sesión.</translation>
    </message>
    <message>
        <source>The board is not part of this session.</source>
        <translation>La placa no pertenece a esta sesión.</translation>
    </message>
    <message>
        <source>Check its power, then refresh.</source>
        <translation>Comprobar su alimentación y luego actualizar.</translation>
    </message>
    <message>
        <source>The board is not on the allowlist.</source>
        <translation>La placa no está en la lista de permitidos.</translation>
    </message>
    <message>
        <source>Scan the board&apos;s label, then try again.</source>
        <translation>Escanear la etiqueta de la placa y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The board is already being provisioned.</source>
        <translation>La placa ya se está aprovisionando.</translation>
    </message>
    <message>
        <source>Wait until it is finished.</source>
        <translation>Esperar a que termine.</translation>
    </message>
    <message>
        <source>The board is not in a state that allows this.</source>
        <translation>El estado de la placa no lo permite.</translation>
    </message>
    <message>
        <source>Refresh and look at its state.</source>
        <translation>Actualizar y mirar su estado.</translation>
    </message>
    <message>
        <source>The board has failed too often.</source>
        <translation>La placa ha fallado demasiadas veces.</translation>
    </message>
    <message>
        <source>Put it aside; a technician should look at it.</source>
        <translation>Apartarla; debe revisarla un técnico.</translation>
    </message>
    <message>
        <source>The board did not accept the Pi&apos;s one-time code.</source>
        <translation>La placa no aceptó el código de un solo uso de la Pi.</translation>
    </message>
    <message>
        <source>Check the Pi&apos;s clock, then retry.</source>
        <translation>Comprobar el reloj de la Pi y luego reintentar.</translation>
    </message>
    <message>
        <source>The one-time code for the board was too old.</source>
        <translation>El código de un solo uso para la placa había caducado.</translation>
    </message>
    <message>
        <source>Too many requests to the Pi.</source>
        <translation>Demasiadas peticiones a la Pi.</translation>
    </message>
    <message>
        <source>Wait a moment; it goes on by itself.</source>
        <translation>Esperar un momento; continúa solo.</translation>
    </message>
    <message>
        <source>The Pi does not accept the API key.</source>
        <translation>La Pi no acepta la clave API.</translation>
    </message>
    <message>
        <source>Enter the right key in Settings.</source>
        <translation>Introducir la clave correcta en Ajustes.</translation>
    </message>
    <message>
        <source>The Pi cannot reach the board.</source>
        <translation>La Pi no alcanza la placa.</translation>
    </message>
    <message>
        <source>Check the board&apos;s power and distance, then retry.</source>
        <translation>Comprobar la alimentación y la distancia de la placa y luego reintentar.</translation>
    </message>
    <message>
        <source>The board refused the Wi-Fi credentials.</source>
        <translation>La placa rechazó los datos de acceso de la red Wi-Fi.</translation>
    </message>
    <message>
        <source>Retry; if it fails again, reset the board.</source>
        <translation>Reintentar; si vuelve a fallar, restablecer la placa.</translation>
    </message>
    <message>
        <source>The board did not answer in time.</source>
        <translation>La placa no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Retry the board.</source>
        <translation>Reintentar la placa.</translation>
    </message>
    <message>
        <source>The Pi is leaving the board alone for a while after errors.</source>
        <translation>La Pi deja la placa en reposo un rato después de varios errores.</translation>
    </message>
    <message>
        <source>Wait, then retry the board.</source>
        <translation>Esperar y luego reintentar la placa.</translation>
    </message>
    <message>
        <source>The board did not report from the target Wi-Fi in time.</source>
        <translation>La placa no se comunicó a tiempo desde la red Wi-Fi de destino.</translation>
    </message>
    <message>
        <source>Check the Wi-Fi password and the signal, then retry.</source>
        <translation>Comprobar la contraseña de la red Wi-Fi y la señal y luego reintentar.</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi has a problem.</source>
        <translation>La red Wi-Fi inicial tiene un problema.</translation>
    </message>
    <message>
        <source>Wait; if it stays, restart the Pi.</source>
        <translation>Esperar; si continúa, reiniciar la Pi.</translation>
    </message>
    <message>
        <source>The Pi has no connection to the MQTT broker, so no board can be verified.</source>
        <translation>La Pi no tiene conexión con el broker MQTT; no se puede verificar ninguna placa.</translation>
    </message>
    <message>
        <source>Tell the technician: the broker is down.</source>
        <translation>Avisar al técnico: el broker no funciona.</translation>
    </message>
    <message>
        <source>The Pi&apos;s database has a problem.</source>
        <translation>La base de datos de la Pi tiene un problema.</translation>
    </message>
    <message>
        <source>Tell the technician; note the correlation id.</source>
        <translation>Avisar al técnico; anotar el ID de correlación.</translation>
    </message>
    <message>
        <source>The Pi had an internal error.</source>
        <translation>La Pi ha tenido un error interno.</translation>
    </message>
    <message>
        <source>The Pi refused a value.</source>
        <translation>La Pi ha rechazado un valor.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Corregir el valor y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The Pi did not understand the request.</source>
        <translation>La Pi no ha entendido la petición.</translation>
    </message>
    <message>
        <source>Check that station and Pi versions belong together.</source>
        <translation>Comprobar que las versiones de la estación y de la Pi son compatibles.</translation>
    </message>
    <message>
        <source>The Pi misses a value in the request.</source>
        <translation>A la petición le falta un valor para la Pi.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Board {mac}: {what}</source>
        <translation>Placa {mac}: {what}</translation>
    </message>
    <message>
        <source>The Pi at {url} went silent while it was being told: it may have done it or not.</source>
        <translation>La Pi en {url} dejó de responder al recibir la orden: puede que la haya ejecutado o no.</translation>
    </message>
    <message>
        <source>Press F5 and look at what is true before trying again.</source>
        <translation>Pulsar F5 y mirar el estado real antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>The Pi shows another certificate than the paired one. Nothing was sent to {url}.</source>
        <translation>La Pi muestra un certificado distinto al vinculado. No se ha enviado nada a {url}.</translation>
    </message>
    <message>
        <source>Renewed? Pair again: Settings (Ctrl+8), “Test connection”. Else tell the technician.</source>
        <translation>¿Renovado? Vincular otra vez: Ajustes (Ctrl+8), “Probar la conexión”. Si no, avisar al técnico.</translation>
    </message>
    <message>
        <source>The Pi cannot prove who it is: {why}. Nothing was sent to {url}.</source>
        <translation>La Pi no puede demostrar quién es: {why}. No se ha enviado nada a {url}.</translation>
    </message>
    <message>
        <source>Pair with it: Settings (Ctrl+8), “Test connection”.</source>
        <translation>Vincularla: Ajustes (Ctrl+8), “Probar la conexión”.</translation>
    </message>
    <message>
        <source>The Pi at {url} does not answer ({why}).</source>
        <translation>La Pi en {url} no responde ({why}).</translation>
    </message>
    <message>
        <source>Check that it is switched on, the network cable, and the address in Settings (Ctrl+8).</source>
        <translation>Comprobar que está encendida, el cable de red y la dirección en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>This address answers with a web page, not with PiOrchestrator. Is the port right?</source>
        <translation>En esta dirección responde una página web, no PiOrchestrator. ¿Es correcto el puerto?</translation>
    </message>
    <message>
        <source>Try {ports}. The address is in Settings (Ctrl+8).</source>
        <translation>Probar {ports}. La dirección está en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>{url} answers with {got}, not as a PiOrchestrator.</source>
        <translation>{url} responde con {got}, no como un PiOrchestrator.</translation>
    </message>
    <message>
        <source>Check the address and the port in Settings (Ctrl+8).</source>
        <translation>Comprobar la dirección y el puerto en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>The keyring cannot be used: {why}</source>
        <translation>No se puede usar el llavero: {why}</translation>
    </message>
    <message>
        <source>The printer {printer} does not print: {why}</source>
        <translation>La impresora {printer} no imprime: {why}</translation>
    </message>
    <message>
        <source>The journal does not take this: {why}</source>
        <translation>El historial no acepta esto: {why}</translation>
    </message>
    <message>
        <source>The journal {where} cannot be used: {why}</source>
        <translation>No se puede usar el historial {where}: {why}</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>Permitido: {allowed}.</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} o {second}</translation>
    </message>
    <message>
        <source>The Pi does not accept the API key, or wants one.</source>
        <translation>La Pi no acepta la clave API o pide una.</translation>
    </message>
    <message>
        <source>Enter the right key in Settings (Ctrl+8).</source>
        <translation>Introducir la clave correcta en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>The session does not exist any more.</source>
        <translation>La sesión ya no existe.</translation>
    </message>
    <message>
        <source>Start a new session (F6).</source>
        <translation>Empezar una sesión nueva (F6).</translation>
    </message>
    <message>
        <source>This Pi does not offer that ({path}).</source>
        <translation>Esta Pi no ofrece esa función ({path}).</translation>
    </message>
    <message>
        <source>Check that station and Pi versions belong together.</source>
        <translation>Comprobar que las versiones de la estación y de la Pi son compatibles.</translation>
    </message>
    <message>
        <source>The Pi refused: {said}</source>
        <translation>La Pi lo ha rechazado: {said}</translation>
    </message>
    <message>
        <source>Tell the technician; note the correlation id.</source>
        <translation>Avisar al técnico; anotar el ID de correlación.</translation>
    </message>
    <message>
        <source>The Pi asks to wait {seconds} s.</source>
        <translation>La Pi pide esperar {seconds} s.</translation>
    </message>
    <message>
        <source>The Pi asks to wait {minutes} min.</source>
        <translation>La Pi pide esperar {minutes} min.</translation>
    </message>
    <message>
        <source>The Pi reports: {said}</source>
        <translation>La Pi informa: {said}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>reconectando</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>consultando</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>key needed</source>
        <translation>falta la clave</translation>
    </message>
    <message>
        <source>F5 tries at once.</source>
        <translation>F5 lo intenta ahora.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A board does not appear</source>
        <translation>Una placa no aparece</translation>
    </message>
    <message>
        <source>Check its power and its distance to the Pi. It has to be new or reset.</source>
        <translation>Comprobar su alimentación y su distancia a la Pi. Debe ser nueva o estar restablecida de fábrica.</translation>
    </message>
    <message>
        <source>“not allowed: scan it”</source>
        <translation>“no permitida: escanearla”</translation>
    </message>
    <message>
        <source>Scan the board&apos;s MAC label, or type it with F2. Then press F9 again.</source>
        <translation>Escanear la etiqueta MAC de la placa o teclear la MAC con F2. Luego pulsar F9 otra vez.</translation>
    </message>
    <message>
        <source>A board has failed</source>
        <translation>Una placa da error</translation>
    </message>
    <message>
        <source>Press F8. If it fails again, put it aside and go on with the others.</source>
        <translation>Pulsar F8. Si vuelve a fallar, apartarla y seguir con las demás.</translation>
    </message>
    <message>
        <source>The Pi is out of reach</source>
        <translation>La Pi no responde</translation>
    </message>
    <message>
        <source>Go on scanning: scans are kept. Check the network cable and the Pi&apos;s power; F5 tries now.</source>
        <translation>Seguir escaneando: las lecturas se guardan. Comprobar el cable de red y la alimentación de la Pi; F5 lo intenta ahora.</translation>
    </message>
    <message>
        <source>A label did not come out</source>
        <translation>Una etiqueta no ha salido</translation>
    </message>
    <message>
        <source>Labels (Ctrl+4): answer what is doubtful, or print one again with F4.</source>
        <translation>Etiquetas (Ctrl+4): responder por las dudosas o imprimir otra vez con F4.</translation>
    </message>
    <message>
        <source>Scans do not arrive</source>
        <translation>Las lecturas no llegan</translation>
    </message>
    <message>
        <source>Click into this window. The strip at the top says whether the scanner is ready.</source>
        <translation>Hacer clic en esta ventana. La barra superior indica si el lector está listo.</translation>
    </message>
    <message>
        <source>“session ends in …” at the top</source>
        <translation>“sesión acaba en…” arriba</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>Dejar terminar las placas en curso; empezar otra sesión para el resto.</translation>
    </message>
    <message>
        <source>The Pi seems slow, or many boards fail</source>
        <translation>La Pi va lenta o fallan muchas placas</translation>
    </message>
    <message>
        <source>Monitor (Ctrl+5) colours what is not normal; Logs (Ctrl+6) has what the Pi says about it.</source>
        <translation>El Monitor (Ctrl+5) marca en color lo que no es normal; el Registro (Ctrl+6) muestra lo que dice la Pi.</translation>
    </message>
    <message>
        <source>The Pi has to be restarted</source>
        <translation>Hay que reiniciar la Pi</translation>
    </message>
    <message>
        <source>Maintenance (Ctrl+7), System: it says what becomes of the running session.</source>
        <translation>Mantenimiento (Ctrl+7), Sistema: indica qué pasa con la sesión en marcha.</translation>
    </message>
    <message>
        <source>The station was restarted</source>
        <translation>La estación se ha reiniciado</translation>
    </message>
    <message>
        <source>It joins its session again. A session left on the Pi is offered to be resumed.</source>
        <translation>Se une otra vez a su sesión. Si quedó una sesión en la Pi, ofrece reanudarla.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What to do when</source>
        <translation>Qué hacer si…</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Cerrar  Esc</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>This Pi has no door.</source>
        <translation>Esta Pi no tiene puerta.</translation>
    </message>
    <message>
        <source>This Pi&apos;s version does not offer that ({path}).</source>
        <translation>La versión de esta Pi no ofrece esa función ({path}).</translation>
    </message>
    <message>
        <source>This Pi&apos;s version does not offer that: a web page stands there.</source>
        <translation>La versión de esta Pi no ofrece esa función: ahí hay una página web.</translation>
    </message>
    <message>
        <source>A value is needed here.</source>
        <translation>Aquí hace falta un valor.</translation>
    </message>
    <message>
        <source>That is not a number.</source>
        <translation>No es un número.</translation>
    </message>
    <message>
        <source>At least {limit}.</source>
        <translation>Como mínimo {limit}.</translation>
    </message>
    <message>
        <source>At most {limit}.</source>
        <translation>Como máximo {limit}.</translation>
    </message>
    <message>
        <source>One of: {limit}.</source>
        <translation>Uno de estos: {limit}.</translation>
    </message>
    <message>
        <source>It has to look like {limit}.</source>
        <translation>Debe tener esta forma: {limit}.</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>con conexión</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>on</source>
        <translation>encendido</translation>
    </message>
    <message>
        <source>off</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>Punto de acceso</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Boards in it</source>
        <translation>Placas en él</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>Otras máquinas</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>is needed</source>
        <translation>es necesaria</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>completa</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>sin hacer</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>there</source>
        <translation>instalado</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no instalado</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cerradura</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relé</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Última orden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>development mode: the relay does not move</source>
        <translation>modo de desarrollo: el relé no se mueve</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Simulación</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Abrir la puerta</translation>
    </message>
    <message>
        <source>Close the door</source>
        <translation>Cerrar la puerta</translation>
    </message>
    <message>
        <source>Lock the door</source>
        <translation>Bloquear la puerta</translation>
    </message>
    <message>
        <source>Unlock the door</source>
        <translation>Desbloquear la puerta</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. There already: {same}. Left out: {broken}.</source>
        <translation>Nuevas: {new}. Cambiadas: {changed}. Ya en la lista: {same}. Omitidas: {broken}.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>These columns mean nothing here, and are not read: {names}</source>
        <translation>Estas columnas no significan nada aquí y no se leen: {names}</translation>
    </message>
    <message>
        <source>The first {n} lines are shown; all of them are counted.</source>
        <translation>Se muestran las primeras {n} líneas; se cuentan todas.</translation>
    </message>
    <message>
        <source>Put {n} on the allowlist</source>
        <translation>Añadir {n} a la lista de permitidos</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>it repeats line {n}</source>
        <translation>repite la línea {n}</translation>
    </message>
    <message>
        <source>a quote in it is never closed</source>
        <translation>unas comillas nunca se cierran</translation>
    </message>
    <message>
        <source>left out: {why}</source>
        <translation>omitida: {why}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nueva</translation>
    </message>
    <message>
        <source>changed; container was {was}</source>
        <translation>cambiada; el contenedor era {was}</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>ya en la lista</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>LabelDesign</name>
    <message>
        <source>Edit template …</source>
        <translation>Editar la plantilla…</translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation>Etiqueta de prueba</translation>
    </message>
    <message>
        <source>Pause printing</source>
        <translation>Pausar la impresión</translation>
    </message>
    <message>
        <source>Printing is paused. Labels queue up.</source>
        <translation>La impresión está en pausa. Las etiquetas esperan en cola.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Go on printing</source>
        <translation>Seguir imprimiendo</translation>
    </message>
    <message>
        <source>Labels are printed with {template} as it was last read.</source>
        <translation>Se imprime con {template} tal como se leyó por última vez.</translation>
    </message>
    <message>
        <source>Label template</source>
        <translation>Plantilla de etiqueta</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Guardar y usar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Element {n}: the code does not fit, and words are printed in its place. Make its box larger, or its text shorter.</source>
        <translation>Elemento {n}: el código no cabe y en su lugar se imprimen palabras. Agrandar su recuadro o acortar su texto.</translation>
    </message>
    <message>
        <source>Element {n}: scanners may not read the code. Its modules are {mm} mm wide, {dots} dots; they need {least_mm} mm and {least_dots} dots. Make its box larger.</source>
        <translation>Elemento {n}: puede que los escáneres no lean el código. Sus módulos miden {mm} mm, {dots} puntos; hacen falta {least_mm} mm y {least_dots} puntos. Agrandar su recuadro.</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Print a label when a board is verified</source>
        <translation>Imprimir una etiqueta cuando una placa está verificada</translation>
    </message>
    <message>
        <source>Print the label with its MAC alone</source>
        <translation>Imprimir la etiqueta solo con su MAC</translation>
    </message>
    <message>
        <source>Wait until its container is known</source>
        <translation>Esperar hasta conocer su contenedor</translation>
    </message>
    <message>
        <source>Wait, and ask for the container</source>
        <translation>Esperar y preguntar por el contenedor</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Empty: labels are written as PDF files into the data directory.</source>
        <translation>Vacío: las etiquetas se guardan como PDF en la carpeta de datos.</translation>
    </message>
    <message>
        <source>No container</source>
        <translation>Sin contenedor</translation>
    </message>
    <message>
        <source>Allowed: zpl-tcp://HOST:9100, system:NAME, pdf:DIRECTORY, or empty.</source>
        <translation>Permitido: zpl-tcp://HOST:9100, system:NOMBRE, pdf:CARPETA o vacío.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>No label yet. Each board gets one when it is verified.</source>
        <translation>Aún no hay etiquetas. Cada placa recibe una cuando está verificada.</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Every label of the journal is here.</source>
        <translation>Aquí están todas las etiquetas del historial.</translation>
    </message>
    <message>
        <source>Doubtful: {n}. Is this label of {mac} in your hand: {which}?</source>
        <translation>Dudosas: {n}. ¿Ha salido esta etiqueta de {mac}: {which}?</translation>
    </message>
    <message>
        <source>Container of {mac}? (waiting: {n})</source>
        <translation>¿Contenedor de {mac}? (en espera: {n})</translation>
    </message>
    <message>
        <source>Select a label in the list first.</source>
        <translation>Seleccionar primero una etiqueta en la lista.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Without container</source>
        <translation>Sin contenedor</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Sí, aquí está</translation>
    </message>
    <message>
        <source>No, print it again</source>
        <translation>No, imprimir otra vez</translation>
    </message>
    <message>
        <source>Reprint the selected  F4</source>
        <translation>Reimprimir la selección  F4</translation>
    </message>
    <message>
        <source>Print missing labels</source>
        <translation>Imprimir las que faltan</translation>
    </message>
    <message>
        <source>Older labels</source>
        <translation>Etiquetas anteriores</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>la primera</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <comment>the name of this language in itself</comment>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>LeftoverBanner</name>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>A session was left on the Pi: {ssid}, {when}, verified {verified} of {total}.</source>
        <translation>Quedó una sesión en la Pi: {ssid}, {when}, verificadas {verified} de {total}.</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>All levels</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Desde información</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Desde advertencia</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Seguir el final</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>sin seguimiento</translation>
    </message>
    <message>
        <source>no stream: asked every 5 s</source>
        <translation>sin flujo: consultado cada 5 s</translation>
    </message>
    <message>
        <source>Not live since {age}. {why}</source>
        <translation>Sin datos en vivo desde hace {age}. {why}</translation>
    </message>
    <message>
        <source>Go on: {n} waiting</source>
        <translation>Seguir: {n} en espera</translation>
    </message>
    <message>
        <source>{file} is not written: {why}</source>
        <translation>No se ha escrito {file}: {why}</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Elegir otra carpeta o liberar espacio.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>El registro está en {file}.</translation>
    </message>
    <message>
        <source>Lines copied: {n}.</source>
        <translation>Líneas copiadas: {n}.</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>Guardar el registro en un archivo</translation>
    </message>
    <message>
        <source>No line matches. Choose “All levels” and clear the search.</source>
        <translation>Ninguna línea coincide. Elegir “Todos los niveles” y vaciar la búsqueda.</translation>
    </message>
    <message>
        <source>No line of the Pi&apos;s log has come yet.</source>
        <translation>Aún no ha llegado ninguna línea del registro de la Pi.</translation>
    </message>
    <message>
        <source>{shown} of {total} lines</source>
        <translation>{shown} de {total} líneas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Guardar en archivo…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} works here now.</source>
        <translation>Ahora trabaja aquí {name}.</translation>
    </message>
    <message>
        <source>The scan was not kept: {text}</source>
        <translation>La lectura no se ha guardado: {text}</translation>
    </message>
    <message>
        <source>Scanner {name}: {why}</source>
        <translation>Lector {name}: {why}</translation>
    </message>
    <message>
        <source>Camera {name}: {why}</source>
        <translation>Cámara {name}: {why}</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>The line is being opened. What is scanned meanwhile waits for it.</source>
        <translation>La línea se está abriendo. Lo que se escanee mientras tanto espera.</translation>
    </message>
    <message>
        <source>Set up the Pi in Settings (Ctrl+8) first.</source>
        <translation>Configurar primero la Pi en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>The station was updated or removed while it runs.</source>
        <translation>La estación se actualizó o se quitó mientras está en marcha.</translation>
    </message>
    <message>
        <source>Close it after this batch, then start it again.</source>
        <translation>Ciérrela después de este lote e iníciela de nuevo.</translation>
    </message>
    <message>
        <source>Closing: the label on its way comes out first.</source>
        <translation>Cerrando: antes sale la etiqueta en curso.</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Paired boards</source>
        <translation>Placas vinculadas</translation>
    </message>
    <message>
        <source>No board is paired with the Pi.</source>
        <translation>No hay placas vinculadas con la Pi.</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Actualizar la lista</translation>
    </message>
    <message>
        <source>No board is paired with this Pi.</source>
        <translation>No hay placas vinculadas con esta Pi.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cámaras</translation>
    </message>
    <message>
        <source>The Pi knows no camera. Switch one on, then refresh the list.</source>
        <translation>La Pi no conoce ninguna cámara. Encender una y luego actualizar la lista.</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Tomar una foto</translation>
    </message>
    <message>
        <source>Restart the camera</source>
        <translation>Reiniciar la cámara</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Ya está en marcha.</translation>
    </message>
    <message>
        <source>Select a camera first.</source>
        <translation>Seleccionar primero una cámara.</translation>
    </message>
    <message>
        <source>{camera} gives no picture for a minute.</source>
        <translation>{camera} lleva un minuto sin dar imagen.</translation>
    </message>
    <message>
        <source>The Pi lists no camera.</source>
        <translation>La Pi no indica ninguna cámara.</translation>
    </message>
    <message>
        <source>Waiting for {camera} …</source>
        <translation>Esperando a {camera}…</translation>
    </message>
    <message>
        <source>What {camera} sent is no picture ({n} bytes).</source>
        <translation>Lo que envió {camera} no es una imagen ({n} bytes).</translation>
    </message>
    <message>
        <source>{camera}, {time}</source>
        <translation>{camera}, {time}</translation>
    </message>
    <message>
        <source>{camera} restarts. {said}</source>
        <translation>{camera} se reinicia. {said}</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Aún no hay imagen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>{key} is saved.</source>
        <translation>{key} está guardado.</translation>
    </message>
    <message>
        <source>{key} is back at its default: {value}.</source>
        <translation>{key} vuelve a su valor predeterminado: {value}.</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Consultar otra vez</translation>
    </message>
    <message>
        <source>The door of the container moves.</source>
        <translation>La puerta del contenedor se mueve.</translation>
    </message>
    <message>
        <source>What it was told</source>
        <translation>Órdenes dadas</translation>
    </message>
    <message>
        <source>The door is told to move …</source>
        <translation>Se da la orden a la puerta…</translation>
    </message>
    <message>
        <source>Done; the door is {state}. {said}</source>
        <translation>Hecho; la puerta está {state}. {said}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no hay</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Tailscale</source>
        <translation>Tailscale</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>Broker MQTT</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
    <message>
        <source>Host or address</source>
        <translation>Equipo o dirección</translation>
    </message>
    <message>
        <source>Ping from the Pi</source>
        <translation>Ping desde la Pi</translation>
    </message>
    <message>
        <source>Type a host&apos;s name or address.</source>
        <translation>Escribir el nombre o la dirección de un equipo.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>{host} is pinged …</source>
        <translation>Ping a {host}…</translation>
    </message>
    <message>
        <source>{host}: lost {loss}; on average {average}, shortest {least}, longest {most}.</source>
        <translation>{host}: perdidos {loss}; media {average}, mínimo {least}, máximo {most}.</translation>
    </message>
    <message>
        <source>Ask the Pi again</source>
        <translation>Consultar otra vez a la Pi</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Restart the Pi</source>
        <translation>Reiniciar la Pi</translation>
    </message>
    <message>
        <source>The Pi restarts.</source>
        <translation>La Pi se reinicia.</translation>
    </message>
    <message>
        <source>Type {word} into the field first.</source>
        <translation>Escribir primero {word} en el campo.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Consultado</translation>
    </message>
    <message>
        <source>No session runs: nothing is interrupted.</source>
        <translation>No hay sesión en marcha: no se interrumpe nada.</translation>
    </message>
    <message>
        <source>The running session {id} is interrupted; boards on their way: {n}. Once the Pi is back the session is offered to be resumed; boards that are done stay done.</source>
        <translation>Se interrumpe la sesión en marcha {id}; placas en curso: {n}. Cuando la Pi vuelva, se ofrece reanudar la sesión; las placas terminadas siguen terminadas.</translation>
    </message>
    <message>
        <source>Type {word} to restart the Pi:</source>
        <translation>Escribir {word} para reiniciar la Pi:</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>The Pi is told to restart …</source>
        <translation>Se ordena reiniciar la Pi…</translation>
    </message>
    <message>
        <source>The Pi restarts; the station joins it again by itself. {said}</source>
        <translation>La Pi se reinicia; la estación se vuelve a conectar sola. {said}</translation>
    </message>
    <message>
        <source>well</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>En marcha desde hace</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>Memoria total</translation>
    </message>
    <message>
        <source>Disk in all</source>
        <translation>Disco total</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Wi-Fi of the Pi</source>
        <translation>Wi-Fi de la Pi</translation>
    </message>
    <message>
        <source>No Wi-Fi yet. Press “Look for Wi-Fis”.</source>
        <translation>Aún no hay redes Wi-Fi. Pulsar “Buscar redes Wi-Fi”.</translation>
    </message>
    <message>
        <source>Look for Wi-Fis</source>
        <translation>Buscar redes Wi-Fi</translation>
    </message>
    <message>
        <source>Name of the Wi-Fi</source>
        <translation>Nombre de la red Wi-Fi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Connect the Pi</source>
        <translation>Conectar la Pi</translation>
    </message>
    <message>
        <source>The Pi leaves its Wi-Fi for {ssid}; the station may lose it.</source>
        <translation>La Pi deja su red Wi-Fi por {ssid}; la estación puede perderla.</translation>
    </message>
    <message>
        <source>Choose a Wi-Fi, or type its name.</source>
        <translation>Elegir una red Wi-Fi o escribir su nombre.</translation>
    </message>
    <message>
        <source>A Wi-Fi&apos;s name has at most 32 bytes.</source>
        <translation>El nombre de una red Wi-Fi tiene como máximo 32 bytes.</translation>
    </message>
    <message>
        <source>A Wi-Fi password has at least 8 characters.</source>
        <translation>La contraseña de una red Wi-Fi tiene al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>This Wi-Fi wants a password.</source>
        <translation>Esta red Wi-Fi pide una contraseña.</translation>
    </message>
    <message>
        <source>Wi-Fis found: {n}.</source>
        <translation>Redes Wi-Fi encontradas: {n}.</translation>
    </message>
    <message>
        <source>The Pi is told to join {ssid} …</source>
        <translation>Se ordena a la Pi conectarse a {ssid}…</translation>
    </message>
    <message>
        <source>The Pi is connected to {ssid}.</source>
        <translation>La Pi está conectada a {ssid}.</translation>
    </message>
    <message>
        <source>The Pi has said yes ({said}), but its status does not name {ssid}. Look again.</source>
        <translation>La Pi ha dicho que sí ({said}), pero su estado no nombra {ssid}. Volver a mirar.</translation>
    </message>
</context>
<context>
    <name>ManualEntry</name>
    <message>
        <source>Add  Enter</source>
        <translation>Añadir  Enter</translation>
    </message>
    <message>
        <source>Type the MAC of the board. Esc leaves.</source>
        <translation>Teclear la MAC de la placa. Esc para salir.</translation>
    </message>
    <message>
        <source>Type the MAC of the board, or the container. Esc leaves.</source>
        <translation>Escriba la MAC de la placa o el contenedor. Esc cierra.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>OK  Esc</source>
        <translation>OK  Esc</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>Messages: {n}</source>
        <translation>Mensajes: {n}</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>waiting for the Pi</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>rechazada: {why}</translation>
    </message>
    <message>
        <source>still waiting</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usada</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Free heap</source>
        <translation>Memoria libre</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vista por última vez</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>definido, no se muestra</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>no definido</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>solicitada</translation>
    </message>
    <message>
        <source>failed without a reason</source>
        <translation>error sin motivo conocido</translation>
    </message>
    <message>
        <source>other interface of {mac}? not allowed: scan it</source>
        <translation>¿otra interfaz de {mac}? no permitida: escanearla</translation>
    </message>
    <message>
        <source>not allowed: scan it</source>
        <translation>no permitida: escanearla</translation>
    </message>
    <message>
        <source>{note} The Pi says: {said}</source>
        <translation>{note} La Pi dice: {said}</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>depuración</translation>
    </message>
    <message>
        <source>info</source>
        <translation>información</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Wi-Fi de destino</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Placas</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificadas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>discovered</source>
        <translation>detectada</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>en proceso</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>grabada</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>verificando</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>needs a container</source>
        <translation>sin contenedor</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>dudosa</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>no impresa</translation>
    </message>
    <message>
        <source>discovering</source>
        <translation>buscando</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>terminando</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation>estado desconocido</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>run out of time</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>{dbm} dBm</source>
        <translation>{dbm} dBm</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Station address</source>
        <translation>BSSID</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Alerts and security</source>
        <translation>Alertas y seguridad</translation>
    </message>
    <message>
        <source>The Pi&apos;s monitor reports: {said}</source>
        <translation>El monitor de la Pi informa: {said}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Cámaras</translation>
    </message>
    <message>
        <source>The Pi tells of no camera.</source>
        <translation>La Pi no informa de ninguna cámara.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>En marcha desde hace</translation>
    </message>
    <message>
        <source>The Pi&apos;s own verdict</source>
        <translation>Valoración de la Pi</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectado</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>responde</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>Broker MQTT</translation>
    </message>
    <message>
        <source>MQTT link</source>
        <translation>Enlace MQTT</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Services run for</source>
        <translation>Servicios en marcha</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Packets lost</source>
        <translation>Paquetes perdidos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>Nivel de amenaza</translation>
    </message>
    <message>
        <source>Failed log-ins</source>
        <translation>Accesos fallidos</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Secure connections</source>
        <translation>Conexiones seguras</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Certificado hasta</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Clients that watch</source>
        <translation>Clientes conectados</translation>
    </message>
    <message>
        <source>Nothing has come from the Pi yet.</source>
        <translation>Aún no ha llegado nada de la Pi.</translation>
    </message>
    <message>
        <source>Not live: as of {time}, {age} ago.</source>
        <translation>Datos antiguos: {time}, hace {age}.</translation>
    </message>
    <message>
        <source>Live from the Pi&apos;s monitor, {age} ago</source>
        <translation>En vivo del monitor de la Pi, hace {age}</translation>
    </message>
    <message>
        <source>Asked every 5 s, {age} ago: the Pi&apos;s monitor is not there, only its health is known.</source>
        <translation>Consultado cada 5 s, hace {age}: el monitor de la Pi no está; solo se conoce su estado general.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The session runs.</source>
        <translation>La sesión está en marcha.</translation>
    </message>
    <message>
        <source>Power the boards, then press F9.</source>
        <translation>Encender las placas y luego pulsar F9.</translation>
    </message>
    <message>
        <source>A session was running on the Pi already: joined it.</source>
        <translation>Ya había una sesión en marcha en la Pi: la estación se ha unido.</translation>
    </message>
    <message>
        <source>Go on where it stands.</source>
        <translation>Seguir desde donde está.</translation>
    </message>
    <message>
        <source>The session goes on; boards that are done stay done.</source>
        <translation>La sesión continúa; las placas terminadas siguen terminadas.</translation>
    </message>
    <message>
        <source>The session is stopped.</source>
        <translation>La sesión ha terminado.</translation>
    </message>
    <message>
        <source>Press F6 to start the next one.</source>
        <translation>Pulsar F6 para empezar la siguiente.</translation>
    </message>
    <message>
        <source>The Pi has ended the session ({state}).</source>
        <translation>La Pi ha terminado la sesión ({state}).</translation>
    </message>
    <message>
        <source>The session has run out of time; the Pi has closed it.</source>
        <translation>El tiempo de la sesión se ha agotado; la Pi la ha cerrado.</translation>
    </message>
    <message>
        <source>The session&apos;s time is nearly over.</source>
        <translation>El tiempo de la sesión está a punto de acabar.</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>Dejar terminar las placas en curso; empezar otra sesión para el resto.</translation>
    </message>
    <message>
        <source>Provision All: {started} started.</source>
        <translation>Aprovisionar todas: {started} en marcha.</translation>
    </message>
    <message>
        <source>{skipped} skipped by the Pi.</source>
        <translation>{skipped} omitidas por la Pi.</translation>
    </message>
    <message>
        <source>Look at the boards that are still discovered.</source>
        <translation>Mirar las placas que siguen en “detectada”.</translation>
    </message>
    <message>
        <source>The Pi&apos;s answer was lost. It was asked: {started} started, {left} did not.</source>
        <translation>La respuesta de la Pi se ha perdido. Se le ha preguntado: {started} en marcha, {left} no.</translation>
    </message>
    <message>
        <source>Press F9 again for those that did not.</source>
        <translation>Pulsar F9 otra vez para las que faltan.</translation>
    </message>
    <message>
        <source>No board was ready to be provisioned.</source>
        <translation>Ninguna placa estaba lista para aprovisionar.</translation>
    </message>
    <message>
        <source>Scan the boards, power them, and wait until they are discovered.</source>
        <translation>Escanear las placas, encenderlas y esperar a que se detecten.</translation>
    </message>
    <message>
        <source>Retry: {started} started.</source>
        <translation>Reintentar: {started} en marcha.</translation>
    </message>
    <message>
        <source>Board {mac} failed: {reason}</source>
        <translation>La placa {mac} da error: {reason}</translation>
    </message>
    <message>
        <source>Board {mac} was verified by another station: no label here.</source>
        <translation>La placa {mac} la verificó otra estación: aquí no sale etiqueta.</translation>
    </message>
    <message>
        <source>Print it from Labels (Ctrl+4) if it is wanted.</source>
        <translation>Si se necesita, imprimirla en Etiquetas (Ctrl+4).</translation>
    </message>
    <message>
        <source>Boards that were verified before this journal began: {n}. It does not know their labels, and prints none by itself.</source>
        <translation>Placas verificadas antes de que empezara este diario: {n}. No conoce sus etiquetas y no imprime ninguna por sí solo.</translation>
    </message>
    <message>
        <source>If they have none, press “Print missing labels” in Labels (Ctrl+4).</source>
        <translation>Si no tienen, pulse «Imprimir las que faltan» en Etiquetas (Ctrl+4).</translation>
    </message>
    <message>
        <source>The label for {mac} waits: the board is in no container yet.</source>
        <translation>La etiqueta de {mac} espera: la placa aún no está en ningún contenedor.</translation>
    </message>
    <message>
        <source>Enter its container in Labels (Ctrl+4), or scan it.</source>
        <translation>Indicar su contenedor en Etiquetas (Ctrl+4) o escanearlo.</translation>
    </message>
    <message>
        <source>Container {id} was read as {text}, and repaired.</source>
        <translation>El contenedor {id} se leyó como {text}, y se corrigió.</translation>
    </message>
    <message>
        <source>{half} is taken back; it waits no more.</source>
        <translation>{half} se ha deshecho; ya no espera.</translation>
    </message>
    <message>
        <source>Board {mac} is taken off the allowlist again.</source>
        <translation>La placa {mac} vuelve a estar fuera de la lista de permitidos.</translation>
    </message>
    <message>
        <source>{half} waited too long for its other half: nothing was added.</source>
        <translation>{half} ha esperado demasiado a su pareja: no se ha añadido nada.</translation>
    </message>
    <message>
        <source>Scan board and container again, one right after the other.</source>
        <translation>Escanear otra vez placa y contenedor, uno justo después del otro.</translation>
    </message>
    <message>
        <source>The entry of {mac} is as it was before.</source>
        <translation>La entrada de {mac} está otra vez como antes.</translation>
    </message>
    <message>
        <source>Entries that are as they were before: {n}.</source>
        <translation>Entradas que están otra vez como antes: {n}.</translation>
    </message>
    <message>
        <source>There is no scan to undo.</source>
        <translation>No hay ninguna lectura que deshacer.</translation>
    </message>
    <message>
        <source>Refreshed from the Pi.</source>
        <translation>Actualizado desde la Pi.</translation>
    </message>
    <message>
        <source>No reason is known.</source>
        <translation>No se conoce el motivo.</translation>
    </message>
    <message>
        <source>The Pi did not put {mac} on the allowlist: {why}</source>
        <translation>La Pi no ha añadido {mac} a la lista de permitidos: {why}</translation>
    </message>
    <message>
        <source>The label for {mac} waits: {why}</source>
        <translation>La etiqueta de {mac} espera: {why}</translation>
    </message>
    <message>
        <source>It prints as soon as it can.</source>
        <translation>Se imprime en cuanto sea posible.</translation>
    </message>
    <message>
        <source>The label for {mac} may be printed or not.</source>
        <translation>No se sabe si la etiqueta de {mac} se ha impreso.</translation>
    </message>
    <message>
        <source>Look at the printer, then answer in Labels (Ctrl+4).</source>
        <translation>Mirar en la impresora y luego responder en Etiquetas (Ctrl+4).</translation>
    </message>
    <message>
        <source>No label for {mac} yet: {why}</source>
        <translation>Aún no hay etiqueta de {mac}: {why}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>There is no session. Press F6 to start one.</source>
        <translation>No hay sesión. Pulsar F6 para empezar una.</translation>
    </message>
    <message>
        <source>The session is interrupted. Resume it first.</source>
        <translation>La sesión está interrumpida. Reanudarla primero.</translation>
    </message>
    <message>
        <source>It is being sent to the Pi.</source>
        <translation>Se está enviando a la Pi.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Press F3.</source>
        <translation>Nadie se ha identificado. Pulsar F3.</translation>
    </message>
    <message>
        <source>A session is running. Stop it first (F7).</source>
        <translation>Hay una sesión en marcha. Terminarla primero (F7).</translation>
    </message>
    <message>
        <source>No board has failed.</source>
        <translation>Ninguna placa tiene error.</translation>
    </message>
    <message>
        <source>The Pi&apos;s certificate is not trusted. Pair in Settings (Ctrl+8).</source>
        <translation>El certificado de la Pi no es de confianza. Vincular en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>The Pi wants an API key. Enter it in Settings (Ctrl+8).</source>
        <translation>La Pi pide una clave API. Introducirla en Ajustes (Ctrl+8).</translation>
    </message>
    <message>
        <source>The station is just connecting to the Pi.</source>
        <translation>La estación se está conectando a la Pi.</translation>
    </message>
    <message>
        <source>The Pi is out of reach. It is tried again by itself; F5 tries now.</source>
        <translation>La Pi no responde. Se sigue intentando; F5 lo intenta ahora.</translation>
    </message>
    <message>
        <source>No board is ready: one is not on the allowlist. Scan it.</source>
        <translation>Ninguna placa está lista: una no está en la lista de permitidos. Escanearla.</translation>
    </message>
    <message>
        <source>No board is ready: {n} are not on the allowlist. Scan them.</source>
        <translation>Ninguna placa está lista: {n} no están en la lista de permitidos. Escanearlas.</translation>
    </message>
    <message>
        <source>All boards are under way.</source>
        <translation>Todas las placas están en curso.</translation>
    </message>
    <message>
        <source>All verified. Press F7.</source>
        <translation>Todas verificadas. Pulsar F7.</translation>
    </message>
    <message>
        <source>No board is ready yet. Scan the boards and power them.</source>
        <translation>Aún no hay ninguna placa lista. Escanear las placas y encenderlas.</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>data directory</source>
        <translation>La carpeta de datos</translation>
    </message>
    <message>
        <source>cannot be written:</source>
        <translation>no se puede escribir:</translation>
    </message>
    <message>
        <source>cannot be read:</source>
        <translation>no se puede leer:</translation>
    </message>
    <message>
        <source>is not TOML:</source>
        <translation>no es TOML:</translation>
    </message>
    <message>
        <source>is not TOML, and is left as it is:</source>
        <translation>no es TOML y se deja como está:</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>is not a table</source>
        <translation>no es una tabla</translation>
    </message>
    <message>
        <source>Let this user write it, or choose a folder of your own with --data-dir</source>
        <translation>Dar a este usuario permiso para escribir en ella o elegir otra carpeta con --data-dir</translation>
    </message>
    <message>
        <source>a sign like @ in a password has to be escaped</source>
        <translation>un signo como @ en la contraseña debe codificarse</translation>
    </message>
    <message>
        <source>is in use by another station on this computer</source>
        <translation>está en uso por otra estación de este equipo</translation>
    </message>
    <message>
        <source>Close that one, or choose another folder with --data-dir</source>
        <translation>Cerrar la otra o elegir otra carpeta con --data-dir</translation>
    </message>
    <message>
        <source>orchestrator url</source>
        <translation>dirección del orquestador</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>clave API</translation>
    </message>
    <message>
        <source>it is no web address.</source>
        <translation>no es una dirección web.</translation>
    </message>
    <message>
        <source>it has no certificate.</source>
        <translation>no tiene certificado.</translation>
    </message>
    <message>
        <source>it contains characters that no header can carry.</source>
        <translation>contiene caracteres que ninguna cabecera admite.</translation>
    </message>
    <message>
        <source>printable ASCII characters</source>
        <translation>caracteres ASCII imprimibles</translation>
    </message>
    <message>
        <source>cannot be used:</source>
        <translation>no se puede usar:</translation>
    </message>
    <message>
        <source>a PEM file</source>
        <translation>un archivo PEM</translation>
    </message>
    <message>
        <source>The export cannot be written:</source>
        <translation>No se puede escribir el archivo exportado:</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Elegir otra carpeta o liberar espacio.</translation>
    </message>
    <message>
        <source>Check the journal&apos;s place in the settings, then start the station again.</source>
        <translation>Comprobar en los ajustes dónde está el historial y volver a iniciar la estación.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space on it, then try again.</source>
        <translation>Liberar espacio y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The file may not be written.</source>
        <translation>No hay permiso para escribir el archivo.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder.</source>
        <translation>Dar a este usuario permiso para escribir el archivo y su carpeta.</translation>
    </message>
    <message>
        <source>Another program is holding the journal.</source>
        <translation>Otro programa tiene ocupado el historial.</translation>
    </message>
    <message>
        <source>Another station works with it under this name:</source>
        <translation>Otra estación trabaja con él con este nombre:</translation>
    </message>
    <message>
        <source>Give this station another name in the settings, or close the other one; one that lost its power keeps its name for a minute.</source>
        <translation>Dar otro nombre a esta estación en los ajustes o cerrar la otra; una que se quedó sin corriente conserva su nombre un minuto.</translation>
    </message>
    <message>
        <source>The database cannot be reached:</source>
        <translation>No se puede acceder a la base de datos:</translation>
    </message>
    <message>
        <source>Check that its server runs, and address, user, password and name in [journal] url.</source>
        <translation>Comprobar que su servidor funciona y la dirección, el usuario, la contraseña y el nombre en [journal] url.</translation>
    </message>
    <message>
        <source>The connection to the database broke:</source>
        <translation>Se cortó la conexión con la base de datos:</translation>
    </message>
    <message>
        <source>The station connects again by itself; look at the server and the network where it does not.</source>
        <translation>La estación se vuelve a conectar sola; si no lo hace, revisar el servidor y la red.</translation>
    </message>
    <message>
        <source>The database&apos;s disk is full.</source>
        <translation>El disco de la base de datos está lleno.</translation>
    </message>
    <message>
        <source>Free some space there, then try again.</source>
        <translation>Liberar espacio allí y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation>La base de datos es de solo lectura.</translation>
    </message>
    <message>
        <source>Name the primary server in [journal] url.</source>
        <translation>Indicar el servidor principal en [journal] url.</translation>
    </message>
    <message>
        <source>The database&apos;s user lacks a right.</source>
        <translation>Al usuario de la base de datos le falta un permiso.</translation>
    </message>
    <message>
        <source>Give this user the right to make and write tables in this database.</source>
        <translation>Dar a este usuario permiso para crear y escribir tablas en esta base de datos.</translation>
    </message>
    <message>
        <source>Close the other station or database tool, then try again.</source>
        <translation>Cerrar la otra estación o el programa de bases de datos y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>No se puede abrir el archivo.</translation>
    </message>
    <message>
        <source>Check that its folder exists and may be written, or name another file in the settings.</source>
        <translation>Comprobar que su carpeta existe y permite escribir o indicar otro archivo en los ajustes.</translation>
    </message>
    <message>
        <source>The journal is damaged.</source>
        <translation>El historial está dañado.</translation>
    </message>
    <message>
        <source>Start the station again: it sets the damaged file aside and begins a new one.</source>
        <translation>Volver a iniciar la estación: aparta el archivo dañado y empieza uno nuevo.</translation>
    </message>
    <message>
        <source>The database refused:</source>
        <translation>La base de datos lo ha rechazado:</translation>
    </message>
    <message>
        <source>The journal&apos;s address in the settings</source>
        <translation>La dirección del historial en los ajustes</translation>
    </message>
    <message>
        <source>It cannot be understood.</source>
        <translation>No se entiende.</translation>
    </message>
    <message>
        <source>The database driver is not installed</source>
        <translation>El controlador de la base de datos no está instalado</translation>
    </message>
    <message>
        <source>Write a file&apos;s path, or postgresql://user@host/name.</source>
        <translation>Indicar la ruta de un archivo o postgresql://usuario@equipo/nombre.</translation>
    </message>
    <message>
        <source>cannot be found: this user has no home</source>
        <translation>no se encuentra: este usuario no tiene carpeta personal</translation>
    </message>
    <message>
        <source>Choose a folder of your own with --data-dir</source>
        <translation>Elija una carpeta propia con --data-dir</translation>
    </message>
    <message>
        <source>Free some space on the disk</source>
        <translation>Libere espacio en el disco</translation>
    </message>
    <message>
        <source>The journal was empty: labels printed before are not known to it.</source>
        <translation>El diario estaba vacío: no conoce las etiquetas impresas antes.</translation>
    </message>
    <message>
        <source>The journal was damaged (%1). It was kept as %2 and a new one was begun: labels printed before are not known to the new one. Show the kept file to a technician.</source>
        <translation>El diario estaba dañado (%1). Se conservó como %2 y se empezó uno nuevo, que no conoce las etiquetas impresas antes. Muestre el archivo conservado a un técnico.</translation>
    </message>
    <message>
        <source>Another station works with this file.</source>
        <translation>Otra estación trabaja con este archivo.</translation>
    </message>
    <message>
        <source>Its file was taken away, or another lies in its place, while the station works.</source>
        <translation>Su archivo se ha quitado, o hay otro en su lugar, mientras la estación trabaja.</translation>
    </message>
    <message>
        <source>Put that very file back; else close the station, look for the labels that are out, and start it.</source>
        <translation>Devuelva ese mismo archivo; si no, cierre la estación, mire qué etiquetas han salido e iníciela.</translation>
    </message>
    <message>
        <source>A file belongs to one station: close the other one, or name another file in the settings.</source>
        <translation>Un archivo pertenece a una sola estación: cierre la otra o indique otro archivo en los ajustes.</translation>
    </message>
    <message>
        <source>The station itself works with this file.</source>
        <translation>La propia estación trabaja con este archivo.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Indique otro archivo.</translation>
    </message>
    <message>
        <source>The system&apos;s list of print jobs does not have the label.</source>
        <translation>La lista de trabajos del sistema no tiene la etiqueta.</translation>
    </message>
    <message>
        <source>The queue takes no jobs now.</source>
        <translation>La cola no acepta trabajos ahora.</translation>
    </message>
    <message>
        <source>Let it take jobs again in the system&apos;s printers (cupsaccept).</source>
        <translation>Haga que vuelva a aceptar trabajos en las impresoras del sistema (cupsaccept).</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es una carpeta.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Indique un archivo.</translation>
    </message>
    <message>
        <source>The installed program has none: use a file for the journal, or run the station from pip.</source>
        <translation>El programa instalado no lo lleva: use un archivo para el diario o ejecute la estación desde pip.</translation>
    </message>
    <message>
        <source>the port is a number</source>
        <translation>el puerto es un número</translation>
    </message>
    <message>
        <source>its station.lock cannot be used:</source>
        <translation>no se puede usar su station.lock:</translation>
    </message>
    <message>
        <source>Let this user write everything in it, or choose a folder of your own with --data-dir</source>
        <translation>Permita a este usuario escribir todo lo que contiene, o elija una carpeta propia con --data-dir</translation>
    </message>
    <message>
        <source>The database&apos;s encoding is not UTF-8, so that it cannot keep every text:</source>
        <translation>La codificación de la base de datos no es UTF-8, así que no puede guardar cualquier texto:</translation>
    </message>
    <message>
        <source>Make a new one with CREATE DATABASE name ENCODING &apos;UTF8&apos; TEMPLATE template0, and name it in [journal] url.</source>
        <translation>Cree una nueva con CREATE DATABASE name ENCODING &apos;UTF8&apos; TEMPLATE template0 e indíquela en [journal] url.</translation>
    </message>
    <message>
        <source>The database took too long.</source>
        <translation>La base de datos tardó demasiado.</translation>
    </message>
    <message>
        <source>See at the server whether another program holds the journal&apos;s tables, or its disk is slow.</source>
        <translation>Mire en el servidor si otro programa bloquea las tablas del historial o si su disco es lento.</translation>
    </message>
    <message>
        <source>The disk gave an error, or is full.</source>
        <translation>El disco ha dado un error o está lleno.</translation>
    </message>
    <message>
        <source>Free some space; check the disk and its cable; keep a copy of the journal before going on.</source>
        <translation>Liberar espacio; comprobar el disco y su cable; guardar una copia del historial antes de seguir.</translation>
    </message>
    <message>
        <source>Everything else goes on; what was refused stands in the station&apos;s log.</source>
        <translation>Todo lo demás sigue; lo rechazado queda en el registro de la estación.</translation>
    </message>
    <message>
        <source>Install provisioning-station[postgresql] with pip, or use a file for the journal.</source>
        <translation>Instalar provisioning-station[postgresql] con pip o usar un archivo para el historial.</translation>
    </message>
    <message>
        <source>a person looked</source>
        <translation>revisada por una persona</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>escaneada</translation>
    </message>
    <message>
        <source>The station stopped while this label was being sent.</source>
        <translation>La estación se paró mientras se enviaba esta etiqueta.</translation>
    </message>
    <message>
        <source>Look at the list of labels before going on.</source>
        <translation>Mirar la lista de etiquetas antes de seguir.</translation>
    </message>
    <message>
        <source>Install the newer station again, or name another file for the journal.</source>
        <translation>Volver a instalar la estación más nueva o indicar otro archivo para el historial.</translation>
    </message>
    <message>
        <source>This is a database of another program, not a station&apos;s journal.</source>
        <translation>Es una base de datos de otro programa, no el historial de una estación.</translation>
    </message>
    <message>
        <source>Name another file for the journal in the settings.</source>
        <translation>Indicar en los ajustes otro archivo para el historial.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Actualizar la lista.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Esto no es un archivo.</translation>
    </message>
    <message>
        <source>Name a file for the journal.</source>
        <translation>Indicar un archivo para el historial.</translation>
    </message>
    <message>
        <source>The journal cannot be reached:</source>
        <translation>No se puede acceder al historial:</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or name another file for the journal in the settings.</source>
        <translation>Comprobar la carpeta y sus permisos o indicar en los ajustes otro archivo para el historial.</translation>
    </message>
    <message>
        <source>Free some space on its disk, and check the folder&apos;s rights.</source>
        <translation>Libere espacio en su disco y compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>The journal cannot be checked:</source>
        <translation>No se puede comprobar el historial:</translation>
    </message>
    <message>
        <source>Close other programs that use it and check the folder&apos;s rights, then start again.</source>
        <translation>Cerrar otros programas que lo usen, comprobar los permisos de la carpeta y volver a iniciar.</translation>
    </message>
    <message>
        <source>The journal is closed.</source>
        <translation>El historial está cerrado.</translation>
    </message>
    <message>
        <source>Start the station again.</source>
        <translation>Volver a iniciar la estación.</translation>
    </message>
    <message>
        <source>Qt&apos;s multimedia cannot be loaded:</source>
        <translation>No se puede cargar la parte multimedia de Qt:</translation>
    </message>
    <message>
        <source>Install the package libpulse0.</source>
        <translation>Instalar el paquete libpulse0.</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>una respuesta vacía</translation>
    </message>
    <message>
        <source>a redirect to another address</source>
        <translation>una redirección a otra dirección</translation>
    </message>
    <message>
        <source>a bare value instead of an object</source>
        <translation>un valor suelto en lugar de un objeto</translation>
    </message>
    <message>
        <source>an envelope without data</source>
        <translation>un sobre sin datos</translation>
    </message>
    <message>
        <source>cut or broken JSON</source>
        <translation>JSON cortado o dañado</translation>
    </message>
    <message>
        <source>something that is not JSON</source>
        <translation>algo que no es JSON</translation>
    </message>
    <message>
        <source>an answer without a session</source>
        <translation>una respuesta sin sesión</translation>
    </message>
    <message>
        <source>something that is not HTTP</source>
        <translation>algo que no es HTTP</translation>
    </message>
    <message>
        <source>something that is no WebSocket</source>
        <translation>algo que no es WebSocket</translation>
    </message>
    <message>
        <source>it took too long to connect</source>
        <translation>tardó demasiado en conectar</translation>
    </message>
    <message>
        <source>it took too long to answer</source>
        <translation>tardó demasiado en responder</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>cerró la conexión</translation>
    </message>
    <message>
        <source>it does not speak HTTP</source>
        <translation>no habla HTTP</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>its certificate is another one</source>
        <translation>su certificado es otro</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>su certificado es autofirmado</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>su certificado aún no es válido</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>su certificado ha caducado</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>su certificado es para otro nombre</translation>
    </message>
    <message>
        <source>nobody known here vouches for its certificate</source>
        <translation>ninguna autoridad conocida aquí avala su certificado</translation>
    </message>
    <message>
        <source>nothing answers at this port</source>
        <translation>nada responde en este puerto</translation>
    </message>
    <message>
        <source>its name is not known in this network</source>
        <translation>esta red no conoce su nombre</translation>
    </message>
    <message>
        <source>no way in the network leads to it</source>
        <translation>la red no tiene camino hasta ella</translation>
    </message>
    <message>
        <source>the monitor&apos;s connection was cut</source>
        <translation>se cortó la conexión del monitor</translation>
    </message>
    <message>
        <source>A printer has no option</source>
        <translation>Una impresora no tiene la opción</translation>
    </message>
    <message>
        <source>is not allowed.</source>
        <translation>no está permitido.</translation>
    </message>
    <message>
        <source>This is no name for a template.</source>
        <translation>Ese nombre no vale para una plantilla.</translation>
    </message>
    <message>
        <source>letters, digits, - and _, at most 40 of them</source>
        <translation>letras, números, - y _, como máximo 40</translation>
    </message>
    <message>
        <source>The template cannot be read:</source>
        <translation>No se puede leer la plantilla:</translation>
    </message>
    <message>
        <source>There is no such template. Choose another one, or put its file back.</source>
        <translation>No existe esa plantilla. Elija otra o devuelva su archivo a su sitio.</translation>
    </message>
    <message>
        <source>The template is not in UTF-8. Save it anew as UTF-8.</source>
        <translation>La plantilla no está en UTF-8. Guárdela de nuevo como UTF-8.</translation>
    </message>
    <message>
        <source>This is not TOML:</source>
        <translation>Esto no es TOML:</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has space, or choose another one in the settings.</source>
        <translation>Comprobar que la carpeta existe, permite escribir y tiene espacio o elegir otra en los ajustes.</translation>
    </message>
    <message>
        <source>The label&apos;s file cannot be written:</source>
        <translation>No se puede escribir el archivo de la etiqueta:</translation>
    </message>
    <message>
        <source>Choose one of the system&apos;s printers in the settings, or add this one to the system.</source>
        <translation>Elegir en los ajustes una impresora del sistema o añadir esta al sistema.</translation>
    </message>
    <message>
        <source>Look at the printer and at the system&apos;s list of print jobs.</source>
        <translation>Mirar la impresora y la lista de trabajos de impresión del sistema.</translation>
    </message>
    <message>
        <source>See whether the label came out before printing it again.</source>
        <translation>Mirar si la etiqueta ha salido antes de volver a imprimirla.</translation>
    </message>
    <message>
        <source>The system&apos;s queue does not go on:</source>
        <translation>La cola del sistema no avanza:</translation>
    </message>
    <message>
        <source>The queue does not take the label.</source>
        <translation>La cola no acepta la etiqueta.</translation>
    </message>
    <message>
        <source>The queue gave the label up.</source>
        <translation>La cola ha descartado la etiqueta.</translation>
    </message>
    <message>
        <source>The system gave the label up:</source>
        <translation>El sistema ha descartado la etiqueta:</translation>
    </message>
    <message>
        <source>The system reports an error of this printer.</source>
        <translation>El sistema informa de un error de esta impresora.</translation>
    </message>
    <message>
        <source>The queue is stopped.</source>
        <translation>La cola está parada.</translation>
    </message>
    <message>
        <source>Elements are tables.</source>
        <translation>Los elementos son tablas.</translation>
    </message>
    <message>
        <source>The element runs off the label&apos;s right edge.</source>
        <translation>El elemento se sale por el borde derecho de la etiqueta.</translation>
    </message>
    <message>
        <source>The element runs off the label&apos;s lower edge.</source>
        <translation>El elemento se sale por el borde inferior de la etiqueta.</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>Falta la clave.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>No existe esa clave.</translation>
    </message>
    <message>
        <source>a file beside the template</source>
        <translation>un archivo junto a la plantilla</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>The printer needs attention: it takes a connection but does not say how it is, as it did before.</source>
        <translation>Revisar la impresora: acepta la conexión, pero ya no dice cómo está.</translation>
    </message>
    <message>
        <source>Look at the printer: paper, ribbon, head and its lamp. If another one that knows no ~HS stands there now, add ?status=no to its address in the settings.</source>
        <translation>Mirar la impresora: papel, cinta, cabezal y luz de estado. Si ahora hay otra que no conoce ~HS, añadir ?status=no a su dirección en los ajustes.</translation>
    </message>
    <message>
        <source>The printer does not tell its state: its labels are sent, and not confirmed.</source>
        <translation>La impresora no dice su estado: sus etiquetas se envían sin confirmar.</translation>
    </message>
    <message>
        <source>If it is a Zebra, look at it: paper, ribbon, head and its lamp.</source>
        <translation>Si es una Zebra, mirarla: papel, cinta, cabezal y luz de estado.</translation>
    </message>
    <message>
        <source>The printer is not asked for its state (status=no): its labels are sent, and not confirmed.</source>
        <translation>No se pregunta a la impresora su estado (status=no): sus etiquetas se envían sin confirmar.</translation>
    </message>
    <message>
        <source>The printer tells its state, and is ready.</source>
        <translation>La impresora dice su estado y está lista.</translation>
    </message>
    <message>
        <source>The print head is open.</source>
        <translation>El cabezal de impresión está abierto.</translation>
    </message>
    <message>
        <source>Close the printer&apos;s head.</source>
        <translation>Cerrar el cabezal de la impresora.</translation>
    </message>
    <message>
        <source>The printer is out of labels.</source>
        <translation>La impresora no tiene etiquetas.</translation>
    </message>
    <message>
        <source>Put a new roll in, then press feed.</source>
        <translation>Poner un rollo nuevo y pulsar FEED (avance).</translation>
    </message>
    <message>
        <source>The printer is out of ribbon.</source>
        <translation>La impresora no tiene cinta.</translation>
    </message>
    <message>
        <source>Put a new ribbon in.</source>
        <translation>Poner una cinta nueva.</translation>
    </message>
    <message>
        <source>The printer is paused.</source>
        <translation>La impresora está en pausa.</translation>
    </message>
    <message>
        <source>Press pause on the printer.</source>
        <translation>Pulsar PAUSE (pausa) en la impresora.</translation>
    </message>
    <message>
        <source>The print head is too hot.</source>
        <translation>El cabezal de impresión está demasiado caliente.</translation>
    </message>
    <message>
        <source>Wait until it has cooled down.</source>
        <translation>Esperar a que se enfríe.</translation>
    </message>
    <message>
        <source>The printer&apos;s memory is full.</source>
        <translation>La memoria de la impresora está llena.</translation>
    </message>
    <message>
        <source>Wait, or switch the printer off and on.</source>
        <translation>Esperar o apagar y encender la impresora.</translation>
    </message>
    <message>
        <source>Check that it is switched on, in the network, and that the address in the settings is right.</source>
        <translation>Comprobar que está encendida y en la red y que la dirección en los ajustes es correcta.</translation>
    </message>
    <message>
        <source>The printer cannot be reached:</source>
        <translation>No se puede acceder a la impresora:</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>La impresora no responde.</translation>
    </message>
    <message>
        <source>There is no template %1.</source>
        <translation>No hay ninguna plantilla %1.</translation>
    </message>
    <message>
        <source>Let this user read it</source>
        <translation>Permitir que este usuario lo lea</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>no hay ningún perfil %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>There is none: the label would be blank.</source>
        <translation>No hay ninguno: la etiqueta saldría en blanco.</translation>
    </message>
    <message>
        <source>The printer closes the connection at once.</source>
        <translation>La impresora cierra la conexión al instante.</translation>
    </message>
    <message>
        <source>Another computer may be using it, or its print server finds no printer: look there, and at the address.</source>
        <translation>Quizá la usa otro equipo, o su servidor de impresión no encuentra la impresora: mire allí y en la dirección.</translation>
    </message>
    <message>
        <source>The printer stopped taking the label in.</source>
        <translation>La impresora ha dejado de recibir la etiqueta.</translation>
    </message>
    <message>
        <source>The connection broke within the label:</source>
        <translation>La conexión se cortó en mitad de la etiqueta:</translation>
    </message>
    <message>
        <source>The printing ended in an error that nobody foresaw:</source>
        <translation>La impresión terminó en un error imprevisto:</translation>
    </message>
    <message>
        <source>Writing a label down ended in an error that nobody foresaw:</source>
        <translation>Anotar una etiqueta terminó en un error imprevisto:</translation>
    </message>
    <message>
        <source>Press Print missing labels on the page Labels; the log tells more.</source>
        <translation>Pulse «Imprimir las que faltan» en la página Etiquetas; el registro dice más.</translation>
    </message>
    <message>
        <source>Close other programs that use the camera, then plug it in anew.</source>
        <translation>Cerrar otros programas que usen la cámara y volver a conectarla.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>No hay cámara.</translation>
    </message>
    <message>
        <source>Plug it in; it goes on by itself.</source>
        <translation>Conectarla; continúa solo.</translation>
    </message>
    <message>
        <source>Let this user read the port (group dialout), or close the program that uses it.</source>
        <translation>Dar a este usuario permiso para leer el puerto (grupo dialout) o cerrar el programa que lo usa.</translation>
    </message>
    <message>
        <source>Plug the scanner in; it goes on by itself.</source>
        <translation>Conectar el lector; continúa solo.</translation>
    </message>
    <message>
        <source>Secrets from the environment cannot be changed here.</source>
        <translation>Los secretos del entorno no se pueden cambiar aquí.</translation>
    </message>
    <message>
        <source>The environment is read only.</source>
        <translation>El entorno es de solo lectura.</translation>
    </message>
    <message>
        <source>Unlock or install a keyring (on Linux: gnome-keyring or KWallet in the session), or set STATION_API_KEY for this run.</source>
        <translation>Desbloquear o instalar un llavero (en Linux: gnome-keyring o KWallet en la sesión) o definir STATION_API_KEY para esta ejecución.</translation>
    </message>
    <message>
        <source>The keyring does not work:</source>
        <translation>El llavero no funciona:</translation>
    </message>
    <message>
        <source>Windows keeps secrets of at most 1280 characters; this one is longer.</source>
        <translation>Windows guarda secretos de 1280 caracteres como máximo; este es más largo.</translation>
    </message>
    <message>
        <source>Let the Pi&apos;s key be made shorter, or set STATION_API_KEY for each run.</source>
        <translation>Pedir una clave más corta para la Pi o definir STATION_API_KEY en cada ejecución.</translation>
    </message>
    <message>
        <source>This system has no keyring that the station may use.</source>
        <translation>Este sistema no tiene un llavero que la estación pueda usar.</translation>
    </message>
    <message>
        <source>an address like http://pi-line3.local:8080, without user, query or key</source>
        <translation>una dirección como http://pi-line3.local:8080, sin usuario, consulta ni clave</translation>
    </message>
    <message>
        <source>pdf:DIRECTORY, zpl-tcp://HOST:9100 or system:NAME</source>
        <translation>pdf:CARPETA, zpl-tcp://EQUIPO:9100 o system:NOMBRE</translation>
    </message>
    <message>
        <source>No sound server runs.</source>
        <translation>No hay servidor de sonido.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>Iniciar PulseAudio o PipeWire.</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>No hay salida de sonido.</translation>
    </message>
    <message>
        <source>Connect a loudspeaker and start the sound server.</source>
        <translation>Conectar un altavoz e iniciar el servidor de sonido.</translation>
    </message>
    <message>
        <source>this is no host&apos;s name.</source>
        <translation>no es un nombre de equipo.</translation>
    </message>
    <message>
        <source>The system has no printer %1; it has: %2.</source>
        <translation>El sistema no tiene la impresora %1; tiene: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 is not a printer&apos;s address.</source>
        <translation>%1 no es una dirección de impresora.</translation>
    </message>
    <message>
        <source>%1 is not a printer&apos;s address: %2.</source>
        <translation>%1 no es una dirección de impresora: %2.</translation>
    </message>
    <message>
        <source>pdf:FOLDER, system:QUEUE NAME (a raw queue of a ZPL printer: ?zpl=203|300|600), or zpl-tcp://HOST:9100 with ?dpi=203|300|600&amp;darkness=0..30&amp;speed=1..14&amp;status=learn|yes|no</source>
        <translation>pdf:CARPETA, system:COLA (una cola sin procesar de una impresora ZPL: ?zpl=203|300|600), o zpl-tcp://HOST:9100 con ?dpi=203|300|600&amp;darkness=0..30&amp;speed=1..14&amp;status=learn|yes|no</translation>
    </message>
    <message>
        <source>There is no kind %1.</source>
        <translation>No existe el tipo %1.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>There is no field %1.</source>
        <translation>No existe el campo %1.</translation>
    </message>
    <message>
        <source>%1 is no image.</source>
        <translation>%1 no es una imagen.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a number from %1 to %2 (mm)</source>
        <translation>un número de %1 a %2 (mm)</translation>
    </message>
    <message>
        <source>a list of texts, such as [&quot;Arial&quot;]</source>
        <translation>una lista de textos, como [&quot;Arial&quot;]</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>%1, line %2, element %3, key %4</source>
        <translation>%1, línea %2, elemento %3, clave %4</translation>
    </message>
    <message>
        <source>%1, line %2, key %3</source>
        <translation>%1, línea %2, clave %3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>This journal was written by a newer station (%1).</source>
        <translation>Este diario lo escribió una estación más nueva (%1).</translation>
    </message>
    <message>
        <source>format %1</source>
        <translation>formato %1</translation>
    </message>
    <message>
        <source>format %1, known here: %2</source>
        <translation>formato %1, aquí se conoce: %2</translation>
    </message>
    <message>
        <source>Label %1 is %2; it cannot become %3.</source>
        <translation>La etiqueta %1 está «%2»; no puede pasar a «%3».</translation>
    </message>
    <message>
        <source>There is no label %1.</source>
        <translation>No existe la etiqueta %1.</translation>
    </message>
    <message>
        <source>There is no waiting change %1.</source>
        <translation>No existe el cambio pendiente %1.</translation>
    </message>
    <message>
        <source>The journal is damaged (%1).</source>
        <translation>El diario está dañado (%1).</translation>
    </message>
    <message>
        <source>There is no camera %1; there is %2.</source>
        <translation>No hay ninguna cámara %1; hay: %2.</translation>
    </message>
    <message>
        <source>Set %1 before starting.</source>
        <translation>Defina %1 antes de iniciar.</translation>
    </message>
    <message>
        <source>The keyring failed (%1).</source>
        <translation>El llavero ha fallado (%1).</translation>
    </message>
    <message>
        <source>a &apos;success&apos; that is neither true nor false</source>
        <translation>un «success» que no es ni true ni false</translation>
    </message>
    <message>
        <source>a message over %1 bytes</source>
        <translation>un mensaje de más de %1 bytes</translation>
    </message>
    <message>
        <source>an event over %1 bytes</source>
        <translation>un evento de más de %1 bytes</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>una página web</translation>
    </message>
    <message>
        <source>it answered no ping within %1 s</source>
        <translation>no respondió a ningún ping en %1 s</translation>
    </message>
    <message>
        <source>it closed the monitor:</source>
        <translation>cerró el monitor:</translation>
    </message>
    <message>
        <source>it did not start (%1)</source>
        <translation>no se inició (%1)</translation>
    </message>
    <message>
        <source>its answer was</source>
        <translation>su respuesta fue</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>es %1</translation>
    </message>
    <message>
        <source>a boolean: true or false</source>
        <translation>un booleano: true o false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>a text of at most 32 characters</source>
        <translation>un texto de 32 caracteres como máximo</translation>
    </message>
    <message>
        <source>a text of 1 to 64 characters</source>
        <translation>un texto de 1 a 64 caracteres</translation>
    </message>
    <message>
        <source>a code like en or zh_CN, or empty</source>
        <translation>un código como en o zh_CN, o vacío</translation>
    </message>
    <message>
        <source>the name of a template</source>
        <translation>el nombre de una plantilla</translation>
    </message>
    <message>
        <source>at most 8 characters, without Enter and Tab</source>
        <translation>8 caracteres como máximo, sin Intro ni Tabulador</translation>
    </message>
    <message>
        <source>sha256: and the digest in hexadecimal digits</source>
        <translation>sha256: y el resumen en dígitos hexadecimales</translation>
    </message>
    <message>
        <source>empty, sqlite:////DIRECTORY/FILE or postgresql://USER@HOST/NAME</source>
        <translation>vacío, sqlite:////CARPETA/ARCHIVO o postgresql://USUARIO@HOST/NOMBRE</translation>
    </message>
    <message>
        <source>a regular expression of a container&apos;s code, such as CT-\d{4}</source>
        <translation>una expresión regular del código de un contenedor, como CT-\d{4}</translation>
    </message>
    <message>
        <source>a regular expression of a badge, such as EMP-\d{4}</source>
        <translation>una expresión regular de una tarjeta, como EMP-\d{4}</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Leave it</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>The Pi shows another certificate</source>
        <translation>La Pi muestra otro certificado</translation>
    </message>
    <message>
        <source>Is this your Pi?</source>
        <translation>¿Es esta la Pi de esta línea?</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>Cancelar  Esc</translation>
    </message>
    <message>
        <source>It is the same: pair</source>
        <translation>Es igual: vincular</translation>
    </message>
    <message>
        <source>Paired so far: {fingerprint}</source>
        <translation>Vinculada hasta ahora: {fingerprint}</translation>
    </message>
    <message>
        <source>Compare it with what this command says on the Pi itself, at its own screen and keyboard. Every pair has to be the same.</source>
        <translation>Compararla con lo que muestra esta orden en la propia Pi, con su pantalla y su teclado. Cada par de dígitos debe ser igual.</translation>
    </message>
    <message>
        <source>Neither the key nor anything else has been sent.</source>
        <translation>No se ha enviado ni la clave ni ninguna otra cosa.</translation>
    </message>
    <message>
        <source>This station is paired with another certificate. Somebody has renewed it on the Pi, or something else answers in its place. Pair again only if you know of the renewal.</source>
        <translation>Esta estación está vinculada con otro certificado. O se ha renovado en la Pi, o responde otra cosa en su lugar. Vincular otra vez solo si se sabe que se ha renovado.</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate at this address. Before the key is sent, make sure that this fingerprint is your Pi&apos;s own.</source>
        <translation>Ninguna autoridad conocida aquí avala el certificado de esta dirección. Antes de enviar la clave, comprobar que esta huella digital es la de la Pi.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Emitido para</translation>
    </message>
    <message>
        <source>{begin} to {end}, which is over</source>
        <translation>{begin} a {end}, caducado</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} a {end}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validez</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The page is in {file}.</source>
        <translation>La página está en {file}.</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Show what is there</source>
        <translation>Mostrar lo que hay</translation>
    </message>
    <message>
        <source>Nothing is connected.</source>
        <translation>No hay nada conectado.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reprint</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>badly printed</source>
        <translation>mal impresa</translation>
    </message>
    <message>
        <source>stuck on the wrong container</source>
        <translation>pegada en el contenedor equivocado</translation>
    </message>
    <message>
        <source>Print the label of {mac} once more</source>
        <translation>Imprimir otra vez la etiqueta de {mac}</translation>
    </message>
    <message>
        <source>It carries a mark (R1, R2 …). Why is it needed?</source>
        <translation>Lleva una marca (R1, R2…). ¿Por qué hace falta?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The station cannot start</source>
        <translation>La estación no puede arrancar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Not here</source>
        <translation>Aquí no</translation>
    </message>
    <message>
        <source>Another window is in front, and scans go there. Click here.</source>
        <translation>Otra ventana está delante y las lecturas van allí. Haga clic aquí.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Scan the first board, or type its MAC with F2.</source>
        <translation>Escanear la primera placa o teclear su MAC con F2.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Ya hecha</translation>
    </message>
    <message>
        <source>1 of 2</source>
        <translation>1 de 2</translation>
    </message>
    <message>
        <source>Taken off the allowlist again.</source>
        <translation>Quitada otra vez de la lista de permitidos.</translation>
    </message>
    <message>
        <source>Taken off the allowlist; the Pi has begun with it already.</source>
        <translation>Quitada de la lista de permitidos; la Pi ya ha empezado con ella.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>No añadida</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazo</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>listed {listed} · seen {seen} · still waiting {waiting}</source>
        <translation>{listed} · {seen} vistas · {waiting} faltan</translation>
    </message>
    <message>
        <source>refused by the Pi</source>
        <translation>rechazada por la Pi</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Permitidos</translation>
    </message>
    <message>
        <source>DEMO: scan a simulated board</source>
        <translation>DEMO: escanear una placa</translation>
    </message>
</context>
<context>
    <name>ScannerForm</name>
    <message>
        <source>A scanner that types</source>
        <translation>Lector que funciona como teclado</translation>
    </message>
    <message>
        <source>Scan board and container together</source>
        <translation>Escanear placa y contenedor juntos</translation>
    </message>
    <message>
        <source>A GS1 serial number (21) is a MAC here</source>
        <translation>Aquí un número de serie GS1 (21) es una MAC</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>Test the scanner …</source>
        <translation>Probar el lector…</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Pausa más larga</translation>
    </message>
    <message>
        <source>and behind it</source>
        <translation>y detrás</translation>
    </message>
    <message>
        <source>Before each code</source>
        <translation>Antes de cada código</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Puerto serie</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Container pattern</source>
        <translation>Patrón de contenedor</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tonos</translation>
    </message>
    <message>
        <source>This pattern could take for ever: no repetition within another, and few of them.</source>
        <translation>Este patrón podría no terminar nunca: ninguna repetición dentro de otra, y pocas.</translation>
    </message>
    <message>
        <source>A regular expression that fits containers and no MAC, such as {example}</source>
        <translation>Una expresión regular que cumplen los contenedores y ninguna MAC, por ejemplo {example}</translation>
    </message>
    <message>
        <source>Pairing needs the pattern of the containers&apos; codes.</source>
        <translation>Para emparejar hace falta el patrón de los códigos de contenedor.</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Read: {text}</source>
        <translation>Leído: {text}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Origen: {source}</translation>
    </message>
    <message>
        <source>Kind of code: {kind}</source>
        <translation>Tipo de código: {kind}</translation>
    </message>
    <message>
        <source>none, a pause</source>
        <translation>ninguno, una pausa</translation>
    </message>
    <message>
        <source>Ending: {ending}</source>
        <translation>Final: {ending}</translation>
    </message>
    <message>
        <source>Meaning: {meaning}</source>
        <translation>Significado: {meaning}</translation>
    </message>
    <message>
        <source>Test code: as printed.</source>
        <translation>Código de prueba: como está impreso.</translation>
    </message>
    <message>
        <source>Test code: printed is {text}, so the scanner changes it.</source>
        <translation>Código de prueba: lo impreso es {text}; el lector lo cambia.</translation>
    </message>
    <message>
        <source>Prefix: {text}, as set; taken off.</source>
        <translation>Antes del código: {text}, como está ajustado; quitado.</translation>
    </message>
    <message>
        <source>Prefix: {text} is set, and did not come.</source>
        <translation>Antes del código: {text} está ajustado, y no llegó.</translation>
    </message>
    <message>
        <source>Suffix: {text}, as set; taken off.</source>
        <translation>Detrás del código: {text}, como está ajustado; quitado.</translation>
    </message>
    <message>
        <source>Suffix: {text} is set, and did not come.</source>
        <translation>Detrás del código: {text} está ajustado, y no llegó.</translation>
    </message>
    <message>
        <source>Pauses between keys: {median} ms, longest {longest} ms, allowed {allowed} ms</source>
        <translation>Pausas entre teclas: mediana {median} ms, máxima {longest} ms, permitida {allowed} ms</translation>
    </message>
    <message>
        <source>too close: allow longer pauses in the settings.</source>
        <translation>demasiado justo: permitir pausas más largas en los ajustes.</translation>
    </message>
    <message>
        <source>The keyboard is right.</source>
        <translation>El teclado es correcto.</translation>
    </message>
    <message>
        <source>container {id}, repaired.</source>
        <translation>contenedor {id}, corregido.</translation>
    </message>
    <message>
        <source>board {mac}.</source>
        <translation>placa {mac}.</translation>
    </message>
    <message>
        <source>board {mac}, repaired.</source>
        <translation>placa {mac}, corregida.</translation>
    </message>
    <message>
        <source>container {id}</source>
        <translation>contenedor {id}</translation>
    </message>
    <message>
        <source>Setting up a scanner (its manual has a bar code for each step)</source>
        <translation>Configurar un lector (su manual tiene un código de barras para cada paso)</translation>
    </message>
    <message>
        <source>1. Interface: USB serial (CDC) where it can: no keyboard can spoil it.</source>
        <translation>1. Interfaz: USB serie (CDC), si puede: ningún teclado lo estropea.</translation>
    </message>
    <message>
        <source>   Else USB keyboard (HID, “keyboard wedge”): it types.</source>
        <translation>   Si no, teclado USB (HID, “keyboard wedge”): teclea.</translation>
    </message>
    <message>
        <source>2. Keyboard country: this computer&apos;s, as a rule USA; serial has none.</source>
        <translation>2. País del teclado: el de este equipo (España o Latinoamérica); en serie no hay.</translation>
    </message>
    <message>
        <source>3. Ending (suffix): Enter (CR). Tab or none work too. No prefix.</source>
        <translation>3. Final (sufijo): Enter (CR). También vale Tab o ninguno. Sin prefijo.</translation>
    </message>
    <message>
        <source>5. Alt mode (“ALT + keypad”, “universal”): off.</source>
        <translation>5. Modo Alt (“ALT + teclado numérico”, “universal”): desactivado.</translation>
    </message>
    <message>
        <source>6. Caps Lock: “ignore”, if it has that; Caps Lock off at the computer.</source>
        <translation>6. Bloq Mayús: “ignorar”, si lo tiene; en el equipo, desactivado.</translation>
    </message>
    <message>
        <source>7. Input method (IME) of the computer: off, or direct input.</source>
        <translation>7. Método de entrada (IME) del equipo: desactivado o entrada directa.</translation>
    </message>
    <message>
        <source>8. Kinds of code: Data Matrix, QR, Code 128; full ASCII for Code 39.</source>
        <translation>8. Tipos de código: Data Matrix, QR, Code 128; Full ASCII para Code 39.</translation>
    </message>
    <message>
        <source>9. Serial: 9600 8N1, or as serial_baud says; any ending works.</source>
        <translation>9. Serie: 9600 8N1 o lo que diga serial_baud; vale cualquier final.</translation>
    </message>
    <message>
        <source>Test: open the scanner test (Settings) and scan these. It tells of each whether it came as printed.</source>
        <translation>Prueba: abrir la prueba del lector (Ajustes) y escanear estos códigos. Dice de cada uno si ha llegado como está impreso.</translation>
    </message>
    <message>
        <source>4. Pause between keys: at most 10 ms; by Bluetooth allow 150 ms here.</source>
        <translation>4. Pausa entre teclas: como máximo 10 ms; con Bluetooth permitir aquí 150 ms.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Prueba del lector</translation>
    </message>
    <message>
        <source>Scan something. Nothing is added by it.</source>
        <translation>Escanear algo. Con ello no se añade nada.</translation>
    </message>
    <message>
        <source>Print the help</source>
        <translation>Imprimir la ayuda</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Como PDF…</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Cerrar  Esc</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Nothing was read. Scan again.</source>
        <translation>No se ha leído nada. Escanear otra vez.</translation>
    </message>
    <message>
        <source>There is no MAC address in it. Scan the board&apos;s MAC label.</source>
        <translation>No contiene ninguna dirección MAC. Escanear la etiqueta MAC de la placa.</translation>
    </message>
    <message>
        <source>A MAC address has only 0-9 and A-F.</source>
        <translation>Una dirección MAC solo tiene 0-9 y A-F.</translation>
    </message>
    <message>
        <source>A MAC address has twelve digits, 0-9 and A-F.</source>
        <translation>Una dirección MAC tiene doce dígitos, 0-9 y A-F.</translation>
    </message>
    <message>
        <source>Its separators are not those of a MAC address.</source>
        <translation>Sus separadores no son los de una dirección MAC.</translation>
    </message>
    <message>
        <source>It is an eight-byte address (EUI-64), not a MAC address.</source>
        <translation>Es una dirección de ocho bytes (EUI-64), no una dirección MAC.</translation>
    </message>
    <message>
        <source>All zeros or all ones is no board.</source>
        <translation>Todo ceros o todo unos no es ninguna placa.</translation>
    </message>
    <message>
        <source>It is a multicast address, no board&apos;s own.</source>
        <translation>Es una dirección multicast, no la propia de una placa.</translation>
    </message>
    <message>
        <source>It is a code of another system. Scan the board&apos;s MAC label.</source>
        <translation>Es un código de otro sistema. Escanear la etiqueta MAC de la placa.</translation>
    </message>
    <message>
        <source>It is a Wi-Fi or set-up code: it holds secrets and no MAC address.</source>
        <translation>Es un código de Wi-Fi o de configuración: contiene secretos y ninguna dirección MAC.</translation>
    </message>
    <message>
        <source>It names the board by three bytes only. Scan the MAC label.</source>
        <translation>Solo nombra la placa con tres bytes. Escanear la etiqueta MAC.</translation>
    </message>
    <message>
        <source>It holds several different MAC addresses. Choose the board&apos;s.</source>
        <translation>Contiene varias direcciones MAC distintas. Elegir la de la placa.</translation>
    </message>
    <message>
        <source>It is a GS1 code: its numbers are no MAC address by themselves. Scan the MAC label.</source>
        <translation>Es un código GS1: sus números no son por sí solos una dirección MAC. Escanear la etiqueta MAC.</translation>
    </message>
    <message>
        <source>It may hold a MAC address, but not for certain. Compare and choose.</source>
        <translation>Puede contener una dirección MAC, pero no es seguro. Comparar y elegir.</translation>
    </message>
    <message>
        <source>It is a container&apos;s code. Scan the board&apos;s MAC label.</source>
        <translation>Es el código de un contenedor. Escanear la etiqueta MAC de la placa.</translation>
    </message>
    <message>
        <source>German (QWERTZ)</source>
        <translation>alemán (QWERTZ)</translation>
    </message>
    <message>
        <source>French (AZERTY)</source>
        <translation>francés (AZERTY)</translation>
    </message>
    <message>
        <source>Belgian (AZERTY)</source>
        <translation>belga (AZERTY)</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation>suizo</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Keyboards differ (one is {keyboard}): set the scanner to this computer&apos;s country.</source>
        <translation>Los teclados no coinciden (uno es {keyboard}): poner el lector en el país de este equipo.</translation>
    </message>
    <message>
        <source>Keyboards differ: set the scanner to this computer&apos;s country.</source>
        <translation>Los teclados no coinciden: poner el lector en el país de este equipo.</translation>
    </message>
    <message>
        <source>Caps Lock turned the digits into signs: switch it off.</source>
        <translation>Bloq Mayús ha cambiado los números por signos: desactivarlo.</translation>
    </message>
    <message>
        <source>An input method changes the letters: switch it to direct input (half-width).</source>
        <translation>Un método de entrada cambia las letras: ponerlo en entrada directa (ancho medio).</translation>
    </message>
    <message>
        <source>The scanner spells Code 39 out: switch “full ASCII” on in it.</source>
        <translation>El lector deletrea Code 39: activar en él “Full ASCII”.</translation>
    </message>
    <message>
        <source>The scanner sends hexadecimal: switch it back to plain text.</source>
        <translation>El lector envía hexadecimal: volver a ponerlo en texto normal.</translation>
    </message>
    <message>
        <source>The scanner types with Alt and numbers: switch “Alt mode” off in it.</source>
        <translation>El lector teclea con Alt y números: desactivar en él el “modo Alt”.</translation>
    </message>
    <message>
        <source>Characters are missing: scan again, or set a longer pause between keys in the scanner.</source>
        <translation>Faltan caracteres: escanear otra vez o poner en el lector una pausa más larga entre teclas.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Ya en lista</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Repetida</translation>
    </message>
    <message>
        <source>Not a MAC</source>
        <translation>No válido</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Read: {text}</source>
        <translation>Leído: {text}</translation>
    </message>
    <message>
        <source>Scan it again when that is mended.</source>
        <translation>Escanear otra vez cuando esté arreglado.</translation>
    </message>
    <message>
        <source>It was on the allowlist before.</source>
        <translation>Ya estaba en la lista de permitidos.</translation>
    </message>
    <message>
        <source>Waits for the Pi.</source>
        <translation>Espera a la Pi.</translation>
    </message>
    <message>
        <source>On the allowlist.</source>
        <translation>En la lista de permitidos.</translation>
    </message>
    <message>
        <source>In container {id}; waits for the Pi.</source>
        <translation>En el contenedor {id}; espera a la Pi.</translation>
    </message>
    <message>
        <source>On the allowlist, in container {id}.</source>
        <translation>En la lista de permitidos, en el contenedor {id}.</translation>
    </message>
    <message>
        <source>Read as {text} and repaired.</source>
        <translation>Leído como {text} y corregido.</translation>
    </message>
    <message>
        <source>This address is not a maker&apos;s own: was the right label scanned?</source>
        <translation>Esta dirección no es propia de un fabricante: ¿se escaneó la etiqueta correcta?</translation>
    </message>
    <message>
        <source>This line has not seen the maker&apos;s part {oui} before: is it the right kind of board?</source>
        <translation>Esta línea no había visto antes el prefijo de fabricante {oui}: ¿es el tipo de placa correcto?</translation>
    </message>
    <message>
        <source>The container is given to {mac} already: put one of them right.</source>
        <translation>El contenedor ya está asignado a {mac}: corregir una de las dos entradas.</translation>
    </message>
    <message>
        <source>Moved: it was in container {id} before.</source>
        <translation>Movida: antes estaba en el contenedor {id}.</translation>
    </message>
    <message>
        <source>Container {id} waits for its board.</source>
        <translation>El contenedor {id} espera a su placa.</translation>
    </message>
    <message>
        <source>Scan the board now.</source>
        <translation>Escanear ahora la placa.</translation>
    </message>
    <message>
        <source>To move {mac} into another container, scan that now.</source>
        <translation>Para pasar {mac} a otro contenedor, escanearlo ahora.</translation>
    </message>
    <message>
        <source>Board {mac} waits for its container.</source>
        <translation>La placa {mac} espera a su contenedor.</translation>
    </message>
    <message>
        <source>Scan the container now.</source>
        <translation>Escanear ahora el contenedor.</translation>
    </message>
    <message>
        <source>That is no board. Container {id} still waits for one.</source>
        <translation>Eso no es una placa. El contenedor {id} sigue esperando una.</translation>
    </message>
    <message>
        <source>That is no container of this site. Board {mac} still waits for one.</source>
        <translation>Eso no es un contenedor de aquí. La placa {mac} sigue esperando uno.</translation>
    </message>
    <message>
        <source>Already verified</source>
        <translation>Ya verificada</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocida</translation>
    </message>
    <message>
        <source>The label names no container, and the board is in {named}. Print it again.</source>
        <translation>La etiqueta no nombra ningún contenedor, y la placa está en {named}. Imprímala otra vez.</translation>
    </message>
    <message>
        <source>Container: {named} – label, allowlist and board do not agree.</source>
        <translation>Contenedor: {named} – etiqueta, lista de permitidos y placa no coinciden.</translation>
    </message>
    <message>
        <source>Label and board agree.</source>
        <translation>Etiqueta y placa coinciden.</translation>
    </message>
    <message>
        <source>Label, container {id} and board agree.</source>
        <translation>Etiqueta, contenedor {id} y placa coinciden.</translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation>aún sin etiqueta</translation>
    </message>
    <message>
        <source>label printed at {time}</source>
        <translation>etiqueta impresa: {time}</translation>
    </message>
    <message>
        <source>label in doubt since {time}</source>
        <translation>etiqueta dudosa desde {time}</translation>
    </message>
    <message>
        <source>label not printed</source>
        <translation>etiqueta no impresa</translation>
    </message>
    <message>
        <source>label on its way</source>
        <translation>etiqueta en camino</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Other target…</source>
        <translation>Otro destino…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificadas</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Aún no hay sesión</translation>
    </message>
    <message>
        <source>asking the Pi …</source>
        <translation>preguntando a la Pi…</translation>
    </message>
    <message>
        <source>Session {state} · {id}</source>
        <translation>Sesión: {state} · {id}</translation>
    </message>
    <message>
        <source>Session {state} · another station&apos;s, its labels are printed there · {id}</source>
        <translation>Sesión: {state} · de otra estación, sus etiquetas salen allí · {id}</translation>
    </message>
    <message>
        <source>{verified} of {total}</source>
        <translation>{verified} de {total}</translation>
    </message>
    <message>
        <source>sending …</source>
        <translation>enviando…</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Empezar sesión</translation>
    </message>
    <message>
        <source>Provision All – {n} ready</source>
        <translation>Aprovisionar – {n}</translation>
    </message>
    <message>
        <source>Retry failed – {n}</source>
        <translation>Reintentar – {n}</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>Terminar sesión</translation>
    </message>
    <message>
        <source>Press F6 to start a session.</source>
        <translation>Pulsar F6 para empezar una sesión.</translation>
    </message>
    <message>
        <source>Press F9 to provision the boards that are ready: {n}.</source>
        <translation>Pulsar F9 para aprovisionar las placas listas: {n}.</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Wi-Fi de destino</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>The Pi names no session to resume. Press F6 to start one.</source>
        <translation>La Pi no nombra ninguna sesión que reanudar. Pulsar F6 para empezar una.</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Select a session in the list first.</source>
        <translation>Seleccionar primero una sesión en la lista.</translation>
    </message>
    <message>
        <source>It is running, and watched here.</source>
        <translation>Está en marcha y se observa aquí.</translation>
    </message>
    <message>
        <source>It does not run, or is watched here.</source>
        <translation>No está en marcha o ya se observa aquí.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>System language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Borrar la clave</translation>
    </message>
    <message>
        <source>Forget its password</source>
        <translation>Borrar su contraseña</translation>
    </message>
    <message>
        <source>Forget the pairing</source>
        <translation>Borrar vínculo</translation>
    </message>
    <message>
        <source>Set up the station</source>
        <translation>Configurar la estación</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Enter the Pi&apos;s address and its API key, press “Test connection”, then “Save”. Target and printer can wait.</source>
        <translation>Introducir la dirección de la Pi y su clave API, pulsar “Probar la conexión” y luego “Guardar”. El destino y la impresora pueden esperar.</translation>
    </message>
    <message>
        <source>Kept in {file}</source>
        <translation>Guardado en {file}</translation>
    </message>
    <message>
        <source>A name has letters, digits, “-” and “_” only.</source>
        <translation>El nombre solo admite letras, números, “-” y “_”.</translation>
    </message>
    <message>
        <source>Another profile has this name, and would be lost. Choose another one.</source>
        <translation>Otro perfil tiene este nombre y se perdería. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>Allowed: http://HOST:PORT or https://HOST:PORT, no key in it.</source>
        <translation>Permitido: http://HOST:PUERTO o https://HOST:PUERTO, sin clave.</translation>
    </message>
    <message>
        <source>Asking the Pi …</source>
        <translation>Preguntando a la Pi…</translation>
    </message>
    <message>
        <source>The Pi answers. Boards on its allowlist: {n}.</source>
        <translation>La Pi responde. Placas en su lista de permitidos: {n}.</translation>
    </message>
    <message>
        <source>“Save” keeps the pairing.</source>
        <translation>“Guardar” conserva el vínculo.</translation>
    </message>
    <message>
        <source>Not paired, and nothing was sent to {url}.</source>
        <translation>Sin vincular; no se ha enviado nada a {url}.</translation>
    </message>
    <message>
        <source>The pairing is forgotten once this is saved.</source>
        <translation>El vínculo se borra al guardar.</translation>
    </message>
    <message>
        <source>Paired with {fingerprint}</source>
        <translation>Vinculada con {fingerprint}</translation>
    </message>
    <message>
        <source>The key holds until the station is closed.</source>
        <translation>La clave vale hasta que se cierre la estación.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>La clave está borrada.</translation>
    </message>
    <message>
        <source>The Wi-Fi password is forgotten; F6 asks for it.</source>
        <translation>La contraseña de la red Wi-Fi está borrada; F6 la pide.</translation>
    </message>
    <message>
        <source>Secrets cannot be kept here: {why}</source>
        <translation>Aquí no se pueden guardar secretos: {why}</translation>
    </message>
    <message>
        <source>A key is kept. Leave the field empty to go on using it.</source>
        <translation>Hay una clave guardada. Dejar el campo vacío para seguir usándola.</translation>
    </message>
    <message>
        <source>No key is kept yet. It goes to this computer&apos;s keyring.</source>
        <translation>Aún no hay clave guardada. Se guarda en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>Pi address</source>
        <translation>Dirección de la Pi</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave API</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Wi-Fi de destino</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>Nombre de la estación</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>El idioma cambia en el próximo arranque.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Who works here?</source>
        <translation>¿Quién trabaja aquí?</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>Identificarse  Enter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Quitar el nombre</translation>
    </message>
    <message>
        <source>Type your name or scan your badge. It stands in the journal.</source>
        <translation>Escribir el nombre o escanear la credencial. Queda en el historial.</translation>
    </message>
    <message>
        <source>That is a board, not a badge.</source>
        <translation>Eso es una placa, no una credencial.</translation>
    </message>
    <message>
        <source>That is nobody&apos;s badge or name here.</source>
        <translation>Aquí nadie tiene esa credencial ni ese nombre.</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>The tones are muted: watch the screen.</source>
        <translation>Los tonos están silenciados: mire la pantalla.</translation>
    </message>
    <message>
        <source>The volume of the tones is 0: watch the screen.</source>
        <translation>El volumen de los tonos es 0: mire la pantalla.</translation>
    </message>
    <message>
        <source>No tone can be heard here. {why}</source>
        <translation>Aquí no se oye ningún tono. {why}</translation>
    </message>
</context>
<context>
    <name>StaleNote</name>
    <message>
        <source>Not live: as of {time}, {age} ago</source>
        <translation>Datos antiguos: {time}, hace {age}</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start session</source>
        <translation>Empezar sesión</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>Guardarla en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Asking the Pi which Wi-Fis it sees …</source>
        <translation>Preguntando a la Pi qué redes Wi-Fi ve…</translation>
    </message>
    <message>
        <source>The Pi&apos;s Wi-Fi list is not to be had: {why} Type the name.</source>
        <translation>No hay lista de redes Wi-Fi de la Pi: {why} Escribir el nombre.</translation>
    </message>
    <message>
        <source>Wi-Fis that the Pi sees: {n}. Another name can be typed.</source>
        <translation>Redes Wi-Fi que ve la Pi: {n}. Se puede escribir otro nombre.</translation>
    </message>
    <message>
        <source>leave empty to use the kept one</source>
        <translation>dejar vacío para usar la guardada</translation>
    </message>
    <message>
        <source>It cannot be kept here: {why}</source>
        <translation>Aquí no se puede guardar: {why}</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Wi-Fi de destino</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Advanced …</source>
        <translation>Avanzado…</translation>
    </message>
    <message>
        <source>Where shall the boards go?</source>
        <translation>¿A qué red van las placas?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Discovery, seconds</source>
        <translation>Detección, segundos</translation>
    </message>
    <message>
        <source>Provisioning, seconds</source>
        <translation>Aprovisionamiento, segundos</translation>
    </message>
    <message>
        <source>Verification, seconds</source>
        <translation>Verificación, segundos</translation>
    </message>
    <message>
        <source>the Pi&apos;s own ({n})</source>
        <translation>valor de la Pi ({n})</translation>
    </message>
    <message>
        <source>Enter the name of the target Wi-Fi.</source>
        <translation>Introducir el nombre de la red Wi-Fi de destino.</translation>
    </message>
    <message>
        <source>A Wi-Fi&apos;s name has at most 32 bytes.</source>
        <translation>El nombre de una red Wi-Fi tiene como máximo 32 bytes.</translation>
    </message>
    <message>
        <source>Enter the password of the target Wi-Fi.</source>
        <translation>Introducir la contraseña de la red Wi-Fi de destino.</translation>
    </message>
    <message>
        <source>A Wi-Fi password has 8 to 63 characters, or 64 hexadecimal digits.</source>
        <translation>La contraseña de una red Wi-Fi tiene de 8 a 63 caracteres o 64 dígitos hexadecimales.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No Pi set up</source>
        <translation>Sin Pi configurada</translation>
    </message>
    <message>
        <source>{name} stands in the journal with everything that is done here.</source>
        <translation>{name} queda en el historial con todo lo que se hace aquí.</translation>
    </message>
    <message>
        <source>session ends in {left}</source>
        <translation>sesión acaba en {left}</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>Dejar terminar las placas en curso; empezar otra sesión para el resto.</translation>
    </message>
    <message>
        <source>waiting for the Pi: {n}</source>
        <translation>en espera: {n}</translation>
    </message>
    <message>
        <source>Scans that are kept on this disk until the Pi takes them.</source>
        <translation>Lecturas guardadas en este disco hasta que la Pi las acepte.</translation>
    </message>
    <message>
        <source>onboarding: –</source>
        <translation>Wi-Fi inicial: –</translation>
    </message>
    <message>
        <source>The Pi has not said how its onboarding Wi-Fi is.</source>
        <translation>La Pi no ha dicho cómo está su red Wi-Fi inicial.</translation>
    </message>
    <message>
        <source>onboarding</source>
        <translation>Wi-Fi inicial</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi is off: no board can be found. Restart the Pi.</source>
        <translation>La red Wi-Fi inicial está apagada: no se puede detectar ninguna placa. Reiniciar la Pi.</translation>
    </message>
    <message>
        <source>{ssid}: off</source>
        <translation>{ssid}: apagada</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi {ssid}; boards in it: {n}</source>
        <translation>Red Wi-Fi inicial {ssid}; placas en ella: {n}</translation>
    </message>
    <message>
        <source>printer: …</source>
        <translation>impresora: …</translation>
    </message>
    <message>
        <source>printer needs attention</source>
        <translation>revisar impresora</translation>
    </message>
    <message>
        <source>printer tells no state</source>
        <translation>impresora sin estado</translation>
    </message>
    <message>
        <source>printer ready</source>
        <translation>impresora lista</translation>
    </message>
    <message>
        <source>scanner off</source>
        <translation>lector apagado</translation>
    </message>
    <message>
        <source>The keyboard scanner is switched off in the settings; F2 types a MAC.</source>
        <translation>El lector de teclado está desactivado en los ajustes; F2 permite teclear una MAC.</translation>
    </message>
    <message>
        <source>scanner ready</source>
        <translation>lector listo</translation>
    </message>
    <message>
        <source>window inactive: scans do not arrive</source>
        <translation>ventana inactiva: las lecturas no llegan</translation>
    </message>
    <message>
        <source>Click into this window: a keyboard scanner types into the active one.</source>
        <translation>Hacer clic en esta ventana: un lector de teclado escribe en la ventana activa.</translation>
    </message>
    <message>
        <source>{name}: not there</source>
        <translation>{name}: no está</translation>
    </message>
    <message>
        <source>{name}: ready</source>
        <translation>{name}: listo</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde {time}</translation>
    </message>
    <message>
        <source>It took the last label and does not tell what became of it.</source>
        <translation>Aceptó la última etiqueta y no dice si ha salido.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Nothing matches the search. Clear it to see everything.</source>
        <translation>Nada coincide con la búsqueda. Vaciarla para verlo todo.</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} d {h} h</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>hace {age}</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>{what} Press again.</source>
        <translation>{what} Pulsar otra vez.</translation>
    </message>
</context>
</TS>

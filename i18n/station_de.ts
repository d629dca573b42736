<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Run from source: the licence of each library lies with its package in the environment.</source>
        <translation>Aus dem Quelltext gestartet: Die Lizenz jeder Bibliothek liegt bei ihrem Paket in der Umgebung.</translation>
    </message>
    <message>
        <source>Work of others</source>
        <translation>Arbeit anderer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Gebaut aus</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Start session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Provision All</source>
        <translation>Alle provisionieren</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehler wiederholen</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Type a MAC</source>
        <translation>MAC tippen</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Nachdruck</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Fertigung</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Freigabeliste</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>AllowlistPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Freigabeliste</translation>
    </message>
    <message>
        <source>Nothing is on the allowlist. Scan the first board, or press F2.</source>
        <translation>Die Freigabeliste ist leer. Die erste Platine scannen oder F2 drücken.</translation>
    </message>
    <message>
        <source>Take the selected off</source>
        <translation>Auswahl entfernen</translation>
    </message>
    <message>
        <source>Add by hand  F2</source>
        <translation>Von Hand zufügen  F2</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Einlesen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Select boards in the list first.</source>
        <translation>Erst in der Liste Platinen auswählen.</translation>
    </message>
    <message>
        <source>Select one board in the list first.</source>
        <translation>Erst in der Liste eine Platine auswählen.</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>There is no list of boards in it.</source>
        <translation>Es ist keine Liste von Platinen darin.</translation>
    </message>
    <message>
        <source>Putting {n} boards on the allowlist. Scans go before them.</source>
        <translation>{n} Platinen kommen auf die Freigabeliste. Scans gehen vor.</translation>
    </message>
    <message>
        <source>Put on the allowlist: {n}. Ctrl+Z takes them off again.</source>
        <translation>In die Freigabeliste eingetragen: {n}. Strg+Z nimmt sie wieder heraus.</translation>
    </message>
    <message>
        <source>Changed since they were shown, and left as they are: {n}.</source>
        <translation>Inzwischen geändert und so gelassen: {n}.</translation>
    </message>
    <message>
        <source>Boards in {file}: {n}.</source>
        <translation>Platinen in {file}: {n}.</translation>
    </message>
    <message>
        <source>Import a list of boards</source>
        <translation>Eine Liste von Platinen einlesen</translation>
    </message>
    <message>
        <source>Export the allowlist</source>
        <translation>Die Freigabeliste ausgeben</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation>{file}: {why}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera starts …</source>
        <translation>Die Kamera startet …</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Which one is the board&apos;s? Compare with its label.</source>
        <translation>Welche gehört der Platine? Mit ihrem Etikett vergleichen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Select a board first, then press F4.</source>
        <translation>Erst eine Platine auswählen, dann F4 drücken.</translation>
    </message>
    <message>
        <source>On their way: {n}. They will not be finished.</source>
        <translation>Noch unterwegs: {n}. Diese Platinen werden nicht fertig.</translation>
    </message>
    <message>
        <source>Press F7 again to stop the session, Esc to leave it.</source>
        <translation>F7 noch einmal beendet die Sitzung, Esc lässt sie laufen.</translation>
    </message>
    <message>
        <source>{ready} will be provisioned, one is not allowed and stays.</source>
        <translation>{ready} werden provisioniert, eine ist nicht freigegeben und bleibt liegen.</translation>
    </message>
    <message>
        <source>{ready} will be provisioned, {not_allowed} are not allowed and stay.</source>
        <translation>{ready} werden provisioniert, {not_allowed} sind nicht freigegeben und bleiben liegen.</translation>
    </message>
    <message>
        <source>Press F9 again to go on, Esc to leave it.</source>
        <translation>F9 noch einmal macht weiter, Esc bricht ab.</translation>
    </message>
    <message>
        <source>The test label is out, and the printer says so.</source>
        <translation>Das Testetikett ist gedruckt; der Drucker meldet es so.</translation>
    </message>
    <message>
        <source>The test label was sent. The printer does not tell what became of it: look there.</source>
        <translation>Das Testetikett ist gesendet. Der Drucker meldet nicht, was daraus wurde: dort nachsehen.</translation>
    </message>
    <message>
        <source>Taken off the allowlist: {n}. Ctrl+Z brings them back.</source>
        <translation>Aus der Freigabeliste entfernt: {n}. Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>The label for {mac} waits at station {station} for its container.</source>
        <translation>Das Etikett für {mac} wartet an der Station {station} auf seinen Behälter.</translation>
    </message>
    <message>
        <source>Enter the container there, in Labels (Ctrl+4): it is printed there.</source>
        <translation>Den Behälter dort unter Etiketten (Strg+4) eintragen: Es wird dort gedruckt.</translation>
    </message>
    <message>
        <source>Board {mac} has no label yet.</source>
        <translation>Platine {mac} hat noch kein Etikett.</translation>
    </message>
    <message>
        <source>It gets one when it is verified.</source>
        <translation>Sie bekommt eines, sobald sie geprüft ist.</translation>
    </message>
    <message>
        <source>No session is watched: nobody knows which labels are missing.</source>
        <translation>Keine Sitzung wird beobachtet: niemand weiß, welche Etiketten fehlen.</translation>
    </message>
    <message>
        <source>Open one in Sessions (Ctrl+3) first.</source>
        <translation>Zuerst unter Sitzungen (Strg+3) eine öffnen.</translation>
    </message>
    <message>
        <source>Labels that were missing: {n}.</source>
        <translation>Fehlende Etiketten: {n}.</translation>
    </message>
    <message>
        <source>the first one did not come out</source>
        <translation>das erste kam nicht heraus</translation>
    </message>
    <message>
        <source>The label for {mac} is still in the queue: it is not printed a second time.</source>
        <translation>Das Etikett für {mac} steht noch in der Warteschlange: Es wird nicht zweimal gedruckt.</translation>
    </message>
    <message>
        <source>The label for {mac} is in the queue once more.</source>
        <translation>Das Etikett für {mac} steht noch einmal in der Warteschlange.</translation>
    </message>
    <message>
        <source>Printing is paused: go on in Labels (Ctrl+4).</source>
        <translation>Das Drucken ist angehalten: weiter geht es in Etiketten (Strg+4).</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>a new secret</source>
        <translation>ein neues Geheimnis</translation>
    </message>
    <message>
        <source>The Pi does not let this be changed.</source>
        <translation>Der Pi lässt das nicht ändern.</translation>
    </message>
    <message>
        <source>It is not changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>{key} becomes {value}.</source>
        <translation>{key} wird {value}.</translation>
    </message>
    <message>
        <source>{key} becomes its default, {value}.</source>
        <translation>{key} wird der Standard, {value}.</translation>
    </message>
</context>
<context>
    <name>CrashBar</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The station went wrong at {when}. A report lies here; it was sent to nobody.</source>
        <translation>Die Station hatte am {when} einen Fehler. Ein Bericht liegt hier; er wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>The Pi gave no reason.</source>
        <translation>Der Pi nennt keinen Grund.</translation>
    </message>
    <message>
        <source>Retry it with F8; if it fails again, put it aside.</source>
        <translation>Mit F8 wiederholen; beim nächsten Fehler zur Seite legen.</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Failed {n}</source>
        <translation>Fehler {n}</translation>
    </message>
    <message>
        <source>In progress {n}</source>
        <translation>In Arbeit {n}</translation>
    </message>
    <message>
        <source>Discovered {n}</source>
        <translation>Gefunden {n}</translation>
    </message>
    <message>
        <source>Verified {n}</source>
        <translation>Geprüft {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No board matches. Choose “All” and clear the search.</source>
        <translation>Keine Platine passt. „Alle“ wählen und die Suche leeren.</translation>
    </message>
    <message>
        <source>Press F6 to start a session.</source>
        <translation>F6 startet eine Sitzung.</translation>
    </message>
    <message>
        <source>No board yet. Power the boards; they appear here by themselves.</source>
        <translation>Noch keine Platine. Platinen einschalten; sie erscheinen hier von selbst.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>Abbrechen  Esc</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Correct an entry</source>
        <translation>Einen Eintrag berichtigen</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Entry of {mac}</source>
        <translation>Eintrag von {mac}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ErrorCodes</name>
    <message>
        <source>The Pi does not know this session.</source>
        <translation>Der Pi kennt diese Sitzung nicht.</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>Eine neue Sitzung starten.</translation>
    </message>
    <message>
        <source>The session has run out of time.</source>
        <translation>Die Zeit der Sitzung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Another session is already running on the Pi.</source>
        <translation>Auf dem Pi läuft schon eine andere Sitzung.</translation>
    </message>
    <message>
        <source>Join the running session, or stop it first.</source>
        <translation>Der laufenden Sitzung beitreten oder sie erst beenden.</translation>
    </message>
    <message>
        <source>The session is already closed.</source>
        <translation>Die Sitzung ist schon beendet.</translation>
    </message>
    <message>
        <source>The Pi cannot continue this session.</source>
        <translation>Der Pi kann diese Sitzung nicht fortsetzen.</translation>
    </message>
    <message>
        <source>The board is not part of this session.</source>
        <translation>Die Platine gehört nicht zu dieser Sitzung.</translation>
    </message>
    <message>
        <source>Check its power, then refresh.</source>
        <translation>Ihre Stromversorgung prüfen, dann auffrischen.</translation>
    </message>
    <message>
        <source>The board is not on the allowlist.</source>
        <translation>Die Platine steht nicht auf der Freigabeliste.</translation>
    </message>
    <message>
        <source>Scan the board&apos;s label, then try again.</source>
        <translation>Das Etikett der Platine scannen, dann noch einmal.</translation>
    </message>
    <message>
        <source>The board is already being provisioned.</source>
        <translation>Die Platine wird schon provisioniert.</translation>
    </message>
    <message>
        <source>Wait until it is finished.</source>
        <translation>Warten, bis sie fertig ist.</translation>
    </message>
    <message>
        <source>The board is not in a state that allows this.</source>
        <translation>Der Zustand der Platine lässt das nicht zu.</translation>
    </message>
    <message>
        <source>Refresh and look at its state.</source>
        <translation>Auffrischen und ihren Zustand ansehen.</translation>
    </message>
    <message>
        <source>The board has failed too often.</source>
        <translation>Die Platine ist zu oft gescheitert.</translation>
    </message>
    <message>
        <source>Put it aside; a technician should look at it.</source>
        <translation>Zur Seite legen; ein Techniker soll sie ansehen.</translation>
    </message>
    <message>
        <source>The board did not accept the Pi&apos;s one-time code.</source>
        <translation>Die Platine hat den Einmalcode des Pi nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the Pi&apos;s clock, then retry.</source>
        <translation>Die Uhr des Pi prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>The one-time code for the board was too old.</source>
        <translation>Der Einmalcode für die Platine war zu alt.</translation>
    </message>
    <message>
        <source>Too many requests to the Pi.</source>
        <translation>Zu viele Anfragen an den Pi.</translation>
    </message>
    <message>
        <source>Wait a moment; it goes on by itself.</source>
        <translation>Einen Moment warten; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The Pi does not accept the API key.</source>
        <translation>Der Pi nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Enter the right key in Settings.</source>
        <translation>Den richtigen Schlüssel in den Einstellungen eingeben.</translation>
    </message>
    <message>
        <source>The Pi cannot reach the board.</source>
        <translation>Der Pi erreicht die Platine nicht.</translation>
    </message>
    <message>
        <source>Check the board&apos;s power and distance, then retry.</source>
        <translation>Strom und Abstand der Platine prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>The board refused the Wi-Fi credentials.</source>
        <translation>Die Platine hat die WLAN-Zugangsdaten abgelehnt.</translation>
    </message>
    <message>
        <source>Retry; if it fails again, reset the board.</source>
        <translation>Wiederholen; beim nächsten Fehler die Platine zurücksetzen.</translation>
    </message>
    <message>
        <source>The board did not answer in time.</source>
        <translation>Die Platine hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Retry the board.</source>
        <translation>Die Platine wiederholen.</translation>
    </message>
    <message>
        <source>The Pi is leaving the board alone for a while after errors.</source>
        <translation>Der Pi lässt die Platine nach Fehlern eine Weile in Ruhe.</translation>
    </message>
    <message>
        <source>Wait, then retry the board.</source>
        <translation>Warten, dann die Platine wiederholen.</translation>
    </message>
    <message>
        <source>The board did not report from the target Wi-Fi in time.</source>
        <translation>Die Platine hat sich nicht rechtzeitig aus dem Ziel-WLAN gemeldet.</translation>
    </message>
    <message>
        <source>Check the Wi-Fi password and the signal, then retry.</source>
        <translation>WLAN-Passwort und Empfang prüfen, dann wiederholen.</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi has a problem.</source>
        <translation>Das Einricht-WLAN hat ein Problem.</translation>
    </message>
    <message>
        <source>Wait; if it stays, restart the Pi.</source>
        <translation>Warten; bleibt es so, den Pi neu starten.</translation>
    </message>
    <message>
        <source>The Pi has no connection to the MQTT broker, so no board can be verified.</source>
        <translation>Der Pi hat keine Verbindung zum MQTT-Broker; so kann keine Platine geprüft werden.</translation>
    </message>
    <message>
        <source>Tell the technician: the broker is down.</source>
        <translation>Dem Techniker sagen: der Broker ist ausgefallen.</translation>
    </message>
    <message>
        <source>The Pi&apos;s database has a problem.</source>
        <translation>Die Datenbank des Pi hat ein Problem.</translation>
    </message>
    <message>
        <source>Tell the technician; note the correlation id.</source>
        <translation>Dem Techniker sagen; die Vorgangsnummer notieren.</translation>
    </message>
    <message>
        <source>The Pi had an internal error.</source>
        <translation>Im Pi ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The Pi refused a value.</source>
        <translation>Der Pi hat einen Wert abgelehnt.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Den Wert berichtigen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The Pi did not understand the request.</source>
        <translation>Der Pi hat die Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <source>Check that station and Pi versions belong together.</source>
        <translation>Prüfen, ob die Versionen von Station und Pi zusammengehören.</translation>
    </message>
    <message>
        <source>The Pi misses a value in the request.</source>
        <translation>Dem Pi fehlt ein Wert in der Anfrage.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Board {mac}: {what}</source>
        <translation>Platine {mac}: {what}</translation>
    </message>
    <message>
        <source>The Pi at {url} went silent while it was being told: it may have done it or not.</source>
        <translation>Der Pi unter {url} ist mitten im Auftrag verstummt: vielleicht ist er ausgeführt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Press F5 and look at what is true before trying again.</source>
        <translation>F5 drücken und den wahren Stand ansehen, bevor es noch einmal versucht wird.</translation>
    </message>
    <message>
        <source>The Pi shows another certificate than the paired one. Nothing was sent to {url}.</source>
        <translation>Der Pi zeigt ein anderes Zertifikat als das gekoppelte. An {url} wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Renewed? Pair again: Settings (Ctrl+8), “Test connection”. Else tell the technician.</source>
        <translation>Erneuert? Neu koppeln: Einstellungen (Strg+8), „Verbindung prüfen“. Sonst den Techniker rufen.</translation>
    </message>
    <message>
        <source>The Pi cannot prove who it is: {why}. Nothing was sent to {url}.</source>
        <translation>Der Pi kann sich nicht ausweisen: {why}. An {url} wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Pair with it: Settings (Ctrl+8), “Test connection”.</source>
        <translation>Mit ihm koppeln: Einstellungen (Strg+8), „Verbindung prüfen“.</translation>
    </message>
    <message>
        <source>The Pi at {url} does not answer ({why}).</source>
        <translation>Der Pi unter {url} antwortet nicht ({why}).</translation>
    </message>
    <message>
        <source>Check that it is switched on, the network cable, and the address in Settings (Ctrl+8).</source>
        <translation>Prüfen: ist er eingeschaltet, steckt das Netzwerkkabel, stimmt die Adresse in den Einstellungen (Strg+8)?</translation>
    </message>
    <message>
        <source>This address answers with a web page, not with PiOrchestrator. Is the port right?</source>
        <translation>Diese Adresse antwortet mit einer Webseite, nicht mit PiOrchestrator. Stimmt der Port?</translation>
    </message>
    <message>
        <source>Try {ports}. The address is in Settings (Ctrl+8).</source>
        <translation>{ports} versuchen. Die Adresse steht in den Einstellungen (Strg+8).</translation>
    </message>
    <message>
        <source>{url} answers with {got}, not as a PiOrchestrator.</source>
        <translation>{url} antwortet mit {got}, nicht wie ein PiOrchestrator.</translation>
    </message>
    <message>
        <source>Check the address and the port in Settings (Ctrl+8).</source>
        <translation>Adresse und Port in den Einstellungen (Strg+8) prüfen.</translation>
    </message>
    <message>
        <source>The keyring cannot be used: {why}</source>
        <translation>Der Schlüsselbund ist nicht nutzbar: {why}</translation>
    </message>
    <message>
        <source>The printer {printer} does not print: {why}</source>
        <translation>Der Drucker {printer} druckt nicht: {why}</translation>
    </message>
    <message>
        <source>The journal does not take this: {why}</source>
        <translation>Das Journal nimmt das nicht an: {why}</translation>
    </message>
    <message>
        <source>The journal {where} cannot be used: {why}</source>
        <translation>Das Journal {where} ist nicht nutzbar: {why}</translation>
    </message>
    <message>
        <source>Allowed: {allowed}.</source>
        <translation>Erlaubt: {allowed}.</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} oder {second}</translation>
    </message>
    <message>
        <source>The Pi does not accept the API key, or wants one.</source>
        <translation>Der Pi nimmt den API-Schlüssel nicht an, oder er verlangt einen.</translation>
    </message>
    <message>
        <source>Enter the right key in Settings (Ctrl+8).</source>
        <translation>Den richtigen Schlüssel in den Einstellungen (Strg+8) eingeben.</translation>
    </message>
    <message>
        <source>The session does not exist any more.</source>
        <translation>Die Sitzung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Start a new session (F6).</source>
        <translation>Eine neue Sitzung starten (F6).</translation>
    </message>
    <message>
        <source>This Pi does not offer that ({path}).</source>
        <translation>Dieser Pi bietet das nicht an ({path}).</translation>
    </message>
    <message>
        <source>Check that station and Pi versions belong together.</source>
        <translation>Prüfen, ob die Versionen von Station und Pi zusammengehören.</translation>
    </message>
    <message>
        <source>The Pi refused: {said}</source>
        <translation>Der Pi hat abgelehnt: {said}</translation>
    </message>
    <message>
        <source>Tell the technician; note the correlation id.</source>
        <translation>Dem Techniker sagen; die Vorgangsnummer notieren.</translation>
    </message>
    <message>
        <source>The Pi asks to wait {seconds} s.</source>
        <translation>Der Pi bittet, {seconds} s zu warten.</translation>
    </message>
    <message>
        <source>The Pi asks to wait {minutes} min.</source>
        <translation>Der Pi bittet, {minutes} min zu warten.</translation>
    </message>
    <message>
        <source>The Pi reports: {said}</source>
        <translation>Der Pi meldet: {said}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>verbindet neu</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>fragt ab</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>key needed</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>F5 tries at once.</source>
        <translation>F5 versucht es sofort.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A board does not appear</source>
        <translation>Eine Platine erscheint nicht</translation>
    </message>
    <message>
        <source>Check its power and its distance to the Pi. It has to be new or reset.</source>
        <translation>Strom und Abstand zum Pi prüfen. Sie muss neu oder zurückgesetzt sein.</translation>
    </message>
    <message>
        <source>“not allowed: scan it”</source>
        <translation>„nicht freigegeben: scannen“</translation>
    </message>
    <message>
        <source>Scan the board&apos;s MAC label, or type it with F2. Then press F9 again.</source>
        <translation>Das MAC-Etikett der Platine scannen oder mit F2 tippen. Dann noch einmal F9.</translation>
    </message>
    <message>
        <source>A board has failed</source>
        <translation>Eine Platine ist gescheitert</translation>
    </message>
    <message>
        <source>Press F8. If it fails again, put it aside and go on with the others.</source>
        <translation>F8 drücken. Scheitert sie wieder, zur Seite legen und mit den anderen weitermachen.</translation>
    </message>
    <message>
        <source>The Pi is out of reach</source>
        <translation>Der Pi ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Go on scanning: scans are kept. Check the network cable and the Pi&apos;s power; F5 tries now.</source>
        <translation>Weiter scannen: Scans bleiben erhalten. Netzwerkkabel und Strom des Pi prüfen; F5 versucht es sofort.</translation>
    </message>
    <message>
        <source>A label did not come out</source>
        <translation>Ein Etikett kam nicht heraus</translation>
    </message>
    <message>
        <source>Labels (Ctrl+4): answer what is doubtful, or print one again with F4.</source>
        <translation>Etiketten (Strg+4): Zweifelhaftes beantworten oder mit F4 nachdrucken.</translation>
    </message>
    <message>
        <source>Scans do not arrive</source>
        <translation>Scans kommen nicht an</translation>
    </message>
    <message>
        <source>Click into this window. The strip at the top says whether the scanner is ready.</source>
        <translation>In dieses Fenster klicken. Die Leiste oben zeigt, ob der Scanner bereit ist.</translation>
    </message>
    <message>
        <source>“session ends in …” at the top</source>
        <translation>„Sitzung endet in …“ oben</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>Laufende Platinen fertig werden lassen; für den Rest eine neue Sitzung starten.</translation>
    </message>
    <message>
        <source>The Pi seems slow, or many boards fail</source>
        <translation>Der Pi wirkt langsam, oder viele Platinen scheitern</translation>
    </message>
    <message>
        <source>Monitor (Ctrl+5) colours what is not normal; Logs (Ctrl+6) has what the Pi says about it.</source>
        <translation>Der Monitor (Strg+5) zeigt farbig, was nicht normal ist; das Protokoll (Strg+6), was der Pi dazu sagt.</translation>
    </message>
    <message>
        <source>The Pi has to be restarted</source>
        <translation>Der Pi muss neu gestartet werden</translation>
    </message>
    <message>
        <source>Maintenance (Ctrl+7), System: it says what becomes of the running session.</source>
        <translation>Wartung (Strg+7), System: Dort steht, was aus der laufenden Sitzung wird.</translation>
    </message>
    <message>
        <source>The station was restarted</source>
        <translation>Die Station wurde neu gestartet</translation>
    </message>
    <message>
        <source>It joins its session again. A session left on the Pi is offered to be resumed.</source>
        <translation>Sie tritt ihrer Sitzung wieder bei. Eine liegen gebliebene Sitzung bietet sie zum Fortsetzen an.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What to do when</source>
        <translation>Was tun, wenn</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>This Pi has no door.</source>
        <translation>Dieser Pi hat keine Tür.</translation>
    </message>
    <message>
        <source>This Pi&apos;s version does not offer that ({path}).</source>
        <translation>Die Version dieses Pi bietet das nicht an ({path}).</translation>
    </message>
    <message>
        <source>This Pi&apos;s version does not offer that: a web page stands there.</source>
        <translation>Die Version dieses Pi bietet das nicht an: Dort steht eine Webseite.</translation>
    </message>
    <message>
        <source>A value is needed here.</source>
        <translation>Hier muss ein Wert stehen.</translation>
    </message>
    <message>
        <source>That is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>At least {limit}.</source>
        <translation>Mindestens {limit}.</translation>
    </message>
    <message>
        <source>At most {limit}.</source>
        <translation>Höchstens {limit}.</translation>
    </message>
    <message>
        <source>One of: {limit}.</source>
        <translation>Eines von: {limit}.</translation>
    </message>
    <message>
        <source>It has to look like {limit}.</source>
        <translation>Es muss so aussehen: {limit}.</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Access point</source>
        <translation>Zugangspunkt</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Sein Name</translation>
    </message>
    <message>
        <source>Boards in it</source>
        <translation>Platinen darin</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Other machines</source>
        <translation>Andere Rechner</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>is needed</source>
        <translation>ist nötig</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Schloss</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relais</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Letzter Befehl</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>development mode: the relay does not move</source>
        <translation>Entwicklungsmodus: Das Relais bewegt sich nicht</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Tür öffnen</translation>
    </message>
    <message>
        <source>Close the door</source>
        <translation>Tür schließen</translation>
    </message>
    <message>
        <source>Lock the door</source>
        <translation>Tür verriegeln</translation>
    </message>
    <message>
        <source>Unlock the door</source>
        <translation>Tür entriegeln</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>New: {new}. Changed: {changed}. There already: {same}. Left out: {broken}.</source>
        <translation>Neu: {new}. Geändert: {changed}. Schon da: {same}. Ausgelassen: {broken}.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Noch ist nichts gesendet.</translation>
    </message>
    <message>
        <source>These columns mean nothing here, and are not read: {names}</source>
        <translation>Diese Spalten bedeuten hier nichts und werden nicht gelesen: {names}</translation>
    </message>
    <message>
        <source>The first {n} lines are shown; all of them are counted.</source>
        <translation>Die ersten {n} Zeilen sind zu sehen; gezählt sind alle.</translation>
    </message>
    <message>
        <source>Put {n} on the allowlist</source>
        <translation>{n} in die Freigabeliste eintragen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>it repeats line {n}</source>
        <translation>wiederholt Zeile {n}</translation>
    </message>
    <message>
        <source>a quote in it is never closed</source>
        <translation>ein Anführungszeichen darin wird nie geschlossen</translation>
    </message>
    <message>
        <source>left out: {why}</source>
        <translation>ausgelassen: {why}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed; container was {was}</source>
        <translation>geändert; Behälter war {was}</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
</context>
<context>
    <name>LabelDesign</name>
    <message>
        <source>Edit template …</source>
        <translation>Vorlage bearbeiten …</translation>
    </message>
    <message>
        <source>Print a test label</source>
        <translation>Testetikett drucken</translation>
    </message>
    <message>
        <source>Pause printing</source>
        <translation>Druck anhalten</translation>
    </message>
    <message>
        <source>Printing is paused. Labels queue up.</source>
        <translation>Der Druck ist angehalten. Etiketten warten.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Go on printing</source>
        <translation>Weiter drucken</translation>
    </message>
    <message>
        <source>Labels are printed with {template} as it was last read.</source>
        <translation>Gedruckt wird mit {template}, wie zuletzt gelesen.</translation>
    </message>
    <message>
        <source>Label template</source>
        <translation>Etikettenvorlage</translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Sichern und verwenden</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Sichern als</translation>
    </message>
    <message>
        <source>Element {n}: the code does not fit, and words are printed in its place. Make its box larger, or its text shorter.</source>
        <translation>Element {n}: Der Code passt nicht, an seiner Stelle werden Worte gedruckt. Seinen Kasten vergrößern oder seinen Text kürzen.</translation>
    </message>
    <message>
        <source>Element {n}: scanners may not read the code. Its modules are {mm} mm wide, {dots} dots; they need {least_mm} mm and {least_dots} dots. Make its box larger.</source>
        <translation>Element {n}: Scanner lesen den Code vielleicht nicht. Seine Module sind {mm} mm breit, {dots} Punkte; nötig sind {least_mm} mm und {least_dots} Punkte. Seinen Kasten vergrößern.</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Print a label when a board is verified</source>
        <translation>Etikett drucken, sobald eine Platine geprüft ist</translation>
    </message>
    <message>
        <source>Print the label with its MAC alone</source>
        <translation>Etikett nur mit der MAC drucken</translation>
    </message>
    <message>
        <source>Wait until its container is known</source>
        <translation>Warten, bis der Behälter bekannt ist</translation>
    </message>
    <message>
        <source>Wait, and ask for the container</source>
        <translation>Warten und nach dem Behälter fragen</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Empty: labels are written as PDF files into the data directory.</source>
        <translation>Leer: Etiketten werden als PDF ins Datenverzeichnis geschrieben.</translation>
    </message>
    <message>
        <source>No container</source>
        <translation>Ohne Behälter</translation>
    </message>
    <message>
        <source>Allowed: zpl-tcp://HOST:9100, system:NAME, pdf:DIRECTORY, or empty.</source>
        <translation>Erlaubt: zpl-tcp://HOST:9100, system:NAME, pdf:VERZEICHNIS oder leer.</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>No label yet. Each board gets one when it is verified.</source>
        <translation>Noch kein Etikett. Jede Platine bekommt eines, sobald sie geprüft ist.</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>Every label of the journal is here.</source>
        <translation>Jedes Etikett des Journals ist hier.</translation>
    </message>
    <message>
        <source>Doubtful: {n}. Is this label of {mac} in your hand: {which}?</source>
        <translation>Zweifelhaft: {n}. Liegt dieses Etikett von {mac} vor: {which}?</translation>
    </message>
    <message>
        <source>Container of {mac}? (waiting: {n})</source>
        <translation>Behälter von {mac}? (wartend: {n})</translation>
    </message>
    <message>
        <source>Select a label in the list first.</source>
        <translation>Erst in der Liste ein Etikett auswählen.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Without container</source>
        <translation>Ohne Behälter</translation>
    </message>
    <message>
        <source>Yes, it is here</source>
        <translation>Ja, es liegt vor</translation>
    </message>
    <message>
        <source>No, print it again</source>
        <translation>Nein, noch einmal drucken</translation>
    </message>
    <message>
        <source>Reprint the selected  F4</source>
        <translation>Auswahl nachdrucken  F4</translation>
    </message>
    <message>
        <source>Print missing labels</source>
        <translation>Fehlende Etiketten drucken</translation>
    </message>
    <message>
        <source>Older labels</source>
        <translation>Ältere Etiketten</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>das erste</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <comment>the name of this language in itself</comment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>LeftoverBanner</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>A session was left on the Pi: {ssid}, {when}, verified {verified} of {total}.</source>
        <translation>Auf dem Pi blieb eine Sitzung liegen: {ssid}, {when}, geprüft {verified} von {total}.</translation>
    </message>
</context>
<context>
    <name>Logs</name>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Ab Hinweis</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>wird nicht verfolgt</translation>
    </message>
    <message>
        <source>no stream: asked every 5 s</source>
        <translation>kein Strom: alle 5 s gefragt</translation>
    </message>
    <message>
        <source>Not live since {age}. {why}</source>
        <translation>Seit {age} nicht live. {why}</translation>
    </message>
    <message>
        <source>Go on: {n} waiting</source>
        <translation>Weiter: {n} warten</translation>
    </message>
    <message>
        <source>{file} is not written: {why}</source>
        <translation>{file} ist nicht geschrieben: {why}</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>The log is in {file}.</source>
        <translation>Das Protokoll steht in {file}.</translation>
    </message>
    <message>
        <source>Lines copied: {n}.</source>
        <translation>Kopierte Zeilen: {n}.</translation>
    </message>
    <message>
        <source>Write the log to a file</source>
        <translation>Protokoll in eine Datei schreiben</translation>
    </message>
    <message>
        <source>No line matches. Choose “All levels” and clear the search.</source>
        <translation>Keine Zeile passt. „Alle Stufen“ wählen und die Suche leeren.</translation>
    </message>
    <message>
        <source>No line of the Pi&apos;s log has come yet.</source>
        <translation>Vom Protokoll des Pi ist noch keine Zeile gekommen.</translation>
    </message>
    <message>
        <source>{shown} of {total} lines</source>
        <translation>{shown} von {total} Zeilen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>In eine Datei …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} works here now.</source>
        <translation>{name} arbeitet jetzt hier.</translation>
    </message>
    <message>
        <source>The scan was not kept: {text}</source>
        <translation>Der Scan wurde nicht behalten: {text}</translation>
    </message>
    <message>
        <source>Scanner {name}: {why}</source>
        <translation>Scanner {name}: {why}</translation>
    </message>
    <message>
        <source>Camera {name}: {why}</source>
        <translation>Kamera {name}: {why}</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>The line is being opened. What is scanned meanwhile waits for it.</source>
        <translation>Die Linie wird geöffnet. Was inzwischen gescannt wird, wartet so lange.</translation>
    </message>
    <message>
        <source>Set up the Pi in Settings (Ctrl+8) first.</source>
        <translation>Erst den Pi in den Einstellungen (Strg+8) einrichten.</translation>
    </message>
    <message>
        <source>The station was updated or removed while it runs.</source>
        <translation>Die Station wurde aktualisiert oder entfernt, während sie läuft.</translation>
    </message>
    <message>
        <source>Close it after this batch, then start it again.</source>
        <translation>Nach diesem Durchgang schließen und neu starten.</translation>
    </message>
    <message>
        <source>Closing: the label on its way comes out first.</source>
        <translation>Wird beendet: das laufende Etikett kommt noch heraus.</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>Paired boards</source>
        <translation>Gekoppelte Platinen</translation>
    </message>
    <message>
        <source>No board is paired with the Pi.</source>
        <translation>Mit dem Pi ist keine Platine gekoppelt.</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Liste auffrischen</translation>
    </message>
    <message>
        <source>No board is paired with this Pi.</source>
        <translation>Mit diesem Pi ist keine Platine gekoppelt.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>The Pi knows no camera. Switch one on, then refresh the list.</source>
        <translation>Der Pi kennt keine Kamera. Eine einschalten, dann die Liste auffrischen.</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>Bild aufnehmen</translation>
    </message>
    <message>
        <source>Restart the camera</source>
        <translation>Kamera neu starten</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Es läuft schon.</translation>
    </message>
    <message>
        <source>Select a camera first.</source>
        <translation>Zuerst eine Kamera wählen.</translation>
    </message>
    <message>
        <source>{camera} gives no picture for a minute.</source>
        <translation>{camera} gibt eine Minute lang kein Bild.</translation>
    </message>
    <message>
        <source>The Pi lists no camera.</source>
        <translation>Der Pi nennt keine Kamera.</translation>
    </message>
    <message>
        <source>Waiting for {camera} …</source>
        <translation>Warten auf {camera} …</translation>
    </message>
    <message>
        <source>What {camera} sent is no picture ({n} bytes).</source>
        <translation>Was {camera} geschickt hat, ist kein Bild ({n} Byte).</translation>
    </message>
    <message>
        <source>{camera}, {time}</source>
        <translation>{camera}, {time}</translation>
    </message>
    <message>
        <source>{camera} restarts. {said}</source>
        <translation>{camera} startet neu. {said}</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>{key} is saved.</source>
        <translation>{key} ist gespeichert.</translation>
    </message>
    <message>
        <source>{key} is back at its default: {value}.</source>
        <translation>{key} steht wieder auf dem Standard: {value}.</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>The door of the container moves.</source>
        <translation>Die Tür des Behälters bewegt sich.</translation>
    </message>
    <message>
        <source>What it was told</source>
        <translation>Bisherige Befehle</translation>
    </message>
    <message>
        <source>The door is told to move …</source>
        <translation>Die Tür bekommt den Befehl …</translation>
    </message>
    <message>
        <source>Done; the door is {state}. {said}</source>
        <translation>Erledigt; die Tür ist {state}. {said}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Tailscale</source>
        <translation>Tailscale</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT-Broker</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Host or address</source>
        <translation>Rechner oder Adresse</translation>
    </message>
    <message>
        <source>Ping from the Pi</source>
        <translation>Vom Pi aus anpingen</translation>
    </message>
    <message>
        <source>Type a host&apos;s name or address.</source>
        <translation>Name oder Adresse eines Rechners eingeben.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>{host} is pinged …</source>
        <translation>{host} wird angepingt …</translation>
    </message>
    <message>
        <source>{host}: lost {loss}; on average {average}, shortest {least}, longest {most}.</source>
        <translation>{host}: verloren {loss}; im Mittel {average}, kürzeste {least}, längste {most}.</translation>
    </message>
    <message>
        <source>Ask the Pi again</source>
        <translation>Den Pi neu fragen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Restart the Pi</source>
        <translation>Pi neu starten</translation>
    </message>
    <message>
        <source>The Pi restarts.</source>
        <translation>Der Pi startet neu.</translation>
    </message>
    <message>
        <source>Type {word} into the field first.</source>
        <translation>Zuerst {word} in das Feld eingeben.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>No session runs: nothing is interrupted.</source>
        <translation>Es läuft keine Sitzung: Nichts wird unterbrochen.</translation>
    </message>
    <message>
        <source>The running session {id} is interrupted; boards on their way: {n}. Once the Pi is back the session is offered to be resumed; boards that are done stay done.</source>
        <translation>Die laufende Sitzung {id} wird unterbrochen; Platinen unterwegs: {n}. Wenn der Pi wieder da ist, kann sie fortgesetzt werden; was fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>Type {word} to restart the Pi:</source>
        <translation>{word} eingeben, um den Pi neu zu starten:</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>The Pi is told to restart …</source>
        <translation>Der Pi bekommt den Befehl zum Neustart …</translation>
    </message>
    <message>
        <source>The Pi restarts; the station joins it again by itself. {said}</source>
        <translation>Der Pi startet neu; die Station verbindet sich von selbst wieder. {said}</translation>
    </message>
    <message>
        <source>well</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>nicht in Ordnung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Memory in all</source>
        <translation>Speicher insgesamt</translation>
    </message>
    <message>
        <source>Disk in all</source>
        <translation>Platte insgesamt</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Wi-Fi of the Pi</source>
        <translation>WLAN des Pi</translation>
    </message>
    <message>
        <source>No Wi-Fi yet. Press “Look for Wi-Fis”.</source>
        <translation>Noch kein WLAN. „WLANs suchen“ drücken.</translation>
    </message>
    <message>
        <source>Look for Wi-Fis</source>
        <translation>WLANs suchen</translation>
    </message>
    <message>
        <source>Name of the Wi-Fi</source>
        <translation>Name des WLANs</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Connect the Pi</source>
        <translation>Pi verbinden</translation>
    </message>
    <message>
        <source>The Pi leaves its Wi-Fi for {ssid}; the station may lose it.</source>
        <translation>Der Pi verlässt sein WLAN für {ssid}; die Station kann ihn verlieren.</translation>
    </message>
    <message>
        <source>Choose a Wi-Fi, or type its name.</source>
        <translation>Ein WLAN wählen oder seinen Namen eingeben.</translation>
    </message>
    <message>
        <source>A Wi-Fi&apos;s name has at most 32 bytes.</source>
        <translation>Ein WLAN-Name hat höchstens 32 Byte.</translation>
    </message>
    <message>
        <source>A Wi-Fi password has at least 8 characters.</source>
        <translation>Ein WLAN-Passwort hat mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>This Wi-Fi wants a password.</source>
        <translation>Dieses WLAN verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Wi-Fis found: {n}.</source>
        <translation>Gefundene WLANs: {n}.</translation>
    </message>
    <message>
        <source>The Pi is told to join {ssid} …</source>
        <translation>Der Pi soll sich mit {ssid} verbinden …</translation>
    </message>
    <message>
        <source>The Pi is connected to {ssid}.</source>
        <translation>Der Pi ist mit {ssid} verbunden.</translation>
    </message>
    <message>
        <source>The Pi has said yes ({said}), but its status does not name {ssid}. Look again.</source>
        <translation>Der Pi hat ja gesagt ({said}), aber sein Status nennt {ssid} nicht. Noch einmal nachsehen.</translation>
    </message>
</context>
<context>
    <name>ManualEntry</name>
    <message>
        <source>Add  Enter</source>
        <translation>Zufügen  Enter</translation>
    </message>
    <message>
        <source>Type the MAC of the board. Esc leaves.</source>
        <translation>Die MAC der Platine tippen. Esc verlässt.</translation>
    </message>
    <message>
        <source>Type the MAC of the board, or the container. Esc leaves.</source>
        <translation>Die MAC der Platine oder den Behälter eintippen. Esc schließt.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>OK  Esc</source>
        <translation>OK  Esc</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>Lassen  Esc</translation>
    </message>
    <message>
        <source>Messages: {n}</source>
        <translation>Meldungen: {n}</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>waiting for the Pi</source>
        <translation>wartet auf den Pi</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>abgelehnt: {why}</translation>
    </message>
    <message>
        <source>still waiting</source>
        <translation>fehlt noch</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Behälter</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Zugefügt</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>failed without a reason</source>
        <translation>gescheitert, ohne Grund</translation>
    </message>
    <message>
        <source>not allowed: scan it</source>
        <translation>nicht freigegeben: scannen</translation>
    </message>
    <message>
        <source>{note} The Pi says: {said}</source>
        <translation>{note} Der Pi sagt: {said}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Free heap</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>other interface of {mac}? not allowed: scan it</source>
        <translation>andere Schnittstelle von {mac}? nicht freigegeben: scannen</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Näheres</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Ziel-WLAN</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Platinen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>discovered</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>provisioning</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>bespielt</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>needs a container</source>
        <translation>braucht Behälter</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>discovering</source>
        <translation>sucht</translation>
    </message>
    <message>
        <source>active</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>schließt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>unknown state</source>
        <translation>unbekannter Zustand</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>run out of time</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>{dbm} dBm</source>
        <translation>{dbm} dBm</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>gesetzt, nicht gezeigt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Station address</source>
        <translation>Senderadresse</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alerts and security</source>
        <translation>Alarme und Sicherheit</translation>
    </message>
    <message>
        <source>The Pi&apos;s monitor reports: {said}</source>
        <translation>Der Monitor des Pi meldet: {said}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>The Pi tells of no camera.</source>
        <translation>Der Pi nennt keine Kamera.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Runs for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>The Pi&apos;s own verdict</source>
        <translation>Eigenes Urteil des Pi</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT-Broker</translation>
    </message>
    <message>
        <source>MQTT link</source>
        <translation>MQTT-Verbindung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Services run for</source>
        <translation>Dienste laufen seit</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Packets lost</source>
        <translation>Verlorene Pakete</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Threat level</source>
        <translation>Bedrohung</translation>
    </message>
    <message>
        <source>Failed log-ins</source>
        <translation>Fehlanmeldungen</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Secure connections</source>
        <translation>Sichere Verbindungen</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Zertifikat bis</translation>
    </message>
    <message>
        <source>Clients that watch</source>
        <translation>Zuschauer</translation>
    </message>
    <message>
        <source>Nothing has come from the Pi yet.</source>
        <translation>Vom Pi ist noch nichts gekommen.</translation>
    </message>
    <message>
        <source>Not live: as of {time}, {age} ago.</source>
        <translation>Nicht live: Stand {time}, vor {age}.</translation>
    </message>
    <message>
        <source>Live from the Pi&apos;s monitor, {age} ago</source>
        <translation>Live vom Monitor des Pi, vor {age}</translation>
    </message>
    <message>
        <source>Asked every 5 s, {age} ago: the Pi&apos;s monitor is not there, only its health is known.</source>
        <translation>Alle 5 s gefragt, vor {age}: Der Monitor des Pi ist nicht da, nur seine Gesundheit ist bekannt.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The session runs.</source>
        <translation>Die Sitzung läuft.</translation>
    </message>
    <message>
        <source>Power the boards, then press F9.</source>
        <translation>Platinen einschalten, dann F9 drücken.</translation>
    </message>
    <message>
        <source>A session was running on the Pi already: joined it.</source>
        <translation>Auf dem Pi lief schon eine Sitzung: beigetreten.</translation>
    </message>
    <message>
        <source>Go on where it stands.</source>
        <translation>Dort weitermachen, wo sie steht.</translation>
    </message>
    <message>
        <source>The session goes on; boards that are done stay done.</source>
        <translation>Die Sitzung geht weiter; fertige Platinen bleiben fertig.</translation>
    </message>
    <message>
        <source>The session is stopped.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Press F6 to start the next one.</source>
        <translation>F6 startet die nächste.</translation>
    </message>
    <message>
        <source>The Pi has ended the session ({state}).</source>
        <translation>Der Pi hat die Sitzung beendet ({state}).</translation>
    </message>
    <message>
        <source>The session has run out of time; the Pi has closed it.</source>
        <translation>Die Zeit der Sitzung ist abgelaufen; der Pi hat sie geschlossen.</translation>
    </message>
    <message>
        <source>The session&apos;s time is nearly over.</source>
        <translation>Die Zeit der Sitzung ist fast vorbei.</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>Laufende Platinen fertig werden lassen; für den Rest eine neue Sitzung starten.</translation>
    </message>
    <message>
        <source>Provision All: {started} started.</source>
        <translation>Alle provisionieren: {started} gestartet.</translation>
    </message>
    <message>
        <source>{skipped} skipped by the Pi.</source>
        <translation>{skipped} vom Pi übergangen.</translation>
    </message>
    <message>
        <source>Look at the boards that are still discovered.</source>
        <translation>Die Platinen ansehen, die noch „gefunden“ sind.</translation>
    </message>
    <message>
        <source>The Pi&apos;s answer was lost. It was asked: {started} started, {left} did not.</source>
        <translation>Die Antwort des Pi ging verloren. Nachgefragt: {started} gestartet, {left} nicht.</translation>
    </message>
    <message>
        <source>Press F9 again for those that did not.</source>
        <translation>Für die übrigen noch einmal F9 drücken.</translation>
    </message>
    <message>
        <source>No board was ready to be provisioned.</source>
        <translation>Keine Platine war bereit.</translation>
    </message>
    <message>
        <source>Scan the boards, power them, and wait until they are discovered.</source>
        <translation>Platinen scannen, einschalten und warten, bis sie gefunden sind.</translation>
    </message>
    <message>
        <source>Retry: {started} started.</source>
        <translation>Wiederholen: {started} gestartet.</translation>
    </message>
    <message>
        <source>Board {mac} failed: {reason}</source>
        <translation>Platine {mac} ist gescheitert: {reason}</translation>
    </message>
    <message>
        <source>Board {mac} was verified by another station: no label here.</source>
        <translation>Platine {mac} wurde von einer anderen Station geprüft: hier kein Etikett.</translation>
    </message>
    <message>
        <source>Print it from Labels (Ctrl+4) if it is wanted.</source>
        <translation>Bei Bedarf unter Etiketten (Strg+4) drucken.</translation>
    </message>
    <message>
        <source>Boards that were verified before this journal began: {n}. It does not know their labels, and prints none by itself.</source>
        <translation>Platinen, die vor dem Beginn dieses Journals geprüft wurden: {n}. Es kennt ihre Etiketten nicht und druckt keines von selbst.</translation>
    </message>
    <message>
        <source>If they have none, press “Print missing labels” in Labels (Ctrl+4).</source>
        <translation>Haben sie keine, unter Etiketten (Strg+4) „Fehlende Etiketten drucken“ wählen.</translation>
    </message>
    <message>
        <source>The label for {mac} waits: the board is in no container yet.</source>
        <translation>Das Etikett für {mac} wartet: Die Platine ist noch in keinem Behälter.</translation>
    </message>
    <message>
        <source>Enter its container in Labels (Ctrl+4), or scan it.</source>
        <translation>Ihren Behälter unter Etiketten (Strg+4) eintragen oder ihn scannen.</translation>
    </message>
    <message>
        <source>Container {id} was read as {text}, and repaired.</source>
        <translation>Behälter {id} wurde als {text} gelesen und berichtigt.</translation>
    </message>
    <message>
        <source>{half} is taken back; it waits no more.</source>
        <translation>{half} ist zurückgenommen und wartet nicht mehr.</translation>
    </message>
    <message>
        <source>Board {mac} is taken off the allowlist again.</source>
        <translation>Platine {mac} ist wieder von der Freigabeliste genommen.</translation>
    </message>
    <message>
        <source>{half} waited too long for its other half: nothing was added.</source>
        <translation>{half} hat zu lange auf die andere Hälfte gewartet: Nichts wurde eingetragen.</translation>
    </message>
    <message>
        <source>Scan board and container again, one right after the other.</source>
        <translation>Platine und Behälter noch einmal gleich nacheinander scannen.</translation>
    </message>
    <message>
        <source>The entry of {mac} is as it was before.</source>
        <translation>Der Eintrag von {mac} ist wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Entries that are as they were before: {n}.</source>
        <translation>Einträge, die wieder wie zuvor sind: {n}.</translation>
    </message>
    <message>
        <source>There is no scan to undo.</source>
        <translation>Es gibt keinen Scan, der rückgängig zu machen wäre.</translation>
    </message>
    <message>
        <source>Refreshed from the Pi.</source>
        <translation>Vom Pi aufgefrischt.</translation>
    </message>
    <message>
        <source>No reason is known.</source>
        <translation>Kein Grund bekannt.</translation>
    </message>
    <message>
        <source>The Pi did not put {mac} on the allowlist: {why}</source>
        <translation>Der Pi hat {mac} nicht auf die Freigabeliste gesetzt: {why}</translation>
    </message>
    <message>
        <source>The label for {mac} waits: {why}</source>
        <translation>Das Etikett für {mac} wartet: {why}</translation>
    </message>
    <message>
        <source>It prints as soon as it can.</source>
        <translation>Es wird gedruckt, sobald es geht.</translation>
    </message>
    <message>
        <source>The label for {mac} may be printed or not.</source>
        <translation>Ungewiss, ob das Etikett für {mac} gedruckt ist.</translation>
    </message>
    <message>
        <source>Look at the printer, then answer in Labels (Ctrl+4).</source>
        <translation>Am Drucker nachsehen, dann unter Etiketten (Strg+4) antworten.</translation>
    </message>
    <message>
        <source>No label for {mac} yet: {why}</source>
        <translation>Noch kein Etikett für {mac}: {why}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>There is no session. Press F6 to start one.</source>
        <translation>Keine Sitzung. F6 startet eine.</translation>
    </message>
    <message>
        <source>The session is interrupted. Resume it first.</source>
        <translation>Die Sitzung ist unterbrochen. Erst fortsetzen.</translation>
    </message>
    <message>
        <source>It is being sent to the Pi.</source>
        <translation>Es wird gerade zum Pi gesendet.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Press F3.</source>
        <translation>Niemand ist angemeldet. F3 drücken.</translation>
    </message>
    <message>
        <source>A session is running. Stop it first (F7).</source>
        <translation>Es läuft eine Sitzung. Erst beenden (F7).</translation>
    </message>
    <message>
        <source>No board has failed.</source>
        <translation>Keine Platine ist gescheitert.</translation>
    </message>
    <message>
        <source>The Pi&apos;s certificate is not trusted. Pair in Settings (Ctrl+8).</source>
        <translation>Dem Zertifikat des Pi wird nicht getraut. In den Einstellungen koppeln (Strg+8).</translation>
    </message>
    <message>
        <source>The Pi wants an API key. Enter it in Settings (Ctrl+8).</source>
        <translation>Der Pi verlangt einen API-Schlüssel. In den Einstellungen (Strg+8) eingeben.</translation>
    </message>
    <message>
        <source>The station is just connecting to the Pi.</source>
        <translation>Die Station verbindet sich gerade mit dem Pi.</translation>
    </message>
    <message>
        <source>The Pi is out of reach. It is tried again by itself; F5 tries now.</source>
        <translation>Der Pi ist nicht erreichbar. Es wird von selbst weiter versucht; F5 versucht es sofort.</translation>
    </message>
    <message>
        <source>No board is ready: one is not on the allowlist. Scan it.</source>
        <translation>Keine Platine ist bereit: Eine steht nicht auf der Freigabeliste. Scannen.</translation>
    </message>
    <message>
        <source>No board is ready: {n} are not on the allowlist. Scan them.</source>
        <translation>Keine Platine ist bereit: {n} stehen nicht auf der Freigabeliste. Scannen.</translation>
    </message>
    <message>
        <source>All boards are under way.</source>
        <translation>Alle Platinen sind unterwegs.</translation>
    </message>
    <message>
        <source>All verified. Press F7.</source>
        <translation>Alle geprüft. F7 drücken.</translation>
    </message>
    <message>
        <source>No board is ready yet. Scan the boards and power them.</source>
        <translation>Noch keine Platine bereit. Platinen scannen und einschalten.</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>data directory</source>
        <translation>Datenverzeichnis</translation>
    </message>
    <message>
        <source>cannot be written:</source>
        <translation>kann nicht geschrieben werden:</translation>
    </message>
    <message>
        <source>cannot be read:</source>
        <translation>kann nicht gelesen werden:</translation>
    </message>
    <message>
        <source>is not TOML:</source>
        <translation>ist kein TOML:</translation>
    </message>
    <message>
        <source>is not TOML, and is left as it is:</source>
        <translation>ist kein TOML und bleibt, wie es ist:</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>is not a table</source>
        <translation>ist keine Tabelle</translation>
    </message>
    <message>
        <source>Let this user write it, or choose a folder of your own with --data-dir</source>
        <translation>Diesem Benutzer das Schreiben erlauben oder mit --data-dir einen eigenen Ordner wählen</translation>
    </message>
    <message>
        <source>a sign like @ in a password has to be escaped</source>
        <translation>ein Zeichen wie @ im Passwort muss maskiert werden</translation>
    </message>
    <message>
        <source>is in use by another station on this computer</source>
        <translation>wird von einer anderen Station auf diesem Computer benutzt</translation>
    </message>
    <message>
        <source>Close that one, or choose another folder with --data-dir</source>
        <translation>Diese schließen oder mit --data-dir einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>orchestrator url</source>
        <translation>Adresse des Orchestrators</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>it is no web address.</source>
        <translation>es ist keine Webadresse.</translation>
    </message>
    <message>
        <source>it has no certificate.</source>
        <translation>sie hat kein Zertifikat.</translation>
    </message>
    <message>
        <source>it contains characters that no header can carry.</source>
        <translation>er enthält Zeichen, die kein Header tragen kann.</translation>
    </message>
    <message>
        <source>printable ASCII characters</source>
        <translation>druckbare ASCII-Zeichen</translation>
    </message>
    <message>
        <source>cannot be used:</source>
        <translation>kann nicht benutzt werden:</translation>
    </message>
    <message>
        <source>a PEM file</source>
        <translation>eine PEM-Datei</translation>
    </message>
    <message>
        <source>The export cannot be written:</source>
        <translation>Die Ausgabedatei kann nicht geschrieben werden:</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Check the journal&apos;s place in the settings, then start the station again.</source>
        <translation>Den Ort des Journals in den Einstellungen prüfen, dann die Station neu starten.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space on it, then try again.</source>
        <translation>Platz darauf schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file may not be written.</source>
        <translation>Die Datei darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder.</source>
        <translation>Diesem Benutzer das Recht geben, die Datei und ihren Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>Another program is holding the journal.</source>
        <translation>Ein anderes Programm hält das Journal fest.</translation>
    </message>
    <message>
        <source>Another station works with it under this name:</source>
        <translation>Unter diesem Namen arbeitet schon eine andere Station damit:</translation>
    </message>
    <message>
        <source>Give this station another name in the settings, or close the other one; one that lost its power keeps its name for a minute.</source>
        <translation>Dieser Station in den Einstellungen einen anderen Namen geben oder die andere schließen; eine, der der Strom ausfiel, behält ihren Namen noch eine Minute.</translation>
    </message>
    <message>
        <source>The database cannot be reached:</source>
        <translation>Die Datenbank ist nicht zu erreichen:</translation>
    </message>
    <message>
        <source>Check that its server runs, and address, user, password and name in [journal] url.</source>
        <translation>Prüfen, ob ihr Server läuft, und Adresse, Benutzer, Passwort und Namen in [journal] url.</translation>
    </message>
    <message>
        <source>The connection to the database broke:</source>
        <translation>Die Verbindung zur Datenbank brach ab:</translation>
    </message>
    <message>
        <source>The station connects again by itself; look at the server and the network where it does not.</source>
        <translation>Die Station verbindet sich von selbst wieder; tut sie es nicht, nach Server und Netz sehen.</translation>
    </message>
    <message>
        <source>The database&apos;s disk is full.</source>
        <translation>Die Festplatte der Datenbank ist voll.</translation>
    </message>
    <message>
        <source>Free some space there, then try again.</source>
        <translation>Dort Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database can only be read.</source>
        <translation>Die Datenbank lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>Name the primary server in [journal] url.</source>
        <translation>In [journal] url den führenden Server angeben.</translation>
    </message>
    <message>
        <source>The database&apos;s user lacks a right.</source>
        <translation>Dem Benutzer der Datenbank fehlt ein Recht.</translation>
    </message>
    <message>
        <source>Give this user the right to make and write tables in this database.</source>
        <translation>Diesem Benutzer das Recht geben, in dieser Datenbank Tabellen anzulegen und zu beschreiben.</translation>
    </message>
    <message>
        <source>Close the other station or database tool, then try again.</source>
        <translation>Die andere Station oder das Datenbankprogramm schließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that its folder exists and may be written, or name another file in the settings.</source>
        <translation>Prüfen, ob ihr Ordner da ist und beschrieben werden darf, oder in den Einstellungen eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>The journal is damaged.</source>
        <translation>Das Journal ist beschädigt.</translation>
    </message>
    <message>
        <source>Start the station again: it sets the damaged file aside and begins a new one.</source>
        <translation>Die Station neu starten: sie legt die beschädigte Datei beiseite und beginnt eine neue.</translation>
    </message>
    <message>
        <source>The database refused:</source>
        <translation>Die Datenbank hat abgelehnt:</translation>
    </message>
    <message>
        <source>The journal&apos;s address in the settings</source>
        <translation>Die Adresse des Journals in den Einstellungen</translation>
    </message>
    <message>
        <source>It cannot be understood.</source>
        <translation>Sie ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The database driver is not installed</source>
        <translation>Der Datenbanktreiber ist nicht installiert</translation>
    </message>
    <message>
        <source>Write a file&apos;s path, or postgresql://user@host/name.</source>
        <translation>Den Pfad einer Datei oder postgresql://benutzer@rechner/name angeben.</translation>
    </message>
    <message>
        <source>cannot be found: this user has no home</source>
        <translation>ist nicht zu finden: Dieser Benutzer hat kein Heimatverzeichnis</translation>
    </message>
    <message>
        <source>Choose a folder of your own with --data-dir</source>
        <translation>Mit --data-dir einen eigenen Ordner wählen</translation>
    </message>
    <message>
        <source>Free some space on the disk</source>
        <translation>Auf der Festplatte Platz schaffen</translation>
    </message>
    <message>
        <source>The journal was empty: labels printed before are not known to it.</source>
        <translation>Das Journal war leer: Früher gedruckte Etiketten kennt es nicht.</translation>
    </message>
    <message>
        <source>The journal was damaged (%1). It was kept as %2 and a new one was begun: labels printed before are not known to the new one. Show the kept file to a technician.</source>
        <translation>Das Journal war beschädigt (%1). Es wurde als %2 aufgehoben und ein neues begonnen: Früher gedruckte Etiketten kennt das neue nicht. Die aufgehobene Datei einem Techniker zeigen.</translation>
    </message>
    <message>
        <source>Another station works with this file.</source>
        <translation>Eine andere Station arbeitet mit dieser Datei.</translation>
    </message>
    <message>
        <source>Its file was taken away, or another lies in its place, while the station works.</source>
        <translation>Seine Datei wurde weggenommen, oder eine andere liegt an ihrer Stelle, während die Station arbeitet.</translation>
    </message>
    <message>
        <source>Put that very file back; else close the station, look for the labels that are out, and start it.</source>
        <translation>Genau diese Datei zurücklegen; sonst die Station schließen, nach den gedruckten Etiketten sehen und sie neu starten.</translation>
    </message>
    <message>
        <source>A file belongs to one station: close the other one, or name another file in the settings.</source>
        <translation>Eine Datei gehört einer Station: die andere schließen oder in den Einstellungen eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>The station itself works with this file.</source>
        <translation>Die Station selbst arbeitet mit dieser Datei.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>The system&apos;s list of print jobs does not have the label.</source>
        <translation>Die Auftragsliste des Systems kennt das Etikett nicht.</translation>
    </message>
    <message>
        <source>The queue takes no jobs now.</source>
        <translation>Die Warteschlange nimmt zurzeit keine Aufträge an.</translation>
    </message>
    <message>
        <source>Let it take jobs again in the system&apos;s printers (cupsaccept).</source>
        <translation>Sie in den Druckern des Systems wieder Aufträge annehmen lassen (cupsaccept).</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Eine Datei nennen.</translation>
    </message>
    <message>
        <source>The installed program has none: use a file for the journal, or run the station from pip.</source>
        <translation>Das installierte Programm hat keinen: eine Datei für das Journal nehmen oder die Station mit pip betreiben.</translation>
    </message>
    <message>
        <source>the port is a number</source>
        <translation>der Port ist eine Zahl</translation>
    </message>
    <message>
        <source>its station.lock cannot be used:</source>
        <translation>seine station.lock ist nicht zu benutzen:</translation>
    </message>
    <message>
        <source>Let this user write everything in it, or choose a folder of your own with --data-dir</source>
        <translation>Diesen Benutzer alles darin schreiben lassen oder mit --data-dir einen eigenen Ordner wählen</translation>
    </message>
    <message>
        <source>The database&apos;s encoding is not UTF-8, so that it cannot keep every text:</source>
        <translation>Die Datenbank ist nicht in UTF-8 kodiert und kann nicht jeden Text aufnehmen:</translation>
    </message>
    <message>
        <source>Make a new one with CREATE DATABASE name ENCODING &apos;UTF8&apos; TEMPLATE template0, and name it in [journal] url.</source>
        <translation>Mit CREATE DATABASE name ENCODING &apos;UTF8&apos; TEMPLATE template0 eine neue anlegen und in [journal] url angeben.</translation>
    </message>
    <message>
        <source>The database took too long.</source>
        <translation>Die Datenbank hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>See at the server whether another program holds the journal&apos;s tables, or its disk is slow.</source>
        <translation>Am Server nachsehen, ob ein anderes Programm die Tabellen des Journals sperrt oder seine Platte langsam ist.</translation>
    </message>
    <message>
        <source>The disk gave an error, or is full.</source>
        <translation>Der Datenträger meldet einen Fehler oder ist voll.</translation>
    </message>
    <message>
        <source>Free some space; check the disk and its cable; keep a copy of the journal before going on.</source>
        <translation>Platz schaffen; Datenträger und Kabel prüfen; vor dem Weiterarbeiten eine Kopie des Journals aufheben.</translation>
    </message>
    <message>
        <source>Everything else goes on; what was refused stands in the station&apos;s log.</source>
        <translation>Alles andere geht weiter; was abgelehnt wurde, steht im Protokoll der Station.</translation>
    </message>
    <message>
        <source>Install provisioning-station[postgresql] with pip, or use a file for the journal.</source>
        <translation>provisioning-station[postgresql] mit pip installieren oder eine Datei als Journal nehmen.</translation>
    </message>
    <message>
        <source>a person looked</source>
        <translation>jemand hat nachgesehen</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>gescannt</translation>
    </message>
    <message>
        <source>The station stopped while this label was being sent.</source>
        <translation>Die Station hielt an, während dieses Etikett gesendet wurde.</translation>
    </message>
    <message>
        <source>Look at the list of labels before going on.</source>
        <translation>Vor dem Weiterarbeiten die Liste der Etiketten ansehen.</translation>
    </message>
    <message>
        <source>Install the newer station again, or name another file for the journal.</source>
        <translation>Die neuere Station wieder installieren oder eine andere Datei als Journal nennen.</translation>
    </message>
    <message>
        <source>This is a database of another program, not a station&apos;s journal.</source>
        <translation>Das ist die Datenbank eines anderen Programms, kein Journal einer Station.</translation>
    </message>
    <message>
        <source>Name another file for the journal in the settings.</source>
        <translation>In den Einstellungen eine andere Datei als Journal nennen.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Die Liste auffrischen.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>Name a file for the journal.</source>
        <translation>Eine Datei als Journal nennen.</translation>
    </message>
    <message>
        <source>The journal cannot be reached:</source>
        <translation>Das Journal ist nicht erreichbar:</translation>
    </message>
    <message>
        <source>Check the folder and its rights, or name another file for the journal in the settings.</source>
        <translation>Den Ordner und seine Rechte prüfen oder in den Einstellungen eine andere Datei als Journal nennen.</translation>
    </message>
    <message>
        <source>Free some space on its disk, and check the folder&apos;s rights.</source>
        <translation>Auf seiner Platte Platz schaffen und die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>The journal cannot be checked:</source>
        <translation>Das Journal kann nicht geprüft werden:</translation>
    </message>
    <message>
        <source>Close other programs that use it and check the folder&apos;s rights, then start again.</source>
        <translation>Andere Programme schließen, die es benutzen, und die Rechte des Ordners prüfen, dann neu starten.</translation>
    </message>
    <message>
        <source>The journal is closed.</source>
        <translation>Das Journal ist geschlossen.</translation>
    </message>
    <message>
        <source>Start the station again.</source>
        <translation>Die Station neu starten.</translation>
    </message>
    <message>
        <source>Qt&apos;s multimedia cannot be loaded:</source>
        <translation>Qts Multimedia-Teil kann nicht geladen werden:</translation>
    </message>
    <message>
        <source>Install the package libpulse0.</source>
        <translation>Das Paket libpulse0 installieren.</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>einer leeren Antwort</translation>
    </message>
    <message>
        <source>a redirect to another address</source>
        <translation>einer Umleitung an eine andere Adresse</translation>
    </message>
    <message>
        <source>a bare value instead of an object</source>
        <translation>einem bloßen Wert statt eines Objekts</translation>
    </message>
    <message>
        <source>an envelope without data</source>
        <translation>einem Umschlag ohne Daten</translation>
    </message>
    <message>
        <source>cut or broken JSON</source>
        <translation>abgeschnittenem oder kaputtem JSON</translation>
    </message>
    <message>
        <source>something that is not JSON</source>
        <translation>etwas, das kein JSON ist</translation>
    </message>
    <message>
        <source>an answer without a session</source>
        <translation>einer Antwort ohne Sitzung</translation>
    </message>
    <message>
        <source>something that is not HTTP</source>
        <translation>etwas, das kein HTTP ist</translation>
    </message>
    <message>
        <source>something that is no WebSocket</source>
        <translation>etwas, das kein WebSocket ist</translation>
    </message>
    <message>
        <source>it took too long to connect</source>
        <translation>das Verbinden dauerte zu lange</translation>
    </message>
    <message>
        <source>it took too long to answer</source>
        <translation>die Antwort dauerte zu lange</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>er hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>it does not speak HTTP</source>
        <translation>was dort antwortet, spricht kein HTTP</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>its certificate is another one</source>
        <translation>sein Zertifikat ist ein anderes</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>sein Zertifikat ist selbst ausgestellt</translation>
    </message>
    <message>
        <source>its certificate is not valid yet</source>
        <translation>sein Zertifikat gilt noch nicht</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>sein Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>sein Zertifikat gilt für einen anderen Namen</translation>
    </message>
    <message>
        <source>nobody known here vouches for its certificate</source>
        <translation>für sein Zertifikat bürgt hier niemand Bekanntes</translation>
    </message>
    <message>
        <source>nothing answers at this port</source>
        <translation>an diesem Port antwortet nichts</translation>
    </message>
    <message>
        <source>its name is not known in this network</source>
        <translation>dieses Netz kennt den Namen nicht</translation>
    </message>
    <message>
        <source>no way in the network leads to it</source>
        <translation>kein Weg im Netz führt dorthin</translation>
    </message>
    <message>
        <source>the monitor&apos;s connection was cut</source>
        <translation>die Verbindung des Monitors ist abgerissen</translation>
    </message>
    <message>
        <source>A printer has no option</source>
        <translation>Ein Drucker hat keine Option</translation>
    </message>
    <message>
        <source>is not allowed.</source>
        <translation>ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>This is no name for a template.</source>
        <translation>Das ist kein Name für eine Vorlage.</translation>
    </message>
    <message>
        <source>letters, digits, - and _, at most 40 of them</source>
        <translation>Buchstaben, Ziffern, - und _, höchstens 40 davon</translation>
    </message>
    <message>
        <source>The template cannot be read:</source>
        <translation>Die Vorlage kann nicht gelesen werden:</translation>
    </message>
    <message>
        <source>There is no such template. Choose another one, or put its file back.</source>
        <translation>Diese Vorlage gibt es nicht. Eine andere wählen oder ihre Datei zurücklegen.</translation>
    </message>
    <message>
        <source>The template is not in UTF-8. Save it anew as UTF-8.</source>
        <translation>Die Vorlage ist nicht in UTF-8. Sie neu als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>This is not TOML:</source>
        <translation>Das ist kein TOML:</translation>
    </message>
    <message>
        <source>Check that the folder exists, may be written and has space, or choose another one in the settings.</source>
        <translation>Prüfen, ob der Ordner da ist, beschrieben werden darf und Platz hat, oder in den Einstellungen einen anderen wählen.</translation>
    </message>
    <message>
        <source>The label&apos;s file cannot be written:</source>
        <translation>Die Datei des Etiketts kann nicht geschrieben werden:</translation>
    </message>
    <message>
        <source>Choose one of the system&apos;s printers in the settings, or add this one to the system.</source>
        <translation>In den Einstellungen einen der Drucker des Systems wählen oder diesen dem System hinzufügen.</translation>
    </message>
    <message>
        <source>Look at the printer and at the system&apos;s list of print jobs.</source>
        <translation>Den Drucker und die Liste der Druckaufträge im System ansehen.</translation>
    </message>
    <message>
        <source>See whether the label came out before printing it again.</source>
        <translation>Vor dem nächsten Druck nachsehen, ob das Etikett herauskam.</translation>
    </message>
    <message>
        <source>The system&apos;s queue does not go on:</source>
        <translation>Die Warteschlange des Systems geht nicht weiter:</translation>
    </message>
    <message>
        <source>The queue does not take the label.</source>
        <translation>Die Warteschlange nimmt das Etikett nicht an.</translation>
    </message>
    <message>
        <source>The queue gave the label up.</source>
        <translation>Die Warteschlange hat das Etikett aufgegeben.</translation>
    </message>
    <message>
        <source>The system gave the label up:</source>
        <translation>Das System hat das Etikett aufgegeben:</translation>
    </message>
    <message>
        <source>The system reports an error of this printer.</source>
        <translation>Das System meldet einen Fehler dieses Druckers.</translation>
    </message>
    <message>
        <source>The queue is stopped.</source>
        <translation>Die Warteschlange ist angehalten.</translation>
    </message>
    <message>
        <source>Elements are tables.</source>
        <translation>Elemente sind Tabellen.</translation>
    </message>
    <message>
        <source>The element runs off the label&apos;s right edge.</source>
        <translation>Das Element ragt über den rechten Rand des Etiketts.</translation>
    </message>
    <message>
        <source>The element runs off the label&apos;s lower edge.</source>
        <translation>Das Element ragt über den unteren Rand des Etiketts.</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>Der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>Einen solchen Schlüssel gibt es nicht.</translation>
    </message>
    <message>
        <source>a file beside the template</source>
        <translation>eine Datei neben der Vorlage</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>The printer needs attention: it takes a connection but does not say how it is, as it did before.</source>
        <translation>Drucker prüfen: Er nimmt eine Verbindung an, meldet seinen Zustand aber nicht mehr.</translation>
    </message>
    <message>
        <source>Look at the printer: paper, ribbon, head and its lamp. If another one that knows no ~HS stands there now, add ?status=no to its address in the settings.</source>
        <translation>Am Drucker nachsehen: Papier, Farbband, Druckkopf und Lampe. Steht dort jetzt ein anderer, der ~HS nicht kennt, in den Einstellungen ?status=no an seine Adresse hängen.</translation>
    </message>
    <message>
        <source>The printer does not tell its state: its labels are sent, and not confirmed.</source>
        <translation>Der Drucker meldet seinen Zustand nicht: Seine Etiketten werden gesendet und nicht bestätigt.</translation>
    </message>
    <message>
        <source>If it is a Zebra, look at it: paper, ribbon, head and its lamp.</source>
        <translation>Ist es ein Zebra, dort nachsehen: Papier, Farbband, Druckkopf und Lampe.</translation>
    </message>
    <message>
        <source>The printer is not asked for its state (status=no): its labels are sent, and not confirmed.</source>
        <translation>Der Drucker wird nicht nach seinem Zustand gefragt (status=no): Seine Etiketten werden gesendet und nicht bestätigt.</translation>
    </message>
    <message>
        <source>The printer tells its state, and is ready.</source>
        <translation>Der Drucker meldet seinen Zustand und ist bereit.</translation>
    </message>
    <message>
        <source>The print head is open.</source>
        <translation>Der Druckkopf ist offen.</translation>
    </message>
    <message>
        <source>Close the printer&apos;s head.</source>
        <translation>Den Druckkopf schließen.</translation>
    </message>
    <message>
        <source>The printer is out of labels.</source>
        <translation>Der Drucker hat keine Etiketten mehr.</translation>
    </message>
    <message>
        <source>Put a new roll in, then press feed.</source>
        <translation>Eine neue Rolle einlegen, dann Vorschub drücken.</translation>
    </message>
    <message>
        <source>The printer is out of ribbon.</source>
        <translation>Der Drucker hat kein Farbband mehr.</translation>
    </message>
    <message>
        <source>Put a new ribbon in.</source>
        <translation>Ein neues Farbband einlegen.</translation>
    </message>
    <message>
        <source>The printer is paused.</source>
        <translation>Der Drucker steht auf Pause.</translation>
    </message>
    <message>
        <source>Press pause on the printer.</source>
        <translation>Am Drucker Pause drücken.</translation>
    </message>
    <message>
        <source>The print head is too hot.</source>
        <translation>Der Druckkopf ist zu heiß.</translation>
    </message>
    <message>
        <source>Wait until it has cooled down.</source>
        <translation>Warten, bis er abgekühlt ist.</translation>
    </message>
    <message>
        <source>The printer&apos;s memory is full.</source>
        <translation>Der Speicher des Druckers ist voll.</translation>
    </message>
    <message>
        <source>Wait, or switch the printer off and on.</source>
        <translation>Warten oder den Drucker aus- und einschalten.</translation>
    </message>
    <message>
        <source>Check that it is switched on, in the network, and that the address in the settings is right.</source>
        <translation>Prüfen, ob er eingeschaltet und im Netz ist und ob die Adresse in den Einstellungen stimmt.</translation>
    </message>
    <message>
        <source>The printer cannot be reached:</source>
        <translation>Der Drucker ist nicht erreichbar:</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>Der Drucker antwortet nicht.</translation>
    </message>
    <message>
        <source>There is no template %1.</source>
        <translation>Es gibt keine Vorlage %1.</translation>
    </message>
    <message>
        <source>Let this user read it</source>
        <translation>Diesem Benutzer das Lesen erlauben</translation>
    </message>
    <message>
        <source>there is no profile %1</source>
        <translation>es gibt kein Profil %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>There is none: the label would be blank.</source>
        <translation>Es gibt keines: Das Etikett wäre leer.</translation>
    </message>
    <message>
        <source>The printer closes the connection at once.</source>
        <translation>Der Drucker schließt die Verbindung sofort.</translation>
    </message>
    <message>
        <source>Another computer may be using it, or its print server finds no printer: look there, and at the address.</source>
        <translation>Vielleicht benutzt ihn ein anderer Rechner, oder sein Druckserver findet keinen Drucker: dort und bei der Adresse nachsehen.</translation>
    </message>
    <message>
        <source>The printer stopped taking the label in.</source>
        <translation>Der Drucker nimmt das Etikett nicht weiter an.</translation>
    </message>
    <message>
        <source>The connection broke within the label:</source>
        <translation>Die Verbindung brach mitten im Etikett ab:</translation>
    </message>
    <message>
        <source>The printing ended in an error that nobody foresaw:</source>
        <translation>Das Drucken endete in einem unvorhergesehenen Fehler:</translation>
    </message>
    <message>
        <source>Writing a label down ended in an error that nobody foresaw:</source>
        <translation>Das Eintragen eines Etiketts endete in einem unvorhergesehenen Fehler:</translation>
    </message>
    <message>
        <source>Press Print missing labels on the page Labels; the log tells more.</source>
        <translation>Auf der Seite Etiketten „Fehlende Etiketten drucken“ drücken; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>Close other programs that use the camera, then plug it in anew.</source>
        <translation>Andere Programme schließen, die die Kamera benutzen, dann sie neu anstecken.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>Es gibt keine Kamera.</translation>
    </message>
    <message>
        <source>Plug it in; it goes on by itself.</source>
        <translation>Sie anstecken; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Let this user read the port (group dialout), or close the program that uses it.</source>
        <translation>Diesen Benutzer den Anschluss lesen lassen (Gruppe dialout) oder das Programm schließen, das ihn benutzt.</translation>
    </message>
    <message>
        <source>Plug the scanner in; it goes on by itself.</source>
        <translation>Den Scanner anstecken; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Secrets from the environment cannot be changed here.</source>
        <translation>Geheimnisse aus der Umgebung lassen sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>The environment is read only.</source>
        <translation>Die Umgebung ist nur lesbar.</translation>
    </message>
    <message>
        <source>Unlock or install a keyring (on Linux: gnome-keyring or KWallet in the session), or set STATION_API_KEY for this run.</source>
        <translation>Einen Schlüsselbund entsperren oder installieren (unter Linux: gnome-keyring oder KWallet in der Sitzung) oder STATION_API_KEY für diesen Lauf setzen.</translation>
    </message>
    <message>
        <source>The keyring does not work:</source>
        <translation>Der Schlüsselbund funktioniert nicht:</translation>
    </message>
    <message>
        <source>Windows keeps secrets of at most 1280 characters; this one is longer.</source>
        <translation>Windows bewahrt Geheimnisse von höchstens 1280 Zeichen auf; dieses ist länger.</translation>
    </message>
    <message>
        <source>Let the Pi&apos;s key be made shorter, or set STATION_API_KEY for each run.</source>
        <translation>Lassen Sie den Schlüssel des Pi kürzer machen, oder setzen Sie STATION_API_KEY für jeden Start.</translation>
    </message>
    <message>
        <source>This system has no keyring that the station may use.</source>
        <translation>Dieses System hat keinen Schlüsselbund, den die Station benutzen darf.</translation>
    </message>
    <message>
        <source>an address like http://pi-line3.local:8080, without user, query or key</source>
        <translation>eine Adresse wie http://pi-line3.local:8080, ohne Benutzer, Abfrage oder Schlüssel</translation>
    </message>
    <message>
        <source>pdf:DIRECTORY, zpl-tcp://HOST:9100 or system:NAME</source>
        <translation>pdf:ORDNER, zpl-tcp://RECHNER:9100 oder system:NAME</translation>
    </message>
    <message>
        <source>No sound server runs.</source>
        <translation>Es läuft kein Tondienst.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>PulseAudio oder PipeWire starten.</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>Es gibt keine Tonausgabe.</translation>
    </message>
    <message>
        <source>Connect a loudspeaker and start the sound server.</source>
        <translation>Einen Lautsprecher anschließen und den Tondienst starten.</translation>
    </message>
    <message>
        <source>this is no host&apos;s name.</source>
        <translation>Das ist kein Name eines Rechners.</translation>
    </message>
    <message>
        <source>The system has no printer %1; it has: %2.</source>
        <translation>Das System hat keinen Drucker %1; es hat: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 is not a printer&apos;s address.</source>
        <translation>%1 ist keine Druckeradresse.</translation>
    </message>
    <message>
        <source>%1 is not a printer&apos;s address: %2.</source>
        <translation>%1 ist keine Druckeradresse: %2.</translation>
    </message>
    <message>
        <source>pdf:FOLDER, system:QUEUE NAME (a raw queue of a ZPL printer: ?zpl=203|300|600), or zpl-tcp://HOST:9100 with ?dpi=203|300|600&amp;darkness=0..30&amp;speed=1..14&amp;status=learn|yes|no</source>
        <translation>pdf:ORDNER, system:WARTESCHLANGE (eine rohe Warteschlange eines ZPL-Druckers: ?zpl=203|300|600), oder zpl-tcp://HOST:9100 mit ?dpi=203|300|600&amp;darkness=0..30&amp;speed=1..14&amp;status=learn|yes|no</translation>
    </message>
    <message>
        <source>There is no kind %1.</source>
        <translation>Eine Art %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no field %1.</source>
        <translation>Ein Feld %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no image.</source>
        <translation>%1 ist kein Bild.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number from %1 to %2 (mm)</source>
        <translation>eine Zahl von %1 bis %2 (mm)</translation>
    </message>
    <message>
        <source>a list of texts, such as [&quot;Arial&quot;]</source>
        <translation>eine Liste von Texten, etwa [&quot;Arial&quot;]</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>%1, line %2, element %3, key %4</source>
        <translation>%1, Zeile %2, Element %3, Schlüssel %4</translation>
    </message>
    <message>
        <source>%1, line %2, key %3</source>
        <translation>%1, Zeile %2, Schlüssel %3</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>This journal was written by a newer station (%1).</source>
        <translation>Dieses Journal wurde von einer neueren Station geschrieben (%1).</translation>
    </message>
    <message>
        <source>format %1</source>
        <translation>Format %1</translation>
    </message>
    <message>
        <source>format %1, known here: %2</source>
        <translation>Format %1, hier bekannt: %2</translation>
    </message>
    <message>
        <source>Label %1 is %2; it cannot become %3.</source>
        <translation>Etikett %1 ist „%2“; „%3“ kann es nicht werden.</translation>
    </message>
    <message>
        <source>There is no label %1.</source>
        <translation>Ein Etikett %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no waiting change %1.</source>
        <translation>Eine wartende Änderung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The journal is damaged (%1).</source>
        <translation>Das Journal ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>There is no camera %1; there is %2.</source>
        <translation>Eine Kamera %1 gibt es nicht; vorhanden: %2.</translation>
    </message>
    <message>
        <source>Set %1 before starting.</source>
        <translation>%1 vor dem Start setzen.</translation>
    </message>
    <message>
        <source>The keyring failed (%1).</source>
        <translation>Der Schlüsselbund hat versagt (%1).</translation>
    </message>
    <message>
        <source>a &apos;success&apos; that is neither true nor false</source>
        <translation>ein „success“, das weder true noch false ist</translation>
    </message>
    <message>
        <source>a message over %1 bytes</source>
        <translation>eine Nachricht von mehr als %1 Byte</translation>
    </message>
    <message>
        <source>an event over %1 bytes</source>
        <translation>ein Ereignis von mehr als %1 Byte</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>it answered no ping within %1 s</source>
        <translation>es hat %1 s lang auf keinen Ping geantwortet</translation>
    </message>
    <message>
        <source>it closed the monitor:</source>
        <translation>es hat den Monitor geschlossen:</translation>
    </message>
    <message>
        <source>it did not start (%1)</source>
        <translation>es ist nicht gestartet (%1)</translation>
    </message>
    <message>
        <source>its answer was</source>
        <translation>seine Antwort war</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is %1</source>
        <translation>ist %1</translation>
    </message>
    <message>
        <source>a boolean: true or false</source>
        <translation>ein Wahrheitswert: true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a text of at most 32 characters</source>
        <translation>ein Text von höchstens 32 Zeichen</translation>
    </message>
    <message>
        <source>a text of 1 to 64 characters</source>
        <translation>ein Text von 1 bis 64 Zeichen</translation>
    </message>
    <message>
        <source>a code like en or zh_CN, or empty</source>
        <translation>ein Kürzel wie en oder zh_CN, oder leer</translation>
    </message>
    <message>
        <source>the name of a template</source>
        <translation>der Name einer Vorlage</translation>
    </message>
    <message>
        <source>at most 8 characters, without Enter and Tab</source>
        <translation>höchstens 8 Zeichen, ohne Eingabe und Tabulator</translation>
    </message>
    <message>
        <source>sha256: and the digest in hexadecimal digits</source>
        <translation>sha256: und die Prüfsumme in hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>empty, sqlite:////DIRECTORY/FILE or postgresql://USER@HOST/NAME</source>
        <translation>leer, sqlite:////ORDNER/DATEI oder postgresql://BENUTZER@HOST/NAME</translation>
    </message>
    <message>
        <source>a regular expression of a container&apos;s code, such as CT-\d{4}</source>
        <translation>ein regulärer Ausdruck für den Code eines Behälters, etwa CT-\d{4}</translation>
    </message>
    <message>
        <source>a regular expression of a badge, such as EMP-\d{4}</source>
        <translation>ein regulärer Ausdruck für einen Ausweis, etwa EMP-\d{4}</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>The Pi shows another certificate</source>
        <translation>Der Pi zeigt ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>Is this your Pi?</source>
        <translation>Ist das Ihr Pi?</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>Lassen  Esc</translation>
    </message>
    <message>
        <source>It is the same: pair</source>
        <translation>Er ist gleich: koppeln</translation>
    </message>
    <message>
        <source>Paired so far: {fingerprint}</source>
        <translation>Bisher gekoppelt: {fingerprint}</translation>
    </message>
    <message>
        <source>Compare it with what this command says on the Pi itself, at its own screen and keyboard. Every pair has to be the same.</source>
        <translation>Mit dem vergleichen, was dieser Befehl auf dem Pi selbst zeigt, an dessen eigenem Bildschirm und Tastatur. Jedes Paar muss gleich sein.</translation>
    </message>
    <message>
        <source>Neither the key nor anything else has been sent.</source>
        <translation>Weder der Schlüssel noch etwas anderes wurde gesendet.</translation>
    </message>
    <message>
        <source>This station is paired with another certificate. Somebody has renewed it on the Pi, or something else answers in its place. Pair again only if you know of the renewal.</source>
        <translation>Diese Station ist mit einem anderen Zertifikat gekoppelt. Entweder wurde es auf dem Pi erneuert, oder etwas anderes antwortet an seiner Stelle. Nur neu koppeln, wenn die Erneuerung bekannt ist.</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate at this address. Before the key is sent, make sure that this fingerprint is your Pi&apos;s own.</source>
        <translation>Für das Zertifikat unter dieser Adresse bürgt hier niemand Bekanntes. Bevor der Schlüssel gesendet wird: prüfen, ob dieser Fingerabdruck der Ihres Pi ist.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt auf</translation>
    </message>
    <message>
        <source>{begin} to {end}, which is over</source>
        <translation>{begin} bis {end}, abgelaufen</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} bis {end}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>The page is in {file}.</source>
        <translation>Die Seite steht in {file}.</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Show what is there</source>
        <translation>Zeigen, was da ist</translation>
    </message>
    <message>
        <source>Nothing is connected.</source>
        <translation>Nichts ist angeschlossen.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reprint</source>
        <translation>Nachdruck</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>badly printed</source>
        <translation>schlecht gedruckt</translation>
    </message>
    <message>
        <source>stuck on the wrong container</source>
        <translation>auf falschem Behälter</translation>
    </message>
    <message>
        <source>Print the label of {mac} once more</source>
        <translation>Etikett von {mac} noch einmal drucken</translation>
    </message>
    <message>
        <source>It carries a mark (R1, R2 …). Why is it needed?</source>
        <translation>Es trägt ein Zeichen (R1, R2 …). Warum wird es gebraucht?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The station cannot start</source>
        <translation>Die Station kann nicht starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ScanCard</name>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
    <message>
        <source>Another window is in front, and scans go there. Click here.</source>
        <translation>Ein anderes Fenster ist vorn, und Scans gehen dorthin. Hier klicken.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scan the first board, or type its MAC with F2.</source>
        <translation>Die erste Platine scannen oder ihre MAC mit F2 tippen.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Schon fertig</translation>
    </message>
    <message>
        <source>1 of 2</source>
        <translation>1 von 2</translation>
    </message>
    <message>
        <source>Taken off the allowlist again.</source>
        <translation>Wieder von der Freigabeliste genommen.</translation>
    </message>
    <message>
        <source>Taken off the allowlist; the Pi has begun with it already.</source>
        <translation>Von der Freigabeliste genommen; der Pi hat schon mit ihr begonnen.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Nicht dabei</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>listed {listed} · seen {seen} · still waiting {waiting}</source>
        <translation>{listed} frei · {seen} gesehen · {waiting} fehlen</translation>
    </message>
    <message>
        <source>refused by the Pi</source>
        <translation>vom Pi abgelehnt</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>Freigabeliste</translation>
    </message>
    <message>
        <source>DEMO: scan a simulated board</source>
        <translation>DEMO: Platine scannen</translation>
    </message>
</context>
<context>
    <name>ScannerForm</name>
    <message>
        <source>A scanner that types</source>
        <translation>Ein Scanner, der tippt</translation>
    </message>
    <message>
        <source>Scan board and container together</source>
        <translation>Platine und Behälter zusammen scannen</translation>
    </message>
    <message>
        <source>A GS1 serial number (21) is a MAC here</source>
        <translation>Eine GS1-Seriennummer (21) ist hier eine MAC</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Test the scanner …</source>
        <translation>Scanner prüfen …</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>Längste Pause</translation>
    </message>
    <message>
        <source>and behind it</source>
        <translation>und dahinter</translation>
    </message>
    <message>
        <source>Before each code</source>
        <translation>Vor jedem Code</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serielle Schnittstelle</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Container pattern</source>
        <translation>Behältermuster</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>This pattern could take for ever: no repetition within another, and few of them.</source>
        <translation>Dieses Muster könnte endlos rechnen: keine Wiederholung in einer anderen, und wenige davon.</translation>
    </message>
    <message>
        <source>A regular expression that fits containers and no MAC, such as {example}</source>
        <translation>Ein regulärer Ausdruck, der auf Behälter passt und auf keine MAC, etwa {example}</translation>
    </message>
    <message>
        <source>Pairing needs the pattern of the containers&apos; codes.</source>
        <translation>Zum Paaren ist das Muster der Behältercodes nötig.</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Read: {text}</source>
        <translation>Gelesen: {text}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>Kind of code: {kind}</source>
        <translation>Codeart: {kind}</translation>
    </message>
    <message>
        <source>none, a pause</source>
        <translation>keines, eine Pause</translation>
    </message>
    <message>
        <source>Ending: {ending}</source>
        <translation>Abschluss: {ending}</translation>
    </message>
    <message>
        <source>Meaning: {meaning}</source>
        <translation>Bedeutung: {meaning}</translation>
    </message>
    <message>
        <source>Test code: as printed.</source>
        <translation>Prüfcode: wie gedruckt.</translation>
    </message>
    <message>
        <source>Test code: printed is {text}, so the scanner changes it.</source>
        <translation>Prüfcode: gedruckt ist {text}, also verändert ihn der Scanner.</translation>
    </message>
    <message>
        <source>Prefix: {text}, as set; taken off.</source>
        <translation>Vor dem Code: {text}, wie eingestellt; abgetrennt.</translation>
    </message>
    <message>
        <source>Prefix: {text} is set, and did not come.</source>
        <translation>Vor dem Code: {text} ist eingestellt und kam nicht.</translation>
    </message>
    <message>
        <source>Suffix: {text}, as set; taken off.</source>
        <translation>Hinter dem Code: {text}, wie eingestellt; abgetrennt.</translation>
    </message>
    <message>
        <source>Suffix: {text} is set, and did not come.</source>
        <translation>Hinter dem Code: {text} ist eingestellt und kam nicht.</translation>
    </message>
    <message>
        <source>Pauses between keys: {median} ms, longest {longest} ms, allowed {allowed} ms</source>
        <translation>Pausen zwischen Tasten: {median} ms, längste {longest} ms, erlaubt {allowed} ms</translation>
    </message>
    <message>
        <source>too close: allow longer pauses in the settings.</source>
        <translation>zu knapp: in den Einstellungen längere Pausen erlauben.</translation>
    </message>
    <message>
        <source>The keyboard is right.</source>
        <translation>Die Tastatur stimmt.</translation>
    </message>
    <message>
        <source>board {mac}.</source>
        <translation>Platine {mac}.</translation>
    </message>
    <message>
        <source>board {mac}, repaired.</source>
        <translation>Platine {mac}, berichtigt.</translation>
    </message>
    <message>
        <source>container {id}</source>
        <translation>Behälter {id}</translation>
    </message>
    <message>
        <source>Setting up a scanner (its manual has a bar code for each step)</source>
        <translation>Einen Scanner einrichten (sein Handbuch hat für jeden Schritt einen Strichcode)</translation>
    </message>
    <message>
        <source>1. Interface: USB serial (CDC) where it can: no keyboard can spoil it.</source>
        <translation>1. Schnittstelle: USB seriell (CDC), wo er es kann: Keine Tastatur kann stören.</translation>
    </message>
    <message>
        <source>   Else USB keyboard (HID, “keyboard wedge”): it types.</source>
        <translation>   Sonst USB-Tastatur (HID, „Keyboard Wedge“): Er tippt.</translation>
    </message>
    <message>
        <source>2. Keyboard country: this computer&apos;s, as a rule USA; serial has none.</source>
        <translation>2. Tastaturland: das dieses Rechners (USA oder Deutschland); seriell hat keines.</translation>
    </message>
    <message>
        <source>3. Ending (suffix): Enter (CR). Tab or none work too. No prefix.</source>
        <translation>3. Abschluss (Suffix): Enter (CR). Tab oder keiner geht auch. Kein Präfix.</translation>
    </message>
    <message>
        <source>5. Alt mode (“ALT + keypad”, “universal”): off.</source>
        <translation>5. Alt-Modus („ALT + Ziffernblock“, „universal“): aus.</translation>
    </message>
    <message>
        <source>6. Caps Lock: “ignore”, if it has that; Caps Lock off at the computer.</source>
        <translation>6. Feststelltaste: „ignorieren“, wenn er das hat; am Rechner aus.</translation>
    </message>
    <message>
        <source>7. Input method (IME) of the computer: off, or direct input.</source>
        <translation>7. Eingabemethode (IME) des Rechners: aus oder direkte Eingabe.</translation>
    </message>
    <message>
        <source>8. Kinds of code: Data Matrix, QR, Code 128; full ASCII for Code 39.</source>
        <translation>8. Codearten: Data Matrix, QR, Code 128; Full ASCII bei Code 39.</translation>
    </message>
    <message>
        <source>9. Serial: 9600 8N1, or as serial_baud says; any ending works.</source>
        <translation>9. Seriell: 9600 8N1 oder wie serial_baud sagt; jeder Abschluss geht.</translation>
    </message>
    <message>
        <source>Test: open the scanner test (Settings) and scan these. It tells of each whether it came as printed.</source>
        <translation>Prüfung: Öffne die Scannerprüfung (Einstellungen) und scanne diese Codes. Sie sagt von jedem, ob er wie gedruckt ankam.</translation>
    </message>
    <message>
        <source>4. Pause between keys: at most 10 ms; by Bluetooth allow 150 ms here.</source>
        <translation>4. Pause zwischen Tasten: höchstens 10 ms; bei Bluetooth hier 150 ms erlauben.</translation>
    </message>
    <message>
        <source>Scan something. Nothing is added by it.</source>
        <translation>Etwas scannen. Es wird nichts eingetragen.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Scannerprüfung</translation>
    </message>
    <message>
        <source>container {id}, repaired.</source>
        <translation>Behälter {id}, berichtigt.</translation>
    </message>
    <message>
        <source>Print the help</source>
        <translation>Hilfe drucken</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Als PDF …</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Nothing was read. Scan again.</source>
        <translation>Nichts gelesen. Noch einmal scannen.</translation>
    </message>
    <message>
        <source>There is no MAC address in it. Scan the board&apos;s MAC label.</source>
        <translation>Darin ist keine MAC-Adresse. Das MAC-Etikett der Platine scannen.</translation>
    </message>
    <message>
        <source>A MAC address has only 0-9 and A-F.</source>
        <translation>Eine MAC-Adresse hat nur 0-9 und A-F.</translation>
    </message>
    <message>
        <source>A MAC address has twelve digits, 0-9 and A-F.</source>
        <translation>Eine MAC-Adresse hat zwölf Stellen, 0-9 und A-F.</translation>
    </message>
    <message>
        <source>Its separators are not those of a MAC address.</source>
        <translation>Die Trennzeichen sind nicht die einer MAC-Adresse.</translation>
    </message>
    <message>
        <source>It is an eight-byte address (EUI-64), not a MAC address.</source>
        <translation>Das ist eine Adresse mit acht Byte (EUI-64), keine MAC-Adresse.</translation>
    </message>
    <message>
        <source>All zeros or all ones is no board.</source>
        <translation>Nur Nullen oder nur Einsen ist keine Platine.</translation>
    </message>
    <message>
        <source>It is a multicast address, no board&apos;s own.</source>
        <translation>Das ist eine Multicast-Adresse, nicht die einer Platine.</translation>
    </message>
    <message>
        <source>It is a code of another system. Scan the board&apos;s MAC label.</source>
        <translation>Das ist ein Code eines anderen Systems. Das MAC-Etikett der Platine scannen.</translation>
    </message>
    <message>
        <source>It is a Wi-Fi or set-up code: it holds secrets and no MAC address.</source>
        <translation>Das ist ein WLAN- oder Einrichtungscode: er enthält Geheimes und keine MAC-Adresse.</translation>
    </message>
    <message>
        <source>It names the board by three bytes only. Scan the MAC label.</source>
        <translation>Das nennt die Platine nur mit drei Byte. Das MAC-Etikett scannen.</translation>
    </message>
    <message>
        <source>It holds several different MAC addresses. Choose the board&apos;s.</source>
        <translation>Es enthält mehrere verschiedene MAC-Adressen. Die der Platine wählen.</translation>
    </message>
    <message>
        <source>It is a GS1 code: its numbers are no MAC address by themselves. Scan the MAC label.</source>
        <translation>Es ist ein GS1-Code: Seine Nummern sind für sich keine MAC-Adresse. Das MAC-Etikett scannen.</translation>
    </message>
    <message>
        <source>It may hold a MAC address, but not for certain. Compare and choose.</source>
        <translation>Es kann eine MAC-Adresse enthalten, sicher ist das nicht. Vergleichen und wählen.</translation>
    </message>
    <message>
        <source>It is a container&apos;s code. Scan the board&apos;s MAC label.</source>
        <translation>Es ist der Code eines Behälters. Das MAC-Etikett der Platine scannen.</translation>
    </message>
    <message>
        <source>German (QWERTZ)</source>
        <translation>Deutsch (QWERTZ)</translation>
    </message>
    <message>
        <source>French (AZERTY)</source>
        <translation>Französisch (AZERTY)</translation>
    </message>
    <message>
        <source>Belgian (AZERTY)</source>
        <translation>Belgisch (AZERTY)</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation>Schweizerisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Caps Lock turned the digits into signs: switch it off.</source>
        <translation>Die Feststelltaste hat die Ziffern zu Zeichen gemacht: ausschalten.</translation>
    </message>
    <message>
        <source>An input method changes the letters: switch it to direct input (half-width).</source>
        <translation>Eine Eingabemethode verändert die Buchstaben: auf direkte Eingabe (halbe Breite) stellen.</translation>
    </message>
    <message>
        <source>The scanner spells Code 39 out: switch “full ASCII” on in it.</source>
        <translation>Der Scanner buchstabiert Code 39: „Full ASCII“ in ihm einschalten.</translation>
    </message>
    <message>
        <source>The scanner sends hexadecimal: switch it back to plain text.</source>
        <translation>Der Scanner sendet hexadezimal: auf Klartext zurückstellen.</translation>
    </message>
    <message>
        <source>The scanner types with Alt and numbers: switch “Alt mode” off in it.</source>
        <translation>Der Scanner tippt mit Alt und Zahlen: dort den „Alt-Modus“ abschalten.</translation>
    </message>
    <message>
        <source>Characters are missing: scan again, or set a longer pause between keys in the scanner.</source>
        <translation>Es fehlen Zeichen: neu scannen oder im Scanner eine längere Pause zwischen den Tasten einstellen.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Waits for the Pi.</source>
        <translation>Wartet auf den Pi.</translation>
    </message>
    <message>
        <source>In container {id}; waits for the Pi.</source>
        <translation>In Behälter {id}; wartet auf den Pi.</translation>
    </message>
    <message>
        <source>This line has not seen the maker&apos;s part {oui} before: is it the right kind of board?</source>
        <translation>Diese Linie kennt den Herstellerteil {oui} noch nicht: Ist es die richtige Platine?</translation>
    </message>
    <message>
        <source>The container is given to {mac} already: put one of them right.</source>
        <translation>Der Behälter ist schon an {mac} vergeben: Eines von beiden berichtigen.</translation>
    </message>
    <message>
        <source>Moved: it was in container {id} before.</source>
        <translation>Umgezogen: Sie war vorher in Behälter {id}.</translation>
    </message>
    <message>
        <source>Container {id} waits for its board.</source>
        <translation>Behälter {id} wartet auf seine Platine.</translation>
    </message>
    <message>
        <source>Scan the board now.</source>
        <translation>Jetzt die Platine scannen.</translation>
    </message>
    <message>
        <source>To move {mac} into another container, scan that now.</source>
        <translation>Um {mac} in einen anderen Behälter zu legen, diesen jetzt scannen.</translation>
    </message>
    <message>
        <source>Board {mac} waits for its container.</source>
        <translation>Platine {mac} wartet auf ihren Behälter.</translation>
    </message>
    <message>
        <source>Scan the container now.</source>
        <translation>Jetzt den Behälter scannen.</translation>
    </message>
    <message>
        <source>That is no board. Container {id} still waits for one.</source>
        <translation>Das ist keine Platine. Behälter {id} wartet weiter auf eine.</translation>
    </message>
    <message>
        <source>That is no container of this site. Board {mac} still waits for one.</source>
        <translation>Das ist kein Behälter von hier. Platine {mac} wartet weiter auf einen.</translation>
    </message>
    <message>
        <source>Already verified</source>
        <translation>Schon geprüft</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>The label names no container, and the board is in {named}. Print it again.</source>
        <translation>Das Etikett nennt keinen Behälter, und die Platine ist in {named}. Noch einmal drucken.</translation>
    </message>
    <message>
        <source>Container: {named} – label, allowlist and board do not agree.</source>
        <translation>Behälter: {named} – Etikett, Freigabeliste und Platine stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Label and board agree.</source>
        <translation>Etikett und Platine stimmen überein.</translation>
    </message>
    <message>
        <source>Label, container {id} and board agree.</source>
        <translation>Etikett, Behälter {id} und Platine stimmen überein.</translation>
    </message>
    <message>
        <source>no label yet</source>
        <translation>noch kein Etikett</translation>
    </message>
    <message>
        <source>label printed at {time}</source>
        <translation>Etikett um {time} gedruckt</translation>
    </message>
    <message>
        <source>label in doubt since {time}</source>
        <translation>Etikett seit {time} ungewiss</translation>
    </message>
    <message>
        <source>label not printed</source>
        <translation>Etikett nicht gedruckt</translation>
    </message>
    <message>
        <source>label on its way</source>
        <translation>Etikett unterwegs</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Keyboards differ (one is {keyboard}): set the scanner to this computer&apos;s country.</source>
        <translation>Die Tastaturen sind verschieden (eine ist {keyboard}): Den Scanner auf das Land dieses Rechners stellen.</translation>
    </message>
    <message>
        <source>Keyboards differ: set the scanner to this computer&apos;s country.</source>
        <translation>Die Tastaturen sind verschieden: Den Scanner auf das Land dieses Rechners stellen.</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Schon drin</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Not a MAC</source>
        <translation>Keine MAC</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Read: {text}</source>
        <translation>Gelesen: {text}</translation>
    </message>
    <message>
        <source>Scan it again when that is mended.</source>
        <translation>Noch einmal scannen, wenn das behoben ist.</translation>
    </message>
    <message>
        <source>On the allowlist.</source>
        <translation>Auf der Freigabeliste.</translation>
    </message>
    <message>
        <source>On the allowlist, in container {id}.</source>
        <translation>Auf der Freigabeliste, in Behälter {id}.</translation>
    </message>
    <message>
        <source>Read as {text} and repaired.</source>
        <translation>Als {text} gelesen und berichtigt.</translation>
    </message>
    <message>
        <source>This address is not a maker&apos;s own: was the right label scanned?</source>
        <translation>Diese Adresse stammt von keinem Hersteller: war es das richtige Etikett?</translation>
    </message>
    <message>
        <source>It was on the allowlist before.</source>
        <translation>Stand schon auf der Freigabeliste.</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Other target…</source>
        <translation>Anderes Ziel…</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <source>asking the Pi …</source>
        <translation>fragt den Pi …</translation>
    </message>
    <message>
        <source>Session {state} · {id}</source>
        <translation>Sitzung {state} · {id}</translation>
    </message>
    <message>
        <source>Session {state} · another station&apos;s, its labels are printed there · {id}</source>
        <translation>Sitzung {state} · einer anderen Station, ihre Etiketten kommen dort · {id}</translation>
    </message>
    <message>
        <source>{verified} of {total}</source>
        <translation>{verified} von {total}</translation>
    </message>
    <message>
        <source>sending …</source>
        <translation>sendet …</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Provision All – {n} ready</source>
        <translation>Alle starten – {n} bereit</translation>
    </message>
    <message>
        <source>Retry failed – {n}</source>
        <translation>Wiederholen – {n}</translation>
    </message>
    <message>
        <source>Stop session</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Press F6 to start a session.</source>
        <translation>F6 startet eine Sitzung.</translation>
    </message>
    <message>
        <source>Press F9 to provision the boards that are ready: {n}.</source>
        <translation>F9 provisioniert die bereiten Platinen: {n}.</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Ziel-WLAN</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>The Pi names no session to resume. Press F6 to start one.</source>
        <translation>Der Pi nennt keine Sitzung zum Fortsetzen. F6 startet eine.</translation>
    </message>
    <message>
        <source>Resume it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Select a session in the list first.</source>
        <translation>Erst in der Liste eine Sitzung auswählen.</translation>
    </message>
    <message>
        <source>It is running, and watched here.</source>
        <translation>Sie läuft und wird hier beobachtet.</translation>
    </message>
    <message>
        <source>It does not run, or is watched here.</source>
        <translation>Sie läuft nicht oder wird schon hier beobachtet.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Forget its password</source>
        <translation>Passwort löschen</translation>
    </message>
    <message>
        <source>Forget the pairing</source>
        <translation>Kopplung löschen</translation>
    </message>
    <message>
        <source>Set up the station</source>
        <translation>Station einrichten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Enter the Pi&apos;s address and its API key, press “Test connection”, then “Save”. Target and printer can wait.</source>
        <translation>Adresse und API-Schlüssel des Pi eingeben, „Verbindung prüfen“, dann „Speichern“. Ziel und Drucker haben Zeit.</translation>
    </message>
    <message>
        <source>Kept in {file}</source>
        <translation>Gespeichert in {file}</translation>
    </message>
    <message>
        <source>A name has letters, digits, “-” and “_” only.</source>
        <translation>Ein Name hat nur Buchstaben, Ziffern, „-“ und „_“.</translation>
    </message>
    <message>
        <source>Another profile has this name, and would be lost. Choose another one.</source>
        <translation>Ein anderes Profil heißt so und ginge verloren. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Allowed: http://HOST:PORT or https://HOST:PORT, no key in it.</source>
        <translation>Erlaubt: http://HOST:PORT oder https://HOST:PORT, ohne Schlüssel darin.</translation>
    </message>
    <message>
        <source>Asking the Pi …</source>
        <translation>Der Pi wird gefragt …</translation>
    </message>
    <message>
        <source>The Pi answers. Boards on its allowlist: {n}.</source>
        <translation>Der Pi antwortet. Platinen auf seiner Freigabeliste: {n}.</translation>
    </message>
    <message>
        <source>“Save” keeps the pairing.</source>
        <translation>„Speichern“ behält die Kopplung.</translation>
    </message>
    <message>
        <source>Not paired, and nothing was sent to {url}.</source>
        <translation>Nicht gekoppelt; an {url} wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The pairing is forgotten once this is saved.</source>
        <translation>Die Kopplung ist gelöscht, sobald gespeichert wird.</translation>
    </message>
    <message>
        <source>Paired with {fingerprint}</source>
        <translation>Gekoppelt mit {fingerprint}</translation>
    </message>
    <message>
        <source>The key holds until the station is closed.</source>
        <translation>Der Schlüssel gilt, bis die Station beendet wird.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>Der Schlüssel ist gelöscht.</translation>
    </message>
    <message>
        <source>The Wi-Fi password is forgotten; F6 asks for it.</source>
        <translation>Das WLAN-Passwort ist gelöscht; F6 fragt danach.</translation>
    </message>
    <message>
        <source>Secrets cannot be kept here: {why}</source>
        <translation>Geheimes kann hier nicht aufbewahrt werden: {why}</translation>
    </message>
    <message>
        <source>A key is kept. Leave the field empty to go on using it.</source>
        <translation>Ein Schlüssel ist hinterlegt. Feld leer lassen, um ihn weiter zu nutzen.</translation>
    </message>
    <message>
        <source>No key is kept yet. It goes to this computer&apos;s keyring.</source>
        <translation>Noch kein Schlüssel. Er kommt in den Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Pi address</source>
        <translation>Adresse des Pi</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Ziel-WLAN</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>Name der Station</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Who works here?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>Anmelden  Enter</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Type your name or scan your badge. It stands in the journal.</source>
        <translation>Namen tippen oder Ausweis scannen. Er steht im Journal.</translation>
    </message>
    <message>
        <source>That is a board, not a badge.</source>
        <translation>Das ist eine Platine, kein Ausweis.</translation>
    </message>
    <message>
        <source>That is nobody&apos;s badge or name here.</source>
        <translation>So sieht hier kein Ausweis oder Name aus.</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>The tones are muted: watch the screen.</source>
        <translation>Die Töne sind stumm geschaltet: auf den Bildschirm achten.</translation>
    </message>
    <message>
        <source>The volume of the tones is 0: watch the screen.</source>
        <translation>Die Lautstärke der Töne ist 0: auf den Bildschirm achten.</translation>
    </message>
    <message>
        <source>No tone can be heard here. {why}</source>
        <translation>Hier ist kein Ton zu hören. {why}</translation>
    </message>
</context>
<context>
    <name>StaleNote</name>
    <message>
        <source>Not live: as of {time}, {age} ago</source>
        <translation>Nicht aktuell: Stand {time}, vor {age}</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start session</source>
        <translation>Sitzung starten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Keep it in the keyring of this computer</source>
        <translation>Im Schlüsselbund dieses Rechners aufbewahren</translation>
    </message>
    <message>
        <source>Asking the Pi which Wi-Fis it sees …</source>
        <translation>Der Pi wird gefragt, welche WLANs er sieht …</translation>
    </message>
    <message>
        <source>Enter the name of the target Wi-Fi.</source>
        <translation>Den Namen des Ziel-WLANs eingeben.</translation>
    </message>
    <message>
        <source>A Wi-Fi&apos;s name has at most 32 bytes.</source>
        <translation>Ein WLAN-Name hat höchstens 32 Byte.</translation>
    </message>
    <message>
        <source>Enter the password of the target Wi-Fi.</source>
        <translation>Das Passwort des Ziel-WLANs eingeben.</translation>
    </message>
    <message>
        <source>A Wi-Fi password has 8 to 63 characters, or 64 hexadecimal digits.</source>
        <translation>Ein WLAN-Passwort hat 8 bis 63 Zeichen oder 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>The Pi&apos;s Wi-Fi list is not to be had: {why} Type the name.</source>
        <translation>Die WLAN-Liste des Pi fehlt: {why} Den Namen tippen.</translation>
    </message>
    <message>
        <source>Wi-Fis that the Pi sees: {n}. Another name can be typed.</source>
        <translation>WLANs, die der Pi sieht: {n}. Ein anderer Name kann getippt werden.</translation>
    </message>
    <message>
        <source>leave empty to use the kept one</source>
        <translation>leer lassen für das hinterlegte</translation>
    </message>
    <message>
        <source>It cannot be kept here: {why}</source>
        <translation>Das geht hier nicht: {why}</translation>
    </message>
    <message>
        <source>Target Wi-Fi</source>
        <translation>Ziel-WLAN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Advanced …</source>
        <translation>Erweitert …</translation>
    </message>
    <message>
        <source>Where shall the boards go?</source>
        <translation>Wohin sollen die Platinen?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Discovery, seconds</source>
        <translation>Suche, Sekunden</translation>
    </message>
    <message>
        <source>Provisioning, seconds</source>
        <translation>Einrichten, Sekunden</translation>
    </message>
    <message>
        <source>Verification, seconds</source>
        <translation>Prüfung, Sekunden</translation>
    </message>
    <message>
        <source>the Pi&apos;s own ({n})</source>
        <translation>wie der Pi ({n})</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No Pi set up</source>
        <translation>Kein Pi eingerichtet</translation>
    </message>
    <message>
        <source>{name} stands in the journal with everything that is done here.</source>
        <translation>{name} steht im Journal bei allem, was hier getan wird.</translation>
    </message>
    <message>
        <source>session ends in {left}</source>
        <translation>Sitzung endet in {left}</translation>
    </message>
    <message>
        <source>Let the boards under way finish; start another session for the rest.</source>
        <translation>Laufende Platinen fertig werden lassen; für den Rest eine neue Sitzung starten.</translation>
    </message>
    <message>
        <source>waiting for the Pi: {n}</source>
        <translation>wartet auf den Pi: {n}</translation>
    </message>
    <message>
        <source>Scans that are kept on this disk until the Pi takes them.</source>
        <translation>Scans, die hier auf der Platte warten, bis der Pi sie nimmt.</translation>
    </message>
    <message>
        <source>onboarding: –</source>
        <translation>Einricht-WLAN: –</translation>
    </message>
    <message>
        <source>The Pi has not said how its onboarding Wi-Fi is.</source>
        <translation>Der Pi hat nicht gesagt, wie es um sein Einricht-WLAN steht.</translation>
    </message>
    <message>
        <source>onboarding</source>
        <translation>Einricht-WLAN</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi is off: no board can be found. Restart the Pi.</source>
        <translation>Das Einricht-WLAN ist aus: keine Platine kann gefunden werden. Den Pi neu starten.</translation>
    </message>
    <message>
        <source>{ssid}: off</source>
        <translation>{ssid}: aus</translation>
    </message>
    <message>
        <source>The onboarding Wi-Fi {ssid}; boards in it: {n}</source>
        <translation>Einricht-WLAN {ssid}; Platinen darin: {n}</translation>
    </message>
    <message>
        <source>printer: …</source>
        <translation>Drucker: …</translation>
    </message>
    <message>
        <source>printer needs attention</source>
        <translation>Drucker prüfen</translation>
    </message>
    <message>
        <source>printer tells no state</source>
        <translation>Drucker ohne Meldung</translation>
    </message>
    <message>
        <source>printer ready</source>
        <translation>Drucker bereit</translation>
    </message>
    <message>
        <source>scanner off</source>
        <translation>Scanner aus</translation>
    </message>
    <message>
        <source>The keyboard scanner is switched off in the settings; F2 types a MAC.</source>
        <translation>Der Tastatur-Scanner ist in den Einstellungen abgeschaltet; F2 tippt eine MAC.</translation>
    </message>
    <message>
        <source>scanner ready</source>
        <translation>Scanner bereit</translation>
    </message>
    <message>
        <source>window inactive: scans do not arrive</source>
        <translation>Fenster inaktiv: Scans kommen nicht an</translation>
    </message>
    <message>
        <source>Click into this window: a keyboard scanner types into the active one.</source>
        <translation>In dieses Fenster klicken: ein Tastatur-Scanner tippt ins aktive.</translation>
    </message>
    <message>
        <source>{name}: not there</source>
        <translation>{name}: nicht da</translation>
    </message>
    <message>
        <source>{name}: ready</source>
        <translation>{name}: bereit</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>It took the last label and does not tell what became of it.</source>
        <translation>Er hat das letzte Etikett angenommen und meldet nicht, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Nothing matches the search. Clear it to see everything.</source>
        <translation>Nichts passt zur Suche. Suche leeren, um alles zu sehen.</translation>
    </message>
</context>
<context>
    <name>Time</name>
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
    <message>
        <source>{d} d {h} h</source>
        <translation>{d} T {h} h</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>vor {age}</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>{what} Press again.</source>
        <translation>{what} Noch einmal drücken.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CellWords</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idle</source>
        <translation>
            <numerusform>%n ruhend</numerusform>
            <numerusform>%n ruhend</numerusform>
        </translation>
    </message>
    <message>
        <source>none live</source>
        <translation>keine laufende</translation>
    </message>
</context>
<context>
    <name>SessionReport</name>
    <message>
        <source>Sessions of %1</source>
        <translation>Sitzungen von %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By session id</source>
        <translation>Nach Sitzungs-ID</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Datenbanksystem</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>%1; times in the rows are UTC</source>
        <translation>%1; Zeiten in den Zeilen sind UTC</translation>
    </message>
    <message>
        <source>Session ids</source>
        <translation>Sitzungs-IDs</translation>
    </message>
    <message>
        <source>As fingerprints; the ids themselves are not in the report</source>
        <translation>Als Fingerabdrücke; die IDs selbst stehen nicht im Bericht</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>State is %1</source>
        <translation>Status ist %1</translation>
    </message>
    <message>
        <source>State is %1 or %2</source>
        <translation>Status ist %1 oder %2</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>User or session id begins with “%1”</source>
        <translation>Benutzer oder Sitzungs-ID beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Every session</source>
        <translation>Alle Sitzungen</translation>
    </message>
</context>
<context>
    <name>StrengthWords</name>
    <message>
        <source>Very weak</source>
        <translation>Sehr schwach</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Sehr stark</translation>
    </message>
    <message>
        <source>%1: about %2 bits</source>
        <translation>%1: etwa %2 Bit</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>not a time: %1</source>
        <translation>kein Zeitpunkt: %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This database holds no Lucia key table.</source>
        <translation>Diese Datenbank enthält keine Schlüsseltabelle von Lucia.</translation>
    </message>
    <message>
        <source>Candela looks for a table with the columns id, user_id and hashed_password. Choose another database, or name the tables under Tables.</source>
        <translation>Candela sucht eine Tabelle mit den Spalten id, user_id und hashed_password. Andere Datenbank wählen oder die Tabellen im Reiter Tabellen angeben.</translation>
    </message>
    <message>
        <source>The table of users was not found.</source>
        <translation>Die Benutzertabelle wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>No foreign key leads to it, and no table has a customary name. Name it under Tables.</source>
        <translation>Kein Fremdschlüssel führt zu ihr, und keine Tabelle trägt einen üblichen Namen. Im Reiter Tabellen angeben.</translation>
    </message>
    <message>
        <source>There is no table %1.</source>
        <translation>Es gibt keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Check the name under Tables; a view cannot take a table&apos;s place.</source>
        <translation>Namen im Reiter Tabellen prüfen; eine Sicht kann keine Tabelle ersetzen.</translation>
    </message>
    <message>
        <source>The column %1 is missing.</source>
        <translation>Die Spalte %1 fehlt.</translation>
    </message>
    <message>
        <source>Lucia v2 needs it. Choose another database, or name other tables under Tables.</source>
        <translation>Lucia v2 braucht sie. Andere Datenbank wählen oder im Reiter Tabellen andere Tabellen angeben.</translation>
    </message>
    <message>
        <source>Several tables could be meant: %1.</source>
        <translation>Mehrere Tabellen kommen infrage: %1.</translation>
    </message>
    <message>
        <source>Name the right one under Tables.</source>
        <translation>Die richtige im Reiter Tabellen angeben.</translation>
    </message>
    <message>
        <source>Candela works with Lucia v2. Finish the migration first.</source>
        <translation>Candela arbeitet mit Lucia v2. Zuerst die Migration abschließen.</translation>
    </message>
    <message>
        <source>This is a Lucia v3 database: %1 has the column expires_at, and there are no keys.</source>
        <translation>Dies ist eine Datenbank von Lucia v3: %1 hat die Spalte expires_at, und es gibt keine Schlüssel.</translation>
    </message>
    <message>
        <source>Candela works with Lucia v2.</source>
        <translation>Candela arbeitet mit Lucia v2.</translation>
    </message>
    <message>
        <source>The tables have changed since Candela connected. Connect again.</source>
        <translation>Die Tabellen haben sich seit dem Verbinden geändert. Neu verbinden.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Nothing answered there in time. Check host, port, network and firewall.</source>
        <translation>Dort kam rechtzeitig keine Antwort. Host, Port, Netzwerk und Firewall prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the log-in.</source>
        <translation>%1 hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Check user and password, and whether that user may connect from this machine.</source>
        <translation>Benutzer und Passwort prüfen, und ob sich der Benutzer von diesem Rechner aus verbinden darf.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified, so no password was sent.</source>
        <translation>Die Identität des Servers ließ sich nicht prüfen, daher wurde kein Passwort gesendet.</translation>
    </message>
    <message>
        <source>Check the host name and the certificate authority under TLS.</source>
        <translation>Hostnamen und Zertifizierungsstelle unter TLS prüfen.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 existiert nicht.</translation>
    </message>
    <message>
        <source>Check the name; nothing was created.</source>
        <translation>Namen prüfen; es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database.</source>
        <translation>%1 ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Choose the database file itself; nothing was changed in this one.</source>
        <translation>Die Datenbankdatei selbst wählen; an dieser Datei wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The account lacks a right for this.</source>
        <translation>Dem Konto fehlt ein Recht dafür.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s administrator to grant it, or connect as another user.</source>
        <translation>Das Recht vom Datenbankadministrator erteilen lassen oder als anderer Benutzer verbinden.</translation>
    </message>
    <message>
        <source>The database takes no changes.</source>
        <translation>Die Datenbank nimmt keine Änderungen an.</translation>
    </message>
    <message>
        <source>This connection or the server is read-only. Connect again without read-only, or to the primary server.</source>
        <translation>Diese Verbindung oder der Server ist nur lesend. Schreibbar neu verbinden oder mit dem primären Server.</translation>
    </message>
    <message>
        <source>The database&apos;s own rules forbid this change.</source>
        <translation>Regeln der Datenbank verbieten diese Änderung.</translation>
    </message>
    <message>
        <source>Another row refers to this one, or has the same key. Nothing was changed.</source>
        <translation>Eine andere Zeile verweist auf diese oder hat denselben Schlüssel. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It was changed by somebody else in the meantime.</source>
        <translation>Jemand anders hat inzwischen etwas daran geändert.</translation>
    </message>
    <message>
        <source>Nothing was written. Load it again and look at it before you repeat.</source>
        <translation>Es wurde nichts geschrieben. Vor dem Wiederholen neu laden und ansehen.</translation>
    </message>
    <message>
        <source>The database was busy for too long.</source>
        <translation>Die Datenbank war zu lange beschäftigt.</translation>
    </message>
    <message>
        <source>Another program holds a lock. Nothing was changed; try again in a moment.</source>
        <translation>Ein anderes Programm hält eine Sperre. Es wurde nichts geändert; in Kürze noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Refresh to connect again.</source>
        <translation>Es wurde nichts geändert. Zum Neuverbinden aktualisieren.</translation>
    </message>
    <message>
        <source>The connection broke while the change was being confirmed.</source>
        <translation>Die Verbindung brach ab, während die Änderung bestätigt wurde.</translation>
    </message>
    <message>
        <source>It may be done or not: refresh and look before you repeat it.</source>
        <translation>Ob sie erfolgt ist, ist offen: vor dem Wiederholen aktualisieren und nachsehen.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder or name: %1</source>
        <translation>Anderen Ordner oder Namen wählen: %1</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>What was there before is unchanged. Free some space, or choose another disk.</source>
        <translation>Was vorher da war, ist unverändert. Platz schaffen oder einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Die Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>Make a copy of it and check it with the engine&apos;s own tools.</source>
        <translation>Eine Kopie anlegen und sie mit den Werkzeugen des Datenbanksystems prüfen.</translation>
    </message>
    <message>
        <source>This key holds no password.</source>
        <translation>Dieser Schlüssel hat kein Passwort.</translation>
    </message>
    <message>
        <source>Whoever signs in with it through a provider could not any more if it had one.</source>
        <translation>Hätte er eines, wäre die Anmeldung über einen Anbieter damit nicht mehr möglich.</translation>
    </message>
    <message>
        <source>A value cannot be taken as it is.</source>
        <translation>Ein Wert kann so nicht übernommen werden.</translation>
    </message>
    <message>
        <source>It may be too long or hold a character that the engine forbids.</source>
        <translation>Vielleicht ist er zu lang oder enthält ein Zeichen, das das Datenbanksystem verbietet.</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>Prüfen: %1</translation>
    </message>
    <message>
        <source>This is not supported here: %1.</source>
        <translation>Dies wird hier nicht unterstützt: %1.</translation>
    </message>
    <message>
        <source>Candela refuses rather than doing it unprotected or half.</source>
        <translation>Candela lehnt ab, statt es ungeschützt oder nur halb zu tun.</translation>
    </message>
    <message>
        <source>The database answered with an error.</source>
        <translation>Die Datenbank hat mit einem Fehler geantwortet.</translation>
    </message>
    <message>
        <source>Nothing was changed. The details say what it was.</source>
        <translation>Es wurde nichts geändert. Die Details nennen den Grund.</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>Kein Passwort</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Lucia scrypt</source>
        <translation>Lucia scrypt</translation>
    </message>
    <message>
        <source>Lucia scrypt, legacy</source>
        <translation>Lucia scrypt, alt</translation>
    </message>
    <message>
        <source>Bcrypt, locked out</source>
        <translation>Bcrypt, ausgesperrt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>A table or column that was there is missing.</source>
        <translation>Eine Tabelle oder Spalte, die da war, fehlt.</translation>
    </message>
    <message>
        <source>This is a Lucia v1 database: %1 still has a column that only version 1 fills.</source>
        <translation>Das ist eine Datenbank von Lucia v1: %1 hat noch eine Spalte, die nur Version 1 füllt.</translation>
    </message>
    <message>
        <source>The column %1 holds no times.</source>
        <translation>Die Spalte %1 enthält keine Zeiten.</translation>
    </message>
    <message>
        <source>Lucia v2 keeps expiries as whole milliseconds. Choose another database, or name other tables under Tables.</source>
        <translation>Lucia v2 speichert Ablaufzeiten als ganze Millisekunden. Wählen Sie eine andere Datenbank oder nennen Sie andere Tabellen unter „Tabellen“.</translation>
    </message>
    <message>
        <source>This site keeps its sessions in another store.</source>
        <translation>Diese Website hält ihre Sitzungen in einem anderen Speicher.</translation>
    </message>
    <message>
        <source>They can be neither listed nor ended from here.</source>
        <translation>Sie lassen sich von hier aus weder auflisten noch beenden.</translation>
    </message>
    <message>
        <source>This database has too many tables to be looked through.</source>
        <translation>Diese Datenbank hat zu viele Tabellen, um sie zu durchsuchen.</translation>
    </message>
    <message>
        <source>Candela reads a catalog of up to 100,000 columns. Connect as a user who sees fewer tables, or to a database of the site&apos;s own.</source>
        <translation>Candela liest einen Katalog von bis zu 100.000 Spalten. Verbinden Sie sich als Benutzer, der weniger Tabellen sieht, oder mit einer Datenbank nur dieser Website.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connecting changes nothing</source>
        <translation>Das Verbinden ändert nichts</translation>
    </message>
    <message>
        <source>Candela reads the names of tables and columns, and opens what it finds.</source>
        <translation>Candela liest die Namen von Tabellen und Spalten und öffnet, was es findet.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Nothing was opened. Everything typed is still here.</source>
        <translation>Es wurde nichts geöffnet. Alle Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Gives up after %1 s without an answer.</source>
        <translation>Abbruch nach %1 s ohne Antwort.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectField</name>
    <message>
        <source>It holds a line break or another control character. Type it again without.</source>
        <translation>Enthält einen Zeilenumbruch oder ein anderes Steuerzeichen. Ohne dieses neu eingeben.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Wählen…</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectForm</name>
    <message>
        <source>Start &amp;read-only</source>
        <translation>Nur lesend ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Ta&amp;g</source>
        <translation>Um&amp;gebung</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Datenbankdatei</translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Datenbanken (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Dat&amp;ei</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>The server refuses every change until you connect again without it.</source>
        <translation>Bis zum Neuverbinden ohne diese Option lehnt der Server jede Änderung ab.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>database on host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Choose the database file.</source>
        <translation>Datenbankdatei wählen.</translation>
    </message>
    <message>
        <source>Name the server, such as db.example.com or localhost.</source>
        <translation>Server angeben, etwa db.example.com oder localhost.</translation>
    </message>
    <message>
        <source>Name the database on that server.</source>
        <translation>Datenbank auf diesem Server angeben.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectResult</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTables</name>
    <message>
        <source>Sessions are kept &amp;elsewhere</source>
        <translation>Sitzungen liegen &amp;anderswo</translation>
    </message>
    <message>
        <source>Candela finds Lucia&apos;s tables by their columns and foreign keys. Name one here only where that fails: table, or schema.table.</source>
        <translation>Candela findet die Tabellen von Lucia an Spalten und Fremdschlüsseln. Nur angeben, wo das misslingt: tabelle oder schema.tabelle.</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>S&amp;itzungen</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Not in this database</source>
        <translation>Nicht in dieser Datenbank</translation>
    </message>
    <message>
        <source>Write it as table or schema.table, or leave it empty.</source>
        <translation>Als tabelle oder schema.tabelle schreiben oder leer lassen.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTls</name>
    <message>
        <source>Verify certificate and host name</source>
        <translation>Zertifikat und Hostnamen prüfen</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>The system&apos;s certificates</source>
        <translation>Zertifikate des Systems</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Browse for the certificate authority</source>
        <translation>Zertifizierungsstelle wählen</translation>
    </message>
    <message>
        <source>Nothing is encrypted. The connection stays on this computer.</source>
        <translation>Nichts ist verschlüsselt. Die Verbindung bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Password and data cross the network in plain text: anybody on the way can read and change them.</source>
        <translation>Passwort und Daten gehen im Klartext durchs Netz: Jeder auf dem Weg kann sie lesen und ändern.</translation>
    </message>
</context>
<context>
    <name>candela::app::DatabaseView</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%n had already gone.</source>
        <translation>
            <numerusform>%n war bereits verschwunden.</numerusform>
            <numerusform>%n waren bereits verschwunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) revoked</source>
        <translation>
            <numerusform>%n Sitzung beendet</numerusform>
            <numerusform>%n Sitzungen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Schreibbar</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>TLS verified</source>
        <translation>TLS geprüft</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>Unverschlüsselt</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportDialog</name>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>Sitzungen exportieren</translation>
    </message>
    <message>
        <source>%1, ordered by session id</source>
        <translation>%1, nach Sitzungs-ID geordnet</translation>
    </message>
    <message>
        <source>Nobody but you can read the file. It says who has signed in and when, so keep it as you keep the database.</source>
        <translation>Nur das eigene Konto kann die Datei lesen. Darin steht, wer sich wann angemeldet hat; sie ist daher wie die Datenbank zu schützen.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Export finished</source>
        <translation>Export beendet</translation>
    </message>
    <message>
        <source>Name the file that shall be written.</source>
        <translation>Namen der Zieldatei angeben.</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another, or make it first.</source>
        <translation>Es gibt keinen Ordner %1. Anderen wählen oder ihn zuerst anlegen.</translation>
    </message>
    <message>
        <source>You may not write into %1. Choose another folder.</source>
        <translation>Kein Schreibrecht in %1. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The file that is there belongs to somebody else. Choose another name.</source>
        <translation>Die vorhandene Datei gehört jemand anderem. Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>This name is a link to another file. Name a file.</source>
        <translation>Dieser Name ist ein Verweis auf eine andere Datei. Eine Datei angeben.</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of a file.</source>
        <translation>Dies ist ein Ordner. Einen Dateinamen anfügen.</translation>
    </message>
    <message>
        <source>The name is too long. Choose a shorter one.</source>
        <translation>Der Name ist zu lang. Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>The file cannot be written there: %1. Choose another folder.</source>
        <translation>Die Datei kann dort nicht geschrieben werden: %1. Anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation>Der Ordner konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation>Kein Dateimanager hat geantwortet.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The file that was there is unchanged.</source>
        <translation>Die vorhandene Datei ist unverändert.</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportForm</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Datei er&amp;setzen</translation>
    </message>
    <message>
        <source>Ra&amp;w values: leave out the protection against formulas</source>
        <translation>&amp;Rohwerte: ohne Schutz vor Formeln</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Session ids are written as fingerprints</source>
        <translation>Sitzungs-IDs werden als Fingerabdrücke geschrieben</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>For programs: a spreadsheet may run a value such as =cmd() as a formula</source>
        <translation>Für Programme: eine Tabellenkalkulation könnte einen Wert wie =cmd() als Formel ausführen</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is a file of this name. Name another, or replace it.</source>
        <translation>Eine Datei dieses Namens gibt es bereits. Andere angeben oder ersetzen.</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportProgress</name>
    <message>
        <source>Export progress</source>
        <translation>Exportfortschritt</translation>
    </message>
    <message>
        <source>The file appears when it is complete. If you stop, nothing is left behind.</source>
        <translation>Die Datei erscheint, sobald sie vollständig ist. Nach einem Stopp bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation>%1, %2 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
</context>
<context>
    <name>candela::app::FailureBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>candela::app::FirstRunPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Users, keys and sessions of a Lucia database</source>
        <translation>Benutzer, Schlüssel und Sitzungen einer Lucia-Datenbank</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>To a server: %1</source>
        <translation>Zu einem Server: %1</translation>
    </message>
    <message>
        <source>Open SQLite file</source>
        <translation>SQLite-Datei öffnen</translation>
    </message>
    <message>
        <source>Try the demo database</source>
        <translation>Demo-Datenbank ausprobieren</translation>
    </message>
    <message>
        <source>Invented users, keys and sessions to look around in</source>
        <translation>Erfundene Benutzer, Schlüssel und Sitzungen zum Umsehen</translation>
    </message>
    <message>
        <source>On this computer; opened as it is, never created</source>
        <translation>Auf diesem Rechner; wird geöffnet, wie sie ist, nie angelegt</translation>
    </message>
</context>
<context>
    <name>candela::app::GeneratedPassword</name>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Generate another</source>
        <translation>Anderes erzeugen</translation>
    </message>
    <message>
        <source>Kind of password</source>
        <translation>Art des Passworts</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>Generated password</source>
        <translation>Erzeugtes Passwort</translation>
    </message>
    <message>
        <source>%1. Shown once more after the reset.</source>
        <translation>%1. Nach dem Zurücksetzen noch einmal zu sehen.</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>candela::app::HashFormat</name>
    <message>
        <source>As this site writes them</source>
        <translation>Wie diese Website sie schreibt</translation>
    </message>
    <message>
        <source>Hash &amp;format</source>
        <translation>Hash-&amp;Format</translation>
    </message>
    <message>
        <source>As this site writes them: %1</source>
        <translation>Wie diese Website sie schreibt: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>This site writes %1. Unless it reads %2 as well, nobody can sign in with this key.</source>
        <translation>Diese Website schreibt %1. Wenn sie %2 nicht ebenfalls liest, kann sich mit diesem Schlüssel niemand anmelden.</translation>
    </message>
    <message>
        <source>Unless this site reads %1, nobody can sign in with this key.</source>
        <translation>Wenn diese Website %1 nicht liest, kann sich mit diesem Schlüssel niemand anmelden.</translation>
    </message>
</context>
<context>
    <name>candela::app::ListPage</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Stopped; refresh to load again</source>
        <translation>Gestoppt; zum Laden aktualisieren</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>candela::app::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Open SQLite &amp;file…</source>
        <translation>&amp;SQLite-Datei öffnen…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Verbindung &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Export sessions…</source>
        <translation>Sitzungen &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>S&amp;top, or close the detail</source>
        <translation>S&amp;toppen oder Detail schließen</translation>
    </message>
    <message>
        <source>&amp;Acts</source>
        <translation>A&amp;ktionen</translation>
    </message>
    <message>
        <source>&amp;Revoke selected sessions…</source>
        <translation>Ausgewählte Sitzungen &amp;beenden…</translation>
    </message>
    <message>
        <source>Reset &amp;key of this user…</source>
        <translation>Schlüssel dieses Benutzers &amp;zurücksetzen…</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Open SQLite file</source>
        <translation>SQLite-Datei öffnen</translation>
    </message>
    <message>
        <source>Candela</source>
        <translation>Candela</translation>
    </message>
    <message>
        <source>%1 — Candela</source>
        <translation>%1 — Candela</translation>
    </message>
</context>
<context>
    <name>candela::app::PasswordChoice</name>
    <message>
        <source>&amp;Generate a password</source>
        <translation>Passwort er&amp;zeugen</translation>
    </message>
    <message>
        <source>&amp;Type a password</source>
        <translation>Passwort &amp;eingeben</translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyDialog</name>
    <message>
        <source>Reset key</source>
        <translation>Schlüssel zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the password of %1?</source>
        <translation>Passwort von %1 zurücksetzen?</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung ist nur lesend.</translation>
    </message>
    <message>
        <source>Connect again without read-only to reset a key.</source>
        <translation>Zum Zurücksetzen eines Schlüssels schreibbar neu verbinden.</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung ist nur lesend</translation>
    </message>
    <message>
        <source>&amp;Reset key</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reset key anyway</source>
        <translation>Trotzdem zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>This key of %1 holds no password</source>
        <translation>Dieser Schlüssel von %1 hat kein Passwort</translation>
    </message>
    <message>
        <source>a provider</source>
        <translation>einen Anbieter</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>The reset was not done.</source>
        <translation>Das Zurücksetzen ist nicht erfolgt.</translation>
    </message>
    <message>
        <source>The connection broke before it was confirmed, and the old password still holds. Nothing was changed.</source>
        <translation>Die Verbindung brach vor der Bestätigung ab, und das alte Passwort gilt weiter. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Whether the reset was done is unknown.</source>
        <translation>Ob das Zurücksetzen erfolgt ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>The connection broke while it was being confirmed, and looking failed as well.</source>
        <translation>Die Verbindung brach während der Bestätigung ab, und auch das Nachsehen misslang.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Key reset</source>
        <translation>Schlüssel zurückgesetzt</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This key is not there any more.</source>
        <translation>Diesen Schlüssel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody deleted or renamed it. Nothing was changed.</source>
        <translation>Jemand hat ihn gelöscht oder umbenannt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Loaded again.</source>
        <translation>Neu geladen.</translation>
    </message>
    <message>
        <source>The key and its sessions are shown as they are now.</source>
        <translation>Schlüssel und Sitzungen sind auf dem jetzigen Stand.</translation>
    </message>
    <message>
        <source>The user signs in with it through %1. If it had a password, Lucia would refuse that sign-in, so Candela gives it none.

Reset a key that holds a password instead.</source>
        <translation>Der Benutzer meldet sich damit über %1 an. Hätte der Schlüssel ein Passwort, würde Lucia diese Anmeldung ablehnen; daher gibt Candela ihm keines.

Stattdessen einen Schlüssel mit Passwort zurücksetzen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Another attempt connects anew.</source>
        <translation>Es wurde nichts geändert. Ein neuer Versuch verbindet neu.</translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyForm</name>
    <message>
        <source>Sessions are kept elsewhere; none are ended.</source>
        <translation>Sitzungen liegen anderswo; keine wird beendet.</translation>
    </message>
    <message>
        <source>&amp;End this user&apos;s sessions; none is live now</source>
        <translation>&amp;Sitzungen dieses Benutzers beenden (derzeit läuft keine)</translation>
    </message>
    <message>
        <source>&amp;End this user&apos;s live session</source>
        <translation>Laufende &amp;Sitzung dieses Benutzers beenden</translation>
    </message>
    <message numerus="yes">
        <source>&amp;End this user&apos;s %Ln live sessions</source>
        <translation>
            <numerusform>%Ln laufende &amp;Sitzung dieses Benutzers beenden</numerusform>
            <numerusform>%Ln laufende &amp;Sitzungen dieses Benutzers beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>, and remove a dead one</source>
        <translation>, dazu eine abgelaufene entfernen</translation>
    </message>
    <message numerus="yes">
        <source>, and remove %Ln dead ones</source>
        <translation>
            <numerusform>, dazu %Ln abgelaufene entfernen</numerusform>
            <numerusform>, dazu %Ln abgelaufene entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyResult</name>
    <message>
        <source>The new password of %1</source>
        <translation>Das neue Passwort von %1</translation>
    </message>
    <message>
        <source>Shown this once. Candela keeps no copy.</source>
        <translation>Nur dieses eine Mal zu sehen. Candela behält keine Kopie.</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>The clipboard is cleared after 30 s</source>
        <translation>Die Zwischenablage wird nach 30 s geleert</translation>
    </message>
    <message>
        <source>Co&amp;py password</source>
        <translation>&amp;Passwort kopieren</translation>
    </message>
    <message>
        <source>%1, read back</source>
        <translation>%1, zurückgelesen</translation>
    </message>
    <message>
        <source>the new password opens it</source>
        <translation>das neue Passwort passt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>kept elsewhere; none were ended</source>
        <translation>liegen anderswo; keine wurde beendet</translation>
    </message>
    <message>
        <source>not ended, as you chose</source>
        <translation>auf Wunsch nicht beendet</translation>
    </message>
    <message>
        <source>ended; how many is unknown</source>
        <translation>beendet; Anzahl unbekannt</translation>
    </message>
    <message>
        <source>1 session ended</source>
        <translation>1 Sitzung beendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions ended</source>
        <translation>
            <numerusform>%Ln Sitzung beendet</numerusform>
            <numerusform>%Ln Sitzungen beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Nachprüfung</translation>
    </message>
    <message>
        <source>follows, for whoever was just signing in</source>
        <translation>folgt, falls sich gerade jemand angemeldet hat</translation>
    </message>
    <message>
        <source>0 sessions left, checked at %1</source>
        <translation>0 Sitzungen übrig, geprüft um %1</translation>
    </message>
    <message>
        <source>1 session that was just being made was ended as well</source>
        <translation>1 gerade entstandene Sitzung wurde ebenfalls beendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions that were just being made were ended as well</source>
        <translation>
            <numerusform>%Ln gerade entstandene Sitzung wurde ebenfalls beendet</numerusform>
            <numerusform>%Ln gerade entstandene Sitzungen wurden ebenfalls beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>sessions left: unknown. %1</source>
        <translation>übrige Sitzungen: unbekannt. %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln s</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in %Ln s geleert</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %Ln s geleert</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer on the clipboard</source>
        <translation>Nicht mehr in der Zwischenablage</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>candela::app::RevokeDialog</name>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke sessions</source>
        <translation>Sitzungen beenden</translation>
    </message>
    <message>
        <source>Revoke %1 of %2?</source>
        <translation>%1 von %2 beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke all %1 of %2?</source>
        <translation>Alle %1 von %2 beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle</source>
        <translation>
            <numerusform>%Ln ruhend</numerusform>
            <numerusform>%Ln ruhend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln abgelaufen</numerusform>
            <numerusform>%Ln abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without valid expiry</source>
        <translation>
            <numerusform>%Ln ohne gültigen Ablauf</numerusform>
            <numerusform>%Ln ohne gültigen Ablauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Affected users</source>
        <translation>Betroffene Benutzer</translation>
    </message>
    <message>
        <source>&amp;Revoke %1</source>
        <translation>%1 &amp;beenden</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Diese Verbindung ist nur lesend.</translation>
    </message>
    <message>
        <source>Connect again without read-only to revoke sessions.</source>
        <translation>Zum Beenden von Sitzungen schreibbar neu verbinden.</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung ist nur lesend</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>They are dead already, so nobody is signed out.</source>
        <translation>Bereits abgelaufen, daher wird niemand abgemeldet.</translation>
    </message>
    <message>
        <source>The user is signed out at the next request.</source>
        <translation>Der Benutzer wird bei der nächsten Anfrage abgemeldet.</translation>
    </message>
    <message>
        <source>They are signed out at their next request.</source>
        <translation>Die Benutzer werden bei ihrer nächsten Anfrage abgemeldet.</translation>
    </message>
    <message>
        <source>Sessions that are made until then end as well.</source>
        <translation>Bis dahin entstehende Sitzungen enden ebenfalls.</translation>
    </message>
    <message>
        <source>What other sessions they keep is being counted…</source>
        <translation>Übrige Sitzungen werden gezählt…</translation>
    </message>
    <message>
        <source>How many of the users keep another session is unknown.</source>
        <translation>Wie viele der Benutzer eine weitere Sitzung behalten, ist unbekannt.</translation>
    </message>
    <message>
        <source>No other session is left, so the user has to sign in again.</source>
        <translation>Es bleibt keine andere Sitzung, der Benutzer muss sich also neu anmelden.</translation>
    </message>
    <message>
        <source>The user is not signed in anywhere.</source>
        <translation>Der Benutzer ist nirgends angemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln users has to sign in again because of it.</source>
        <translation>
            <numerusform>Keiner von %Ln Benutzer muss sich deswegen neu anmelden.</numerusform>
            <numerusform>Keiner der %Ln Benutzer muss sich deswegen neu anmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln users keeps another session; all have to sign in again.</source>
        <translation>
            <numerusform>Keiner von %Ln Benutzer behält eine andere Sitzung; er muss sich neu anmelden.</numerusform>
            <numerusform>Keiner der %Ln Benutzer behält eine andere Sitzung; alle müssen sich neu anmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of the %Ln users keeps no other session and has to sign in again.</source>
        <translation>
            <numerusform>1 von %Ln Benutzer behält keine andere Sitzung und muss sich neu anmelden.</numerusform>
            <numerusform>1 der %Ln Benutzer behält keine andere Sitzung und muss sich neu anmelden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln users keep no other session and have to sign in again.</source>
        <translation>
            <numerusform>%1 von %Ln Benutzer behält keine andere Sitzung und muss sich neu anmelden.</numerusform>
            <numerusform>%1 der %Ln Benutzer behalten keine andere Sitzung und müssen sich neu anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>%1 revoked, %2 already gone, %3 left.</source>
        <translation>%1 beendet, %2 bereits verschwunden, %3 übrig.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Nothing more was revoked.</source>
        <translation>Es wurde nichts weiter beendet.</translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation>Es wurde nichts beendet.</translation>
    </message>
    <message>
        <source>Whether the sessions were revoked is unknown.</source>
        <translation>Ob die Sitzungen beendet wurden, ist unbekannt.</translation>
    </message>
    <message>
        <source>The connection broke while it was being confirmed. To revoke them again is safe.</source>
        <translation>Die Verbindung brach während der Bestätigung ab. Erneutes Beenden ist gefahrlos.</translation>
    </message>
    <message>
        <source>Nothing was revoked. Another attempt connects anew.</source>
        <translation>Es wurde nichts beendet. Ein neuer Versuch verbindet neu.</translation>
    </message>
    <message>
        <source>1 other session of the user stays.</source>
        <translation>1 andere Sitzung des Benutzers bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other sessions of the user stay.</source>
        <translation>
            <numerusform>%Ln andere Sitzung des Benutzers bleibt.</numerusform>
            <numerusform>%Ln andere Sitzungen des Benutzers bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::RevokedUsers</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>signed out everywhere</source>
        <translation>überall abgemeldet</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>1 left</source>
        <translation>1 übrig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln übrig</numerusform>
            <numerusform>%Ln übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>candela::app::SecretLabel</name>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionDetail</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Active until</source>
        <translation>Aktiv bis</translation>
    </message>
    <message>
        <source>Idle until</source>
        <translation>Ruhend bis</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation>Detail schließen</translation>
    </message>
    <message>
        <source>Show user</source>
        <translation>Benutzer zeigen</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung ist nur lesend</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionsModel</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Active until</source>
        <translation>Aktiv bis</translation>
    </message>
    <message>
        <source>Idle until</source>
        <translation>Ruhend bis</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>User or beginning of an id</source>
        <translation>Benutzer oder Anfang einer ID</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Write these sessions to a report (Ctrl+Shift+E)</source>
        <translation>Diese Sitzungen in einen Bericht schreiben (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Beenden…</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung ist nur lesend</translation>
    </message>
    <message>
        <source>End the selected sessions (Del)</source>
        <translation>Ausgewählte Sitzungen beenden (Entf)</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock at %2</source>
        <translation>%1, nach der Serveruhr um %2</translation>
    </message>
    <message>
        <source>The first %1; a filter shows others</source>
        <translation>Die ersten %1; ein Filter zeigt andere</translation>
    </message>
    <message>
        <source>Showing all %1</source>
        <translation>Alle %1 angezeigt</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>Showing the first %1</source>
        <translation>Die ersten %1 angezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 loaded</source>
        <translation>von %1 geladenen</translation>
    </message>
    <message>
        <source>No live session</source>
        <translation>Keine laufende Sitzung</translation>
    </message>
    <message>
        <source>Nobody is signed in through this table. Dead sessions are hidden; the chip above shows them.</source>
        <translation>Über diese Tabelle ist niemand angemeldet. Abgelaufene Sitzungen sind ausgeblendet; der Filter oben zeigt sie.</translation>
    </message>
    <message>
        <source>Nobody is signed in through this table.</source>
        <translation>Über diese Tabelle ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>No session matches these filters</source>
        <translation>Keine Sitzung passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Other sessions may exist in other states or of other users.</source>
        <translation>Sitzungen mit anderem Status oder von anderen Benutzern kann es geben.</translation>
    </message>
</context>
<context>
    <name>candela::app::StopButton</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>candela::app::TypedPassword</name>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The packages that read this format disagree about some of these characters, so the sign-in may fail. Letters, digits and signs of a plain keyboard are safe.</source>
        <translation>Die Pakete, die dieses Format lesen, behandeln einige dieser Zeichen verschieden; die Anmeldung kann daher scheitern. Buchstaben, Ziffern und Zeichen einer einfachen Tastatur sind sicher.</translation>
    </message>
    <message>
        <source>Lucia never accepts an empty password. Type one, or let Candela generate one.</source>
        <translation>Lucia nimmt nie ein leeres Passwort an. Eines eingeben oder von Candela erzeugen lassen.</translation>
    </message>
    <message>
        <source>Not typed yet</source>
        <translation>Noch nicht eingegeben</translation>
    </message>
    <message>
        <source>%1. Among the first that a guesser tries.</source>
        <translation>%1. Beim Raten unter den ersten Versuchen.</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>candela::app::UserDetail</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>This user is gone</source>
        <translation>Diesen Benutzer gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Somebody has deleted it in the meantime.</source>
        <translation>Jemand hat ihn inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation>Detail schließen</translation>
    </message>
    <message>
        <source>Reset key…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung ist nur lesend</translation>
    </message>
    <message>
        <source>Give this user a new password (Ctrl+Shift+R)</source>
        <translation>Diesem Benutzer ein neues Passwort geben (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>None of this user&apos;s keys holds a password</source>
        <translation>Kein Schlüssel dieses Benutzers hat ein Passwort</translation>
    </message>
    <message>
        <source>End sessions…</source>
        <translation>Sitzungen beenden…</translation>
    </message>
    <message>
        <source>This site keeps its sessions in another store</source>
        <translation>Diese Website hält ihre Sitzungen in einem anderen Speicher</translation>
    </message>
    <message>
        <source>This user has no session</source>
        <translation>Dieser Benutzer hat keine Sitzung</translation>
    </message>
    <message>
        <source>Sign this user out everywhere</source>
        <translation>Diesen Benutzer überall abmelden</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation>die ersten %1</translation>
    </message>
    <message>
        <source>No key: this user cannot sign in</source>
        <translation>Kein Schlüssel: keine Anmeldung möglich</translation>
    </message>
    <message>
        <source>Reset the key %1</source>
        <translation>Schlüssel %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>kept in another store, such as Redis: none are shown or ended here</source>
        <translation>in einem anderen Speicher, etwa Redis: hier wird keine gezeigt oder beendet</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dead hidden</source>
        <translation>
            <numerusform>%1, %n abgelaufene ausgeblendet</numerusform>
            <numerusform>%1, %n abgelaufene ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in Sessions</source>
        <translation>In Sitzungen zeigen</translation>
    </message>
    <message>
        <source>Show this user&apos;s sessions on the page Sessions</source>
        <translation>Sitzungen dieses Benutzers auf der Seite Sitzungen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>Revoke this session</source>
        <translation>Diese Sitzung beenden</translation>
    </message>
</context>
<context>
    <name>candela::app::UsersModel</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>kept elsewhere</source>
        <translation>liegen anderswo</translation>
    </message>
</context>
<context>
    <name>candela::app::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name, e-mail, key or id</source>
        <translation>Name, E-Mail, Schlüssel oder ID</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>The first %1; a search shows others</source>
        <translation>Die ersten %1; eine Suche zeigt andere</translation>
    </message>
    <message>
        <source>Showing all %1</source>
        <translation>Alle %1 angezeigt</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>Showing the first %1</source>
        <translation>Die ersten %1 angezeigt</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>The table is there and empty.</source>
        <translation>Die Tabelle ist vorhanden und leer.</translation>
    </message>
    <message>
        <source>No user matches</source>
        <translation>Kein passender Benutzer</translation>
    </message>
    <message>
        <source>The search looks at the beginning of ids, attributes and keys, in upper or lower case.</source>
        <translation>Die Suche prüft den Anfang von IDs, Attributen und Schlüsseln, ob groß oder klein geschrieben.</translation>
    </message>
</context>
<context>
    <name>candela::look</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Ruhend</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Invalid expiry</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>STAGING</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>ENTWICKLUNG</translation>
    </message>
    <message>
        <source>NO TAG</source>
        <translation>OHNE ANGABE</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Ohne Angabe</translation>
    </message>
</context>
<context>
    <name>candela::look::Chip</name>
    <message>
        <source>Filter. Delete removes it.</source>
        <translation>Filter. Entf entfernt ihn.</translation>
    </message>
</context>
<context>
    <name>candela::look::Footer</name>
    <message>
        <source>Lock or unlock changes (%1)</source>
        <translation>Änderungen sperren oder freigeben (%1)</translation>
    </message>
    <message>
        <source>Server clock minus this computer&apos;s clock</source>
        <translation>Serveruhr minus Uhr dieses Rechners</translation>
    </message>
</context>
<context>
    <name>candela::look::InlineBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>candela::look::ProfileButton</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections (%1)</source>
        <translation>Verbindungen (%1)</translation>
    </message>
    <message>
        <source>Connection %1, %2, %3</source>
        <translation>Verbindung %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>candela::look::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>candela::look::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>candela::look::StrengthBar</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation>Stärke: %1</translation>
    </message>
</context>
<context>
    <name>candela::look::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
</TS>

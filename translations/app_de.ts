<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CellWords</name>
    <message>
        <source>none live</source>
        <translation>keine laufende</translation>
    </message>
    <message>
        <source>As a time: %1</source>
        <translation>Als Zeitpunkt: %1</translation>
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
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>It is signed with a key of yours.</source>
        <translation>Er ist mit einem Ihrer Schlüssel signiert.</translation>
    </message>
    <message>
        <source>It is signed with the key of %1.</source>
        <translation>Er ist mit dem Schlüssel von %1 signiert.</translation>
    </message>
    <message>
        <source>The report cannot be read.</source>
        <translation>Der Bericht kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>See to it that you may read %1.</source>
        <translation>Prüfen, ob Sie %1 lesen dürfen.</translation>
    </message>
    <message>
        <source>There is no report beside the manifest.</source>
        <translation>Neben dem Manifest liegt kein Bericht.</translation>
    </message>
    <message>
        <source>Put %1 into the same folder.</source>
        <translation>Legen Sie %1 in denselben Ordner.</translation>
    </message>
    <message>
        <source>The manifest cannot be read as one.</source>
        <translation>Das Manifest ist als solches nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is damaged, or something else. Ask for the original.</source>
        <translation>%1 ist beschädigt oder etwas anderes. Lassen Sie sich das Original geben.</translation>
    </message>
    <message>
        <source>There is no manifest beside the report.</source>
        <translation>Neben dem Bericht liegt kein Manifest.</translation>
    </message>
    <message>
        <source>Put %1 into the same folder. A report that was made without one cannot be verified.</source>
        <translation>Legen Sie %1 in denselben Ordner. Ein Bericht, der ohne Manifest gemacht wurde, lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The report is as it was made.</source>
        <translation>Der Bericht ist, wie er gemacht wurde.</translation>
    </message>
    <message>
        <source>The report was changed.</source>
        <translation>Der Bericht wurde verändert.</translation>
    </message>
    <message>
        <source>Its bytes are not the ones that were signed. Ask for the original.</source>
        <translation>Seine Bytes sind nicht die, die signiert wurden. Lassen Sie sich das Original geben.</translation>
    </message>
    <message>
        <source>The manifest was changed.</source>
        <translation>Das Manifest wurde verändert.</translation>
    </message>
    <message>
        <source>Its signature does not fit, so neither it nor the report can be relied on. Ask for the originals.</source>
        <translation>Seine Signatur passt nicht, also ist weder auf das Manifest noch auf den Bericht Verlass. Lassen Sie sich die Originale geben.</translation>
    </message>
    <message>
        <source>The manifest is signed with a key that is not known here.</source>
        <translation>Das Manifest ist mit einem Schlüssel signiert, der hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Anybody could have made it. Ask its maker for the public key, and add that under Known keys.</source>
        <translation>Jeder könnte es gemacht haben. Lassen Sie sich vom Ersteller den öffentlichen Schlüssel geben und fügen Sie ihn unter „Bekannte Schlüssel“ hinzu.</translation>
    </message>
    <message>
        <source>Anybody could have made it. The file of a known key is damaged, though: see Known keys.</source>
        <translation>Jeder könnte es gemacht haben. Allerdings ist die Datei eines bekannten Schlüssels beschädigt: siehe „Bekannte Schlüssel“.</translation>
    </message>
</context>
<context>
    <name>ConnectTest</name>
    <message>
        <source>not encrypted, on this computer</source>
        <translation>unverschlüsselt, auf diesem Rechner</translation>
    </message>
    <message>
        <source>not encrypted: plain text on the network</source>
        <translation>unverschlüsselt: Klartext im Netz</translation>
    </message>
    <message>
        <source>certificate verified</source>
        <translation>Zertifikat geprüft</translation>
    </message>
    <message>
        <source>certificate verified, its name not</source>
        <translation>Zertifikat geprüft, sein Name nicht</translation>
    </message>
    <message>
        <source>certificate not verified</source>
        <translation>Zertifikat nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>valid %n more day(s)</source>
        <translation>
            <numerusform>noch %n Tag gültig</numerusform>
            <numerusform>noch %n Tage gültig</numerusform>
        </translation>
    </message>
    <message>
        <source>asks for a certificate of ours</source>
        <translation>fragt nach einem Zertifikat von uns</translation>
    </message>
    <message>
        <source>takes no changes</source>
        <translation>nimmt keine Änderungen an</translation>
    </message>
    <message>
        <source>may not read all of these tables</source>
        <translation>darf nicht alle diese Tabellen lesen</translation>
    </message>
    <message>
        <source>may read, end sessions and reset keys</source>
        <translation>darf lesen, Sitzungen beenden und Schlüssel zurücksetzen</translation>
    </message>
    <message>
        <source>may read and reset keys</source>
        <translation>darf lesen und Schlüssel zurücksetzen</translation>
    </message>
    <message>
        <source>may read and end sessions, not reset keys</source>
        <translation>darf lesen und Sitzungen beenden, keine Schlüssel zurücksetzen</translation>
    </message>
    <message>
        <source>may read, and change nothing</source>
        <translation>darf lesen und nichts ändern</translation>
    </message>
    <message>
        <source>the server speaks plain text alone</source>
        <translation>der Server spricht nur Klartext</translation>
    </message>
    <message>
        <source>No password was sent. Switch TLS on at the server; doing without it is a choice under TLS.</source>
        <translation>Es wurde kein Passwort gesendet. Am Server TLS einschalten; darauf zu verzichten ist eine Wahl unter TLS.</translation>
    </message>
    <message>
        <source>certificate is for %1, not %2</source>
        <translation>Zertifikat gilt für %1, nicht für %2</translation>
    </message>
    <message>
        <source>Connect by the name in the certificate, or add this name to the certificate.</source>
        <translation>Mit dem Namen im Zertifikat verbinden oder diesen Namen ins Zertifikat aufnehmen.</translation>
    </message>
    <message>
        <source>issued by %1, which nobody here knows</source>
        <translation>ausgestellt von %1, hier nicht bekannt</translation>
    </message>
    <message>
        <source>If that is your own authority, name its certificate under TLS files. Otherwise somebody else may be answering.</source>
        <translation>Ist das die eigene Zertifizierungsstelle, ihr Zertifikat unter TLS-Dateien angeben. Sonst antwortet vielleicht jemand anderes.</translation>
    </message>
    <message>
        <source>certificate has expired since %1</source>
        <translation>Zertifikat ist seit %1 abgelaufen</translation>
    </message>
    <message>
        <source>Renew the certificate on the server, and check this computer&apos;s clock.</source>
        <translation>Das Zertifikat am Server erneuern und die Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>certificate is valid only from %1</source>
        <translation>Zertifikat gilt erst ab %1</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock first, then the server&apos;s certificate.</source>
        <translation>Zuerst die Uhr dieses Rechners prüfen, dann das Zertifikat des Servers.</translation>
    </message>
    <message>
        <source>the server broke off the handshake</source>
        <translation>der Server hat den Verbindungsaufbau abgebrochen</translation>
    </message>
    <message>
        <source>It may want a certificate of ours: name it with its key under TLS files. Or it speaks only old versions of TLS.</source>
        <translation>Vielleicht will er ein Zertifikat von uns: mit seinem Schlüssel unter TLS-Dateien angeben. Oder er spricht nur alte TLS-Versionen.</translation>
    </message>
    <message>
        <source>the server&apos;s identity could not be verified</source>
        <translation>die Identität des Servers ließ sich nicht prüfen</translation>
    </message>
    <message>
        <source>No password was sent. Check the host name, and the certificate authority under TLS files.</source>
        <translation>Es wurde kein Passwort gesendet. Hostnamen prüfen, und die Zertifizierungsstelle unter TLS-Dateien.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>Under TLS files, choose a PEM file that is there, and that you may read.</source>
        <translation>Unter TLS-Dateien eine PEM-Datei wählen, die es gibt und die lesbar ist.</translation>
    </message>
    <message>
        <source>%1 stands alone</source>
        <translation>%1 steht allein</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate: name both under TLS files.</source>
        <translation>Ein Zertifikat braucht seinen Schlüssel und ein Schlüssel sein Zertifikat: beide unter TLS-Dateien angeben.</translation>
    </message>
    <message>
        <source>other users of this computer can read %1</source>
        <translation>andere Benutzer dieses Rechners können %1 lesen</translation>
    </message>
    <message>
        <source>A key is for you alone: take the right to read it away from the others (chmod 600).</source>
        <translation>Ein Schlüssel ist privat: den anderen das Leserecht nehmen (chmod 600).</translation>
    </message>
    <message>
        <source>%1 asks for a pass phrase</source>
        <translation>%1 verlangt ein Kennwort</translation>
    </message>
    <message>
        <source>Candela keeps no pass phrases. Name a copy of the key without one, readable for you alone.</source>
        <translation>Candela bewahrt solche Kennwörter nicht auf. Eine Kopie des Schlüssels ohne Kennwort angeben, die sonst niemand lesen kann.</translation>
    </message>
    <message>
        <source>%1 is the key of another certificate</source>
        <translation>%1 ist der Schlüssel eines anderen Zertifikats</translation>
    </message>
    <message>
        <source>Under TLS files, name a certificate and a key that were issued together.</source>
        <translation>Unter TLS-Dateien ein Zertifikat und einen Schlüssel angeben, die zusammengehören.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>the log-in is not bound to this TLS channel</source>
        <translation>die Anmeldung ist nicht an diesen TLS-Kanal gebunden</translation>
    </message>
    <message>
        <source>No password was sent. Somebody may stand between, or a pooler: then do without binding under TLS files.</source>
        <translation>Es wurde kein Passwort gesendet. Vielleicht steht jemand dazwischen, oder ein Pooler: dann unter TLS-Dateien auf die Bindung verzichten.</translation>
    </message>
</context>
<context>
    <name>CountsLine</name>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The first %1; a filter or Ctrl+End shows others</source>
        <translation>Die ersten %1; ein Filter oder Strg+Ende zeigt andere</translation>
    </message>
    <message>
        <source>The last %1; a filter or Ctrl+Home shows others</source>
        <translation>Die letzten %1; ein Filter oder Strg+Pos1 zeigt andere</translation>
    </message>
    <message>
        <source>Showing all %1</source>
        <translation>Alle %1 angezeigt</translation>
    </message>
    <message>
        <source>Showing the first %1</source>
        <translation>Die ersten %1 angezeigt</translation>
    </message>
    <message>
        <source>Showing the last %1</source>
        <translation>Die letzten %1 angezeigt</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>Showing the last %1 of %2</source>
        <translation>Die letzten %1 von %2 angezeigt</translation>
    </message>
</context>
<context>
    <name>DepartureWords</name>
    <message>
        <source>rows of others refer to the user, in %1: not deleted</source>
        <translation>Zeilen anderer verweisen auf den Benutzer, in %1: nicht gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of other tables refer to the user, in %1: not deleted</source>
        <translation>
            <numerusform>%Ln Zeile anderer Tabellen verweist auf den Benutzer, in %1: nicht gelöscht</numerusform>
            <numerusform>%Ln Zeilen anderer Tabellen verweisen auf den Benutzer, in %1: nicht gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) disabled</source>
        <translation>
            <numerusform>%Ln Passwort deaktiviert</numerusform>
            <numerusform>%Ln Passwörter deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) ended</source>
        <translation>
            <numerusform>%Ln Sitzung beendet</numerusform>
            <numerusform>%Ln Sitzungen beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of other tables deleted</source>
        <translation>
            <numerusform>%Ln Zeile anderer Tabellen gelöscht</numerusform>
            <numerusform>%Ln Zeilen anderer Tabellen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>nothing was left to do</source>
        <translation>nichts mehr zu tun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) without a password still open</source>
        <translation>
            <numerusform>%Ln Schlüssel ohne Passwort öffnet weiterhin</numerusform>
            <numerusform>%Ln Schlüssel ohne Passwort öffnen weiterhin</numerusform>
        </translation>
    </message>
    <message>
        <source>the journal does not say how it ended</source>
        <translation>im Journal steht nicht, wie es endete</translation>
    </message>
    <message>
        <source>Other case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>no user</source>
        <translation>kein Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln users</source>
        <translation>
            <numerusform>einer von %Ln Benutzer</numerusform>
            <numerusform>einer von %Ln Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>as line %1</source>
        <translation>wie Zeile %1</translation>
    </message>
    <message>
        <source>by the user&apos;s id</source>
        <translation>über die Id des Benutzers</translation>
    </message>
    <message>
        <source>by a key</source>
        <translation>über einen Schlüssel</translation>
    </message>
    <message>
        <source>by an attribute</source>
        <translation>über ein Attribut</translation>
    </message>
    <message>
        <source>%1 that differs in upper and lower case</source>
        <translation>%1, in Groß- und Kleinschreibung verschieden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Already gone</source>
        <translation>Schon weg</translation>
    </message>
    <message>
        <source>Rows in the way</source>
        <translation>Zeilen im Weg</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>the user is not there any more</source>
        <translation>der Benutzer ist nicht mehr da</translation>
    </message>
    <message>
        <source>the connection broke while it was being confirmed</source>
        <translation>die Verbindung brach ab, während es bestätigt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had nothing left to do</source>
        <translation>
            <numerusform>bei %Ln war nichts mehr zu tun</numerusform>
            <numerusform>bei %Ln war nichts mehr zu tun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept because rows refer to them</source>
        <translation>
            <numerusform>%Ln behalten, weil Zeilen darauf verweisen</numerusform>
            <numerusform>%Ln behalten, weil Zeilen darauf verweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried</source>
        <translation>
            <numerusform>%Ln nicht versucht</numerusform>
            <numerusform>%Ln nicht versucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them can still sign in with a key that holds no password.</source>
        <translation>
            <numerusform>%Ln davon kann sich weiterhin mit einem Schlüssel ohne Passwort anmelden.</numerusform>
            <numerusform>%Ln davon können sich weiterhin mit einem Schlüssel ohne Passwort anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>Line %1 holds a character that no text has.</source>
        <translation>Zeile %1 enthält ein Zeichen, das in keinem Text vorkommt.</translation>
    </message>
    <message>
        <source>Save the list as text in UTF-8.</source>
        <translation>Speichern Sie die Liste als Text in UTF-8.</translation>
    </message>
    <message>
        <source>The list is longer than %1 lines.</source>
        <translation>Die Liste ist länger als %1 Zeilen.</translation>
    </message>
    <message>
        <source>Nothing of it was read. Split it.</source>
        <translation>Nichts davon wurde gelesen. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>Line %1 is too long for an id or an address.</source>
        <translation>Zeile %1 ist zu lang für eine Id oder Adresse.</translation>
    </message>
    <message>
        <source>Give one user a line, or a CSV with a heading.</source>
        <translation>Geben Sie je Zeile einen Benutzer an, oder eine CSV mit Kopfzeile.</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 does not end, or not where its value does.</source>
        <translation>Ein Anführungszeichen in Zeile %1 endet nicht, oder nicht dort, wo sein Wert endet.</translation>
    </message>
    <message>
        <source>Write quotation marks within a value twice.</source>
        <translation>Schreiben Sie Anführungszeichen innerhalb eines Wertes doppelt.</translation>
    </message>
    <message>
        <source>Unrecorded</source>
        <translation>Nicht im Journal</translation>
    </message>
    <message>
        <source>Key still opens</source>
        <translation>Schlüssel offen</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>%1 is there already, and belongs to another report. Name another file.</source>
        <translation>%1 gibt es schon, für einen anderen Bericht. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is there already, and belongs to somebody else. Name another file.</source>
        <translation>%1 gibt es schon und gehört jemand anderem. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1, where the manifest would be, is a link to another file. Name another file.</source>
        <translation>%1, wo das Manifest läge, ist ein Verweis auf eine andere Datei. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1, where the manifest would be, is a folder. Name another file.</source>
        <translation>%1, wo das Manifest läge, ist ein Ordner. Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The name is too long with a manifest beside it. Choose a shorter one.</source>
        <translation>Mit einem Manifest daneben ist der Name zu lang. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>The manifest cannot be written there: %1. Choose another folder.</source>
        <translation>Das Manifest lässt sich dort nicht schreiben: %1. Wählen Sie einen anderen Ordner.</translation>
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
</context>
<context>
    <name>FooterWords</name>
    <message>
        <source>TLS verified</source>
        <translation>TLS geprüft</translation>
    </message>
    <message>
        <source>TLS, host name not verified</source>
        <translation>TLS, Hostname nicht geprüft</translation>
    </message>
    <message>
        <source>TLS, nothing verified</source>
        <translation>TLS, nichts geprüft</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>Schreibbar</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Read-only server</source>
        <translation>Nur lesender Server</translation>
    </message>
    <message>
        <source>Read-only file</source>
        <translation>Nur lesbare Datei</translation>
    </message>
    <message>
        <source>Changes held back</source>
        <translation>Änderungen zurückgehalten</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Read-only account</source>
        <translation>Konto nur lesend</translation>
    </message>
</context>
<context>
    <name>Hindrance</name>
    <message>
        <source>The account %1 may not do this.</source>
        <translation>Das Konto %1 darf das nicht.</translation>
    </message>
    <message>
        <source>It takes:</source>
        <translation>Nötig ist:</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>Revoked sessions</source>
        <translation>Sitzungen beendet</translation>
    </message>
    <message>
        <source>Revoke sessions</source>
        <translation>Sitzungen beenden</translation>
    </message>
    <message>
        <source>Undid a revocation</source>
        <translation>Beenden rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undo a revocation</source>
        <translation>Beenden rückgängig machen</translation>
    </message>
    <message>
        <source>Reset key</source>
        <translation>Schlüssel zurückgesetzt</translation>
    </message>
    <message>
        <source>Reset key</source>
        <comment>to be done</comment>
        <translation>Schlüssel zurücksetzen</translation>
    </message>
    <message>
        <source>Disabled password</source>
        <translation>Passwort gesperrt</translation>
    </message>
    <message>
        <source>Disable password</source>
        <translation>Passwort sperren</translation>
    </message>
    <message>
        <source>Removed password</source>
        <translation>Passwort entfernt</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>Passwort entfernen</translation>
    </message>
    <message>
        <source>Created user</source>
        <translation>Benutzer angelegt</translation>
    </message>
    <message>
        <source>Create user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Edited attributes</source>
        <translation>Attribute geändert</translation>
    </message>
    <message>
        <source>Edit attributes</source>
        <translation>Attribute ändern</translation>
    </message>
    <message>
        <source>Deleted user</source>
        <translation>Benutzer gelöscht</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>Added key</source>
        <translation>Schlüssel hinzugefügt</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Renamed key</source>
        <translation>Schlüssel umbenannt</translation>
    </message>
    <message>
        <source>Rename key</source>
        <translation>Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>Deleted key</source>
        <translation>Schlüssel gelöscht</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Allowed changes despite triggers</source>
        <translation>Änderungen trotz Triggern erlaubt</translation>
    </message>
    <message>
        <source>Allow changes despite triggers</source>
        <translation>Änderungen trotz Triggern erlauben</translation>
    </message>
    <message>
        <source>Exported report</source>
        <translation>Bericht exportiert</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Started a new journal</source>
        <translation>Neues Journal begonnen</translation>
    </message>
    <message>
        <source>Start a new journal</source>
        <translation>Neues Journal beginnen</translation>
    </message>
    <message>
        <source>Cut half a line off the journal</source>
        <translation>Halbe Zeile vom Journal abgeschnitten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matched</source>
        <translation>
            <numerusform>%Ln betroffen</numerusform>
            <numerusform>%Ln betroffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already gone</source>
        <translation>
            <numerusform>%Ln schon weg</numerusform>
            <numerusform>%Ln schon weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed meanwhile</source>
        <translation>
            <numerusform>%Ln inzwischen geändert</numerusform>
            <numerusform>%Ln inzwischen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln übrig</numerusform>
            <numerusform>%Ln übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>search with fingerprint %1</source>
        <translation>Suche mit Fingerabdruck %1</translation>
    </message>
    <message>
        <source>idle until %1 or later</source>
        <translation>ruhend bis %1 oder später</translation>
    </message>
    <message>
        <source>idle until %1 or earlier</source>
        <translation>ruhend bis %1 oder früher</translation>
    </message>
    <message>
        <source>last hash %1</source>
        <translation>letzter Hash %1</translation>
    </message>
    <message>
        <source>Unreadable line</source>
        <translation>Unlesbare Zeile</translation>
    </message>
    <message>
        <source>Unknown act</source>
        <translation>Unbekannter Vorgang</translation>
    </message>
    <message numerus="yes">
        <source>Revoked %Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung beendet</numerusform>
            <numerusform>%Ln Sitzungen beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung beenden</numerusform>
            <numerusform>%Ln Sitzungen beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unreadable: no line that Candela writes</source>
        <translation>Unlesbar: keine Zeile, wie Candela sie schreibt</translation>
    </message>
    <message>
        <source>%1: written by another version, or by another program</source>
        <translation>%1: von einer anderen Version oder einem anderen Programm geschrieben</translation>
    </message>
    <message>
        <source>Unknown: it is still under way, or the program ended before it was done</source>
        <translation>Unbekannt: es läuft noch, oder das Programm endete, bevor es getan war</translation>
    </message>
    <message>
        <source>Partly: the rest was gone or changed, or could not be done</source>
        <translation>Teilweise: der Rest war weg oder geändert oder ließ sich nicht erledigen</translation>
    </message>
    <message>
        <source>Stopped: what was done until then stays done</source>
        <translation>Gestoppt: was bis dahin getan war, bleibt getan</translation>
    </message>
    <message>
        <source>Refused by the database: nothing was changed</source>
        <translation>Von der Datenbank abgelehnt: nichts wurde geändert</translation>
    </message>
    <message>
        <source>Failed: nothing was changed</source>
        <translation>Gescheitert: nichts wurde geändert</translation>
    </message>
    <message>
        <source>Unknown: the connection broke, so it may be done or not</source>
        <translation>Unbekannt: die Verbindung brach ab, es kann getan sein oder nicht</translation>
    </message>
    <message>
        <source>hash with fingerprint %1</source>
        <translation>Hash mit Fingerabdruck %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>other keys %1</source>
        <translation>weitere Schlüssel %1</translation>
    </message>
    <message>
        <source>second look after a reset</source>
        <translation>zweiter Blick nach einem Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>KeyActs</name>
    <message>
        <source>Re&amp;name key…</source>
        <translation>Schlüssel umbe&amp;nennen…</translation>
    </message>
    <message>
        <source>&amp;Disable password…</source>
        <translation>Passwort &amp;deaktivieren…</translation>
    </message>
    <message>
        <source>Make &amp;passwordless…</source>
        <translation>Ohne &amp;Passwort lassen…</translation>
    </message>
    <message>
        <source>Dele&amp;te key…</source>
        <translation>Schlüssel &amp;löschen…</translation>
    </message>
    <message>
        <source>Choose a key first</source>
        <translation>Zuerst einen Schlüssel wählen</translation>
    </message>
    <message>
        <source>This key holds no password</source>
        <translation>Dieser Schlüssel hält kein Passwort</translation>
    </message>
</context>
<context>
    <name>KeyReport</name>
    <message>
        <source>No password</source>
        <translation>Kein Passwort</translation>
    </message>
    <message>
        <source>Lucia scrypt</source>
        <translation>Lucia scrypt</translation>
    </message>
    <message>
        <source>Argon2</source>
        <translation>Argon2</translation>
    </message>
    <message>
        <source>bcrypt</source>
        <translation>bcrypt</translation>
    </message>
    <message>
        <source>Other hashes</source>
        <translation>Andere Hashes</translation>
    </message>
    <message>
        <source>Keys by provider</source>
        <translation>Schlüssel nach Anbieter</translation>
    </message>
    <message>
        <source>Keys by hash</source>
        <translation>Schlüssel nach Hash</translation>
    </message>
    <message>
        <source>(none)</source>
        <comment>a provider without a name</comment>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Schlüssel</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>%1, ordered by key id</source>
        <translation>%1, nach Schlüssel-ID geordnet</translation>
    </message>
    <message>
        <source>Keys of %1</source>
        <translation>Schlüssel von %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 keys are shown</source>
        <translation>Nur die ersten %1 von %2 Schlüsseln sind zu sehen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Provider is %1</source>
        <translation>Anbieter ist %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Hash is %1</source>
        <translation>Hash ist %1</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>Key id holds “%1”</source>
        <translation>Schlüssel-ID enthält „%1“</translation>
    </message>
    <message>
        <source>Key id or name begins with “%1”</source>
        <translation>Schlüssel-ID oder Name beginnt mit „%1“</translation>
    </message>
    <message>
        <source>Every key</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked, or refuses.</source>
        <translation>Der Schlüsselbund ist gesperrt oder lehnt ab.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain answered with an error.</source>
        <translation>Der Schlüsselbund meldet einen Fehler.</translation>
    </message>
    <message>
        <source>None kept, or keychain locked</source>
        <translation>Keins da oder Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>No keychain here: asked each time</source>
        <translation>Kein Schlüsselbund: wird erfragt</translation>
    </message>
    <message>
        <source>Keychain silent: asked each time</source>
        <translation>Schlüsselbund stumm: wird erfragt</translation>
    </message>
    <message>
        <source>Keychain refuses: asked each time</source>
        <translation>Schlüsselbund lehnt ab: wird erfragt</translation>
    </message>
    <message>
        <source>The password is not saved, and asked each time.</source>
        <translation>Das Passwort ist nicht gespeichert und wird jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>The password may still be in the keychain.</source>
        <translation>Das Passwort kann noch im Schlüsselbund liegen.</translation>
    </message>
    <message>
        <source>Delete it with the keychain&apos;s own program.</source>
        <translation>Dort mit dem Programm des Schlüsselbunds löschen.</translation>
    </message>
    <message>
        <source>No manifest can be signed.</source>
        <translation>Es lässt sich kein Manifest signieren.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer to keep the key in.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, der den Schlüssel aufbewahrt.</translation>
    </message>
    <message>
        <source>The keychain is locked, or holds no key.</source>
        <translation>Der Schlüsselbund ist gesperrt oder enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The key in the keychain is damaged, and was left as it is. Delete it with the keychain&apos;s own program to have a new one made.</source>
        <translation>Der Schlüssel im Schlüsselbund ist beschädigt und blieb, wie er ist. Löschen Sie ihn mit dem Programm des Schlüsselbunds, dann wird ein neuer gemacht.</translation>
    </message>
    <message>
        <source>Another Candela is making the key. Try again in a moment.</source>
        <translation>Ein anderes Candela macht gerade den Schlüssel. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key&apos;s public half cannot be kept: %1</source>
        <translation>Die öffentliche Hälfte des Schlüssels lässt sich nicht aufbewahren: %1</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>Open the detail</source>
        <translation>Detail öffnen</translation>
    </message>
    <message>
        <source>Select or deselect the row</source>
        <translation>Zeile auswählen oder abwählen</translation>
    </message>
    <message>
        <source>One page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>One page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>To the first row</source>
        <translation>Zur ersten Zeile</translation>
    </message>
    <message>
        <source>To the last row</source>
        <translation>Zur letzten Zeile</translation>
    </message>
    <message>
        <source>Open the context menu</source>
        <translation>Kontextmenü öffnen</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1, being counted</source>
        <translation>%1, wird gezählt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>The saved connections could not be read.</source>
        <translation>Die gespeicherten Verbindungen waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Their file is damaged. It is kept as %1.</source>
        <translation>Ihre Datei ist beschädigt. Sie liegt nun unter %1.</translation>
    </message>
    <message>
        <source>The saved connections are of a newer Candela.</source>
        <translation>Die gespeicherten Verbindungen stammen von einem neueren Candela.</translation>
    </message>
    <message>
        <source>%1 stays as it is, and this Candela saves nothing there.</source>
        <translation>%1 bleibt, wie es ist; dieses Candela speichert dort nichts.</translation>
    </message>
    <message>
        <source>Check whether you may read %1.</source>
        <translation>Prüfen, ob %1 gelesen werden darf.</translation>
    </message>
    <message>
        <source>The saved connections could not be changed.</source>
        <translation>Die gespeicherten Verbindungen ließen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Check whether %1 is yours to write. A link is not followed.</source>
        <translation>Prüfen, ob %1 beschreibbar ist. Einem Verweis wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is unchanged.</source>
        <translation>Der Datenträger ist voll. Das bisher Gespeicherte ist unverändert.</translation>
    </message>
    <message>
        <source>Another Candela is just changing them. Try again in a moment.</source>
        <translation>Ein anderes Candela ändert sie gerade. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Together they would be too long for one file.</source>
        <translation>Zusammen wären sie zu lang für eine Datei.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>en</source>
        <comment>the code of this very language</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Cells cut short</source>
        <translation>Gekürzte Zellen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock</source>
        <translation>%1, nach der Uhr des Servers</translation>
    </message>
    <message>
        <source>By</source>
        <comment>whoever made a report</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1; times in the rows are in %2</source>
        <translation>%1; Zeiten in den Zeilen sind in %2</translation>
    </message>
    <message>
        <source>%1; times in the rows are milliseconds since 1970, UTC</source>
        <translation>%1; Zeiten in den Zeilen sind Millisekunden seit 1970, UTC</translation>
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
        <source>%1 on %2</source>
        <comment>a user of a computer</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>a person and the account on the database</comment>
        <translation>%1, als %2</translation>
    </message>
</context>
<context>
    <name>RightsScript</name>
    <message>
        <source>Viewer: looks at everything, and changes nothing.</source>
        <translation>Betrachter: sieht alles und ändert nichts.</translation>
    </message>
    <message>
        <source>Operator: does everything that Candela can do.</source>
        <translation>Bediener: tut alles, was Candela kann.</translation>
    </message>
    <message>
        <source>Run this as an administrator of the database %1.</source>
        <translation>Als Administrator der Datenbank %1 auszuführen.</translation>
    </message>
    <message>
        <source>% is every host: name the one that Candela runs on instead.</source>
        <translation>% ist jeder Rechner: besser den nennen, auf dem Candela läuft.</translation>
    </message>
    <message>
        <source>&lt;password&gt;</source>
        <comment>stands in SQL where a password is to be typed</comment>
        <translation>&lt;Passwort&gt;</translation>
    </message>
    <message>
        <source>It is locked, and has no password. This lets it in, with a password in place of %1:</source>
        <translation>Es ist gesperrt und hat kein Passwort. Dies lässt es herein, mit einem Passwort anstelle von %1:</translation>
    </message>
    <message>
        <source>It has no password yet. In psql, this asks for one and keeps it out of the server&apos;s log:</source>
        <translation>Es hat noch kein Passwort. In psql fragt dies danach und hält es aus dem Protokoll des Servers heraus:</translation>
    </message>
    <message>
        <source>Other tables refer to users. To delete such a user, Candela has to see and remove these rows as well:</source>
        <translation>Andere Tabellen verweisen auf Benutzer. Um solche Benutzer zu löschen, muss Candela auch diese Zeilen sehen und entfernen:</translation>
    </message>
    <message>
        <source>A file knows no accounts but the system&apos;s: who may read it sees all of it, who may write it can change all of it.</source>
        <translation>Eine Datei kennt nur die Konten des Systems: Wer sie lesen darf, sieht alles; wer sie schreiben darf, kann alles ändern.</translation>
    </message>
    <message>
        <source>Where the site keeps a write-ahead log, these are read as well:</source>
        <translation>Führt die Website ein Write-Ahead-Log, werden auch diese gelesen:</translation>
    </message>
    <message>
        <source>The folder hands its group on, so that the site can write what Candela leaves there.</source>
        <translation>Der Ordner vererbt seine Gruppe, damit die Website schreiben kann, was Candela dort hinterlässt.</translation>
    </message>
</context>
<context>
    <name>SchemeWords</name>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Hoher Kontrast, d&amp;unkel</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
</context>
<context>
    <name>SessionCondition</name>
    <message>
        <source>%1 is %2</source>
        <comment>an attribute and its text</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Idle until %1 to %2</source>
        <comment>moments</comment>
        <translation>Ruhend bis %1 bis %2</translation>
    </message>
    <message>
        <source>Idle until %1 or later</source>
        <translation>Ruhend bis %1 oder später</translation>
    </message>
    <message>
        <source>Idle until %1 or earlier</source>
        <translation>Ruhend bis %1 oder früher</translation>
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
    <message>
        <source>User holds “%1”, or session id begins with it</source>
        <translation>Benutzer enthält „%1“, oder die Sitzungs-ID beginnt damit</translation>
    </message>
    <message>
        <source>Idle until between %1 and %2</source>
        <translation>Ruhend bis zwischen %1 und %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>an attribute and its text</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 sessions are shown</source>
        <translation>Nur die ersten %1 von %2 Sitzungen sind gezeigt</translation>
    </message>
    <message>
        <source>Sessions by state</source>
        <translation>Sitzungen nach Zustand</translation>
    </message>
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
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Live sessions by the day on which they end (UTC)</source>
        <translation>Lebende Sitzungen nach dem Tag, an dem sie enden (UTC)</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>than any of the days above</comment>
        <translation>Später</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>In full: whoever reads one can sign in as its user</source>
        <translation>Vollständig: wer eine liest, kann sich als ihr Benutzer anmelden</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>First to end</source>
        <translation>Endet zuerst</translation>
    </message>
    <message>
        <source>Last to end</source>
        <translation>Endet zuletzt</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
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
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
</context>
<context>
    <name>UserReport</name>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1, ordered by user id</source>
        <translation>%1, nach Benutzer-ID geordnet</translation>
    </message>
    <message>
        <source>Users of %1</source>
        <translation>Benutzer von %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 users are shown</source>
        <translation>Nur die ersten %1 von %2 Benutzern sind zu sehen</translation>
    </message>
    <message>
        <source>Every user</source>
        <translation>Alle Benutzer</translation>
    </message>
    <message>
        <source>Users who hold “%1”</source>
        <translation>Benutzer, in denen „%1“ vorkommt</translation>
    </message>
    <message>
        <source>Users who begin with “%1”</source>
        <translation>Benutzer, die mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Line %1 was changed.</source>
        <translation>Zeile %1 wurde geändert.</translation>
    </message>
    <message>
        <source>Line %1 is missing.</source>
        <translation>Zeile %1 fehlt.</translation>
    </message>
    <message>
        <source>Line %1 does not belong there.</source>
        <translation>Zeile %1 gehört nicht dorthin.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read.</source>
        <translation>Zeile %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Line %1 was broken off while it was written.</source>
        <translation>Zeile %1 brach beim Schreiben ab.</translation>
    </message>
    <message>
        <source>The end is missing, from line %1 on.</source>
        <translation>Das Ende fehlt ab Zeile %1.</translation>
    </message>
    <message>
        <source>The file that says where the journal ends is missing.</source>
        <translation>Die Datei, die sagt, wo das Journal endet, fehlt.</translation>
    </message>
    <message>
        <source>The file that says where the journal ends was changed.</source>
        <translation>Die Datei, die sagt, wo das Journal endet, wurde geändert.</translation>
    </message>
    <message>
        <source>The file that says where the journal ends does not belong to it.</source>
        <translation>Die Datei, die sagt, wo das Journal endet, gehört nicht dazu.</translation>
    </message>
    <message>
        <source>The chain is intact.</source>
        <translation>Die Kette ist unversehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) are as they were written.</source>
        <translation>
            <numerusform>%Ln Zeile ist so, wie sie geschrieben wurde.</numerusform>
            <numerusform>%Ln Zeilen sind so, wie sie geschrieben wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A crash does that. The next change cuts it off and records that.</source>
        <translation>Das kommt von einem Absturz. Die nächste Änderung schneidet sie ab und vermerkt das.</translation>
    </message>
    <message>
        <source>Nothing before it is sure.</source>
        <translation>Davor ist nichts gesichert.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln line(s) before are as they were written.</source>
        <translation>
            <numerusform>Die %Ln Zeile davor ist so, wie sie geschrieben wurde.</numerusform>
            <numerusform>Die %Ln Zeilen davor sind so, wie sie geschrieben wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the journal to keep it as it is, and find out who changed it.</source>
        <translation>Exportieren Sie das Journal, um es so zu behalten, und finden Sie heraus, wer es geändert hat.</translation>
    </message>
    <message>
        <source>The journal is not as it was left, so nothing can be changed.</source>
        <translation>Das Journal ist nicht mehr so, wie es verlassen wurde; darum lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Verify says what is wrong. Export it to keep it as it is; a new one can be started then.</source>
        <translation>„Prüfen“ sagt, was nicht stimmt. Exportieren Sie es, um es so zu behalten; danach lässt sich ein neues beginnen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>See to it that you own the file and may write it: %1</source>
        <translation>Sorgen Sie dafür, dass die Datei Ihnen gehört und Sie sie schreiben dürfen: %1</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing can be changed.</source>
        <translation>Das Journal lässt sich nicht schreiben; darum lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>There is no journal yet.</source>
        <translation>Es gibt noch kein Journal.</translation>
    </message>
    <message>
        <source>It begins with the first change.</source>
        <translation>Es beginnt mit der ersten Änderung.</translation>
    </message>
    <message>
        <source>The journal cannot be exported onto itself.</source>
        <translation>Das Journal lässt sich nicht auf sich selbst exportieren.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>Another Candela is writing to the journal.</source>
        <translation>Ein anderes Candela schreibt gerade ins Journal.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The journal became shorter while it was read.</source>
        <translation>Das Journal wurde kürzer, während es gelesen wurde.</translation>
    </message>
    <message>
        <source>Verify it.</source>
        <translation>Prüfen Sie es.</translation>
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
    <message>
        <source>%1 was left in the middle of a change, which has to be finished or undone first.</source>
        <translation>%1 wurde mitten in einer Änderung verlassen, die erst beendet oder zurückgenommen werden muss.</translation>
    </message>
    <message>
        <source>That takes writing: connect without read-only, or let the program run that uses the file, in a folder where it may write.</source>
        <translation>Dazu muss geschrieben werden: ohne „nur lesend“ verbinden oder das Programm laufen lassen, dem die Datei gehört, in einem beschreibbaren Ordner.</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Diese Verbindung ist nur lesend</translation>
    </message>
    <message>
        <source>The server or file takes no changes</source>
        <translation>Server oder Datei nehmen keine Änderungen an</translation>
    </message>
    <message>
        <source>Changes are held back because of the file&apos;s triggers</source>
        <translation>Änderungen sind wegen der Trigger der Datei zurückgehalten</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>Die Verbindung ist verloren</translation>
    </message>
    <message>
        <source>Connect again without read-only to change anything.</source>
        <translation>Zum Ändern ohne „nur lesend“ neu verbinden.</translation>
    </message>
    <message>
        <source>Connect to the primary server, or have the file made writable.</source>
        <translation>Mit dem primären Server verbinden oder die Datei beschreibbar machen lassen.</translation>
    </message>
    <message>
        <source>Look at them, and allow changes above the lists.</source>
        <translation>Sie ansehen und Änderungen über den Listen zulassen.</translation>
    </message>
    <message>
        <source>Reconnect first.</source>
        <translation>Zuerst neu verbinden.</translation>
    </message>
    <message>
        <source>The name of %1 is not known.</source>
        <translation>Der Name von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check how the host is written, and whether this computer&apos;s network knows it.</source>
        <translation>Prüfen, wie der Host geschrieben ist und ob das Netz dieses Rechners ihn kennt.</translation>
    </message>
    <message>
        <source>Nothing listens there. Check host and port, and whether the server runs.</source>
        <translation>Dort hört nichts zu. Host und Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The journal of changes is not as it was left, so nothing was changed.</source>
        <translation>Das Journal der Änderungen ist nicht mehr so, wie es verlassen wurde; darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The journal of changes cannot be written, so nothing was changed.</source>
        <translation>Das Journal der Änderungen lässt sich nicht schreiben; darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>See to it that its file can be written, and that the disk has room: %1</source>
        <translation>Sorgen Sie dafür, dass sich seine Datei schreiben lässt und der Datenträger Platz hat: %1</translation>
    </message>
    <message>
        <source>The journal could not be completed: the line before it stands there alone.</source>
        <translation>Das Protokoll ließ sich nicht vervollständigen: Darin steht nur die Zeile davor.</translation>
    </message>
    <message>
        <source>Open the journal: it can say what is wrong with it, and begin a new one.</source>
        <translation>Öffnen Sie das Journal: dort erfahren Sie, was nicht stimmt, und können ein neues beginnen.</translation>
    </message>
    <message>
        <source>More than 500 users match this search, so not all their sessions would be found.</source>
        <translation>Auf diese Suche passen mehr als 500 Benutzer, darum würden nicht alle ihre Sitzungen gefunden.</translation>
    </message>
    <message>
        <source>Type more of it, or search anywhere in the text.</source>
        <translation>Mehr eingeben oder irgendwo im Text suchen.</translation>
    </message>
    <message>
        <source>Another program holds a lock, or it took longer than this connection allows. Nothing was changed; try again in a moment.</source>
        <translation>Ein anderes Programm hält eine Sperre, oder es hat länger gedauert, als diese Verbindung zulässt. Es wurde nichts geändert; in Kürze noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stopped; refresh to load again</source>
        <translation>Gestoppt; zum Laden aktualisieren</translation>
    </message>
</context>
<context>
    <name>candela::app::AboutDialog</name>
    <message>
        <source>About Candela</source>
        <translation>Über Candela</translation>
    </message>
    <message>
        <source>A console for the users, keys and sessions of sites that use Lucia v2.</source>
        <translation>Eine Konsole für Benutzer, Schlüssel und Sitzungen von Seiten mit Lucia v2.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Running on Qt %1</source>
        <translation>Läuft mit Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>candela::app::ActDialog</name>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Loaded again.</source>
        <translation>Neu geladen.</translation>
    </message>
    <message>
        <source>Everything is shown as it is now.</source>
        <translation>Alles ist so zu sehen, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>It was not done.</source>
        <translation>Es wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The connection broke before it was confirmed. Nothing was changed.</source>
        <translation>Die Verbindung brach vor der Bestätigung ab. Es wurde nichts geändert.</translation>
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
        <source>Nothing was changed. Another attempt connects anew.</source>
        <translation>Es wurde nichts geändert. Ein neuer Versuch verbindet neu.</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>What the act would meet is not known yet.</source>
        <translation>Was die Aktion träfe, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether it was done is unknown.</source>
        <translation>Ob es ausgeführt wurde, ist unbekannt.</translation>
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
        <source>It was done.</source>
        <translation>Es wurde ausgeführt.</translation>
    </message>
</context>
<context>
    <name>candela::app::ActList</name>
    <message>
        <source>Act</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
</context>
<context>
    <name>candela::app::AddKeyDialog</name>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add key</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add a key for %1</source>
        <translation>Schlüssel für %1 hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add key anyway</source>
        <translation>Trotzdem &amp;hinzufügen</translation>
    </message>
    <message>
        <source>This user is not there any more.</source>
        <translation>Diesen Benutzer gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Key added for %1</source>
        <translation>Schlüssel für %1 hinzugefügt</translation>
    </message>
    <message>
        <source>The password of the new key of %1</source>
        <translation>Das Passwort des neuen Schlüssels von %1</translation>
    </message>
    <message>
        <source>Key added</source>
        <translation>Schlüssel hinzugefügt</translation>
    </message>
</context>
<context>
    <name>candela::app::AttributeField</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>%1 is NULL</source>
        <translation>%1 ist NULL</translation>
    </message>
    <message>
        <source>cannot be edited here</source>
        <translation>hier nicht zu bearbeiten</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Hier ist eine ganze Zahl nötig.</translation>
    </message>
    <message>
        <source>Too long: up to %1 characters fit, and these are %2.</source>
        <translation>Zu lang: Bis zu %1 Zeichen passen hinein, und dies sind %2.</translation>
    </message>
    <message>
        <source>by default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1 as the database fills it</source>
        <translation>%1, wie die Datenbank es füllt</translation>
    </message>
</context>
<context>
    <name>candela::app::AttributesForm</name>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Another user has this already.</source>
        <translation>Ein anderer Benutzer hat dies schon.</translation>
    </message>
    <message>
        <source>The database does not take this: %1</source>
        <translation>Die Datenbank nimmt dies nicht an: %1</translation>
    </message>
</context>
<context>
    <name>candela::app::BusyRow</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>St&amp;opp</translation>
    </message>
</context>
<context>
    <name>candela::app::ColumnChoice</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>candela::app::ColumnsMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectButtons</name>
    <message>
        <source>Test &amp;connection</source>
        <translation>Verbind&amp;ung testen</translation>
    </message>
    <message>
        <source>S&amp;ave too</source>
        <translation>Au&amp;ch speichern</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Test stoppen</translation>
    </message>
    <message>
        <source>Connect saves what is shown here, too.</source>
        <translation>Verbinden speichert auch, was hier steht.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectDialog</name>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Nothing was opened. Everything typed is still here.</source>
        <translation>Es wurde nichts geöffnet. Alle Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>It may be asking for its own password. Typing the password here is as good.</source>
        <translation>Vielleicht fragt er nach seinem eigenen Passwort. Das Passwort hier einzutippen geht ebenso.</translation>
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
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>TLS f&amp;iles</source>
        <translation>TLS-Date&amp;ien</translation>
    </message>
    <message>
        <source>Li&amp;mits</source>
        <translation>Gren&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>&amp;Tabellen</translation>
    </message>
    <message>
        <source>This address cannot be read.</source>
        <translation>Diese Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing was filled in.</source>
        <translation>Nichts wurde eingetragen.</translation>
    </message>
    <message>
        <source>Nothing was filled in. Check this part of it: %1</source>
        <translation>Nichts wurde eingetragen. Diesen Teil prüfen: %1</translation>
    </message>
    <message>
        <source>The password stands in its field; the clipboard no longer holds it.</source>
        <translation>Das Passwort steht in seinem Feld; die Zwischenablage enthält es nicht mehr.</translation>
    </message>
    <message>
        <source>Not used, because they mean nothing here: %1.</source>
        <translation>Nicht verwendet, weil hier ohne Bedeutung: %1.</translation>
    </message>
    <message>
        <source>Filled in from the address</source>
        <translation>Aus der Adresse eingetragen</translation>
    </message>
    <message>
        <source>Type the password to allow changes to this production database.</source>
        <translation>Geben Sie das Passwort ein, um Änderungen an dieser Produktionsdatenbank zuzulassen.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectLimits</name>
    <message>
        <source>Co&amp;nnect</source>
        <translation>Verbi&amp;nden</translation>
    </message>
    <message>
        <source>Reaching the server and logging in may take that long.</source>
        <translation>So lange dürfen Verbindungsaufbau und Anmeldung dauern.</translation>
    </message>
    <message>
        <source>Stat&amp;ement</source>
        <translation>An&amp;weisung</translation>
    </message>
    <message>
        <source>The server stops a statement that takes longer.</source>
        <translation>Was länger dauert, bricht der Server ab.</translation>
    </message>
    <message>
        <source>&amp;Keep alive</source>
        <translation>Wac&amp;hhalten</translation>
    </message>
    <message>
        <source>How often an idle connection is tried, so that its loss is noticed before it is needed.</source>
        <translation>Wie oft eine ruhende Verbindung geprüft wird, damit ihr Verlust auffällt, bevor sie gebraucht wird.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectPassword</name>
    <message>
        <source>Where the password is kept</source>
        <translation>Wo das Passwort liegt</translation>
    </message>
    <message>
        <source>Keep in keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Asked each time</source>
        <translation>Wird jedes Mal erfragt</translation>
    </message>
    <message>
        <source>Reading from the keychain…</source>
        <translation>Wird aus dem Schlüsselbund gelesen…</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>Liegt im Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectProfiles</name>
    <message>
        <source>Search connections</source>
        <translation>Verbindungen suchen</translation>
    </message>
    <message>
        <source>Duplicate connection</source>
        <translation>Verbindung verdoppeln</translation>
    </message>
    <message>
        <source>Delete connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>N&amp;eu</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>Verbindungen &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export this connection…</source>
        <translation>Diese Verbindung &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;all connections…</source>
        <translation>&amp;Alle Verbindungen exportieren…</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>Keine Verbindungen</translation>
    </message>
    <message>
        <source>Save one, and it stands here.</source>
        <translation>Eine gespeicherte steht dann hier.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No name, host, database or tag holds these words.</source>
        <translation>Kein Name, Host, keine Datenbank oder Umgebung enthält das.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
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
    <name>candela::app::ConnectServer</name>
    <message>
        <source>Start &amp;read-only</source>
        <translation>Nur lesend ö&amp;ffnen</translation>
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
        <translation>D&amp;atei</translation>
    </message>
    <message>
        <source>db-1.example.com, db-2.example.com</source>
        <translation>db-1.example.com, db-2.example.com</translation>
    </message>
    <message>
        <source>Several servers are tried in this order. Each may name its own port; IPv6 stands in brackets: [2001:db8::7]:5433</source>
        <translation>Mehrere Server werden in dieser Reihenfolge versucht. Jeder kann seinen Port nennen; IPv6 steht in Klammern: [2001:db8::7]:5433</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Hosts</translation>
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
        <source>%1 on %2</source>
        <comment>database on host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
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
        <source>Write hosts with commas between them, each with its own port if need be: db-1, db-2:5433, [2001:db8::7].</source>
        <translation>Hosts mit Kommas trennen, nötigenfalls jeder mit seinem Port: db-1, db-2:5433, [2001:db8::7].</translation>
    </message>
    <message>
        <source>Name the database on that server.</source>
        <translation>Datenbank auf diesem Server angeben.</translation>
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
        <translation>Sch&amp;lüssel</translation>
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
    <message>
        <source>Right of it, name columns that this database calls otherwise, Lucia&apos;s name first: id = _id, user_id = userId.</source>
        <translation>Rechts davon stehen Spalten, die diese Datenbank anders nennt, Lucias Name zuerst: id = _id, user_id = userId.</translation>
    </message>
    <message>
        <source>Users&apos; columns</source>
        <translation>Spalten der Benutzer</translation>
    </message>
    <message>
        <source>Keys&apos; columns</source>
        <translation>Spalten der Schlüssel</translation>
    </message>
    <message>
        <source>Sessi&amp;ons</source>
        <translation>Sitzun&amp;gen</translation>
    </message>
    <message>
        <source>Sessions&apos; columns</source>
        <translation>Spalten der Sitzungen</translation>
    </message>
    <message>
        <source>Columns as Lucia calls them</source>
        <translation>Spalten heißen wie bei Lucia</translation>
    </message>
    <message>
        <source>Lucia calls them: %1</source>
        <translation>Bei Lucia: %1</translation>
    </message>
    <message>
        <source>Write pairs such as id = _id, separated by commas. Lucia&apos;s columns here: %1.</source>
        <translation>Paare wie id = _id schreiben, durch Kommas getrennt. Lucias Spalten hier: %1.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTest</name>
    <message>
        <source>Test stopped</source>
        <translation>Test gestoppt</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Ready to connect</source>
        <translation>Bereit zum Verbinden</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>The test ended early.</source>
        <translation>Der Test endete vorzeitig.</translation>
    </message>
    <message>
        <source>Test again.</source>
        <translation>Noch einmal testen.</translation>
    </message>
    <message>
        <source>%1, gives up after %2 s</source>
        <translation>%1, gibt nach %2 s auf</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft…</translation>
    </message>
    <message>
        <source>waiting for an answer</source>
        <translation>wartet auf Antwort</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Gescheitert bei: %1</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Testing and connecting change nothing: Candela reads the names of tables and columns.</source>
        <translation>Testen und Verbinden ändern nichts: Candela liest die Namen von Tabellen und Spalten.</translation>
    </message>
    <message>
        <source>gives up after %1 s</source>
        <translation>gibt nach %1 s auf</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
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
        <source>Nothing is encrypted. The connection stays on this computer.</source>
        <translation>Nichts ist verschlüsselt. Die Verbindung bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Password and data cross the network in plain text: anybody on the way can read and change them.</source>
        <translation>Passwort und Daten gehen im Klartext durchs Netz: Jeder auf dem Weg kann sie lesen und ändern.</translation>
    </message>
    <message>
        <source>Verify the certificate alone</source>
        <translation>Nur das Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Encrypt without verifying</source>
        <translation>Verschlüsseln, ohne zu prüfen</translation>
    </message>
    <message>
        <source>The password goes only to a server whose certificate is for this host.</source>
        <translation>Das Passwort geht nur an einen Server, dessen Zertifikat für diesen Host gilt.</translation>
    </message>
    <message>
        <source>The name in the certificate is not compared: whoever has any certificate of the authority can pose as this server.</source>
        <translation>Der Name im Zertifikat wird nicht verglichen: Wer irgendein Zertifikat der Stelle hat, kann sich als dieser Server ausgeben.</translation>
    </message>
    <message>
        <source>Whoever answers is believed: somebody on the way who poses as this server gets password and data.</source>
        <translation>Wer antwortet, dem wird geglaubt: Wer sich unterwegs als dieser Server ausgibt, bekommt Passwort und Daten.</translation>
    </message>
    <message>
        <source>As the address says. %1</source>
        <translation>Wie die Adresse sagt. %1</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTlsFiles</name>
    <message>
        <source>&amp;Bind the log-in to this TLS channel</source>
        <translation>Anmeldung an diesen TLS-Kanal &amp;binden</translation>
    </message>
    <message>
        <source>A&amp;uthority</source>
        <translation>&amp;Aussteller</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The system&apos;s certificates</source>
        <translation>Zertifikate des Systems</translation>
    </message>
    <message>
        <source>C&amp;ertificate</source>
        <translation>Ze&amp;rtifikat</translation>
    </message>
    <message>
        <source>Our certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>None: only for servers that ask for one</source>
        <translation>Keins: nur für Server, die danach fragen</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>Key of our certificate</source>
        <translation>Schlüssel des eigenen Zertifikats</translation>
    </message>
    <message>
        <source>Refuses servers and poolers that cannot prove that nobody stands between.</source>
        <translation>Lehnt Server und Pooler ab, die nicht beweisen, dass niemand dazwischen steht.</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>PEM files. A certificate authority of our own takes the place of the system&apos;s; certificate and key say who we are, to servers that ask.</source>
        <translation>PEM-Dateien. Eine eigene Zertifizierungsstelle tritt an die Stelle der des Systems; Zertifikat und Schlüssel sagen Servern, die fragen, wer wir sind.</translation>
    </message>
    <message>
        <source>These files are not used without encryption.</source>
        <translation>Ohne Verschlüsselung werden diese Dateien nicht verwendet.</translation>
    </message>
    <message>
        <source>Name the certificate that belongs to the key.</source>
        <translation>Das Zertifikat angeben, das zum Schlüssel gehört.</translation>
    </message>
    <message>
        <source>Name the key that belongs to the certificate.</source>
        <translation>Den Schlüssel angeben, der zum Zertifikat gehört.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTransfer</name>
    <message>
        <source>Connections (*.json)</source>
        <translation>Verbindungen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported</source>
        <translation>
            <numerusform>%n Verbindung importiert</numerusform>
            <numerusform>%n Verbindungen importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords do not come along: each is asked for.</source>
        <translation>Passwörter kommen nicht mit: Jedes wird erfragt.</translation>
    </message>
    <message>
        <source>%1 holds no connections.</source>
        <translation>%1 enthält keine Verbindungen.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose a file that Candela has exported.</source>
        <translation>Nichts wurde importiert. Eine Datei wählen, die Candela exportiert hat.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Candela.</source>
        <translation>%1 stammt von einem neueren Candela.</translation>
    </message>
    <message>
        <source>Nothing was imported. Update Candela here, or export there again.</source>
        <translation>Nichts wurde importiert. Hier Candela aktualisieren oder dort neu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported</source>
        <translation>
            <numerusform>%n Verbindung exportiert</numerusform>
            <numerusform>%n Verbindungen exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds hosts and users, but no password.</source>
        <translation>Die Datei enthält Hosts und Benutzer, aber kein Passwort.</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectionList</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a connection, environment and place</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectionsMenu</name>
    <message>
        <source>Co&amp;nnections</source>
        <translation>Verb&amp;indungen</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung…</translation>
    </message>
    <message>
        <source>&amp;All connections…</source>
        <translation>&amp;Alle Verbindungen…</translation>
    </message>
</context>
<context>
    <name>candela::app::CreateUserDialog</name>
    <message>
        <source>Create user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Create &amp;user</source>
        <translation>&amp;Benutzer anlegen</translation>
    </message>
    <message>
        <source>With a &amp;key to sign in by</source>
        <translation>Mit einem &amp;Schlüssel zum Anmelden</translation>
    </message>
    <message>
        <source>Create a user</source>
        <translation>Einen Benutzer anlegen</translation>
    </message>
    <message>
        <source>Too long: up to %1 characters fit, and these are %2.</source>
        <translation>Zu lang: Bis zu %1 Zeichen passen hinein, und dies sind %2.</translation>
    </message>
    <message>
        <source>Create &amp;user anyway</source>
        <translation>&amp;Benutzer trotzdem anlegen</translation>
    </message>
    <message>
        <source>Give the user an id first</source>
        <translation>Dem Benutzer zuerst eine ID geben</translation>
    </message>
    <message>
        <source>Correct the id first</source>
        <translation>Zuerst die ID berichtigen</translation>
    </message>
    <message>
        <source>Correct the marked attributes first</source>
        <translation>Zuerst die markierten Attribute berichtigen</translation>
    </message>
    <message>
        <source>Fill in %1 first</source>
        <translation>Zuerst %1 ausfüllen</translation>
    </message>
    <message>
        <source>There is a user of this id already.</source>
        <translation>Einen Benutzer mit dieser ID gibt es schon.</translation>
    </message>
    <message>
        <source>This database takes it for the same as %1, which is there already.</source>
        <translation>Diese Datenbank hält sie für dieselbe wie %1, die es schon gibt.</translation>
    </message>
    <message>
        <source>User created</source>
        <translation>Benutzer angelegt</translation>
    </message>
    <message>
        <source>The password of the new user %1</source>
        <translation>Das Passwort des neuen Benutzers %1</translation>
    </message>
    <message>
        <source>User i&amp;d</source>
        <translation>Benutzer-I&amp;D</translation>
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
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1 rows are too many to copy.</source>
        <translation>%1 Zeilen sind zu viele zum Kopieren.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Up to %1 can be copied; a report takes all that match.</source>
        <translation>Bis zu %1 lassen sich kopieren; ein Bericht nimmt alle, die passen.</translation>
    </message>
</context>
<context>
    <name>candela::app::DeleteKeyDialog</name>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>&amp;Delete key</source>
        <translation>Schlüssel &amp;löschen</translation>
    </message>
    <message>
        <source>Delete this key of %1?</source>
        <translation>Diesen Schlüssel von %1 löschen?</translation>
    </message>
    <message>
        <source>Nobody can sign in with it any more. Its password is gone for good.</source>
        <translation>Niemand kann sich mehr damit anmelden. Sein Passwort ist endgültig verloren.</translation>
    </message>
    <message>
        <source>It is the last key of this user, who then has none and cannot sign in at all.</source>
        <translation>Es ist der letzte Schlüssel dieses Benutzers; ohne ihn ist keine Anmeldung mehr möglich.</translation>
    </message>
    <message>
        <source>Sessions stay: whoever is signed in stays so until they are ended.</source>
        <translation>Sitzungen bleiben: Wer angemeldet ist, bleibt es, bis sie beendet werden.</translation>
    </message>
    <message>
        <source>&amp;Delete last key</source>
        <translation>&amp;Letzten Schlüssel löschen</translation>
    </message>
    <message>
        <source>By now it is the user&apos;s last key.</source>
        <translation>Inzwischen ist es der letzte Schlüssel des Benutzers.</translation>
    </message>
    <message>
        <source>Somebody deleted the others in the meantime. Nothing was changed.</source>
        <translation>Jemand hat die anderen inzwischen gelöscht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Key of %1 deleted</source>
        <translation>Schlüssel von %1 gelöscht</translation>
    </message>
</context>
<context>
    <name>candela::app::DeleteUserDialog</name>
    <message>
        <source>Delete user</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>&amp;Delete user</source>
        <translation>Benutzer &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the user %1?</source>
        <translation>Den Benutzer %1 löschen?</translation>
    </message>
    <message>
        <source>The user has no key.</source>
        <translation>Der Benutzer hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The user&apos;s key is deleted as well.</source>
        <translation>Der Schlüssel des Benutzers wird mit gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>The user&apos;s %Ln keys are deleted as well.</source>
        <translation>
            <numerusform>Der %Ln Schlüssel des Benutzers wird mit gelöscht.</numerusform>
            <numerusform>Die %Ln Schlüssel des Benutzers werden mit gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions are kept elsewhere, where they stay.</source>
        <translation>Sitzungen liegen anderswo und bleiben dort.</translation>
    </message>
    <message>
        <source>No session is there to be ended.</source>
        <translation>Es ist keine Sitzung zu beenden.</translation>
    </message>
    <message>
        <source>The user&apos;s session ends.</source>
        <translation>Die Sitzung des Benutzers endet.</translation>
    </message>
    <message numerus="yes">
        <source>The user&apos;s %Ln sessions end.</source>
        <translation>
            <numerusform>Die %Ln Sitzung des Benutzers endet.</numerusform>
            <numerusform>Die %Ln Sitzungen des Benutzers enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row of %1 stays, and forgets the user.</source>
        <translation>1 Zeile von %1 bleibt und vergisst den Benutzer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 stay, and forget the user.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 bleibt und vergisst den Benutzer.</numerusform>
            <numerusform>%Ln Zeilen von %1 bleiben und vergessen den Benutzer.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row of %1 refers to this user and belongs to another: the user cannot be deleted before.</source>
        <translation>1 Zeile von %1 verweist auf diesen Benutzer und gehört einem anderen: Vorher lässt er sich nicht löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 refer to this user and belong to others: the user cannot be deleted before.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist auf diesen Benutzer und gehört anderen: Vorher lässt er sich nicht löschen.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen auf diesen Benutzer und gehören anderen: Vorher lässt er sich nicht löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row of %1 refers to this user.</source>
        <translation>1 Zeile von %1 verweist auf diesen Benutzer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 refer to this user.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist auf diesen Benutzer.</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen auf diesen Benutzer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The user and all attributes are gone for good.</source>
        <translation>Der Benutzer und alle Attribute sind endgültig verloren.</translation>
    </message>
    <message>
        <source>No other table refers to this user, as far as the database knows.</source>
        <translation>Keine andere Tabelle verweist auf diesen Benutzer, soweit die Datenbank es weiß.</translation>
    </message>
    <message>
        <source>Delete the row of the &amp;other table as well</source>
        <translation>Die Zeile der &amp;anderen Tabelle mit löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln rows of &amp;other tables as well</source>
        <translation>
            <numerusform>Die %Ln Zeile &amp;anderer Tabellen mit löschen</numerusform>
            <numerusform>Die %Ln Zeilen &amp;anderer Tabellen mit löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of others refer to this user</source>
        <translation>Zeilen anderer verweisen auf diesen Benutzer</translation>
    </message>
    <message>
        <source>Rows of other tables are in the way</source>
        <translation>Zeilen anderer Tabellen stehen im Weg</translation>
    </message>
    <message>
        <source>This user is not there any more.</source>
        <translation>Diesen Benutzer gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>By now other rows refer to this user.</source>
        <translation>Inzwischen verweisen andere Zeilen auf diesen Benutzer.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Load again and look at them before you repeat.</source>
        <translation>Es wurde nichts gelöscht. Vor einer Wiederholung neu laden und ansehen.</translation>
    </message>
    <message>
        <source>Rows that refer to this user are in the way.</source>
        <translation>Zeilen, die auf diesen Benutzer verweisen, stehen im Weg.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>User %1 deleted</source>
        <translation>Benutzer %1 gelöscht</translation>
    </message>
</context>
<context>
    <name>candela::app::DepartureSave</name>
    <message>
        <source>Save result</source>
        <translation>Ergebnis sichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>Result saved, %Ln line(s)</source>
        <translation>
            <numerusform>Ergebnis gesichert, %Ln Zeile</numerusform>
            <numerusform>Ergebnis gesichert, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>There is a file of this name.</source>
        <translation>Es gibt schon eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>It was left as it is: %1</source>
        <translation>Sie blieb, wie sie ist: %1</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Datei er&amp;setzen</translation>
    </message>
    <message>
        <source>The result was not saved.</source>
        <translation>Das Ergebnis wurde nicht gesichert.</translation>
    </message>
</context>
<context>
    <name>candela::app::DetailPane</name>
    <message>
        <source>Close detail</source>
        <translation>Detail schließen</translation>
    </message>
</context>
<context>
    <name>candela::app::DisablePasswordDialog</name>
    <message>
        <source>Disable password</source>
        <translation>Passwort deaktivieren</translation>
    </message>
    <message>
        <source>&amp;Disable password</source>
        <translation>Passwort &amp;deaktivieren</translation>
    </message>
    <message>
        <source>Disable the password of %1?</source>
        <translation>Das Passwort von %1 deaktivieren?</translation>
    </message>
    <message>
        <source>This key holds no password</source>
        <translation>Dieser Schlüssel hält kein Passwort</translation>
    </message>
    <message>
        <source>Nobody can sign in with this key until its password is reset. What it was is not kept.</source>
        <translation>Niemand kann sich mit diesem Schlüssel anmelden, bis sein Passwort zurückgesetzt wird. Das bisherige wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The hash of a random secret takes its place, in the format of this site; the secret is thrown away.</source>
        <translation>An seine Stelle tritt der Hash eines zufälligen Geheimnisses, im Format dieser Website; das Geheimnis wird verworfen.</translation>
    </message>
    <message>
        <source>Password of %1 disabled</source>
        <translation>Passwort von %1 deaktiviert</translation>
    </message>
</context>
<context>
    <name>candela::app::EditUserDialog</name>
    <message>
        <source>Edit attributes</source>
        <translation>Attribute bearbeiten</translation>
    </message>
    <message>
        <source>Sa&amp;ve attributes</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>Edit the attributes of %1</source>
        <translation>Attribute von %1 bearbeiten</translation>
    </message>
    <message>
        <source>Correct the marked attributes first</source>
        <translation>Zuerst die markierten Attribute berichtigen</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>This user is not there any more.</source>
        <translation>Diesen Benutzer gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Attributes of %1 saved</source>
        <translation>Attribute von %1 gespeichert</translation>
    </message>
</context>
<context>
    <name>candela::app::EndSessions</name>
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
        <source>The sessions stay, because the account may not end them. It takes:</source>
        <translation>Die Sitzungen bleiben, weil das Konto sie nicht beenden darf. Nötig ist:</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportConfirmation</name>
    <message>
        <source>Whoever reads a session&apos;s id can sign in as its user until the session ends, without a password.</source>
        <translation>Wer die ID einer Sitzung liest, kann sich ohne Passwort als ihr Benutzer anmelden, bis die Sitzung endet.</translation>
    </message>
    <message>
        <source>Keep the file where nobody else comes to it, and delete it when it has served. The journal says that the ids were written.</source>
        <translation>Die Datei gehört dorthin, wo niemand sonst sie findet, und ist zu löschen, sobald sie ihren Zweck erfüllt hat. Das Protokoll hält fest, dass die IDs geschrieben wurden.</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportDialog</name>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
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
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
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
    <message>
        <source>The journal does not say so.</source>
        <translation>Im Journal steht davon nichts.</translation>
    </message>
    <message>
        <source>It could not be written.</source>
        <translation>Es konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Write the session ids in full?</source>
        <translation>Die Sitzungs-IDs vollständig schreiben?</translation>
    </message>
    <message>
        <source>&amp;Write full ids</source>
        <translation>&amp;Vollständig schreiben</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>Export not finished</source>
        <translation>Export nicht beendet</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportDone</name>
    <message>
        <source>Nobody but you can read the file. It is about people and how they sign in, so keep it as you keep the database.</source>
        <translation>Nur das eigene Konto kann die Datei lesen. Sie handelt von Menschen und wie sie sich anmelden; sie ist daher wie die Datenbank zu schützen.</translation>
    </message>
    <message>
        <source>to %1, with its signed manifest beside it</source>
        <translation>in %1, daneben das signierte Manifest</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 printed</source>
        <translation>%1 gedruckt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>It is about people and how they sign in: do not leave it at the printer.</source>
        <translation>Es handelt von Menschen und wie sie sich anmelden: nicht am Drucker liegen lassen.</translation>
    </message>
</context>
<context>
    <name>candela::app::ExportFile</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Datei er&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
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
    <name>candela::app::ExportForm</name>
    <message>
        <source>Ra&amp;w values: leave out the protection against formulas</source>
        <translation>&amp;Rohwerte: ohne Schutz vor Formeln</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>For programs: a spreadsheet may run a value such as =cmd() as a formula</source>
        <translation>Für Programme: eine Tabellenkalkulation könnte einen Wert wie =cmd() als Formel ausführen</translation>
    </message>
    <message>
        <source>for spreadsheets and scripts</source>
        <translation>für Tabellenprogramme und Skripte</translation>
    </message>
    <message>
        <source>for programs</source>
        <translation>für Programme</translation>
    </message>
    <message>
        <source>for programs, a row a line</source>
        <translation>für Programme, je Zeile ein Eintrag</translation>
    </message>
    <message>
        <source>for tickets and wikis</source>
        <translation>für Tickets und Wikis</translation>
    </message>
    <message>
        <source>a page with charts</source>
        <translation>eine Seite mit Diagrammen</translation>
    </message>
    <message>
        <source>a workbook for Excel and LibreOffice</source>
        <translation>eine Arbeitsmappe für Excel und LibreOffice</translation>
    </message>
    <message>
        <source>for paper, with charts and the first %L1 rows</source>
        <translation>für Papier, mit Diagrammen und den ersten %L1 Zeilen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a format and what it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Summary and filter at the top</source>
        <translation>&amp;Zusammenfassung und Filter am Anfang</translation>
    </message>
    <message>
        <source>Full session &amp;ids instead of fingerprints…</source>
        <translation>Vollständige Sitzungs-&amp;IDs statt Fingerabdrücken…</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Takes a pass over the rows before the first is written</source>
        <translation>Liest die Zeilen einmal mehr, bevor die erste geschrieben wird</translation>
    </message>
    <message>
        <source>Whoever reads a full id can sign in as that user. Asked again before writing.</source>
        <translation>Wer eine vollständige ID liest, kann sich als dieser Benutzer anmelden. Vor dem Schreiben wird noch einmal gefragt.</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>Z&amp;eilen</translation>
    </message>
    <message>
        <source>As stored: milliseconds since 1970</source>
        <translation>Wie gespeichert: Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>Zei&amp;ten</translation>
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
    <name>candela::app::FaultDetails</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Die Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>candela::app::FindTokenDialog</name>
    <message>
        <source>Find session by token</source>
        <translation>Sitzung nach Token suchen</translation>
    </message>
    <message>
        <source>Whose session does a token open?</source>
        <translation>Wessen Sitzung öffnet ein Token?</translation>
    </message>
    <message>
        <source>Paste the site&apos;s cookie, an Authorization line, or the session id alone. It is looked for as it is, and not kept.</source>
        <translation>Das Cookie der Seite, eine Authorization-Zeile oder die Sitzungs-ID allein einfügen. Gesucht wird sie genau so, behalten wird sie nicht.</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Paste a cookie, an Authorization line or a session id.</source>
        <translation>Ein Cookie, eine Authorization-Zeile oder eine Sitzungs-ID einfügen.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
    </message>
    <message>
        <source>Looking for the session…</source>
        <translation>Sitzung wird gesucht…</translation>
    </message>
    <message>
        <source>No session has this id.</source>
        <translation>Keine Sitzung hat diese ID.</translation>
    </message>
    <message>
        <source>It was revoked or has been removed, or was never one of this database. A site that keeps its sessions elsewhere has none here.</source>
        <translation>Sie wurde beendet oder entfernt, oder sie war nie in dieser Datenbank. Eine Seite, die ihre Sitzungen anderswo hält, hat hier keine.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Paste the token again to look for it.</source>
        <translation>Das Token noch einmal einfügen, um es zu suchen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The token is kept until the dialog closes.</source>
        <translation>Das Token wird behalten, bis der Dialog schließt.</translation>
    </message>
    <message>
        <source>Reconnect and find</source>
        <translation>Neu verbinden und suchen</translation>
    </message>
    <message>
        <source>There is no session id in this. A cookie reads auth_session=… or as the site calls it, a header Bearer …; an id alone is one word.</source>
        <translation>Darin steht keine Sitzungs-ID. Ein Cookie lautet auth_session=… oder wie die Seite es nennt, ein Header Bearer …; eine ID allein ist ein Wort.</translation>
    </message>
    <message>
        <source>Nothing in this is a session&apos;s id.</source>
        <translation>Nichts darin ist die ID einer Sitzung.</translation>
    </message>
    <message>
        <source>No cookie in it is called auth_session, so up to %1 values were looked for; if there are more, paste the session&apos;s alone. It may have been revoked or removed, or never have been in this database.</source>
        <translation>Kein Cookie darin heißt auth_session, darum wurden bis zu %1 Werte gesucht; sind es mehr, das der Sitzung allein einfügen. Sie wurde vielleicht beendet oder entfernt, oder sie war nie in dieser Datenbank.</translation>
    </message>
    <message>
        <source>More than one session is meant by this.</source>
        <translation>Damit ist mehr als eine Sitzung gemeint.</translation>
    </message>
    <message>
        <source>Paste the cookie of one alone.</source>
        <translation>Nur das Cookie einer einzigen einfügen.</translation>
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
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
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
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>%1. Shown once more afterwards.</source>
        <translation>%1. Danach noch einmal zu sehen.</translation>
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
        <source>This site writes %1. Unless it reads %2 as well, nobody can sign in with this key.</source>
        <translation>Diese Website schreibt %1. Wenn sie %2 nicht ebenfalls liest, kann sich mit diesem Schlüssel niemand anmelden.</translation>
    </message>
    <message>
        <source>Unless this site reads %1, nobody can sign in with this key.</source>
        <translation>Wenn diese Website %1 nicht liest, kann sich mit diesem Schlüssel niemand anmelden.</translation>
    </message>
</context>
<context>
    <name>candela::app::HashKindChip</name>
    <message>
        <source>Hash kind</source>
        <translation>Hash-Art</translation>
    </message>
    <message>
        <source>Show keys of one kind of hash alone; reads keys until enough of them are found</source>
        <translation>Nur Schlüssel mit einer Art von Hash zeigen; liest Schlüssel, bis genug gefunden sind</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>Kein Passwort</translation>
    </message>
    <message>
        <source>Lucia scrypt</source>
        <translation>Lucia scrypt</translation>
    </message>
    <message>
        <source>Others, unreadable ones among them</source>
        <translation>Andere, auch unlesbare</translation>
    </message>
    <message>
        <source>No index knows the kinds: one alone reads %1</source>
        <translation>Kein Index kennt die Arten: eine allein liest %1</translation>
    </message>
</context>
<context>
    <name>candela::app::JournalBars</name>
    <message>
        <source>The journal was exported.</source>
        <translation>Das Journal wurde exportiert.</translation>
    </message>
    <message>
        <source>To %1; the .head file beside it is needed to verify it.</source>
        <translation>Nach %1; die .head-Datei daneben wird zum Prüfen gebraucht.</translation>
    </message>
    <message>
        <source>A new journal has begun.</source>
        <translation>Ein neues Journal hat begonnen.</translation>
    </message>
    <message>
        <source>The old one is kept beside it as %1.</source>
        <translation>Das alte bleibt daneben als %1 erhalten.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>chain intact when checked %1</source>
        <translation>Kette bei Prüfung um %1 unversehrt</translation>
    </message>
    <message>
        <source>chain not intact when checked %1</source>
        <translation>Kette bei Prüfung um %1 versehrt</translation>
    </message>
    <message>
        <source>Start a new journal…</source>
        <translation>Neues Journal beginnen…</translation>
    </message>
</context>
<context>
    <name>candela::app::JournalDetail</name>
    <message>
        <source>Entry of the journal</source>
        <translation>Eintrag im Journal</translation>
    </message>
    <message>
        <source>An entry without a number</source>
        <translation>Ein Eintrag ohne Nummer</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Entries %1 and %2</source>
        <translation>Einträge %1 und %2</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>%1 (uid %2), host %3</source>
        <translation>%1 (uid %2), Rechner %3</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Text in the file</source>
        <translation>Text in der Datei</translation>
    </message>
    <message>
        <source>the first %1 of %2 bytes</source>
        <translation>die ersten %1 von %2 Bytes</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Line before</source>
        <translation>Zeile davor</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Diese Zeile</translation>
    </message>
    <message>
        <source>Its end</source>
        <translation>Ihr Ende</translation>
    </message>
</context>
<context>
    <name>candela::app::JournalModel</name>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 (uid %2), host %3</source>
        <translation>%1 (uid %2), Rechner %3</translation>
    </message>
</context>
<context>
    <name>candela::app::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Act, user or reason</source>
        <translation>Vorgang, Benutzer, Grund</translation>
    </message>
    <message>
        <source>Read the whole journal, and see whether each line is as it was written</source>
        <translation>Das ganze Journal lesen und sehen, ob jede Zeile so ist, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>This connection</source>
        <translation>Diese Verbindung</translation>
    </message>
    <message>
        <source>Only what was done on connections called %1; the journal is one for all of them</source>
        <translation>Nur was auf Verbindungen namens %1 getan wurde; das Journal ist für alle dasselbe</translation>
    </message>
    <message>
        <source>Export journal</source>
        <translation>Journal exportieren</translation>
    </message>
    <message>
        <source>Journals (*.ndjson)</source>
        <translation>Journale (*.ndjson)</translation>
    </message>
    <message>
        <source>The newest %1; a search shows others</source>
        <translation>Die neuesten %1; eine Suche zeigt andere</translation>
    </message>
    <message>
        <source>Showing all %1</source>
        <translation>Alle %1 angezeigt</translation>
    </message>
    <message>
        <source>Showing the newest %1</source>
        <translation>Die neuesten %1 angezeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>chain not checked yet</source>
        <translation>Kette noch nicht geprüft</translation>
    </message>
    <message>
        <source>Every change that is made from here</source>
        <translation>Jede Änderung, die von hier aus geschieht</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Das Journal lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>See to it that this is a file that you may read: %1</source>
        <translation>Sorgen Sie dafür, dass dies eine Datei ist, die Sie lesen dürfen: %1</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>Whatever is changed from here is written down: what, when, by whom and why, and how it ended.</source>
        <translation>Was von hier aus geändert wird, wird festgehalten: was, wann, von wem und warum, und wie es ausging.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>No changes on this connection yet</source>
        <translation>Noch keine Änderungen auf dieser Verbindung</translation>
    </message>
    <message>
        <source>The journal has entries of other connections, or others of this one.</source>
        <translation>Das Journal hat Einträge anderer Verbindungen oder andere von dieser.</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
</context>
<context>
    <name>candela::app::JournalWork</name>
    <message>
        <source>Verifying the chain</source>
        <translation>Die Kette wird geprüft</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Das Journal wird exportiert</translation>
    </message>
    <message>
        <source>Starting a new journal</source>
        <translation>Ein neues Journal wird begonnen</translation>
    </message>
</context>
<context>
    <name>candela::app::KeyActDialog</name>
    <message>
        <source>The user has no other key to sign in with.</source>
        <translation>Der Benutzer hat keinen anderen Schlüssel zur Anmeldung.</translation>
    </message>
    <message>
        <source>The user can still sign in with another key.</source>
        <translation>Der Benutzer kann sich noch mit einem anderen Schlüssel anmelden.</translation>
    </message>
    <message numerus="yes">
        <source>The user can still sign in with %Ln other keys.</source>
        <translation>
            <numerusform>Der Benutzer kann sich noch mit %Ln anderen Schlüssel anmelden.</numerusform>
            <numerusform>Der Benutzer kann sich noch mit %Ln anderen Schlüsseln anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This key is not there any more.</source>
        <translation>Diesen Schlüssel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody deleted or renamed it. Nothing was changed.</source>
        <translation>Jemand hat ihn gelöscht oder umbenannt. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>candela::app::KeyDetail</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Id there</source>
        <translation>ID dort</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Passwort-Hash</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Of this user</source>
        <translation>Dieses Benutzers</translation>
    </message>
    <message>
        <source>This key holds no password</source>
        <translation>Dieser Schlüssel hält kein Passwort</translation>
    </message>
    <message>
        <source>kept in another store</source>
        <translation>anderswo gehalten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>More about this key</source>
        <translation>Mehr zu diesem Schlüssel</translation>
    </message>
    <message>
        <source>Reset ke&amp;y…</source>
        <translation>Zurü&amp;cksetzen…</translation>
    </message>
    <message>
        <source>Sho&amp;w user</source>
        <translation>Benutzer zei&amp;gen</translation>
    </message>
    <message>
        <source>Give this key a new password</source>
        <translation>Diesem Schlüssel ein neues Passwort geben</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
</context>
<context>
    <name>candela::app::KeyFields</name>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Id there</source>
        <translation>&amp;ID dort</translation>
    </message>
    <message>
        <source>Name the provider first</source>
        <translation>Zuerst den Anbieter nennen</translation>
    </message>
    <message>
        <source>Name the user&apos;s id there first</source>
        <translation>Zuerst die ID des Benutzers dort nennen</translation>
    </message>
    <message>
        <source>Correct the key&apos;s name first</source>
        <translation>Zuerst den Namen des Schlüssels berichtigen</translation>
    </message>
    <message>
        <source>There is a blank at the beginning or the end. It becomes a part of the key.</source>
        <translation>Am Anfang oder Ende steht ein Leerzeichen. Es wird Teil des Schlüssels.</translation>
    </message>
    <message>
        <source>Most sites look for these in lower case. Candela leaves it as it is typed.</source>
        <translation>Die meisten Websites suchen solche in Kleinbuchstaben. Candela lässt die Eingabe, wie sie ist.</translation>
    </message>
    <message>
        <source>A provider has no colon: Lucia ends its name at the first one.</source>
        <translation>Ein Anbieter hat keinen Doppelpunkt: Für Lucia endet sein Name beim ersten.</translation>
    </message>
    <message>
        <source>Too long: with the provider a key takes up to %1 characters here, and this has %2.</source>
        <translation>Zu lang: Mit dem Anbieter fasst ein Schlüssel hier bis zu %1 Zeichen, und dieser hat %2.</translation>
    </message>
    <message>
        <source>There is a key of this name already.</source>
        <translation>Einen Schlüssel dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>This database takes it for the same as %1, which is there already: it does not tell apart upper and lower case, accents, or blanks at the end.</source>
        <translation>Für diese Datenbank ist das dasselbe wie %1, das es schon gibt: Sie unterscheidet weder Groß- und Kleinschreibung noch Akzente noch Leerzeichen am Ende.</translation>
    </message>
</context>
<context>
    <name>candela::app::KeysModel</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Provider user id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Passwort-Hash</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Signs in through the provider</source>
        <translation>Anmeldung über den Anbieter</translation>
    </message>
</context>
<context>
    <name>candela::app::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Id at the provider</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>Choose a key first</source>
        <translation>Zuerst einen Schlüssel wählen</translation>
    </message>
    <message>
        <source>This key holds no password</source>
        <translation>Dieser Schlüssel hält kein Passwort</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Noch keine Schlüssel</translation>
    </message>
    <message>
        <source>Nobody can sign in through this table.</source>
        <translation>Über diese Tabelle kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>No key matches these filters</source>
        <translation>Kein Schlüssel passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Other keys may exist of other providers or with other hashes.</source>
        <translation>Andere Schlüssel kann es von anderen Anbietern oder mit anderen Hashes geben.</translation>
    </message>
    <message>
        <source>All that match</source>
        <translation>Alle passenden</translation>
    </message>
    <message>
        <source>&amp;Reset key…</source>
        <translation>&amp;Zurücksetzen…</translation>
    </message>
    <message>
        <source>Give this key a new password</source>
        <translation>Diesem Schlüssel ein neues Passwort geben</translation>
    </message>
</context>
<context>
    <name>candela::app::KnownKeysDialog</name>
    <message>
        <source>Known keys</source>
        <translation>Bekannte Schlüssel</translation>
    </message>
    <message>
        <source>Keys of colleagues</source>
        <translation>Schlüssel von Kollegen</translation>
    </message>
    <message>
        <source>None yet. The first report with a manifest makes one, or Export does.</source>
        <translation>Noch keiner. Der erste Bericht mit Manifest macht einen, oder das Exportieren.</translation>
    </message>
    <message>
        <source>None yet. Ask for a colleague&apos;s public key, a PEM file, and make sure by another way that its fingerprint is the one that they see.</source>
        <translation>Noch keine. Lassen Sie sich den öffentlichen Schlüssel geben, eine PEM-Datei, und vergewissern Sie sich auf anderem Weg, dass der Fingerabdruck derselbe ist, den sein Besitzer sieht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the keychain</source>
        <translation>Der Schlüsselbund wird gefragt</translation>
    </message>
    <message>
        <source>Your own key</source>
        <translation>Ihr eigener Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Export public key…</source>
        <translation>Öffentlichen Schlüssel &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Add from file…</source>
        <translation>Aus &amp;Datei hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in %1 hold no key, so nothing is known by them: %2</source>
        <translation>
            <numerusform>%Ln Datei in %1 enthält keinen Schlüssel, also ist an ihr nichts zu erkennen: %2</numerusform>
            <numerusform>%Ln Dateien in %1 enthalten keinen Schlüssel, also ist an ihnen nichts zu erkennen: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the key of %1</source>
        <translation>Den Schlüssel von %1 entfernen</translation>
    </message>
    <message>
        <source>Add a colleague&apos;s public key</source>
        <translation>Öffentlichen Schlüssel eines Kollegen hinzufügen</translation>
    </message>
    <message>
        <source>PEM files (*.pem)</source>
        <translation>PEM-Dateien (*.pem)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The key of %1 was added.</source>
        <translation>Der Schlüssel von %1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Reports that are signed with it are valid from now on.</source>
        <translation>Berichte, die damit signiert sind, gelten von nun an.</translation>
    </message>
    <message>
        <source>This key is known already.</source>
        <translation>Dieser Schlüssel ist schon bekannt.</translation>
    </message>
    <message>
        <source>It is your own.</source>
        <translation>Es ist Ihr eigener.</translation>
    </message>
    <message>
        <source>It is the key of %1.</source>
        <translation>Es ist der Schlüssel von %1.</translation>
    </message>
    <message>
        <source>%1 is no public key of the kind Ed25519 in PEM form. A private key is nobody else&apos;s business.</source>
        <translation>%1 ist kein öffentlicher Schlüssel der Art Ed25519 in PEM-Form. Ein privater Schlüssel geht niemand anderen etwas an.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No key was added.</source>
        <translation>Es wurde kein Schlüssel hinzugefügt.</translation>
    </message>
    <message>
        <source>The key was not removed.</source>
        <translation>Der Schlüssel wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>The key of %1 was removed.</source>
        <translation>Der Schlüssel von %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Reports that are signed with it are unknown from now on.</source>
        <translation>Berichte, die damit signiert sind, sind von nun an unbekannt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>The key was not put back.</source>
        <translation>Der Schlüssel wurde nicht zurückgelegt.</translation>
    </message>
</context>
<context>
    <name>candela::app::Leavers</name>
    <message>
        <source>nothing in this column</source>
        <translation>nichts in dieser Spalte</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
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
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>candela::app::ListFrame</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>candela::app::ListPage</name>
    <message>
        <source>As of %1, not refreshed since</source>
        <translation>Stand von %1, seither nicht aktualisiert</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Write what is shown to a report</source>
        <translation>Das Gezeigte in einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Search an&amp;ywhere, reads %1</source>
        <translation>Überall su&amp;chen, liest %1</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
</context>
<context>
    <name>candela::app::ListSelection</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 that match</source>
        <translation>von %1 passenden</translation>
    </message>
    <message>
        <source>of %1 loaded</source>
        <translation>von %1 geladenen</translation>
    </message>
    <message>
        <source>Select all %1 &amp;matching</source>
        <translation>Alle %1 &amp;passenden auswählen</translation>
    </message>
</context>
<context>
    <name>candela::app::LossBar</name>
    <message>
        <source>The server closed it.</source>
        <translation>Der Server hat sie geschlossen.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
    </message>
    <message>
        <source>What you see is from %1.</source>
        <translation>Das Angezeigte ist von %1.</translation>
    </message>
    <message>
        <source>Connecting again failed.</source>
        <translation>Neu zu verbinden ist gescheitert.</translation>
    </message>
    <message>
        <source>Connection to %1 lost.</source>
        <translation>Verbindung mit %1 verloren.</translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
</context>
<context>
    <name>candela::app::MainWindow</name>
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
    <name>candela::app::ManifestChoice</name>
    <message>
        <source>Si&amp;gned manifest beside the file</source>
        <translation>Si&amp;gniertes Manifest neben der Datei</translation>
    </message>
    <message>
        <source>Says what the report is, so that anybody can tell later whether it was changed</source>
        <translation>Sagt, was der Bericht ist, damit jeder später erkennt, ob er verändert wurde</translation>
    </message>
    <message>
        <source>The manifest is signed with a new key.</source>
        <translation>Das Manifest ist mit einem neuen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>The one that earlier reports bear is not in the keychain any more. Give the new public key to those who check your reports: Help ▸ Verify report…</source>
        <translation>Der frühere Berichte signiert hat, ist nicht mehr im Schlüsselbund. Geben Sie denen, die Ihre Berichte prüfen, den neuen öffentlichen Schlüssel: Hilfe ▸ Bericht prüfen…</translation>
    </message>
    <message>
        <source>The report stands without a manifest.</source>
        <translation>Der Bericht hat kein Manifest.</translation>
    </message>
    <message>
        <source>The manifest that lies beside it is of the report that was replaced.</source>
        <translation>Das Manifest daneben gehört zu dem Bericht, der ersetzt wurde.</translation>
    </message>
    <message>
        <source>Delete it, or export again with a manifest: by this one the report looks changed.</source>
        <translation>Löschen Sie es, oder exportieren Sie noch einmal mit Manifest: nach diesem sieht der Bericht verändert aus.</translation>
    </message>
</context>
<context>
    <name>candela::app::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>&amp;Neues Fenster</translation>
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
        <source>C&amp;lose window</source>
        <translation>Fenster s&amp;chließen</translation>
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
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit Ü&amp;berschriften kopieren</translation>
    </message>
    <message>
        <source>Select all &amp;loaded</source>
        <translation>Alle &amp;geladenen auswählen</translation>
    </message>
    <message>
        <source>Select all &amp;matching</source>
        <translation>Alle &amp;passenden auswählen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find session by &amp;token…</source>
        <translation>Sitzung nach &amp;Token suchen…</translation>
    </message>
    <message>
        <source>Clear f&amp;ilters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
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
        <source>&amp;Keys</source>
        <translation>Sch&amp;lüssel</translation>
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
        <source>Reset &amp;key…</source>
        <translation>Schlüssel &amp;zurücksetzen…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Candela</source>
        <translation>Ü&amp;ber Candela</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>U&amp;ndo revocation</source>
        <translation>Beenden &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s &amp;other sessions…</source>
        <translation>&amp;Übrige Sitzungen des Benutzers beenden…</translation>
    </message>
    <message>
        <source>Revoke all that &amp;match…</source>
        <translation>Alle &amp;passenden beenden…</translation>
    </message>
    <message>
        <source>Revoke &amp;dead sessions…</source>
        <translation>&amp;Tote Sitzungen beenden…</translation>
    </message>
    <message>
        <source>&amp;Emergency</source>
        <translation>&amp;Notfall</translation>
    </message>
    <message>
        <source>&amp;End every session…</source>
        <translation>&amp;Jede Sitzung beenden…</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <comment>menu</comment>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>Add &amp;key…</source>
        <translation>&amp;Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit attributes…</source>
        <translation>Attribute &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete user…</source>
        <translation>Benutzer lös&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <comment>menu</comment>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Off-board users from a list…</source>
        <translation>Benutzer aus einer Liste &amp;verabschieden…</translation>
    </message>
    <message>
        <source>&amp;Rights…</source>
        <translation>&amp;Rechte…</translation>
    </message>
    <message>
        <source>Connect to a database first</source>
        <translation>Zuerst mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>This site keeps its sessions in another store</source>
        <translation>Diese Website hält ihre Sitzungen in einem anderen Speicher</translation>
    </message>
    <message>
        <source>&amp;Create user…</source>
        <translation>Benutzer an&amp;legen…</translation>
    </message>
    <message>
        <source>&amp;Verify report…</source>
        <translation>Bericht &amp;prüfen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>A&amp;nordnung zurücksetzen</translation>
    </message>
</context>
<context>
    <name>candela::app::MissingPart</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Wi&amp;ederholen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>candela::app::NewKeyFields</name>
    <message>
        <source>Keys of %1 hold no password: with one, Lucia would refuse the sign-in.</source>
        <translation>Schlüssel von %1 halten kein Passwort: Lucia würde die Anmeldung sonst ablehnen.</translation>
    </message>
</context>
<context>
    <name>candela::app::Notices</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>Verbindung ändern…</translation>
    </message>
</context>
<context>
    <name>candela::app::OffboardChoice</name>
    <message>
        <source>End sessions</source>
        <translation>Sitzungen beenden</translation>
    </message>
    <message>
        <source>Disable passwords</source>
        <translation>Passwörter deaktivieren</translation>
    </message>
    <message>
        <source>Delete users</source>
        <translation>Benutzer löschen</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>No user was found</source>
        <translation>Kein Benutzer wurde gefunden</translation>
    </message>
    <message>
        <source>Type the number of users first</source>
        <translation>Geben Sie zuerst die Zahl der Benutzer ein</translation>
    </message>
    <message>
        <source>Sessions are kept elsewhere, where they stay.</source>
        <translation>Sitzungen liegen anderswo und bleiben dort.</translation>
    </message>
    <message>
        <source>They have no session now.</source>
        <translation>Sie haben jetzt keine Sitzung.</translation>
    </message>
    <message numerus="yes">
        <source>Their %Ln session(s) end, with those that begin until then.</source>
        <translation>
            <numerusform>Ihre %Ln Sitzung endet, mit denen, die bis dahin beginnen.</numerusform>
            <numerusform>Ihre %Ln Sitzungen enden, mit denen, die bis dahin beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They can sign in again, with the password that they have.</source>
        <translation>Sie können sich wieder anmelden, mit dem Passwort, das sie haben.</translation>
    </message>
    <message>
        <source>Keys without a password, such as those of other providers, still open: the result says who has one.</source>
        <translation>Schlüssel ohne Passwort, etwa die anderer Anbieter, öffnen weiterhin: Das Ergebnis sagt, wer einen hat.</translation>
    </message>
    <message>
        <source>They are gone for good, with their attributes and keys.</source>
        <translation>Sie sind für immer weg, mit ihren Attributen und Schlüsseln.</translation>
    </message>
    <message>
        <source>Who rows of other tables refer to is kept until you have seen how many these are.</source>
        <translation>Wer in Zeilen anderer Tabellen vorkommt, bleibt, bis Sie gesehen haben, wie viele es sind.</translation>
    </message>
    <message>
        <source>Type the &amp;number of users, %1, to go on</source>
        <translation>Zum Fortfahren die &amp;Zahl der Benutzer, %1, eingeben</translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln user(s)?</source>
        <translation>
            <numerusform>Die Sitzungen von %Ln Benutzer beenden?</numerusform>
            <numerusform>Die Sitzungen von %Ln Benutzern beenden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable the passwords of %Ln user(s)?</source>
        <translation>
            <numerusform>Die Passwörter von %Ln Benutzer deaktivieren?</numerusform>
            <numerusform>Die Passwörter von %Ln Benutzern deaktivieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s)?</source>
        <translation>
            <numerusform>%Ln Benutzer löschen?</numerusform>
            <numerusform>%Ln Benutzer löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;End sessions of %Ln user(s)</source>
        <translation>
            <numerusform>Sitzungen von %Ln Benutzer &amp;beenden</numerusform>
            <numerusform>Sitzungen von %Ln Benutzern &amp;beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable passwords of %Ln user(s)</source>
        <translation>
            <numerusform>Passwörter von %Ln Benutzer &amp;deaktivieren</numerusform>
            <numerusform>Passwörter von %Ln Benutzern &amp;deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer &amp;löschen</numerusform>
            <numerusform>%Ln Benutzer &amp;löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln row(s) of &amp;other tables as well</source>
        <translation>
            <numerusform>Auch die %Ln Zeile anderer &amp;Tabellen löschen</numerusform>
            <numerusform>Auch die %Ln Zeilen anderer &amp;Tabellen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Es lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Their passwords are gone for good. New ones are made up, shown to nobody and kept nowhere.</source>
        <translation>Ihre Passwörter sind für immer weg. Neue werden ausgedacht, niemandem gezeigt und nirgends aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>candela::app::OffboardDialog</name>
    <message>
        <source>Off-board users</source>
        <translation>Benutzer verabschieden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>&amp;Find users</source>
        <translation>Benutzer &amp;finden</translation>
    </message>
    <message>
        <source>Who leaves?</source>
        <translation>Wer geht?</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Whom the list means is not known yet.</source>
        <translation>Wen die Liste meint, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The list has no lines but its heading.</source>
        <translation>Die Liste hat außer der Kopfzeile keine Zeilen.</translation>
    </message>
    <message>
        <source>No user was found.</source>
        <translation>Kein Benutzer wurde gefunden.</translation>
    </message>
    <message>
        <source>Nothing can be done with this list.</source>
        <translation>Mit dieser Liste ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Paste a list first</source>
        <translation>Fügen Sie zuerst eine Liste ein</translation>
    </message>
    <message>
        <source>Nobody to off-board</source>
        <translation>Niemand zu verabschieden</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Nichts ist mehr zu tun</translation>
    </message>
    <message>
        <source>Looking for users…</source>
        <translation>Benutzer werden gesucht…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>Looked for %1</source>
        <translation>%1 gesucht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Another attempt goes on with the rest.</source>
        <translation>Ein weiterer Versuch macht mit dem Rest weiter.</translation>
    </message>
    <message>
        <source>Off-boarding: %1</source>
        <translation>Verabschiedung: %1</translation>
    </message>
    <message>
        <source>Sa&amp;ve result…</source>
        <translation>Ergebnis &amp;sichern…</translation>
    </message>
    <message>
        <source>Save the result to keep what became of each line.</source>
        <translation>Sichern Sie das Ergebnis, um zu behalten, was aus jeder Zeile wurde.</translation>
    </message>
    <message>
        <source>Off-boarding finished</source>
        <translation>Verabschiedung beendet</translation>
    </message>
    <message>
        <source>Rows of %1 refer to those who were kept.</source>
        <translation>Zeilen von %1 verweisen auf die, die behalten wurden.</translation>
    </message>
</context>
<context>
    <name>candela::app::OffboardList</name>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Type instead</source>
        <translation>Stattdessen &amp;tippen</translation>
    </message>
    <message>
        <source>&amp;Ids, e-mail addresses, user names or keys: one a line, or a CSV with a heading such as email or user_id</source>
        <translation>&amp;Ids, E-Mail-Adressen, Benutzernamen oder Schlüssel: je Zeile eine Angabe, oder eine CSV mit einer Kopfzeile wie email oder user_id</translation>
    </message>
    <message>
        <source>List of users</source>
        <translation>Liste der Benutzer</translation>
    </message>
    <message>
        <source>Paste a list, or drop a file here</source>
        <translation>Liste einfügen oder Datei hierher ziehen</translation>
    </message>
    <message>
        <source>Open a list of users</source>
        <translation>Liste von Benutzern öffnen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt)</source>
        <translation>Listen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>of which the beginning is shown</source>
        <translation>davon ist der Anfang zu sehen</translation>
    </message>
</context>
<context>
    <name>candela::app::OffboardReport</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Co&amp;lumn</source>
        <translation>S&amp;palte</translation>
    </message>
    <message>
        <source>Column of the list</source>
        <translation>Spalte der Liste</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>Zeilen der Liste</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln in the list</source>
        <translation>
            <numerusform>von %Ln in der Liste</numerusform>
            <numerusform>von %Ln in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln in the list, which has no heading</source>
        <translation>
            <numerusform>von %Ln in der Liste, die keine Kopfzeile hat</numerusform>
            <numerusform>von %Ln in der Liste, die keine Kopfzeile hat</numerusform>
        </translation>
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
    <message>
        <source>N&amp;o password: a provider says who it is</source>
        <translation>&amp;Ohne Passwort: ein Anbieter sagt, wer es ist</translation>
    </message>
</context>
<context>
    <name>candela::app::PasswordHandover</name>
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
        <source>Shown this once. Candela keeps no copy.</source>
        <translation>Nur dieses eine Mal zu sehen. Candela behält keine Kopie.</translation>
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
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
</context>
<context>
    <name>candela::app::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Candela speaks it from its next start on.</source>
        <translation>Candela spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
</context>
<context>
    <name>candela::app::ProfileList</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
</context>
<context>
    <name>candela::app::ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>St&amp;opp</translation>
    </message>
</context>
<context>
    <name>candela::app::PublicKeySave</name>
    <message>
        <source>There is no key to export.</source>
        <translation>Es gibt keinen Schlüssel zum Exportieren.</translation>
    </message>
    <message>
        <source>Export public key</source>
        <translation>Öffentlichen Schlüssel exportieren</translation>
    </message>
    <message>
        <source>PEM files (*.pem)</source>
        <translation>PEM-Dateien (*.pem)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The public key was exported.</source>
        <translation>Der öffentliche Schlüssel wurde exportiert.</translation>
    </message>
    <message>
        <source>To %1. Whoever adds it to their known keys can verify your reports.</source>
        <translation>In %1. Wer ihn zu seinen bekannten Schlüsseln hinzufügt, kann Ihre Berichte prüfen.</translation>
    </message>
    <message>
        <source>There is a file of this name.</source>
        <translation>Es gibt schon eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>It was left as it is: %1</source>
        <translation>Sie blieb, wie sie ist: %1</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Datei er&amp;setzen</translation>
    </message>
    <message>
        <source>The public key was not exported.</source>
        <translation>Der öffentliche Schlüssel wurde nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>candela::app::ReasonField</name>
    <message>
        <source>Rea&amp;son</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>kept in the journal</source>
        <translation>steht im Protokoll</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Required on production</source>
        <translation>In Produktion erforderlich</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Changes to production need a reason, which is kept in the journal</source>
        <translation>Änderungen an der Produktion brauchen einen Grund, der im Protokoll steht</translation>
    </message>
</context>
<context>
    <name>candela::app::RemovePasswordDialog</name>
    <message>
        <source>Make passwordless</source>
        <translation>Ohne Passwort lassen</translation>
    </message>
    <message>
        <source>&amp;Make passwordless</source>
        <translation>Ohne &amp;Passwort lassen</translation>
    </message>
    <message>
        <source>Make this key of %1 passwordless?</source>
        <translation>Diesen Schlüssel von %1 ohne Passwort lassen?</translation>
    </message>
    <message>
        <source>The key then opens without any password: Lucia leaves it to the site to find out who it is, as a provider such as github does.</source>
        <translation>Der Schlüssel öffnet dann ohne Passwort: Lucia überlässt es der Website, festzustellen, wer es ist, etwa durch einen Anbieter wie github.</translation>
    </message>
    <message>
        <source>Sites on Lucia before 2.6 let any password open it. Whoever knows the address is in.</source>
        <translation>Bei Websites mit Lucia vor 2.6 öffnet ihn jedes Passwort. Wer die Adresse kennt, ist angemeldet.</translation>
    </message>
    <message>
        <source>To lock the user out, disable the password instead.</source>
        <translation>Um den Benutzer auszusperren, das Passwort stattdessen deaktivieren.</translation>
    </message>
    <message>
        <source>&amp;Type the key&apos;s id to confirm</source>
        <translation>Zur Bestätigung die &amp;ID des Schlüssels eingeben</translation>
    </message>
    <message>
        <source>Id of the key</source>
        <translation>ID des Schlüssels</translation>
    </message>
    <message>
        <source>This key holds no password</source>
        <translation>Dieser Schlüssel hält kein Passwort</translation>
    </message>
    <message>
        <source>Type the key&apos;s id first</source>
        <translation>Zuerst die ID des Schlüssels eingeben</translation>
    </message>
    <message>
        <source>The key of %1 is passwordless</source>
        <translation>Der Schlüssel von %1 ist ohne Passwort</translation>
    </message>
</context>
<context>
    <name>candela::app::RemoveProfileDialog</name>
    <message>
        <source>Delete connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Delete the connection %1?</source>
        <translation>Die Verbindung %1 löschen?</translation>
    </message>
    <message>
        <source>Its password is deleted from the keychain, too.</source>
        <translation>Ihr Passwort wird auch aus dem Schlüsselbund gelöscht.</translation>
    </message>
    <message>
        <source>The database itself is not touched.</source>
        <translation>Die Datenbank selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>This cannot be undone; export the connection first to keep it.</source>
        <translation>Das lässt sich nicht zurücknehmen; zum Aufheben die Verbindung vorher exportieren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>candela::app::RenameKeyDialog</name>
    <message>
        <source>Rename key</source>
        <translation>Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename key</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Rename this key of %1</source>
        <translation>Diesen Schlüssel von %1 umbenennen</translation>
    </message>
    <message>
        <source>Type another name first</source>
        <translation>Zuerst einen anderen Namen eingeben</translation>
    </message>
    <message>
        <source>The user signs in by the new name from now on, with the password as it is.</source>
        <translation>Der Benutzer meldet sich ab jetzt mit dem neuen Namen an, das Passwort bleibt.</translation>
    </message>
    <message>
        <source>Sessions stay. Attributes of the user, such as an address, are not changed with it.</source>
        <translation>Sitzungen bleiben. Attribute des Benutzers, etwa eine Adresse, werden nicht mit geändert.</translation>
    </message>
    <message>
        <source>Key of %1 renamed</source>
        <translation>Schlüssel von %1 umbenannt</translation>
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
        <source>Key reset</source>
        <translation>Schlüssel zurückgesetzt</translation>
    </message>
    <message>
        <source>The user signs in with it through %1. If it had a password, Lucia would refuse that sign-in, so Candela gives it none.

Reset a key that holds a password instead.</source>
        <translation>Der Benutzer meldet sich damit über %1 an. Hätte der Schlüssel ein Passwort, würde Lucia diese Anmeldung ablehnen; daher gibt Candela ihm keines.

Stattdessen einen Schlüssel mit Passwort zurücksetzen.</translation>
    </message>
    <message>
        <source>This key holds no password</source>
        <translation>Dieser Schlüssel hält kein Passwort</translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyForm</name>
    <message>
        <source>End the reset &amp;links that were mailed to this user</source>
        <translation>Die &amp;Links zum Zurücksetzen beenden, die diesem Benutzer gemailt wurden</translation>
    </message>
    <message>
        <source>The same password for %1 as &amp;well</source>
        <translation>Dasselbe Passwort &amp;auch für %1</translation>
    </message>
    <message numerus="yes">
        <source>The same password for the %Ln other keys of this user as &amp;well</source>
        <translation>
            <numerusform>Dasselbe Passwort &amp;auch für den %Ln anderen Schlüssel dieses Benutzers</numerusform>
            <numerusform>Dasselbe Passwort &amp;auch für die %Ln anderen Schlüssel dieses Benutzers</numerusform>
        </translation>
    </message>
    <message>
        <source>The links stay, because the account may not end them. It takes:</source>
        <translation>Die Links bleiben, weil das Konto sie nicht beenden darf. Nötig ist:</translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyResult</name>
    <message>
        <source>The new password of %1</source>
        <translation>Das neue Passwort von %1</translation>
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
    <message>
        <source>Mailed links</source>
        <translation>Gemailte Links</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reset link(s) ended</source>
        <translation>
            <numerusform>%Ln Link zum Zurücksetzen beendet</numerusform>
            <numerusform>%Ln Links zum Zurücksetzen beendet</numerusform>
        </translation>
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
    <message>
        <source>&amp;Revoke %1</source>
        <translation>%1 &amp;beenden</translation>
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
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation>Es wurde nichts beendet.</translation>
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
    <message>
        <source>Whether the sessions were revoked is still unknown.</source>
        <translation>Ob die Sitzungen beendet wurden, ist noch unbekannt.</translation>
    </message>
    <message>
        <source>The connection broke while it was being confirmed, and looking failed as well. To revoke them again is safe.</source>
        <translation>Die Verbindung brach während der Bestätigung ab, und auch das Nachsehen ist gescheitert. Sie noch einmal zu beenden schadet nicht.</translation>
    </message>
    <message>
        <source>%1 revoked.</source>
        <translation>%1 beendet.</translation>
    </message>
    <message>
        <source>The connection broke while it was being confirmed; a look over a new one has confirmed it.</source>
        <translation>Die Verbindung brach während der Bestätigung ab; ein Nachsehen über eine neue hat sie bestätigt.</translation>
    </message>
    <message>
        <source>The revocation was not done.</source>
        <translation>Die Sitzungen wurden nicht beendet.</translation>
    </message>
    <message>
        <source>The connection broke before it was confirmed, and the sessions are still there.</source>
        <translation>Die Verbindung brach vor der Bestätigung ab, und die Sitzungen sind noch da.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Revoke sessions?</source>
        <translation>Sitzungen beenden?</translation>
    </message>
    <message>
        <source>This signs out everybody. Type the connection&apos;s name, %1, to go on:</source>
        <translation>Das meldet alle ab. Zum Fortfahren den Namen der Verbindung, %1, eintippen:</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Nothing is there to be revoked.</source>
        <translation>Es gibt nichts zu beenden.</translation>
    </message>
    <message numerus="yes">
        <source>The list shows the %Ln users who lose most.</source>
        <translation>
            <numerusform>Die Liste zeigt %Ln Benutzer: den, der am meisten verliert.</numerusform>
            <numerusform>Die Liste zeigt die %Ln Benutzer, die am meisten verlieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke the other %1 of %2?</source>
        <translation>Die übrigen %1 von %2 beenden?</translation>
    </message>
    <message>
        <source>Revoke %1 that are dead?</source>
        <translation>%1 beenden, die tot sind?</translation>
    </message>
    <message>
        <source>End every session: %1 of %2?</source>
        <translation>Jede Sitzung beenden: %1 von %2?</translation>
    </message>
    <message>
        <source>Those that died within the last hour stay, because the clocks of the site&apos;s servers may differ.</source>
        <translation>Die in der letzten Stunde gestorbenen bleiben, weil die Uhren der Server der Website abweichen können.</translation>
    </message>
    <message>
        <source>Each is looked at again when its turn comes: what has been renewed, or does not match any more, stays.</source>
        <translation>Jede wird noch einmal angesehen, wenn sie an der Reihe ist: Was erneuert wurde oder nicht mehr passt, bleibt.</translation>
    </message>
    <message>
        <source>Undo is possible for 5 minutes, while this connection stays open.</source>
        <translation>Das lässt sich 5 Minuten lang rückgängig machen, solange diese Verbindung offen bleibt.</translation>
    </message>
    <message>
        <source>%1 revoked</source>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>%1 already gone</source>
        <translation>%1 schon fort</translation>
    </message>
    <message>
        <source>%1 changed meanwhile and kept</source>
        <translation>%1 inzwischen geändert und behalten</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>It was done, but the journal does not say how it ended: it could not be written.</source>
        <translation>Es wurde getan, aber das Protokoll sagt nicht, wie es ausging: Es ließ sich nicht schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Counted anew at %1: none of them left, %Ln began since.</source>
        <translation>
            <numerusform>Um %1 neu gezählt: keine davon übrig, %Ln neue hat seither begonnen.</numerusform>
            <numerusform>Um %1 neu gezählt: keine davon übrig, %Ln neue haben seither begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many there are now could not be counted.</source>
        <translation>Wie viele es jetzt sind, ließ sich nicht zählen.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Another attempt connects anew.</source>
        <translation>Ein weiterer Versuch verbindet neu.</translation>
    </message>
</context>
<context>
    <name>candela::app::RevokePreview</name>
    <message>
        <source>Show S&amp;QL</source>
        <translation>S&amp;QL zeigen</translation>
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
        <source>The statement in SQL</source>
        <translation>Die Anweisung in SQL</translation>
    </message>
    <message>
        <source>Hide S&amp;QL</source>
        <translation>S&amp;QL verbergen</translation>
    </message>
    <message>
        <source>in windows by id, each looked at again when its turn comes</source>
        <translation>in Fenstern nach der ID, jede noch einmal angesehen, wenn sie an der Reihe ist</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln chosen ids</source>
        <translation>
            <numerusform>%Ln gewählte ID</numerusform>
            <numerusform>die %Ln gewählten IDs</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be undone: so many are not kept.</source>
        <translation>Das lässt sich nicht rückgängig machen: So viele werden nicht aufgehoben.</translation>
    </message>
    <message>
        <source>It cannot be undone: the account may not add sessions.</source>
        <translation>Es lässt sich nicht rückgängig machen: Das Konto darf keine Sitzungen hinzufügen.</translation>
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
    <name>candela::app::RightsDialog</name>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Dieses Konto</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>An account of its own</source>
        <translation>Ein eigenes Konto</translation>
    </message>
    <message>
        <source>What the account is for</source>
        <translation>Wofür das Konto ist</translation>
    </message>
    <message>
        <source>Account&apos;s &amp;name</source>
        <translation>&amp;Name des Kontos</translation>
    </message>
    <message>
        <source>What an administrator runs</source>
        <translation>Was ein Administrator ausführt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What it may do could not be learnt. %1</source>
        <translation>Was es darf, war nicht zu erfahren. %1</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
    <message>
        <source>This connection is read-only, so only reading was asked for.</source>
        <translation>Diese Verbindung ist schreibgeschützt, deshalb wurde nur nach dem Lesen gefragt.</translation>
    </message>
    <message>
        <source>There can be no account of this name. Type a shorter or plainer one.</source>
        <translation>Ein Konto dieses Namens kann es nicht geben. Einen kürzeren oder einfacheren eingeben.</translation>
    </message>
</context>
<context>
    <name>candela::app::SearchReach</name>
    <message>
        <source>Anywhere in the text</source>
        <translation>Überall im Text</translation>
    </message>
    <message>
        <source>Anywhere in the text, reads %1</source>
        <translation>Überall im Text, liest %1</translation>
    </message>
    <message>
        <source>Finds what is typed inside of ids, keys and attributes as well, not at their beginnings alone</source>
        <translation>Findet das Eingegebene auch mitten in IDs, Schlüsseln und Attributen, nicht nur an deren Anfang</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <comment>an estimate</comment>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Finds what is typed anywhere in ids, keys and attributes. Otherwise only beginnings in indexed columns are found, as typed and in lower case</source>
        <translation>Findet das Eingegebene irgendwo in IDs, Schlüsseln und Attributen. Sonst werden nur Anfänge in indizierten Spalten gefunden, wie eingegeben und in Kleinbuchstaben</translation>
    </message>
</context>
<context>
    <name>candela::app::SecretLabel</name>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionActs</name>
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
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n not, because the user is gone</source>
        <translation>
            <numerusform>%n nicht, weil der Benutzer fort ist</numerusform>
            <numerusform>%n nicht, weil die Benutzer fort sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had already been there</source>
        <translation>
            <numerusform>%n war schon da</numerusform>
            <numerusform>%n waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) put back</source>
        <translation>
            <numerusform>%n Sitzung wiederhergestellt</numerusform>
            <numerusform>%n Sitzungen wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The sessions are back, but the journal does not say so: it could not be written.</source>
        <translation>Die Sitzungen sind wieder da, aber das Protokoll sagt es nicht: Es ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Nothing was revoked of late</source>
        <translation>In letzter Zeit wurde nichts beendet</translation>
    </message>
    <message>
        <source>Choose sessions first</source>
        <translation>Zuerst Sitzungen auswählen</translation>
    </message>
    <message>
        <source>Choose sessions of one user alone</source>
        <translation>Nur Sitzungen eines einzigen Benutzers auswählen</translation>
    </message>
    <message>
        <source>Turn to the page Sessions first</source>
        <translation>Zuerst die Seite Sitzungen öffnen</translation>
    </message>
    <message>
        <source>Filter the sessions first: no filter is not all of them</source>
        <translation>Zuerst die Sitzungen filtern: Kein Filter heißt nicht alle</translation>
    </message>
    <message>
        <source>More than 500 users match this search: type more of it, or search anywhere in the text</source>
        <translation>Auf diese Suche passen mehr als 500 Benutzer: mehr eingeben oder irgendwo im Text suchen</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionChips</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Show only sessions that end within some time, or have some attribute</source>
        <translation>Nur Sitzungen zeigen, die in einem Zeitraum enden oder ein Attribut haben</translation>
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
        <source>No index finds these sessions: reads %1</source>
        <translation>Kein Index findet diese Sitzungen: liest %1</translation>
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
        <source>Last renewed</source>
        <translation>Zuletzt erneuert</translation>
    </message>
    <message>
        <source>if an active period is a day, as by default</source>
        <translation>falls man einen Tag aktiv ist, wie üblich</translation>
    </message>
    <message numerus="yes">
        <source>if an active period is %n hour(s)</source>
        <translation>
            <numerusform>falls ein Aktiv-Zeitraum %n Stunde dauert</numerusform>
            <numerusform>falls ein Aktiv-Zeitraum %n Stunden dauert</numerusform>
        </translation>
    </message>
    <message>
        <source>Sho&amp;w user</source>
        <translation>Benutzer &amp;zeigen</translation>
    </message>
    <message>
        <source>Rev&amp;oke…</source>
        <translation>Bee&amp;nden…</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionFilterDialog</name>
    <message>
        <source>Change filter</source>
        <translation>Filter ändern</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Idle until</source>
        <translation>Ruhend bis</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Filter &amp;by</source>
        <translation>&amp;Filtern nach</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Sessions that end by idleness then. Times are in %1.</source>
        <translation>Sitzungen, die dann durch Untätigkeit enden. Zeiten sind in %1.</translation>
    </message>
    <message>
        <source>&amp;Not before</source>
        <translation>&amp;Nicht vor</translation>
    </message>
    <message>
        <source>Not &amp;after</source>
        <translation>Nicht n&amp;ach</translation>
    </message>
    <message>
        <source>Sessions whose attribute is exactly this text.</source>
        <translation>Sitzungen, deren Attribut genau dieser Text ist.</translation>
    </message>
    <message>
        <source>A&amp;ttribute</source>
        <translation>A&amp;ttribut</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Choose at least one of the two.</source>
        <translation>Mindestens eines von beiden wählen.</translation>
    </message>
    <message>
        <source>The second moment is before the first.</source>
        <translation>Der zweite Zeitpunkt liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Type the text that the attribute has.</source>
        <translation>Den Text eingeben, den das Attribut hat.</translation>
    </message>
    <message>
        <source>No index finds these sessions: this reads %1.</source>
        <translation>Kein Index findet diese Sitzungen: das liest %1.</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionSelection</name>
    <message>
        <source>&amp;Revoke…</source>
        <translation>Be&amp;enden…</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Ausgewählte Sitzungen beenden</translation>
    </message>
    <message>
        <source>Revoke all that &amp;match…</source>
        <translation>Alle &amp;passenden beenden…</translation>
    </message>
</context>
<context>
    <name>candela::app::SessionToken</name>
    <message>
        <source>Full session id</source>
        <translation>Vollständige Sitzungs-ID</translation>
    </message>
    <message>
        <source>Copy the session id for 30 s: whoever has it is signed in as this user</source>
        <translation>Sitzungs-ID für 30 s kopieren: Wer sie hat, ist als dieser Benutzer angemeldet</translation>
    </message>
    <message>
        <source>Full id</source>
        <translation>Volle ID</translation>
    </message>
    <message>
        <source>Hide the session id</source>
        <translation>Sitzungs-ID verbergen</translation>
    </message>
    <message>
        <source>Show the session id: whoever has it is signed in as this user</source>
        <translation>Sitzungs-ID zeigen: Wer sie hat, ist als dieser Benutzer angemeldet</translation>
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
    <message>
        <source>Derived: no table holds it</source>
        <translation>Abgeleitet: keine Tabelle enthält es</translation>
    </message>
    <message>
        <source>Last renewed</source>
        <translation>Zuletzt erneuert</translation>
    </message>
    <message numerus="yes">
        <source>%1, if the site keeps sessions active for %n hour(s) at a time: active until, less that</source>
        <translation>
            <numerusform>%1, wenn die Seite Sitzungen jeweils %n Stunde aktiv hält: aktiv bis, abzüglich dessen</numerusform>
            <numerusform>%1, wenn die Seite Sitzungen jeweils %n Stunden aktiv hält: aktiv bis, abzüglich dessen</numerusform>
        </translation>
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
        <source>%1, by the server&apos;s clock at %2</source>
        <translation>%1, nach der Serveruhr um %2</translation>
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
    <message>
        <source>All %1 that match</source>
        <translation>Alle %1 passenden</translation>
    </message>
    <message>
        <source>All that match</source>
        <translation>Alle passenden</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>Die %n ausgewählte</numerusform>
            <numerusform>Die %n ausgewählten</numerusform>
        </translation>
    </message>
    <message>
        <source>Find by &amp;token…</source>
        <translation>Nach &amp;Token suchen…</translation>
    </message>
    <message>
        <source>Find the session of a cookie or an authorization header</source>
        <translation>Die Sitzung eines Cookies oder Authorization-Headers suchen</translation>
    </message>
    <message>
        <source>The search looked at the beginning of session ids (from four characters on) and of users&apos; ids, keys and indexed attributes, as typed and in lower case.</source>
        <translation>Gesucht wurde am Anfang von Sitzungs-IDs (ab vier Zeichen) und von IDs, Schlüsseln und indizierten Attributen der Benutzer, wie eingegeben und in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>No index finds a user&apos;s sessions: any search reads %1</source>
        <translation>Kein Index findet die Sitzungen eines Benutzers: jede Suche liest %1</translation>
    </message>
</context>
<context>
    <name>candela::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search acts and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Gives this act its usual keys back.</source>
        <translation>Gibt dieser Aktion ihre üblichen Tasten zurück.</translation>
    </message>
    <message>
        <source>Leaves this act without keys.</source>
        <translation>Lässt diese Aktion ohne Tasten.</translation>
    </message>
    <message>
        <source>&amp;Press new keys</source>
        <translation>Neue &amp;Tasten drücken</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No act matches</source>
        <translation>Keine Aktion passt</translation>
    </message>
    <message>
        <source>New keys of %1</source>
        <translation>Neue Tasten für %1</translation>
    </message>
    <message>
        <source>%1 belongs to %2 in the menu %3. Take it away there first.</source>
        <translation>%1 gehört zu %2 im Menü %3. Dort zuerst wegnehmen.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving. Add Ctrl or Alt.</source>
        <translation>%1 allein wird zum Tippen und Bewegen gebraucht. Strg oder Alt dazunehmen.</translation>
    </message>
    <message>
        <source>%1 always means this in lists: %2. Choose other keys.</source>
        <translation>%1 bedeutet in Listen immer: %2. Andere Tasten wählen.</translation>
    </message>
</context>
<context>
    <name>candela::app::SideWork</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Loading what belongs to these rows…</source>
        <translation>Was zu diesen Zeilen gehört, wird geladen…</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Not everything here could be counted.</source>
        <translation>Nicht alles hier konnte gezählt werden.</translation>
    </message>
    <message>
        <source>Not everything that belongs to these rows could be loaded.</source>
        <translation>Nicht alles, was zu diesen Zeilen gehört, konnte geladen werden.</translation>
    </message>
</context>
<context>
    <name>candela::app::SortOffer</name>
    <message>
        <source>Sorting by “%1” reads %2.</source>
        <translation>Sortieren nach „%1“ liest %2.</translation>
    </message>
    <message>
        <source>No index of this table gives that order. It can be stopped, and harms nothing but the server&apos;s time.</source>
        <translation>Kein Index dieser Tabelle gibt diese Ordnung. Es lässt sich stoppen und kostet nur Zeit des Servers.</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>So&amp;rtieren</translation>
    </message>
    <message>
        <source>Keep as &amp;before</source>
        <translation>&amp;Vorige Ordnung</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Sorting by “%1”: the server reads %2</source>
        <translation>Sortieren nach „%1“: der Server liest %2</translation>
    </message>
</context>
<context>
    <name>candela::app::StartJournalDialog</name>
    <message>
        <source>New journal</source>
        <translation>Neues Journal</translation>
    </message>
    <message>
        <source>Put this journal aside and start a new one?</source>
        <translation>Dieses Journal weglegen und ein neues beginnen?</translation>
    </message>
    <message>
        <source>The old one stays in the same folder under another name; nothing of it is deleted.</source>
        <translation>Das alte bleibt unter anderem Namen im selben Ordner; nichts davon wird gelöscht.</translation>
    </message>
    <message>
        <source>The new one begins with an entry that names it, and its last hash if that can be read.</source>
        <translation>Das neue beginnt mit einem Eintrag, der es nennt, und seinen letzten Hash, wenn der lesbar ist.</translation>
    </message>
    <message>
        <source>It is for all connections of yours, and for every window: changes are possible again in all of them.</source>
        <translation>Es gilt für alle Ihre Verbindungen und jedes Fenster: überall sind wieder Änderungen möglich.</translation>
    </message>
    <message>
        <source>Whoever relies on the chain sees that it begins anew. This cannot be undone.</source>
        <translation>Wer sich auf die Kette verlässt, sieht, dass sie neu beginnt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start a new journal</source>
        <translation>Neues Journal beginnen</translation>
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
    <name>candela::app::TableMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit &amp;Überschriften kopieren</translation>
    </message>
    <message>
        <source>Copy ce&amp;ll</source>
        <translation>&amp;Zelle kopieren</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
</context>
<context>
    <name>candela::app::TriggerBar</name>
    <message>
        <source>%1 on %2</source>
        <comment>trigger on table</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file runs %n trigger(s) of its own with every change.</source>
        <translation>
            <numerusform>Diese Datei führt bei jeder Änderung %n eigenen Trigger aus.</numerusform>
            <numerusform>Diese Datei führt bei jeder Änderung %n eigene Trigger aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Changes are held back until you have looked at them.</source>
        <translation>%1. Änderungen sind zurückgehalten, bis sie angesehen wurden.</translation>
    </message>
    <message>
        <source>A&amp;llow changes</source>
        <translation>Änderungen er&amp;lauben</translation>
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
    <name>candela::app::UserActs</name>
    <message>
        <source>Add &amp;key…</source>
        <translation>&amp;Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit attributes…</source>
        <translation>Attribute &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete user…</source>
        <translation>Benutzer &amp;löschen…</translation>
    </message>
    <message>
        <source>Open a user&apos;s detail first</source>
        <translation>Zuerst das Detail eines Benutzers öffnen</translation>
    </message>
</context>
<context>
    <name>candela::app::UserButtons</name>
    <message>
        <source>Delete this user…</source>
        <translation>Diesen Benutzer löschen…</translation>
    </message>
    <message>
        <source>How many sessions this would end is unknown; refresh to count them</source>
        <translation>Wie viele Sitzungen das beenden würde, ist unbekannt; zum Zählen aktualisieren</translation>
    </message>
    <message>
        <source>The user&apos;s sessions are still being counted</source>
        <translation>Die Sitzungen des Benutzers werden noch gezählt</translation>
    </message>
    <message>
        <source>The user&apos;s keys are unknown; refresh to load them</source>
        <translation>Die Schlüssel des Benutzers sind unbekannt; zum Laden aktualisieren</translation>
    </message>
    <message>
        <source>The user&apos;s keys are still being loaded</source>
        <translation>Die Schlüssel des Benutzers werden noch geladen</translation>
    </message>
    <message>
        <source>None of this user&apos;s keys holds a password</source>
        <translation>Kein Schlüssel dieses Benutzers hat ein Passwort</translation>
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
        <source>&amp;Reset key…</source>
        <translation>&amp;Zurücksetzen…</translation>
    </message>
    <message>
        <source>Give this user a new password</source>
        <translation>Diesem Benutzer ein neues Passwort geben</translation>
    </message>
    <message>
        <source>E&amp;nd sessions…</source>
        <translation>Sitzungen bee&amp;nden…</translation>
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
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Edit this user&apos;s attributes</source>
        <translation>Attribute dieses Benutzers bearbeiten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bearbei&amp;ten…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>kept in another store, such as Redis: none are shown or ended here</source>
        <translation>in einem anderen Speicher, etwa Redis: hier wird keine gezeigt oder beendet</translation>
    </message>
</context>
<context>
    <name>candela::app::UserKeys</name>
    <message>
        <source>No key: this user cannot sign in</source>
        <translation>Kein Schlüssel: keine Anmeldung möglich</translation>
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
        <source>Add a key for this user</source>
        <translation>Schlüssel für diesen Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Reset the key %1</source>
        <translation>Schlüssel %1 zurücksetzen</translation>
    </message>
    <message>
        <source>More about the key %1</source>
        <translation>Mehr zum Schlüssel %1</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>Hinzufü&amp;gen…</translation>
    </message>
</context>
<context>
    <name>candela::app::UserSessions</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Show this user&apos;s sessions on the page Sessions</source>
        <translation>Sitzungen dieses Benutzers auf der Seite Sitzungen zeigen</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>Revoke this session</source>
        <translation>Diese Sitzung beenden</translation>
    </message>
    <message>
        <source>Sho&amp;w in Sessions</source>
        <translation>&amp;In Sitzungen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln dead hidden</source>
        <translation>
            <numerusform>%1, %Ln abgelaufene ausgeblendet</numerusform>
            <numerusform>%1, %Ln abgelaufene ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
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
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
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
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>The search looked at the beginning of ids, keys and indexed attributes, as typed and in lower case.</source>
        <translation>Gesucht wurde am Anfang von IDs, Schlüsseln und indizierten Attributen, wie eingegeben und in Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>The search looked anywhere in ids, keys and attributes, in upper or lower case.</source>
        <translation>Gesucht wurde überall in IDs, Schlüsseln und Attributen, in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>All that match</source>
        <translation>Alle passenden</translation>
    </message>
</context>
<context>
    <name>candela::app::VerifyDialog</name>
    <message>
        <source>Verify report</source>
        <translation>Bericht prüfen</translation>
    </message>
    <message>
        <source>&amp;Known keys…</source>
        <translation>Bekannte &amp;Schlüssel…</translation>
    </message>
    <message>
        <source>Is a report as it was made?</source>
        <translation>Ist ein Bericht, wie er gemacht wurde?</translation>
    </message>
    <message>
        <source>Choose a report or its manifest, or drop one here. The manifest, %1, has to be in the same folder.</source>
        <translation>Wählen Sie einen Bericht oder sein Manifest, oder ziehen Sie eine der Dateien hierher. Das Manifest, %1, muss im selben Ordner liegen.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Name the report that shall be verified.</source>
        <translation>Nennen Sie den Bericht, der geprüft werden soll.</translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation>Der Bericht wird gelesen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Nothing is known of the report.</source>
        <translation>Über den Bericht ist nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>candela::app::VerifyFacts</name>
    <message>
        <source>What the manifest says</source>
        <translation>Was das Manifest sagt</translation>
    </message>
    <message>
        <source>not to be believed</source>
        <translation>nicht zu glauben</translation>
    </message>
    <message>
        <source>not to be believed unless the key is known</source>
        <translation>erst zu glauben, wenn der Schlüssel bekannt ist</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>candela::app::ZoneDialog</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Search by city or region</source>
        <translation>Nach Stadt oder Region suchen</translation>
    </message>
    <message>
        <source>Which time zone are times shown in?</source>
        <translation>In welcher Zeitzone werden Zeiten gezeigt?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Diese Zeitzone nehmen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>No time zone matches</source>
        <translation>Keine Zeitzone passt</translation>
    </message>
    <message>
        <source>Zones are named after a large city, such as Europe/Oslo.</source>
        <translation>Zeitzonen heißen nach einer großen Stadt, etwa Europe/Oslo.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>candela::app::ZoneList</name>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>candela::app::ZoneMenu</name>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>This &amp;machine&apos;s (%1)</source>
        <translation>&amp;Dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere…</translation>
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
        <source>Server clock minus this computer&apos;s clock</source>
        <translation>Serveruhr minus Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>Whether changes can be made here. Read-only is chosen in the connect dialog.</source>
        <translation>Ob hier Änderungen möglich sind. „Nur lesen“ wird im Verbindungsdialog gewählt.</translation>
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
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Au&amp;fheben</translation>
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
    <name>candela::look::TableHeader</name>
    <message>
        <source>Left and Right choose a column, Space sorts by it. With Alt they make it narrower or wider, with Ctrl they move it.</source>
        <translation>Links und Rechts wählen eine Spalte, die Leertaste sortiert danach. Mit Alt wird sie schmaler oder breiter, mit Strg verschoben.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, absteigend sortiert</translation>
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

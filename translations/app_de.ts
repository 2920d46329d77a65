<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CellWords</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idle</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionReport</name>
    <message>
        <source>Sessions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By session id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; times in the rows are UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fingerprints; the ids themselves are not in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State is %1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User or session id begins with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>This database holds no Lucia key table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela looks for a table with the columns id, user_id and hashed_password. Choose another database, or name the tables under Tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of users was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No foreign key leads to it, and no table has a customary name. Name it under Tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name under Tables; a view cannot take a table&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucia v2 needs it. Choose another database, or name other tables under Tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tables could be meant: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the right one under Tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Lucia v1 database: %1 still has the column primary_key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela works with Lucia v2. Finish the migration first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Lucia v3 database: %1 has the column expires_at, and there are no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela works with Lucia v2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column that the query names is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables have changed since Candela connected. Connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answered there in time. Check host, port, network and firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the log-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user and password, and whether that user may connect from this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified, so no password was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host name and the certificate authority under TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name; nothing was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the database file itself; nothing was changed in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account lacks a right for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the database&apos;s administrator to grant it, or connect as another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database takes no changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection or the server is read-only. Connect again without read-only, or to the primary server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s own rules forbid this change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row refers to this one, or has the same key. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed by somebody else in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Load it again and look at it before you repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was busy for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds a lock. Nothing was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Refresh to connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while the change was being confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be done or not: refresh and look before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is unchanged. Free some space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of it and check it with the engine&apos;s own tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key holds no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever signs in with it through a provider could not any more if it had one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be too long or hold a character that the engine forbids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not supported here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela refuses rather than doing it unprotected or half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database answered with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The details say what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucia scrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucia scrypt, legacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bcrypt, locked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app</name>
    <message>
        <source>Very weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: about %2 bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela reads the names of tables and columns, and opens what it finds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Gives up after %n second(s) without an answer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened. Everything typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectField</name>
    <message>
        <source>It holds a line break or another control character. Type it again without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectForm</name>
    <message>
        <source>Start &amp;read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses every change until you connect again without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>database on host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the database file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the server, such as db.example.com or localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the database on that server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectResult</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTables</name>
    <message>
        <source>Sessions are kept &amp;elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela finds Lucia&apos;s tables by their columns and foreign keys. Name one here only where that fails: table, or schema.table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as table or schema.table, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTls</name>
    <message>
        <source>Verify certificate and host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is encrypted. The connection stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password and data cross the network in plain text: anybody on the way can read and change them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::DatabaseView</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n had already gone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) revoked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ExportDialog</name>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ordered by session id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody but you can read the file. It says who has signed in and when, so keep it as you keep the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file that shall be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written; the file that was there is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another, or make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write into %1. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that is there belongs to somebody else. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is a link to another file. Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Add the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long. Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written there: %1. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ExportForm</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;w values: leave out the protection against formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ids are written as fingerprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs: a spreadsheet may run a value such as =cmd() as a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name. Name another, or replace it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ExportProgress</name>
    <message>
        <source>Export progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file appears when it is complete. If you stop, nothing is left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::FailureBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::FirstRunPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users, keys and sessions of a Lucia database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database on this computer; never created, only opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented users, keys and sessions to look around in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::GeneratedPassword</name>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Shown once more after the reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::HashFormat</name>
    <message>
        <source>As this site writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash &amp;format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this site writes them: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site writes %1. Unless it reads %2 as well, nobody can sign in with this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unless this site reads %1, nobody can sign in with this key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ListPage</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; refresh to load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open SQLite &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export sessions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top, or close the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke selected sessions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;key of this user…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candela</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Candela</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::PasswordChoice</name>
    <message>
        <source>&amp;Generate a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type a password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyDialog</name>
    <message>
        <source>Reset key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the password of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again without read-only to reset a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset key anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key of %1 holds no password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user signs in with it through %1. If it had a password, Lucia would refuse that sign-in, so Candela gives it none.

Reset a key that holds a password instead, or add one to the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reset was not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before it was confirmed, and the old password still holds. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the reset was done is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while it was being confirmed, and looking failed as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody deleted or renamed it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key and its sessions are shown as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyForm</name>
    <message>
        <source>Sessions are kept elsewhere; none are ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End this user&apos;s sessions; none is live now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End this user&apos;s live session</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;End this user&apos;s %Ln live sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, and remove a dead one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, and remove %Ln dead ones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyResult</name>
    <message>
        <source>The new password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown this once. Candela keeps no copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard is cleared after 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new password opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept elsewhere; none were ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ended, as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended; how many is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions ended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows, for whoever was just signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 sessions left, checked at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session that was just being made was ended as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions that were just being made were ended as well</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>sessions left: unknown. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No longer on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::RevokeDialog</name>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke all %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without valid expiry</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Affected users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again without read-only to revoke sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are dead already, so nobody is signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user is signed out at the next request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are signed out at their next request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that are made until then end as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What other sessions they keep is being counted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the users keep another session is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other session is left, so the user has to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the user stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user is not signed in anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln users has to sign in again because of it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln users keeps another session; all have to sign in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of the %Ln users keeps no other session and has to sign in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln users keep no other session and have to sign in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revoked, %2 already gone, %3 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the sessions were revoked is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while it was being confirmed. To revoke them again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::RevokedUsers</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::SecretLabel</name>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::SessionDetail</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::SessionsModel</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User or beginning of an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these sessions to a report (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the selected sessions (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by the server&apos;s clock at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1; a filter shows others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No live session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in through this table. Dead sessions are hidden; the chip above shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in through this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session matches these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sessions may exist in other states or of other users.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::StopButton</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::TypedPassword</name>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packages that read this format disagree about some of these characters, so the sign-in may fail. Letters, digits and signs of a plain keyboard are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucia never accepts an empty password. Type one, or let Candela generate one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not typed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Among the first that a guesser tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::UserDetail</name>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has deleted it in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this user a new password (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this user&apos;s keys holds a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End sessions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site keeps its sessions in another store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user has no session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign this user out everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key: this user cannot sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in another store, such as Redis: none are shown or ended here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n dead hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show in Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this user&apos;s sessions on the page Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke this session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::UsersModel</name>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::app::UsersPage</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, e-mail, key or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1; a search shows others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing the first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is there and empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search looks at the beginning of ids, attributes and keys, in upper or lower case.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::demo</name>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO TAG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::Chip</name>
    <message>
        <source>Filter. Delete removes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::Footer</name>
    <message>
        <source>Lock or unlock changes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server clock minus this computer&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::InlineBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::ProfileButton</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::StrengthBar</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>candela::look::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

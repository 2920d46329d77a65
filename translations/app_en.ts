<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CellWords</name>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle</source>
        <translation>
            <numerusform>%Ln idle</numerusform>
            <numerusform>%Ln idle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectTest</name>
    <message numerus="yes">
        <source>valid %n more day(s)</source>
        <translation>
            <numerusform>valid %n more day</numerusform>
            <numerusform>valid %n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DepartureWords</name>
    <message numerus="yes">
        <source>%Ln row(s) of other tables refer to the user, in %1: not deleted</source>
        <translation>
            <numerusform>%Ln row of other tables refers to the user, in %1: not deleted</numerusform>
            <numerusform>%Ln rows of other tables refer to the user, in %1: not deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) disabled</source>
        <translation>
            <numerusform>%Ln password disabled</numerusform>
            <numerusform>%Ln passwords disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) ended</source>
        <translation>
            <numerusform>%Ln session ended</numerusform>
            <numerusform>%Ln sessions ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of other tables deleted</source>
        <translation>
            <numerusform>%Ln row of other tables deleted</numerusform>
            <numerusform>%Ln rows of other tables deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) without a password still open</source>
        <translation>
            <numerusform>%Ln key without a password still opens</numerusform>
            <numerusform>%Ln keys without a password still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one of %Ln users</source>
        <translation>
            <numerusform>one of %Ln user</numerusform>
            <numerusform>one of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had nothing left to do</source>
        <translation>
            <numerusform>%Ln had nothing left to do</numerusform>
            <numerusform>%Ln had nothing left to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept because rows refer to them</source>
        <translation>
            <numerusform>%Ln kept because rows refer to them</numerusform>
            <numerusform>%Ln kept because rows refer to them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried</source>
        <translation>
            <numerusform>%Ln not tried</numerusform>
            <numerusform>%Ln not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them can still sign in with a key that holds no password.</source>
        <translation>
            <numerusform>%Ln of them can still sign in with a key that holds no password.</numerusform>
            <numerusform>%Ln of them can still sign in with a key that holds no password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message numerus="yes">
        <source>%Ln matched</source>
        <translation>
            <numerusform>%Ln matched</numerusform>
            <numerusform>%Ln matched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already gone</source>
        <translation>
            <numerusform>%Ln already gone</numerusform>
            <numerusform>%Ln already gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed meanwhile</source>
        <translation>
            <numerusform>%Ln changed meanwhile</numerusform>
            <numerusform>%Ln changed meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoked %Ln session(s)</source>
        <translation>
            <numerusform>Revoked %Ln session</numerusform>
            <numerusform>Revoked %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %Ln session(s)</source>
        <translation>
            <numerusform>Revoke %Ln session</numerusform>
            <numerusform>Revoke %Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source>%Ln line(s) are as they were written.</source>
        <translation>
            <numerusform>%Ln line is as it was written.</numerusform>
            <numerusform>%Ln lines are as they were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln line(s) before are as they were written.</source>
        <translation>
            <numerusform>The %Ln line before is as it was written.</numerusform>
            <numerusform>The %Ln lines before are as they were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::ConnectTransfer</name>
    <message numerus="yes">
        <source>%n connection(s) imported</source>
        <translation>
            <numerusform>%n connection imported</numerusform>
            <numerusform>%n connections imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported</source>
        <translation>
            <numerusform>%n connection exported</numerusform>
            <numerusform>%n connections exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::DeleteUserDialog</name>
    <message numerus="yes">
        <source>The user&apos;s %Ln keys are deleted as well.</source>
        <translation>
            <numerusform>The user&apos;s %Ln key is deleted as well.</numerusform>
            <numerusform>The user&apos;s %Ln keys are deleted as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The user&apos;s %Ln sessions end.</source>
        <translation>
            <numerusform>The user&apos;s %Ln session ends.</numerusform>
            <numerusform>The user&apos;s %Ln sessions end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 stay, and forget the user.</source>
        <translation>
            <numerusform>%Ln row of %1 stays, and forgets the user.</numerusform>
            <numerusform>%Ln rows of %1 stay, and forget the user.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 refer to this user and belong to others: the user cannot be deleted before.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to this user and belongs to others: the user cannot be deleted before.</numerusform>
            <numerusform>%Ln rows of %1 refer to this user and belong to others: the user cannot be deleted before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 refer to this user.</source>
        <translation>
            <numerusform>%Ln row of %1 refers to this user.</numerusform>
            <numerusform>%Ln rows of %1 refer to this user.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln rows of &amp;other tables as well</source>
        <translation>
            <numerusform>Delete the %Ln row of &amp;other tables as well</numerusform>
            <numerusform>Delete the %Ln rows of &amp;other tables as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::DepartureSave</name>
    <message numerus="yes">
        <source>Result saved, %Ln line(s)</source>
        <translation>
            <numerusform>Result saved, %Ln line</numerusform>
            <numerusform>Result saved, %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::EndSessions</name>
    <message numerus="yes">
        <source>&amp;End this user&apos;s %Ln live sessions</source>
        <translation>
            <numerusform>&amp;End this user&apos;s %Ln live session</numerusform>
            <numerusform>&amp;End this user&apos;s %Ln live sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, and remove %Ln dead ones</source>
        <translation>
            <numerusform>, and remove %Ln dead one</numerusform>
            <numerusform>, and remove %Ln dead ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions ended</source>
        <translation>
            <numerusform>%Ln session ended</numerusform>
            <numerusform>%Ln sessions ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::JournalPage</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::KeyActDialog</name>
    <message numerus="yes">
        <source>The user can still sign in with %Ln other keys.</source>
        <translation>
            <numerusform>The user can still sign in with %Ln other key.</numerusform>
            <numerusform>The user can still sign in with %Ln other keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::KnownKeysDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) in %1 hold no key, so nothing is known by them: %2</source>
        <translation>
            <numerusform>%Ln file in %1 holds no key, so nothing is known by it: %2</numerusform>
            <numerusform>%Ln files in %1 hold no key, so nothing is known by them: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::ListSelection</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::OffboardChoice</name>
    <message numerus="yes">
        <source>Their %Ln session(s) end, with those that begin until then.</source>
        <translation>
            <numerusform>Their %Ln session ends, with those that begin until then.</numerusform>
            <numerusform>Their %Ln sessions end, with those that begin until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln user(s)?</source>
        <translation>
            <numerusform>End the sessions of %Ln user?</numerusform>
            <numerusform>End the sessions of %Ln users?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable the passwords of %Ln user(s)?</source>
        <translation>
            <numerusform>Disable the passwords of %Ln user?</numerusform>
            <numerusform>Disable the passwords of %Ln users?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s)?</source>
        <translation>
            <numerusform>Delete %Ln user?</numerusform>
            <numerusform>Delete %Ln users?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;End sessions of %Ln user(s)</source>
        <translation>
            <numerusform>&amp;End sessions of %Ln user</numerusform>
            <numerusform>&amp;End sessions of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Disable passwords of %Ln user(s)</source>
        <translation>
            <numerusform>&amp;Disable passwords of %Ln user</numerusform>
            <numerusform>&amp;Disable passwords of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln user(s)</source>
        <translation>
            <numerusform>&amp;Delete %Ln user</numerusform>
            <numerusform>&amp;Delete %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln row(s) of &amp;other tables as well</source>
        <translation>
            <numerusform>Delete the %Ln row of &amp;other tables as well</numerusform>
            <numerusform>Delete the %Ln rows of &amp;other tables as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::OffboardReport</name>
    <message numerus="yes">
        <source>of %Ln in the list</source>
        <translation>
            <numerusform>of %Ln in the list</numerusform>
            <numerusform>of %Ln in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln in the list, which has no heading</source>
        <translation>
            <numerusform>of %Ln in the list, which has no heading</numerusform>
            <numerusform>of %Ln in the list, which has no heading</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::PasswordHandover</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln s</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %Ln s</numerusform>
            <numerusform>Copied. The clipboard is cleared in %Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyForm</name>
    <message numerus="yes">
        <source>The same password for the %Ln other keys of this user as &amp;well</source>
        <translation>
            <numerusform>The same password for the %Ln other key of this user as &amp;well</numerusform>
            <numerusform>The same password for the %Ln other keys of this user as &amp;well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::ResetKeyResult</name>
    <message numerus="yes">
        <source>%Ln sessions ended</source>
        <translation>
            <numerusform>%Ln session ended</numerusform>
            <numerusform>%Ln sessions ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions that were just being made were ended as well</source>
        <translation>
            <numerusform>%Ln session that was just being made was ended as well</numerusform>
            <numerusform>%Ln sessions that were just being made were ended as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reset link(s) ended</source>
        <translation>
            <numerusform>%Ln reset link ended</numerusform>
            <numerusform>%Ln reset links ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::RevokeDialog</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln users has to sign in again because of it.</source>
        <translation>
            <numerusform>None of %Ln user has to sign in again because of it.</numerusform>
            <numerusform>None of the %Ln users has to sign in again because of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln users keeps another session; all have to sign in again.</source>
        <translation>
            <numerusform>None of %Ln user keeps another session; they have to sign in again.</numerusform>
            <numerusform>None of the %Ln users keeps another session; all have to sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 of the %Ln users keeps no other session and has to sign in again.</source>
        <translation>
            <numerusform>1 of %Ln user keeps no other session and has to sign in again.</numerusform>
            <numerusform>1 of the %Ln users keeps no other session and has to sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln users keep no other session and have to sign in again.</source>
        <translation>
            <numerusform>%1 of %Ln user keeps no other session and has to sign in again.</numerusform>
            <numerusform>%1 of the %Ln users keep no other session and have to sign in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other sessions of the user stay.</source>
        <translation>
            <numerusform>%Ln other session of the user stays.</numerusform>
            <numerusform>%Ln other sessions of the user stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list shows the %Ln users who lose most.</source>
        <translation>
            <numerusform>The list shows the %Ln user who loses most.</numerusform>
            <numerusform>The list shows the %Ln users who lose most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted anew at %1: none of them left, %Ln began since.</source>
        <translation>
            <numerusform>Counted anew at %1: none of them left, %Ln began since.</numerusform>
            <numerusform>Counted anew at %1: none of them left, %Ln began since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::RevokePreview</name>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln idle</source>
        <translation>
            <numerusform>%Ln idle</numerusform>
            <numerusform>%Ln idle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln dead</numerusform>
            <numerusform>%Ln dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without valid expiry</source>
        <translation>
            <numerusform>%Ln without valid expiry</numerusform>
            <numerusform>%Ln without valid expiry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %Ln chosen ids</source>
        <translation>
            <numerusform>the %Ln chosen id</numerusform>
            <numerusform>the %Ln chosen ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::RevokedUsers</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::SessionActs</name>
    <message numerus="yes">
        <source>%n had already gone.</source>
        <translation>
            <numerusform>%n had already gone.</numerusform>
            <numerusform>%n had already gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) revoked</source>
        <translation>
            <numerusform>%n session revoked</numerusform>
            <numerusform>%n sessions revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not, because the user is gone</source>
        <translation>
            <numerusform>%n not, because the user is gone</numerusform>
            <numerusform>%n not, because their users are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had already been there</source>
        <translation>
            <numerusform>%n had already been there</numerusform>
            <numerusform>%n had already been there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) put back</source>
        <translation>
            <numerusform>%n session put back</numerusform>
            <numerusform>%n sessions put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::SessionDetail</name>
    <message numerus="yes">
        <source>if an active period is %n hour(s)</source>
        <translation>
            <numerusform>if an active period is %n hour</numerusform>
            <numerusform>if an active period is %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::SessionToken</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln s</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %Ln s</numerusform>
            <numerusform>Copied. The clipboard is cleared in %Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::SessionsModel</name>
    <message numerus="yes">
        <source>%1, if the site keeps sessions active for %n hour(s) at a time: active until, less that</source>
        <translation>
            <numerusform>%1, if the site keeps sessions active for %n hour at a time: active until, less that</numerusform>
            <numerusform>%1, if the site keeps sessions active for %n hours at a time: active until, less that</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::SessionsPage</name>
    <message numerus="yes">
        <source>The %n selected</source>
        <translation>
            <numerusform>The %n selected</numerusform>
            <numerusform>The %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::TriggerBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file runs %n trigger(s) of its own with every change.</source>
        <translation>
            <numerusform>This file runs %n trigger of its own with every change.</numerusform>
            <numerusform>This file runs %n triggers of its own with every change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::app::UserSessions</name>
    <message numerus="yes">
        <source>%1, %Ln dead hidden</source>
        <translation>
            <numerusform>%1, %Ln dead hidden</numerusform>
            <numerusform>%1, %Ln dead hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>

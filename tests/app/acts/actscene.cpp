#include "actscene.h"

#include "look/bulletlist.h"
#include "look/fielderror.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTest>

namespace candela::tests {

using namespace Qt::StringLiterals;

auth::Key shownKey(Scene &scene, const QString &keyId)
{
    auto key = scene.key(keyId);
    key.person = scene.detail(key.userId).user.person;
    return key;
}

void type(const QDialog &dialog, const char *field, const QString &text)
{
    auto *edit = part<QLineEdit>(dialog, field);
    QTest::mouseClick(edit, Qt::LeftButton);
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else if (std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; }))
        QTest::keyClicks(edit, text);
    else
        edit->insert(text); // no test keyboard has it
}

bool canAct(const QDialog &dialog) { return part<QPushButton>(dialog, "act")->isEnabled(); }

QString consequences(const QDialog &dialog)
{
    QStringList lines;
    for (const auto *label : part<look::BulletList>(dialog, "consequences")->findChildren<QLabel *>()) {
        if (label->text().size() > 1)
            lines << label->text();
    }
    return lines.join(u'\n');
}

QString fieldError(const QDialog &dialog, const char *name)
{
    const auto *error = part<look::FieldError>(dialog, name);
    return error->isVisible() ? error->message() : QString();
}

QString signIn(Scene &scene, const QString &keyId, const std::optional<database::Secret> &password)
{
    const auto connection = scene.db.connect();
    const auto used
        = auth::lucia::Keys(*connection, scene.db.schema()).use(auth::lucia::KeyName::of(keyId), password);
    return used ? u"in"_s : auth::code(used.error().kind).toString();
}

QStringList journalLines(const Scene &scene)
{
    QStringList lines;
    QFile file(scene.workspace.journal().path());
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const auto line = QJsonDocument::fromJson(file.readLine()).object();
        auto text = line[u"act"_s].toString() + u' ' + line[u"outcome"_s].toString();
        const auto counts = line[u"counts"_s].toObject();
        for (auto it = counts.begin(); it != counts.end(); ++it)
            text += u" %1=%2"_s.arg(it.key()).arg(it.value().toInteger());
        for (const auto &name : {u"subject"_s, u"reason"_s, u"error"_s}) {
            if (line.contains(name))
                text += u" %1=%2"_s.arg(name, line[name].toString());
        }
        lines << text;
    }
    return lines;
}

} // namespace candela::tests

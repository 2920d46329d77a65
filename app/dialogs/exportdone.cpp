#include "dialogs/exportdone.h"

#include "look/inlinebar.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QDir>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

ExportDone::ExportDone(QWidget *parent)
    : QWidget(parent)
    , m_bar(new InlineBar(Kind::Ok))
    , m_note(new TextLabel({}, Type::Body, Role::TextSecondary))
{
    m_bar->setObjectName(u"result"_s);
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    column->addWidget(m_bar);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch();
}

void ExportDone::setWritten(const QString &rows, const QString &path, bool isSigned)
{
    const auto where = isSigned ? tr("to %1, with its signed manifest beside it") : tr("to %1");
    m_bar->setTexts(tr("%1 written").arg(rows), where.arg(QDir::toNativeSeparators(path)));
    m_note->setText(tr("Nobody but you can read the file. It is about people and how they sign in, so keep it as you keep "
                       "the database."));
}

void ExportDone::setPrinted(const QString &rows, const QString &printer)
{
    m_bar->setTexts(tr("%1 printed").arg(rows), tr("on %1").arg(printer));
    m_note->setText(tr("It is about people and how they sign in: do not leave it at the printer."));
}

} // namespace candela::app

#include "dialogs/exportprogress.h"

#include "look/elidedlabel.h"
#include "look/ground.h"
#include "look/tight.h"

#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

ExportProgress::ExportProgress(QWidget *parent)
    : QWidget(parent)
    , m_file(new ElidedLabel({}, Type::Strong, Role::Text, Qt::ElideMiddle))
    , m_percent(new TextLabel({}, Type::Strong))
    , m_bar(new QProgressBar)
    , m_rows(new ElidedLabel({}, Type::Caption, Role::TextSecondary))
    , m_remaining(new TextLabel({}, Type::Caption, Role::TextSecondary))
{
    m_rows->setObjectName(u"rows"_s);
    m_remaining->setObjectName(u"remaining"_s);
    m_percent->setObjectName(u"percent"_s);
    m_bar->setObjectName(u"bar"_s);
    m_bar->setAccessibleName(tr("Export progress"));
    m_bar->setTextVisible(false);
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    auto *card = new Ground(Role::Window, Ground::Rounded);
    auto *inside = tight<QVBoxLayout>(card, Space::l, Space::m, Space::l, Space::m, Space::s);
    auto *above = tight<QHBoxLayout>(Space::s), *below = tight<QHBoxLayout>(Space::s);
    above->addWidget(m_file, 1);
    above->addWidget(m_percent);
    inside->addLayout(above);
    inside->addWidget(m_bar);
    below->addWidget(m_rows, 1);
    below->addWidget(m_remaining);
    inside->addLayout(below);
    column->addWidget(card);
    auto *note = new TextLabel(tr("The file appears when it is complete. If you stop, nothing is left behind."),
        Type::Body, Role::TextSecondary);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addStretch();
}

void ExportProgress::begin(const QString &fileName, std::optional<qint64> total)
{
    m_total = total;
    m_file->setText(fileName);
    m_bar->setRange(0, total ? 1000 : 0);
    m_since.start();
    setWritten(0);
}

void ExportProgress::setWritten(qint64 rows)
{
    const QLocale locale;
    const auto exact = rows * 1000 / std::max<qint64>(m_since.elapsed(), 1);
    const auto rate = exact < 1000 ? exact : exact / 100 * 100; // nobody reads more of what changes all the time
    const auto number = m_total ? tr("%1 of %2 rows").arg(locale.toString(rows), locale.toString(*m_total))
                                : tr("%1 rows").arg(locale.toString(rows));
    m_rows->setText(rate > 0 ? tr("%1, %2 per second").arg(number, locale.toString(rate)) : number);
    setShare(rows);
    const bool known = m_total && rate > 0 && rows < *m_total;
    m_remaining->setText(known ? remaining((*m_total - rows) / rate + 1) : QString());
}

void ExportProgress::setShare(qint64 rows)
{
    if (!m_total) {
        m_percent->clear();
        return;
    }
    const auto thousandths = *m_total > 0 ? std::min<qint64>(rows * 1000 / *m_total, 999) : 0;
    m_bar->setValue(int(thousandths));
    m_percent->setText(tr("%1 %").arg(thousandths / 10));
}

QString ExportProgress::remaining(qint64 seconds)
{
    return seconds < 90 ? tr("about %1 s left").arg(seconds) : tr("about %1 min left").arg((seconds + 30) / 60);
}

} // namespace candela::app

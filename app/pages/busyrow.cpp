#include "pages/busyrow.h"

#include "look/buttons.h"
#include "look/keytip.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace candela::app {

using look::Space::s;

BusyRow::BusyRow(bool hasLetter, QWidget *parent)
    : QWidget(parent)
    , m_text(new look::TextLabel({}, look::Type::Body))
{
    auto *row = look::tight<QHBoxLayout>(this, 0, 0, 0, 0, s);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);                // nobody knows how much of a table the server has read
    bar->setTextVisible(false);
    bar->setMinimumWidth(look::Theme::scaled(48));
    bar->setMaximumWidth(look::Theme::scaled(160));
    bar->setAccessibleName(tr("Progress"));
    row->addWidget(bar, 1);
    row->addWidget(m_text, 1);
    const auto word = tr("Sto&p");
    auto *stop = look::button(hasLetter ? word : QString(word).remove(u'&'));
    stop->setObjectName(QStringLiteral("busyStop"));
    stop->setToolTip(tr("Stop"));
    new look::KeyTip(*stop, QStringLiteral("actEscape"));
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &BusyRow::stopRequested);
    hide();
    m_second.setSingleShot(true);
    m_second.setInterval(1000);
    m_long.setSingleShot(true);
    m_long.setInterval(5000);
    connect(&m_second, &QTimer::timeout, this, [this] { emit worthSaying(m_text->text()); });
    connect(&m_long, &QTimer::timeout, this, &QWidget::show);
}

void BusyRow::start(const QString &text)
{
    m_text->setText(text);
    if (m_second.isActive() || m_long.isActive() || !isHidden())
        return;
    m_second.start();
    m_long.start();
}

void BusyRow::stop()
{
    m_second.stop();
    m_long.stop();
    hide();
}

} // namespace candela::app

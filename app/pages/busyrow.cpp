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
using look::Space::xl;

BusyRow::BusyRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new look::TextLabel({}, look::Type::Body))
{
    auto *row = look::tight<QHBoxLayout>(this, xl, s, xl, s, s);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);                // nobody knows how much of a table the server has read
    bar->setTextVisible(false);
    bar->setFixedWidth(look::Theme::scaled(160));
    bar->setAccessibleName(tr("Progress"));
    row->addWidget(bar);
    row->addWidget(m_text, 1);
    auto *stop = look::button(tr("Sto&p"));
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
    if (m_second.isActive() || m_long.isActive() || isVisible())
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

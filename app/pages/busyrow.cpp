#include "pages/busyrow.h"

#include "look/buttons.h"
#include "look/keytip.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace candela::app {

using namespace std::chrono_literals;
using look::Space::s;

BusyRow::BusyRow(Place place, QWidget *parent)
    : QWidget(parent)
    , m_text(new look::TextLabel({}, look::Type::Body))
{
    auto *row = look::tight<QHBoxLayout>(this, 0, 0, 0, 0, s);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);                // nobody knows how much of a table the server has read
    bar->setTextVisible(false);
    bar->setMinimumWidth(look::Theme::scaled(48));
    bar->setAccessibleName(tr("Progress"));
    row->addWidget(bar);
    m_text->setWordWrap(true);          // or the page would be as wide as the words, at the cost of its detail
    row->addWidget(m_text, 1);
    auto *stop = place == Place::Page ? static_cast<QAbstractButton *>(look::button(tr("Sto&p")))
                                      : look::iconButton(QStringLiteral("stop"), tr("Stop"));
    stop->setObjectName(QStringLiteral("busyStop"));
    stop->setToolTip(tr("Stop"));
    new look::KeyTip(*stop, QStringLiteral("actEscape"));
    row->addWidget(stop);
    connect(stop, &QAbstractButton::clicked, this, [this] { m_isBeside ? emit stopBesideRequested() : emit stopRequested(); });
    hide();
    m_second.setSingleShot(true);
    m_long.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_isBeside = false;
        m_text->setText(m_words);
        emit worthSaying(m_words);
    });
    connect(&m_long, &QTimer::timeout, this, &QWidget::show);
}

void BusyRow::start(const QString &text)
{
    m_words = text;
    if (isHidden())
        m_isBeside = false;
    if (!m_isBeside)
        m_text->setText(text);
    if (std::exchange(m_isStarted, true))
        return;
    m_second.start(1s);
    if (isHidden())
        m_long.start(5s);
}

void BusyRow::goOn(const QString &text, std::chrono::milliseconds since)
{
    m_text->setText(text);
    m_isBeside = true;
    m_isStarted = false;
    m_second.stop();
    if (isHidden())
        m_long.start(std::max<std::chrono::milliseconds>(0s, 5s - since));
}

void BusyRow::stop()
{
    m_isStarted = false;
    m_second.stop();
    m_long.stop();
    if (isAncestorOf(window()->focusWidget()))
        emit leftFocus();
    hide();
}

} // namespace candela::app

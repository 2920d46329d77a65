#include "pages/progressrow.h"

#include "look/buttons.h"
#include "look/keytip.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::s;
using look::Space::xl;

static constexpr int full = 1000;

ProgressRow::ProgressRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_text(new look::TextLabel)
{
    setObjectName(name);
    auto *row = look::tight<QHBoxLayout>(this, xl, s, xl, s, s);
    m_bar->setRange(0, full);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(look::Theme::scaled(160));
    m_bar->setAccessibleName(tr("Progress"));
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    auto *stop = look::button(tr("Sto&p"));
    stop->setObjectName(name + u"Stop"_s);
    stop->setToolTip(tr("Stop"));
    new look::KeyTip(*stop, u"actEscape"_s);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &ProgressRow::stopRequested);
    hide();
    m_second.setSingleShot(true);
    m_second.setInterval(1000);
    m_tick.setInterval(100);
    connect(&m_second, &QTimer::timeout, this, &QWidget::show);
    connect(&m_tick, &QTimer::timeout, this, &ProgressRow::showProgress);
}

void ProgressRow::start(const QString &text, std::shared_ptr<const journal::Progress> progress)
{
    m_progress = std::move(progress);
    m_text->setText(text);
    m_bar->setValue(0);
    m_second.start();
    m_tick.start();
}

void ProgressRow::stop()
{
    m_second.stop();
    m_tick.stop();
    hide();
}

// Never backwards, and full only when it is done.
void ProgressRow::showProgress()
{
    const auto all = m_progress->all.load();
    const auto share = all > 0 ? double(m_progress->done) / double(all) : 0;
    m_bar->setValue(std::clamp(int(share * full), m_bar->value(), full - 1));
}

} // namespace candela::app

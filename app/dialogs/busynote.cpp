#include "dialogs/busynote.h"

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

BusyNote::BusyNote(QWidget *parent)
    : ElidedLabel({}, Type::Caption, Role::TextSecondary, Qt::ElideRight, parent)
{
    setObjectName(u"busy"_s);
    m_second.setSingleShot(true);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void BusyNote::start(const QString &text)
{
    setText(text);
    if (!isVisible() && !m_second.isActive())
        m_second.start();
}

void BusyNote::stop()
{
    m_second.stop();
    hide();
}

} // namespace candela::app

#include "toasts.h"

namespace candela::app {

using namespace Qt::StringLiterals;

Toasts::Toasts(QWidget *over)
    : QObject(over)
    , m_over(over)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &Toasts::hide);
}

look::Toast &Toasts::fresh(std::chrono::milliseconds shown)
{
    if (!m_toast) {
        m_toast = new look::Toast(m_over);
        m_toast->setObjectName(u"toast"_s);
    }
    m_toast->clearActions();
    m_toast->setRemaining(-1);
    m_end.start(shown);
    return *m_toast;
}

void Toasts::hide()
{
    if (m_toast)
        m_toast->hide();
}

} // namespace candela::app

#include "dialogs/stopbutton.h"

#include "look/variant.h"

namespace candela::app {

using namespace Qt::StringLiterals;

StopButton::StopButton(QWidget *parent)
    : QPushButton(tr("Cancel"), parent)
{
    setObjectName(u"cancel"_s);
    setAutoDefault(false);
    look::setVariant(this, look::Variant::Standard);
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_running)
            setText(tr("Stopping…"));
    });
}

void StopButton::setRunning(bool running)
{
    m_running = running;
    setText(running ? tr("Stop") : tr("Cancel"));
}

void StopButton::setClosing()
{
    m_running = false;
    setText(tr("Close"));
}

QSize StopButton::sizeHint() const
{
    int widest = 0;
    for (const auto &text : {tr("Cancel"), tr("Stop"), tr("Stopping…"), tr("Close")})
        widest = qMax(widest, fontMetrics().horizontalAdvance(text));
    const auto size = QPushButton::sizeHint();
    return {size.width() + widest - fontMetrics().horizontalAdvance(text()), size.height()};
}

} // namespace candela::app

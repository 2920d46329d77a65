// Which scheme the platform asks for, at the start and whenever somebody changes its settings meanwhile.
#pragma once

#include "look/tokens.h"

#include <QObject>
#include <QTimer>

class QPalette;

namespace candela::look {

class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    // What a platform with these colours asks for, where it does not say so otherwise.
    [[nodiscard]] static Scheme ofPalette(const QPalette &palette);

signals:
    // Apply what holds once more, also where scheme() is not wanted: the platform's palette is in force just now.
    void changed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void ask();

    Scheme m_scheme = Scheme::Light;
    QTimer m_later;             // not amid the platform's own change
    bool m_isAsking = false;
};

} // namespace candela::look

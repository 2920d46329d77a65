// Words that grow old: what a pane says of moments is said anew every half minute, and at once when one of them is over.
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace candela::app {

class Workspace;

class Ageing : public QObject
{
    Q_OBJECT
public:
    explicit Ageing(const Workspace &workspace, QObject *parent = nullptr);

    // The moments of what is shown now, in place of those of before, in milliseconds since 1970.
    void watch(const QList<std::optional<qint64>> &moments);
    // Says it now, and again as time goes by, for as long as `words` are there. say: void(qint64 now)
    template <class Say> void keep(QObject *words, Say say)
    {
        say(now());
        connect(this, &Ageing::passed, words, std::move(say));
    }

signals:
    void passed(qint64 now);

private:
    qint64 now() const;
    void goOn();

    const Workspace &m_workspace;
    QList<qint64> m_ahead;
    QTimer m_timer;
};

} // namespace candela::app

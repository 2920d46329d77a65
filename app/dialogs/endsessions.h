// Whether an act ends the user's sessions as well: on by default, with how many there are.
#pragma once

#include "auth/sessions.h"

#include <QWidget>

class QCheckBox;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class EndSessions : public QWidget
{
    Q_OBJECT
public:
    explicit EndSessions(QWidget *parent = nullptr);

    // The user's sessions; none: the site keeps them in another store, and there is nothing to choose.
    void setSessions(const std::optional<auth::SessionCounts> &sessions);
    void setWanted(bool wanted);
    // None are ended because the account lacks these grants; empty: it lacks none.
    void forbid(const QString &grants);
    bool isWanted() const;
    // "3 sessions ended"
    static QString endedText(qint64 number);

private:
    QCheckBox *m_box;
    look::TextLabel *m_elsewhere, *m_forbidden;
};

} // namespace candela::app

// The tab where table names are given by hand, for databases whose names cannot be detected.
#pragma once

#include "auth/inspector.h"
#include "database/error.h"

#include <QWidget>

#include <array>

class QCheckBox;

namespace candela::app {

class ConnectField;

class ConnectTables : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectTables(const auth::Mapping &start, QWidget *parent = nullptr);

    // A sentence below each name that is none; answers the first of them, or nullptr.
    ConnectField *firstWrong();
    auth::Mapping mapping() const;
    // Focuses the name that a Schema error is about.
    void point(const database::Error &error);

private:
    ConnectField *m_users, *m_keys, *m_sessions;
    std::array<ConnectField *, 3> m_names;
    QCheckBox *m_withoutSessions;
};

} // namespace candela::app

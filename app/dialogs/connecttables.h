// The tab where tables and columns are named by hand, for databases whose names cannot be detected.
#pragma once

#include "auth/inspector.h"
#include "database/error.h"

#include <QWidget>

#include <array>

class QCheckBox;

namespace candela::look {
class FormGrid;
}

namespace candela::app {

class ConnectField;

class ConnectTables : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectTables(QWidget *parent = nullptr);

    void load(const auth::Mapping &mapping);
    // A sentence below each name that is none; answers the first of them, or nullptr.
    ConnectField *firstWrong();
    auth::Mapping mapping() const;
    // Focuses the name that a Schema error is about.
    void point(const database::Error &error);

signals:
    void edited();

private:
    // A table's name, and its columns as pairs.
    struct Row {
        ConnectField *table, *columns;
        QStringList known;
    };

    Row addTable(look::FormGrid &grid, const QString &name, const QString &label, const QString &columns,
        const QStringList &known);

    std::array<Row, 3> m_rows; // users, keys, sessions
    QCheckBox *m_withoutSessions;
};

} // namespace candela::app

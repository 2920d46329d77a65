// How somebody has arranged the columns of a table, as a value that outlives the table.
#pragma once

#include <QList>

namespace candela::look {

struct ColumnsState {
    struct Column {
        int width = 0; // pixels at 10 pt; 0: as the table has it
        bool wanted = true;
        bool operator==(const Column &) const = default;
    };
    QList<Column> columns; // as the model counts them
    QList<int> order; // the model's column at each place
    bool operator==(const ColumnsState &) const = default;
};

} // namespace candela::look

// A select on MySQL or MariaDB whose rows come as text, one after another off the wire: QMYSQL would hold them all.
#pragma once

#include "database/driver.h"

#include <mysql.h>

namespace candela::database {

struct MySqlFailure { unsigned code = 0; QString text; };

// Nothing where the rows are all there. The connection takes no other statement meanwhile.
[[nodiscard]] std::optional<MySqlFailure> readMySqlText(
    MYSQL *handle, const sql::CompiledQuery &query, const TextSink &row);

} // namespace candela::database

// Where this site's database is: from the environment, as a service is told it.
#pragma once

#include <candela/database/options.h>

inline candela::database::Options site()
{
    candela::database::Options options;
    options.engine = qEnvironmentVariable("SITE_ENGINE");       // "sqlite", "mysql" or "postgres"
    options.file = qEnvironmentVariable("SITE_FILE");
    options.host = qEnvironmentVariable("SITE_HOST");
    options.port = qEnvironmentVariableIntValue("SITE_PORT");
    options.name = qEnvironmentVariable("SITE_DATABASE");
    options.user = qEnvironmentVariable("SITE_USER");
    options.password = candela::database::Secret(qEnvironmentVariable("SITE_PASSWORD"));
    if (candela::database::isLoopback(options.host))
        options.tls = candela::database::Tls::Off;
    return options;
}

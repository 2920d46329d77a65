// Findings for people and for programs.
#pragma once

#include "finding.h"

namespace candela::bench {

QByteArray asText(const Findings &findings);
QByteArray asJson(const Findings &findings);

} // namespace candela::bench

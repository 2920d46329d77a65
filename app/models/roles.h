// What the models of the window's tables offer beside Qt's roles and those of look::CellRole.
#pragma once

#include <QtGlobal>

namespace candela::app {

enum ModelRole {
    // QVariant: what is copied of a cell, for programs to read: a time in ISO 8601 with its offset, a number as a number,
    // a session's fingerprint and never its id. Nothing: the text that is shown.
    CopyRole = Qt::UserRole + 400
};

} // namespace candela::app

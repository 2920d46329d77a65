// One key in a line: its id in full where there is room, and what its hash is.
#pragma once

#include "auth/keys.h"

#include <QWidget>

namespace candela::look {
class ElidedLabel;
class StatePill;
} // namespace candela::look

namespace candela::app {

class KeyLine : public QWidget
{
    Q_OBJECT
public:
    explicit KeyLine(QWidget *parent = nullptr);

    void setKey(const auth::Key &key);

private:
    look::ElidedLabel *m_id;
    look::StatePill *m_kind;
};

} // namespace candela::app

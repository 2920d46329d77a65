// The filter for keys with one kind of hash: a chip that says which, and opens the menu to choose from.
#pragma once

#include "auth/keyfilter.h"
#include "look/chip.h"

#include <optional>

class QActionGroup;
class QMenu;

namespace candela::app {

class HashKindChip : public look::Chip
{
    Q_OBJECT
public:
    // `cost`: what a kind alone reads, "≈1,000,000 rows"; empty where that is few.
    explicit HashKindChip(const QString &cost, QWidget *parent = nullptr);

    // None: every kind.
    const std::optional<auth::HashFamily> &family() const { return m_family; }
    // Says nothing of it; a kind that is not offered is every kind.
    void set(const std::optional<auth::HashFamily> &family);

signals:
    void changed();

private:
    void add(const QString &text, const std::optional<auth::HashFamily> &family);

    QMenu *m_menu;
    QActionGroup *m_kinds;
    std::optional<auth::HashFamily> m_family;
};

} // namespace candela::app

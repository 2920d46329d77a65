// Which columns a report shall have: a button that says how many, and opens a list to tick them in.
#pragma once

#include <QPushButton>

class QMenu;

namespace candela::app {

class ColumnChoice : public QPushButton
{
    Q_OBJECT
public:
    explicit ColumnChoice(const QStringList &columns, QWidget *parent = nullptr);

    // Those that are ticked, in their order; at least one is.
    QStringList chosen() const;

private:
    void showChosen();

    QMenu *m_menu;
};

} // namespace candela::app

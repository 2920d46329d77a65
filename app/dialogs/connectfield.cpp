#include "dialogs/connectfield.h"

#include "look/buttons.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/textlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;

ConnectField::ConnectField(const QString &name)
{
    setObjectName(name);
    connect(this, &QLineEdit::textChanged, this, [this] { setProblem({}); });
}

void ConnectField::addTo(look::FormGrid &grid, const QString &label, const QList<QWidget *> &more)
{
    m_grid = &grid;
    grid.addRow(label, QList<QWidget *>{this} + more);
    addErrorTo(grid);
}

void ConnectField::addErrorTo(look::FormGrid &grid)
{
    m_error = grid.addError(this);
    m_error->setObjectName(objectName() + "Error"_L1);
}

void ConnectField::setRowVisible(bool visible)
{
    setProblem({});
    m_grid->setRowVisible(this, visible);
}

bool ConnectField::check(const QString &ifBlank)
{
    const auto typed = text();
    const auto control = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::any_of(typed.begin(), typed.end(), control))
        setProblem(tr("It holds a line break or another control character. Type it again without."));
    else
        setProblem(typed.trimmed().isEmpty() ? ifBlank : QString());
    return !hasProblem();
}

void ConnectField::setProblem(const QString &sentence)
{
    if (m_error)
        m_error->setMessage(sentence);
}

bool ConnectField::hasProblem() const { return m_error && !m_error->message().isEmpty(); }

void ConnectField::mark() { look::setInvalid(this, true); }

void ConnectField::point()
{
    setFocus();
    selectAll();
}

QPushButton *ConnectField::browseButton(const QString &name, const QString &title, const QString &filters)
{
    auto *result = look::button(tr("&Browse…"));
    result->setObjectName(name);
    connect(result, &QPushButton::clicked, this, [this, title, filters] {
        auto *files = new QFileDialog(window(), title, QFileInfo(text()).path(), filters);
        files->setObjectName("fileDialog"_L1);
        files->setFileMode(QFileDialog::ExistingFile);
        files->setAttribute(Qt::WA_DeleteOnClose);
        connect(files, &QFileDialog::fileSelected, this, &QLineEdit::setText);
        files->open();
    });
    return result;
}

} // namespace candela::app

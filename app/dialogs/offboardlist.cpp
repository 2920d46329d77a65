#include "dialogs/offboardlist.h"

#include "arrival.h"
#include "auth/userlist.h"
#include "departurewords.h"
#include "dialogs/listfield.h"
#include "look/buttons.h"
#include "look/fielderror.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/tight.h"
#include "offthread.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;
using database::Result;

// As much of a file as is worth looking at.
static constexpr qsizetype shownBytes = 20'000;

OffboardList::OffboardList(QWidget *parent)
    : QWidget(parent)
    , m_field(new ListField)
    , m_error(new FieldError(m_field))
    , m_from(new TextLabel({}, Type::Body, Role::TextSecondary))
    , m_open(button(tr("&Open file…"), Variant::Standard, u"file"_s))
    , m_forget(button(tr("&Type instead"), Variant::Ghost))
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::s);
    auto *label = new TextLabel(tr("&Ids, e-mail addresses, user names or keys: one a line, or a CSV with a heading "
                                   "such as email or user_id"),
        Type::Body, Role::TextSecondary);
    label->setWordWrap(true);
    label->setBuddy(m_field);
    column->addWidget(label);
    m_field->setObjectName(u"list"_s);
    m_field->setAccessibleName(tr("List of users"));
    m_field->setPlaceholderText(tr("Paste a list, or drop a file here"));
    m_field->setFont(Theme::font(Type::Mono));
    m_field->setMinimumHeight(QFontMetrics(m_field->font()).lineSpacing() * 12);
    column->addWidget(m_field, 1);
    m_error->setObjectName(u"listError"_s);
    column->addWidget(m_error);
    auto *line = tight<QHBoxLayout>(Space::m);
    m_open->setObjectName(u"openFile"_s);
    m_forget->setObjectName(u"forgetFile"_s);
    m_from->setObjectName(u"from"_s);
    line->addWidget(m_open);
    line->addWidget(m_from, 1);
    line->addWidget(m_forget);
    column->addLayout(line);
    m_forget->hide();
    setFocusProxy(m_field);
    connect(m_field, &ListField::fileDropped, this, &OffboardList::openFile);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_error->setMessage({});
        emit changed();
    });
    connect(m_open, &QPushButton::clicked, this, &OffboardList::browse);
    connect(m_forget, &QPushButton::clicked, this, &OffboardList::forgetFile);
}

bool OffboardList::isEmpty() const { return m_isFile ? m_file.isEmpty() : m_field->document()->isEmpty(); }
QString OffboardList::typed() const { return m_field->toPlainText(); }
void OffboardList::setError(const QString &message) { m_error->setMessage(message); }

void OffboardList::browse()
{
    auto *dialog = new QFileDialog(this, tr("Open a list of users"));
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &OffboardList::openFile);
    dialog->open();
}

void OffboardList::openFile(const QString &path)
{
    const auto read = [path]() -> Result<QByteArray> {
        QFile file(path);
        // A device or a pipe has no end.
        if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
            return database::failure(Error::Kind::Missing, path, file.errorString());
        auto bytes = file.read(auth::UserList::mostBytes + 1);
        return file.error() == QFileDevice::NoError
            ? Result<QByteArray>(bytes)
            : database::failure(Error::Kind::Missing, path, file.errorString());
    };
    onArrival(offThread(read), this, [this, path](const Result<QByteArray> &bytes) {
        if (bytes)
            take(path, *bytes);
        else
            setError(tr("%1 cannot be read.").arg(QDir::toNativeSeparators(path)));
    });
}

void OffboardList::take(const QString &path, const QByteArray &bytes)
{
    const auto text = auth::listText(bytes);
    if (!text) {
        const auto said = listSentence(text.error(), {});
        return setError(QFileInfo(path).fileName() + u": "_s + said.line());
    }
    m_file = bytes;
    m_isFile = true;
    m_field->setReadOnly(true);
    m_field->setPlainText(text->left(shownBytes));
    m_from->setText(QFileInfo(path).fileName()
        + (text->size() > shownBytes ? u", "_s + tr("of which the beginning is shown") : QString()));
    m_forget->show();
    emit changed();
}

void OffboardList::forgetFile()
{
    m_file.clear();
    m_isFile = false;
    m_from->setText({});
    m_field->setReadOnly(false);
    m_field->clear();
    m_field->setFocus(); // before the button that has it is hidden
    m_forget->hide();
}

} // namespace candela::app

#include "dialogs/keyfields.h"

#include "auth/textlimit.h"
#include "database/engine.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/theme.h"

#include <QCompleter>
#include <QLineEdit>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

static std::optional<qsizetype> longestId(const Workspace &workspace)
{
    const auto *engine = database::engine(workspace.profile().options.engine);
    return engine ? auth::textLimit(engine->dialect(), workspace.schema().keyIdType) : std::nullopt;
}

KeyFields::KeyFields(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_longest(longestId(workspace))
    , m_provider(new QLineEdit)
    , m_user(new QLineEdit)
    , m_hint(new TextLabel({}, Type::Caption, Role::Warning))
{
    m_provider->setObjectName(u"provider"_s);
    m_provider->setPlaceholderText(u"email"_s);
    auto *known = new QCompleter({u"email"_s, u"username"_s, u"discord"_s, u"github"_s, u"google"_s}, this);
    known->setCompletionMode(QCompleter::InlineCompletion);
    m_provider->setCompleter(known);
    m_user->setObjectName(u"providerUserId"_s);
    m_user->setFont(Theme::font(Type::Mono));
    m_hint->setObjectName(u"keyHint"_s);
    m_hint->setWordWrap(true);
    auto *grid = new FormGrid(0, this);
    grid->addRow(tr("&Provider"), m_provider);
    m_providerError = grid->addError(m_provider);
    m_providerError->setObjectName(u"providerError"_s);
    grid->addRow(tr("&Id there"), m_user);
    m_userError = grid->addError(m_user);
    m_userError->setObjectName(u"providerUserIdError"_s);
    grid->addWide(m_hint);
    connect(m_provider, &QLineEdit::textChanged, this, &KeyFields::judge);
    connect(m_user, &QLineEdit::textChanged, this, &KeyFields::judge);
    judge();
}

void KeyFields::setName(const auth::lucia::KeyName &name)
{
    m_provider->setText(name.providerId);
    m_user->setText(name.providerUserId);
}

auth::lucia::KeyName KeyFields::name() const { return {m_provider->text(), m_user->text()}; }

QWidget *KeyFields::first() const { return m_provider->text().isEmpty() ? m_provider : m_user; }

QString KeyFields::missing() const
{
    return m_provider->text().isEmpty()                                  ? tr("Name the provider first")
        : m_user->text().isEmpty()                                       ? tr("Name the user's id there first")
        : m_providerError->isVisibleTo(this) || m_userError->isVisibleTo(this) ? tr("Correct the key's name first")
                                                                         : QString();
}

QString KeyFields::hint() const
{
    const auto provider = m_provider->text(), user = m_user->text();
    if (user != user.trimmed() || provider != provider.trimmed())
        return tr("There is a blank at the beginning or the end. It becomes a part of the key.");
    if ((provider == u"email" || provider == u"username" || provider == u"emailpassword") && user != user.toLower())
        return tr("Most sites look for these in lower case. Candela leaves it as it is typed.");
    return {};
}

void KeyFields::judge()
{
    m_providerError->setMessage(m_provider->text().contains(u':')
            ? tr("A provider has no colon: Lucia ends its name at the first one.")
            : QString());
    const auto length = auth::charactersOf(m_provider->text()) + 1 + auth::charactersOf(m_user->text());
    m_userError->setMessage(m_longest && length > *m_longest
            ? tr("Too long: with the provider a key takes up to %1 characters here, and this has %2.")
                  .arg(*m_longest)
                  .arg(length)
            : QString());
    m_hint->setText(hint());
    m_hint->setVisible(!m_hint->text().isEmpty());
    emit changed();
}

// A word that long would make the dialog as wide.
static QString shortened(const QString &id)
{
    static constexpr qsizetype most = 48;
    return id.size() <= most ? id : id.left(most / 2) + u'…' + id.right(most / 2);
}

void KeyFields::complainOfDuplicate(const QString &existingId)
{
    const auto own = m_provider->text() + u':' + m_user->text();
    m_userError->setMessage(existingId == own
            ? tr("There is a key of this name already.")
            : tr("This database takes it for the same as %1, which is there already: it does not tell apart upper and "
                 "lower case, accents, or blanks at the end.").arg(u'\u2066' + shortened(existingId) + u'\u2069'));
    m_user->setFocus();
    m_user->selectAll();
    emit changed();
}

} // namespace candela::app

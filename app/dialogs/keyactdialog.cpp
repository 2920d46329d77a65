#include "dialogs/keyactdialog.h"

#include "cells.h"
#include "dialogs/keyline.h"
#include "look/bulletlist.h"

#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;

static QString nameOf(const auth::Key &key)
{
    const auto &person = key.person;
    return !person.name.isEmpty()              ? person.name
        : !person.address.isEmpty()            ? person.address
        : key.providerUserId().isEmpty()       ? key.userId
                                               : key.providerUserId();
}

KeyActDialog::KeyActDialog(Workspace &workspace, auth::Deed deed, const Words &words, Force force,
    const auth::Key &key, QWidget *parent)
    : ActDialog(workspace, deed, words, force, parent)
    , m_key(key)
    , m_facts{key, {}, {}, nullptr}
    , m_name(nameOf(key))
    , m_line(new KeyLine)
    , m_consequences(new look::BulletList)
{
    m_consequences->setObjectName(u"consequences"_s);
    m_consequences->hide();
    m_line->setKey(key);
    form()->addWidget(m_line);
    form()->addWidget(m_consequences);
}

void KeyActDialog::setConsequences(const QStringList &sentences)
{
    m_consequences->setSentences(sentences);
    m_consequences->show();
}

QString KeyActDialog::otherKeysText() const
{
    const auto opening = int(m_facts.opening());
    return opening == 0 ? tr("The user has no other key to sign in with.")
        : opening == 1  ? tr("The user can still sign in with another key.")
                        : tr("The user can still sign in with %Ln other keys.", nullptr, opening);
}

// The first look leaves the key as it was seen in the list, so that the act notices what has changed since; a later one
// was asked for to see it as it is now.
void KeyActDialog::look(WithFormat format)
{
    const auto job = [schema = workspace().schema(), id = m_key.id, format](
                         Connection &connection) { return keyFacts(connection, schema, id, format); };
    run().load<KeyFacts>(job, [this](const KeyFacts &facts) {
        if (std::exchange(m_looked, true)) {
            const auto person = std::exchange(m_key, facts.key).person;
            m_key.person = person;
            m_line->setKey(m_key);
        }
        m_facts = facts;
        showFacts();
        update();
    });
}

Sentence KeyActDialog::words(const Error &error) const
{
    if (error.kind == Error::Kind::Missing)
        return {tr("This key is not there any more."), tr("Somebody deleted or renamed it. Nothing was changed."),
            error.detail};
    return ActDialog::words(error);
}

} // namespace candela::app

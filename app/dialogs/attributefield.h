// One attribute as it is edited: a text, a number, or yes and no, with NULL where the column takes it. Of a new user also
// as the database fills it.
#pragma once

#include "attributekind.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace candela::look {
class FieldError;
}

namespace candela::app {

class AttributeField : public QWidget
{
    Q_OBJECT
public:
    // longest: of a text, in characters, where the engine holds to one.
    AttributeField(const auth::Attribute &attribute, std::optional<qsizetype> longest, QWidget *parent = nullptr);

    // As it was read; invalid: NULL. What cannot be edited here is shown, and stays.
    void setValue(const QVariant &value);
    // Of a new user: nothing yet, to be left to the database where that knows a value.
    void setNew();
    // Whether a new user has to have a value here, and has none.
    bool isMissing() const;
    // As it is to be written.
    QVariant value() const;
    bool isChanged() const;
    const QString &name() const { return m_attribute.name; }
    // What is wrong with what was typed; empty: nothing.
    QString fault() const;
    // What the database has against it.
    void complain(const QString &message);
    QWidget *editor() const;

signals:
    void changed();

private:
    void show(AttributeKind kind);
    QVariant typed() const;

    const auth::Attribute m_attribute;
    const std::optional<qsizetype> m_longest;
    QVariant m_seen;
    bool m_isNew = false;
    AttributeKind m_kind = AttributeKind::Text;
    QLineEdit *m_text;
    QComboBox *m_choice;
    QCheckBox *m_null;
    look::FieldError *m_error;
};

} // namespace candela::app

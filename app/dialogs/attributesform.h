// The attributes of a user, each with its field; many of them scroll.
#pragma once

#include "workspace.h"

#include <QScrollArea>

namespace candela::app {

class AttributeField;

class AttributesForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit AttributesForm(const Workspace &workspace, QWidget *parent = nullptr);

    void setValues(const auth::Attributes &values);
    // Of a new user.
    void setNew();
    // The attribute that a new user has to have, and has not; empty: there is none.
    QString missing() const;
    // Those alone that are other than they were set; of a new user, that are not left to the database.
    auth::Attributes changes() const;
    bool isFaulty() const;
    QWidget *first() const;
    // Says what the database has against a value at its field; answers whether there is one.
    bool say(const database::Error &error);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void changed();

private:
    QList<AttributeField *> m_fields;
};

} // namespace candela::app

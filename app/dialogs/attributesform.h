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
    // Those alone that are other than they were set.
    auth::Attributes changes() const;
    bool isFaulty() const;
    QWidget *first() const;
    // Says it at the field of that attribute; answers whether there is one.
    bool complain(const QString &attribute, const QString &message);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void changed();

private:
    QList<AttributeField *> m_fields;
};

} // namespace candela::app

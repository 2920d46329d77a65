// Notices a connection's address that is pasted or dropped anywhere in a form, before a field shows what it holds.
#pragma once

#include "database/secret.h"

#include <QHash>
#include <QObject>

class QLineEdit;

namespace candela::app {

class ConnectPaste : public QObject
{
    Q_OBJECT
public:
    // Watches that widget and all within it.
    explicit ConnectPaste(QWidget *form);

signals:
    // The whole text, password and all.
    void pasted(const candela::database::Secret &address);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void watch(QLineEdit *line);
    bool take(QString text);

    QHash<QLineEdit *, qsizetype> m_lengths; // of the texts before an edit
};

} // namespace candela::app

// A password or token that stays dots until it is asked for, wraps anywhere, and cannot be selected: what is
// selected is in the hands of every other program.
#pragma once

#include "database/secret.h"
#include "look/tokens.h"

#include <QWidget>

class QTextLayout;

namespace candela::app {

class SecretLabel : public QWidget
{
    Q_OBJECT
public:
    // name: what it is, for screen readers.
    SecretLabel(const QString &name, look::Type type, QWidget *parent = nullptr);

    void setSecret(const database::Secret &secret);
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }

    // Room for the revealed text, so that nothing moves when it is shown.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int arrange(QTextLayout &layout, const QString &text, int width) const;

    const look::Type m_type;
    database::Secret m_secret;
    bool m_revealed = false;
};

} // namespace candela::app

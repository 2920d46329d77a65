// A secret on the clipboard for a limited time: marked for clipboard managers as a secret, and taken back unless
// somebody has copied something else meanwhile.
#pragma once

#include "database/secret.h"

#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace candela::app {

class Clipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usual{30};

    // How long a secret stays, in whole seconds.
    explicit Clipboard(std::chrono::seconds stay = usual, QObject *parent = nullptr);
    // One that ends itself once it has taken its secret back, for widgets that may be gone by then.
    static Clipboard *lasting(QObject *owner);
    // Takes the secret back, as the end of the program does.
    ~Clipboard() override;

    // Replaces what is there. Never the X11 selection: a middle click would paste it.
    void copySecret(const database::Secret &secret);
    // Takes it back now, from the clipboard and the selection; what somebody else has put there stays.
    void clear();
    // Empties the clipboard and the selection where they hold exactly this, whoever put it there.
    static void takeBack(const database::Secret &secret);
    // Seconds until it is taken back; 0: nothing of ours is there.
    int remaining() const { return m_remaining; }

signals:
    // Each second while a secret of ours may be there; 0 once it was taken back.
    void remainingChanged(int seconds);

private:
    void tick();
    static bool holds(QClipboard::Mode mode, const database::Secret &secret);

    const int m_stay;
    database::Secret m_secret;
    QTimer m_second;
    int m_remaining = 0;
};

} // namespace candela::app

// Where am I, may I write: the band at the foot of the window with tag, profile, lock, TLS, server, skew,
// counts and zone. None of them is ever hidden: when it gets narrow, the long ones are elided first, server before profile.
#pragma once

#include "look/states.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace candela::look {

class EnvTag;
class FooterFact;

class Footer : public QWidget
{
    Q_OBJECT
public:
    // An empty text (or no environment) hides that fact.
    struct Facts {
        std::optional<Environment> environment; // none: no tag, and the band is a plain hairline
        QString profile;
        QString problem; // "Connection lost", in Danger before the others
        QString lock; // "Read-only" or "Writable, locks in 14 min"
        bool writable = false;
        QString tls;
        bool tlsVerified = false;
        QString server;
        QString skew;
        QString counts;
        QString zone;
    };

    explicit Footer(QWidget *parent = nullptr);

    void setFacts(const Facts &facts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    // Pixels that the facts need beyond the width there is.
    int excess() const;
    void giveWay();

    std::optional<Environment> m_environment;
    QHBoxLayout *m_row;
    EnvTag *m_tag;
    FooterFact *m_profile;
    FooterFact *m_problem;
    FooterFact *m_lock;
    FooterFact *m_tls;
    FooterFact *m_server;
    FooterFact *m_skew;
    FooterFact *m_counts;
    FooterFact *m_zone;
};

} // namespace candela::look

// Why the operator does it, in their own words for the journal: wanted before anything is changed on production, and
// welcome elsewhere.
#pragma once

#include "look/states.h"

#include <QWidget>

class QLineEdit;

namespace candela::app {

class ReasonField : public QWidget
{
    Q_OBJECT
public:
    static constexpr int longest = 500; // characters

    explicit ReasonField(look::Environment environment, QWidget *parent = nullptr);

    // Without the blanks around it.
    QString text() const;
    bool isRequired() const { return m_required; }
    // Whether an act may go ahead as far as this is concerned.
    bool isSatisfied() const { return !m_required || !text().isEmpty(); }
    // Why a button is not enabled yet, for its tooltip; empty where this is not the cause.
    QString complaint() const;

signals:
    void changed();

private:
    const bool m_required;
    QLineEdit *m_field;
};

} // namespace candela::app

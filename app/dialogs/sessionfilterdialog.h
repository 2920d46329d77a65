// Asks for a filter to add to the list of sessions, or changes one: moments between which sessions end, or the text of
// an attribute. Small, and opened below the chip that it belongs to.
#pragma once

#include "look/dialogframe.h"
#include "sessioncondition.h"

#include <QSet>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLineEdit;
class QStackedLayout;

namespace candela::look {
class FieldError;
class Segmented;
class TextLabel;
}

namespace candela::app {

class SessionFilterDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    // `now`: milliseconds since 1970 on the server's clock, where a new filter begins. `zone`: of the moments. `rows`:
    // what is read where no index helps, "≈1,000,000 rows"; empty: too few to say so. `old`: what is to be changed.
    SessionFilterDialog(const auth::Schema &schema, qint64 now, const QTimeZone &zone, const QString &rows,
        const std::optional<SessionCondition> &old, QWidget *parent = nullptr);

    // Opens it below the widget, or wherever the screen has room.
    void openBelow(const QWidget &anchor);
    void accept() override;

signals:
    void chosen(const candela::app::SessionCondition &condition);

private:
    // One end of the range: a box to tick if there is one, and the moment.
    struct End {
        QCheckBox *box;
        QDateTimeEdit *moment;
        qint64 shown = 0;       // at first: an hour that comes twice in a night is meant as it was
    };
    enum Kind { Idle, Attribute };

    QWidget *idlePage();
    QWidget *attributePage(const auth::Schema &schema);
    void addCost(const auth::Schema &schema, const QString &rows);
    void showCost();
    End addEnd(QGridLayout &grid, const QString &name, const QString &text);
    void showKind(int kind);
    void load(qint64 now, const std::optional<SessionCondition> &old);
    std::optional<qint64> momentOf(const End &end) const;
    std::optional<SessionCondition> idleCondition();
    std::optional<SessionCondition> attributeCondition();

    const QTimeZone m_zone;
    look::Segmented *m_kind;
    QStackedLayout *m_pages = nullptr;
    End m_from = {}, m_until = {};
    look::FieldError *m_idleError = nullptr, *m_valueError = nullptr;
    QComboBox *m_attribute;
    QLineEdit *m_value;
    look::TextLabel *m_cost = nullptr;          // null: whatever is asked for costs little
    bool m_idleIsIndexed = false;
    QSet<QString> m_indexed;                    // the attributes that are
};

} // namespace candela::app

// What a person does with a window, and sees there: clicks on what can be clicked, and reads what can be read.
#pragma once

#include "look/datatable.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

namespace candela::tests {

inline void clickRow(const look::DataTable &table, int row, Qt::KeyboardModifiers keys = {})
{
    QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, table.visualRect(table.model()->index(row, 0)).center());
}

// As a person does: once it is there, can be seen and does something. What is made anew meanwhile is found anew.
inline void clickIn(const QWidget &room, const QString &name)
{
    const auto part = [&] { return room.findChild<QWidget *>(name); };
    QTRY_VERIFY2(part() && part()->isVisible() && part()->isEnabled(), qPrintable(name));
    // A radio button's words, a check box's box: where every kind of button is hit.
    QTest::mouseClick(part(), Qt::LeftButton, {}, QPoint(qMin(10, part()->width() / 2), part()->height() / 2));
}

// Whether a label that can be seen has these words.
inline bool says(const QWidget &room, const QString &words)
{
    const auto labels = room.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace candela::tests

// A hand on the connect dialog: finds its widgets by name, types and clicks as a person does.
#pragma once

#include "dialogs/connectdialog.h"
#include "database/engine.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

namespace candela::tests {

class ConnectHand
{
public:
    explicit ConnectHand(app::ConnectDialog &dialog) : m_dialog(dialog) {}

    template <class T> T *find(const char *name) const { return m_dialog.findChild<T *>(QLatin1String(name)); }
    QLineEdit *edit(const char *name) const { return find<QLineEdit>(name); }
    QString label(const char *name) const { return find<QLabel>(name)->text().remove(QChar(0x200b)); }
    QString head() const { return label("resultHead"); }
    QString text() const { return label("resultText"); }
    // The sentence below that field; empty where none is seen.
    QString errorBelow(const QString &field) const
    {
        const auto *error = m_dialog.findChild<QWidget *>(field + QLatin1String("Error"));
        return error->isVisible() ? error->findChild<QLabel *>()->text() : QString();
    }

    bool isBusy() const { return !find<QPushButton>("connect")->isEnabled(); }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) const
    {
        edit(name)->setFocus();
        edit(name)->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit(name), Qt::Key_Delete);
        else
            QTest::keyClicks(edit(name), text);
    }
    void choose(const char *combo, int index) const
    {
        auto *box = find<QComboBox>(combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void chooseEngine(const QString &id) const
    {
        const auto segments = find<look::Segmented>("engine")->findChildren<QAbstractButton *>();
        const auto &engines = database::engines();
        for (qsizetype i = 0; i < engines.size(); ++i) {
            if (engines.at(i).id == id)
                QTest::mouseClick(segments.at(i), Qt::LeftButton);
        }
    }
    void chooseTab(int index) const
    {
        auto *bar = find<QTabWidget>("tabs")->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
    }
    void typePort(int port) const
    {
        auto *box = find<QSpinBox>("port");
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(port));
    }
    // Engine, place and log-in.
    void fill(const database::Options &options, const QString &password) const
    {
        chooseEngine(options.engine);
        if (!options.file.isEmpty())
            return type("file", options.file);
        type("host", options.host);
        typePort(options.port);
        type("database", options.name);
        type("user", options.user);
        type("password", password);
    }

private:
    app::ConnectDialog &m_dialog;
};

} // namespace candela::tests

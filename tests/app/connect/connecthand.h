// A hand on the connect dialog: finds its widgets by name, types and clicks as a person does.
#pragma once

#include "database/engine.h"
#include "dialogs/connectdialog.h"
#include "look/segmented.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "models/profilelist.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace candela::tests {

class ConnectHand
{
public:
    explicit ConnectHand(app::ConnectDialog &dialog)
        : m_dialog(dialog)
    {
    }

    // Of the form that is shown, or elsewhere in the dialog.
    template <class T> T *find(const char *name) const
    {
        auto *form = m_dialog.findChild<QStackedWidget *>(QLatin1String("forms"))->currentWidget();
        if (form->objectName() == QLatin1String(name))
            return qobject_cast<T *>(form);
        auto *inForm = form->findChild<T *>(QLatin1String(name));
        return inForm ? inForm : m_dialog.findChild<T *>(QLatin1String(name));
    }
    QLineEdit *edit(const char *name) const { return find<QLineEdit>(name); }
    QString label(const char *name) const { return find<QLabel>(name)->text().remove(QChar(0x200b)); }
    QString head() const { return label("resultHead"); }
    QString text() const { return label("resultText"); }
    // "Reach: db-1:5432. TLS: …", as it is read out.
    QString stages() const { return find<QWidget>("stages")->accessibleName(); }
    // The sentence below that field; empty where none is seen.
    QString errorBelow(const QString &field) const
    {
        const auto *error = find<QWidget>(qPrintable(field + QLatin1String("Error")));
        return error->isVisible() ? error->findChild<QLabel *>()->text() : QString();
    }
    // Something that the engine chosen there is called.
    QString tls() const { return find<QComboBox>("tls")->currentText(); }

    bool isBusy() const { return !find<QPushButton>("connect")->isEnabled(); }
    void click(const char *name) const
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton, {}, QPoint(10, 10));
    }
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
    // 0: Server, 1: TLS files, 2: Limits, 3: Tables
    void chooseTab(int index) const
    {
        auto *bar = find<QTabWidget>("tabs")->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(index).center());
    }
    int tab() const { return find<QTabWidget>("tabs")->currentIndex(); }
    void setNumber(const char *name, int number) const
    {
        auto *box = find<QSpinBox>(name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    // Engine, place and log-in.
    void fill(const database::Options &options, const QString &password) const
    {
        chooseEngine(options.engine);
        if (!options.file.isEmpty())
            return type("file", options.file);
        type("host", options.host);
        setNumber("port", options.port);
        type("database", options.name);
        type("user", options.user);
        type("password", password);
    }

    // The list, as it is shown: names, and the word behind one of them.
    QListView *list() const { return m_dialog.findChild<QListView *>(QLatin1String("profileList")); }
    QStringList names() const
    {
        QStringList result;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            result << at(i).data().toString();
        return result;
    }
    QModelIndex at(int row) const { return list()->model()->index(row, 0); }
    QModelIndex row(const QString &name) const { return at(int(names().indexOf(name))); }
    QString current() const { return list()->currentIndex().data().toString(); }
    void choose(const QString &name) const
    {
        const auto index = row(name);
        QVERIFY2(index.isValid(), qPrintable(name));
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }

private:
    app::ConnectDialog &m_dialog;
};

} // namespace candela::tests

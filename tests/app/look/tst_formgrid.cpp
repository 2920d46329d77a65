#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "look/variant.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestFormGrid : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void labelIsBuddyAndName();
    void ownNameStays();
    void rowsHide();
    void errorMarksInput();
};

void TestFormGrid::labelIsBuddyAndName()
{
    QWidget page;
    auto *form = new FormGrid(80, &page);
    auto *host = new QLineEdit;
    auto *port = new QSpinBox;
    TextLabel *label = form->addRow(u"&Hosts && ports"_s, {host, FormGrid::label(u"&Port"_s, port), port});
    QCOMPARE(label->buddy(), host);
    QCOMPARE(host->accessibleName(), u"Hosts & ports"_s);
    QCOMPARE(port->accessibleName(), u"Port"_s);
    QVERIFY(label->sizeHint().width() > 0);
    QCOMPARE(form->columnMinimumWidth(0), Theme::scaled(80));
}

void TestFormGrid::ownNameStays()
{
    QWidget page;
    auto *form = new FormGrid(0, &page);
    auto *field = new QLineEdit;
    field->setAccessibleName(u"Password for the server"_s);
    form->addRow(u"Password"_s, field);
    QCOMPARE(field->accessibleName(), u"Password for the server"_s);
}

void TestFormGrid::rowsHide()
{
    QWidget page;
    auto *form = new FormGrid(0, &page);
    auto *host = new QLineEdit;
    auto *port = new QSpinBox;
    auto *file = new QLineEdit;
    TextLabel *hosts = form->addRow(u"Hosts"_s, {host, port});
    TextLabel *files = form->addRow(u"File"_s, file);
    page.show();
    form->setRowVisible(port, false);
    QVERIFY(!hosts->isVisible() && !host->isVisible() && !port->isVisible());
    QVERIFY(files->isVisible() && file->isVisible());
    form->setRowVisible(port, true);
    QVERIFY(hosts->isVisible() && host->isVisible());
}

void TestFormGrid::errorMarksInput()
{
    QWidget page;
    auto *form = new FormGrid(0, &page);
    auto *host = new QLineEdit;
    form->addRow(u"Host"_s, host);
    FieldError *error = form->addError(host);
    page.show();
    QVERIFY(!error->isVisible());
    QVERIFY(!isInvalid(host));
    error->setMessage(u"A host name has no spaces"_s);
    QVERIFY(error->isVisible());
    QVERIFY(isInvalid(host));
    QCOMPARE(host->accessibleDescription(), u"A host name has no spaces"_s);
    const QImage image = host->grab().toImage();
    QCOMPARE(image.pixelColor(0, host->height() / 2), Theme::color(Role::Danger));
    error->setMessage({});
    QVERIFY(!error->isVisible());
    QVERIFY(!isInvalid(host));
    QVERIFY(host->grab().toImage().pixelColor(0, host->height() / 2) != Theme::color(Role::Danger));
}

QTEST_MAIN(TestFormGrid)
#include "tst_formgrid.moc"

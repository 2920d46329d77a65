#include "look/dialogframe.h"
#include "look/envtag.h"
#include "look/fielderror.h"
#include "look/formgrid.h"
#include "look/textlabel.h"
#include "look/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestDialogFrame : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void buttonsAnswer();
    void enterPressesTheDefault();
    void environmentIsNamed();
    void growsWithItsContent();
    void wrappedQuestionFits();
};

void TestDialogFrame::buttonsAnswer()
{
    DialogFrame dialog(u"Revoke sessions"_s, 400);
    QPushButton *cancel = dialog.addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    QPushButton *revoke = dialog.addButton(u"Revoke 37 sessions"_s, QDialogButtonBox::AcceptRole, Variant::Danger);
    QSignalSpy finished(&dialog, &QDialog::finished);
    dialog.open();
    QTest::mouseClick(revoke, Qt::LeftButton);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.takeFirst().first().toInt(), int(QDialog::Accepted));
    dialog.open();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.takeFirst().first().toInt(), int(QDialog::Rejected));
}

void TestDialogFrame::enterPressesTheDefault()
{
    DialogFrame dialog(u"Revoke sessions"_s, 400);
    auto *reason = new QLineEdit;
    dialog.body()->addWidget(reason);
    QPushButton *cancel = dialog.addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    QPushButton *revoke = dialog.addButton(u"Revoke 37 sessions"_s, QDialogButtonBox::AcceptRole, Variant::Danger);
    dialog.setDefaultButton(cancel);
    QSignalSpy revoked(revoke, &QPushButton::clicked);
    QSignalSpy cancelled(cancel, &QPushButton::clicked);
    dialog.open();
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(revoked.count(), 0);
    QCOMPARE(cancelled.count(), 1);
}

void TestDialogFrame::environmentIsNamed()
{
    DialogFrame dialog(u"Reset key"_s, 400);
    dialog.show();
    auto *tag = dialog.findChild<EnvTag *>();
    QVERIFY(!tag->isVisible());
    dialog.setEnvironment(Environment::Production, u"shop-prod"_s);
    QVERIFY(tag->isVisible());
    QCOMPARE(tag->accessibleName(), envText(Environment::Production));
}

void TestDialogFrame::growsWithItsContent()
{
    DialogFrame dialog(u"New connection"_s, 300);
    auto *form = new FormGrid(60);
    auto *host = new QLineEdit;
    form->addRow(u"Host"_s, host);
    FieldError *error = form->addError(host);
    dialog.body()->addLayout(form);
    dialog.addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    dialog.show();
    const int before = dialog.height();
    error->setMessage(u"A host name has no spaces. Separate several hosts by commas and give the port on its own."_s);
    QTRY_VERIFY(dialog.height() > before);
    QTRY_VERIFY(error->height() >= error->heightForWidth(error->width()));
}

void TestDialogFrame::wrappedQuestionFits()
{
    DialogFrame dialog(u"Reset key"_s, 260);
    dialog.setQuestion(u"Reset the password of somebody whose name does not fit into one line of this dialog?"_s);
    dialog.addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    dialog.show();
    const auto labels = dialog.findChildren<TextLabel *>();
    for (const TextLabel *label : labels) {
        if (label->isVisible() && label->wordWrap()) {
            QVERIFY(label->height() > QFontMetrics(label->font()).height());
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
            return;
        }
    }
    QFAIL("the question is not shown");
}

QTEST_MAIN(TestDialogFrame)
#include "tst_dialogframe.moc"

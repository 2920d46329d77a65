// Every text of a translation is finished, fits its source, and comes out of the compiled file.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;        // tells apart what is written alike
    QStringList forms;      // one, or one for each plural form of the language
    bool plural = false;
    bool finished = false;

    QByteArray name() const { return (context + u": "_s + source).toUtf8(); }
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.finished = !xml.attributes().hasAttribute("type"_L1);
    if (!message.plural) {
        message.forms << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value("numerus"_L1) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"comment")
            message.comment = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

// Nothing for a file that cannot be read or is no XML.
QList<Message> readMessages(const QString &language)
{
    QFile file(QStringLiteral(CANDELA_TEST_DATA "/../translations/app_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(?:[1-9]|n)"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

// The mark at the end, if there is one. The dot of an abbreviated unit ends no sentence.
QString ending(const QString &text)
{
    static const QRegularExpression unit(u"\\b(?:Min|Std)\\.$"_s);
    const QString last = text.right(1);
    return last.isEmpty() || unit.match(text).hasMatch() || !u"….?:"_s.contains(last) ? QString() : last;
}

// An ampersand that marks a letter; two of them are one to be shown.
qsizetype mnemonics(QString text) { return text.remove(u"&&"_s).count(u'&'); }

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT
    // Answers the first form that the given check objects to, named by its message; empty where all are well.
    template <class Fits> static QByteArray misfit(const QString &language, Fits fits)
    {
        for (const auto &message : readMessages(language)) {
            for (const auto &form : message.forms) {
                if (!fits(message.source, form))
                    return message.name() + " -> " + form.toUtf8();
            }
        }
        return {};
    }
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("English") << u"en"_s;
    }
private slots:
    void everyMessageIsFinished_data() { languages(); }
    void everyMessageIsFinished()
    {
        QFETCH(QString, language);
        const auto messages = readMessages(language);
        QVERIFY(!messages.isEmpty());
        for (const auto &message : messages) {
            QVERIFY2(message.finished, message.name().constData());
            QVERIFY2(message.forms.size() == (message.plural ? 2 : 1), message.name().constData());
            for (const auto &form : message.forms)
                QVERIFY2(!form.trimmed().isEmpty(), message.name().constData());
        }
    }

    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept()
    {
        QFETCH(QString, language);
        QCOMPARE(misfit(language, [](const QString &source, const QString &form) { return placeholders(source) == placeholders(form); }),
            QByteArray());
    }

    void endsAreKept_data() { languages(); }
    void endsAreKept()
    {
        QFETCH(QString, language);
        QCOMPARE(misfit(language, [](const QString &source, const QString &form) { return ending(source) == ending(form); }),
            QByteArray());
    }

    void mnemonicsAreKept_data() { languages(); }
    void mnemonicsAreKept()
    {
        QFETCH(QString, language);
        QCOMPARE(misfit(language, [](const QString &source, const QString &form) { return mnemonics(source) == mnemonics(form); }),
            QByteArray());
    }

    // English is translated for them alone: the sources say "%n day(s)".
    void englishHoldsThePluralsAlone()
    {
        const auto english = readMessages(u"en"_s);
        for (const auto &message : readMessages(u"de"_s)) {
            const bool has = std::any_of(english.begin(), english.end(), [&](const Message &other) {
                return other.context == message.context && other.source == message.source && other.comment == message.comment;
            });
            QVERIFY2(has == message.plural, message.name().constData());
        }
        QCOMPARE(misfit(u"en"_s, [](const QString &, const QString &form) { return !form.contains(u"(s)"_s); }), QByteArray());
    }

    void everyMessageComesOut_data() { languages(); }
    void everyMessageComesOut()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/app_%1.qm"_s.arg(language)));
        for (const auto &message : readMessages(language)) {
            const QByteArray context = message.context.toUtf8(), source = message.source.toUtf8(), comment = message.comment.toUtf8();
            for (qsizetype form = 0; form < message.forms.size(); ++form) {
                const int n = !message.plural ? -1 : form == 0 ? 1 : 2;
                const auto *about = comment.isEmpty() ? nullptr : comment.constData();
                const auto said = translator.translate(context.constData(), source.constData(), about, n);
                QVERIFY2(said == message.forms.at(form), (message.name() + " -> " + said.toUtf8()).constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"

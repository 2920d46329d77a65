// A language whose every text is nearly half as long again as the English one, as German and Finnish may be. It holds
// from its making on, for as long as it lives.
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace candela::tests {

class LongWords : public QTranslator
{
public:
    LongWords() { QCoreApplication::installTranslator(this); }
    ~LongWords() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const auto text = QString::fromUtf8(source);
        const auto words = text.split(u' ');
        QString more;
        for (qsizetype i = 0; more.size() < text.size() * 2 / 5; ++i)
            more += (words.size() > 1 ? QStringLiteral(" ") : QString())
                + QStringLiteral("lang").left(text.size() < 8 ? 2 : 4);
        return text + more;
    }
};

} // namespace candela::tests

// The program in German, from its making on, for as long as it lives.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace candela::tests {

class German
{
public:
    German()
    {
        const QLocale german(QLocale::German);
        if (!m_words.load(german, QStringLiteral("app"), QStringLiteral("_"), QStringLiteral(":/i18n")))
            qFatal("there are no German words");
        QLocale::setDefault(german);
        QCoreApplication::installTranslator(&m_words);
    }
    ~German()
    {
        QCoreApplication::removeTranslator(&m_words);
        QLocale::setDefault(m_before);
    }
    German(const German &) = delete;
    German &operator=(const German &) = delete;

private:
    const QLocale m_before;
    QTranslator m_words;
};

} // namespace candela::tests

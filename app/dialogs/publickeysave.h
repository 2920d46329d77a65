// Saves our public key as a PEM file for whoever checks our reports: makes the key where there is none yet, asks for
// the file, and asks again before it replaces one.
#pragma once

#include "report/safefile.h"
#include "reportkey.h"

namespace candela::app {

class FailureBar;

class PublicKeySave : public QObject
{
    Q_OBJECT
public:
    // What is to be said is said in the bar.
    PublicKeySave(FailureBar &bar, const KnownKeys &known, QWidget *parent);

    void begin();
    // The bar offers something else by now.
    void forget() { m_mayReplace = false; }

signals:
    // The keychain is being asked, or has answered.
    void asking(bool on);
    // The key is there, perhaps made just now.
    void found(const candela::report::PublicKey &key);

private:
    void ask();
    void write(report::SafeFile::Existing existing);
    void finish(const database::Result<void> &written);

    FailureBar &m_bar;
    QWidget *m_window;
    ReportKey *m_source;
    QByteArray m_pem;
    QString m_path;
    bool m_mayReplace = false;      // the bar offers it
};

} // namespace candela::app

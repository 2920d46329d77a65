// The tab with the files that TLS needs: whom to trust, and who we are where a server asks.
#pragma once

#include "database/options.h"

#include <QWidget>

class QCheckBox;

namespace candela::look {
class FormGrid;
class TextLabel;
} // namespace candela::look

namespace candela::app {

class ConnectField;

class ConnectTlsFiles : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectTlsFiles(QWidget *parent = nullptr);

    void load(const database::Options &options);
    void fill(database::Options &options) const;
    // Takes what the options name, as an address gives it.
    void loadNamed(const database::Options &options);
    // `used`: not for a database file, and not without encryption. `binds`: the engine can bind a log-in to its
    // channel.
    void setUsed(bool used, bool binds);
    // A sentence below each wrong field; answers the first of them, or nullptr.
    ConnectField *firstWrong();
    // The field that holds what an Input error is about; nullptr: none.
    ConnectField *holding(const QString &path) const;

signals:
    void edited();

private:
    ConnectField *addFile(look::FormGrid &grid, const QString &name, const QString &label, const QString &title);

    ConnectField *m_authority, *m_certificate, *m_key;
    QCheckBox *m_bind;
    look::TextLabel *m_about;
    bool m_used = true, m_binds = true;
};

} // namespace candela::app

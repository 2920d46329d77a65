// Takes saved connections out to a file for other people, and in from one. No password comes along.
#pragma once

#include "profiles.h"
#include "wording.h"

class QFileDialog;

namespace candela::app {

class ConnectTransfer : public QObject
{
    Q_OBJECT
public:
    // The file dialogs belong to that window.
    ConnectTransfer(Profiles &profiles, QWidget *window);

    void chooseImport();
    // All of them where the id is null.
    void chooseExport(const QUuid &id);

signals:
    void done(const candela::app::Sentence &sentence);
    void failed(const candela::app::Sentence &sentence);

private:
    QFileDialog *ask(const QString &title) const;
    void importFrom(const QString &path);
    void exportTo(const QString &path, const QList<QUuid> &ids);

    Profiles &m_profiles;
    QWidget *m_window;
};

} // namespace candela::app

// What the window shows while nothing is connected: the product's mark, one line of what it is, and the ways to begin.
// Where connections are saved, they take the mark's room.
#pragma once

#include "look/ground.h"
#include "profile.h"

class QVBoxLayout;

namespace candela::look {
class ChoiceButton;
}

namespace candela::app {

class ConnectionList;

class FirstRunPage : public look::Ground
{
    Q_OBJECT
public:
    // `demo` is the file of a demo database; without one that choice is not there.
    explicit FirstRunPage(const QString &demo = {}, QWidget *parent = nullptr);

    void setDemo(const QString &file);
    // The saved connections, in the order in which they are shown.
    void setProfiles(const QList<Profile> &profiles);

signals:
    void profileChosen(const QUuid &id);
    void connectRequested();
    void openFileRequested();
    void demoRequested(const QString &file);

private:
    void addSaved(QVBoxLayout *column);

    QString m_file;
    QWidget *m_mark, *m_saved;
    ConnectionList *m_list;
    look::ChoiceButton *m_new, *m_demo;
};

} // namespace candela::app

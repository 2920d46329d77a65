// The foot of the connect dialog: test, save, cancel, connect, and which of them can be pressed now. None changes its
// place or its width, whatever it says.
#pragma once

#include <QObject>

class QCheckBox;
class QPushButton;

namespace candela::look {
class DialogFrame;
}

namespace candela::app {

class ConnectButtons : public QObject
{
    Q_OBJECT
public:
    enum class Busy { No, Testing, Connecting };

    explicit ConnectButtons(look::DialogFrame &dialog);

    // `changed`: the form differs from what is saved, so that saving it too is a choice; `savable`: or its password
    // does.
    void show(Busy busy, bool changed, bool savable);
    void setAlsoSave(bool also);
    bool alsoSaves() const;
    void focusConnect();

signals:
    void testRequested();
    void saveRequested();

private:
    look::DialogFrame &m_dialog;
    QPushButton *m_test, *m_save = nullptr, *m_cancel = nullptr, *m_connect = nullptr;
    QCheckBox *m_alsoSave;
};

} // namespace candela::app

// The keys by which reports are known again: our own, to be given to others, and those of colleagues, to be added from
// files and removed.
#pragma once

#include "knownkeys.h"
#include "look/dialogframe.h"

class QVBoxLayout;

namespace candela::look {
class SectionTitle;
class TextLabel;
}

namespace candela::app {

class BusyNote;
class FailureBar;
class PublicKeySave;

class KnownKeysDialog : public look::DialogFrame
{
    Q_OBJECT
public:
    explicit KnownKeysDialog(const KnownKeys &known, QWidget *parent = nullptr);

signals:
    // Other keys are known than before.
    void changed();

private:
    void addOwn();
    void addColleagues();
    void load();
    void show(const KnownKeys::Found &found);
    void addRow(QVBoxLayout &rows, const KnownKey &key);
    void browse();
    void add(const QString &path);
    void sayNotAdded(const database::Error &error, const QString &path);
    void remove(const KnownKey &key);
    void undo();

    const KnownKeys m_known;
    FailureBar *m_bar;
    look::SectionTitle *m_colleagues;
    look::TextLabel *m_none, *m_nobody, *m_damaged;
    QVBoxLayout *m_own, *m_rows;
    BusyNote *m_busy;
    PublicKeySave *m_save;
    std::optional<KnownKey> m_removed;      // the bar offers it back
};

} // namespace candela::app

// In which format a new password is hashed: as the site writes its hashes, unless the operator chooses another.
#pragma once

#include <QWidget>

class QComboBox;

namespace candela::auth {
class Hasher;
}

namespace candela::look {
class TextLabel;
}

namespace candela::app {

// "Lucia scrypt"
QString hasherName(const auth::Hasher *hasher);

class HashFormat : public QWidget
{
    Q_OBJECT
public:
    explicit HashFormat(QWidget *parent = nullptr);

    // What the site writes, once it is known.
    void setInstallation(const auth::Hasher *hasher);
    // The one that was chosen; null: as the site writes them.
    const auth::Hasher *chosen() const;
    // Whether packages for the format may take a password as typed or in its normal form.
    bool readersDisagree() const;

signals:
    void changed();

private:
    void judge();

    QComboBox *m_combo;
    look::TextLabel *m_warning;
    const auth::Hasher *m_installation = nullptr;
};

} // namespace candela::app

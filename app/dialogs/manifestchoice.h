// Whether a signed manifest shall stand beside a report: yes at first, where there is a keychain that can keep the
// key; else it says why not, and the report goes without.
#pragma once

#include "reportkey.h"
#include "wording.h"

#include <QWidget>

class QCheckBox;

namespace candela::look {
class TextLabel;
}

namespace candela::app {

class FailureBar;

class ManifestChoice : public QWidget
{
    Q_OBJECT
public:
    explicit ManifestChoice(QWidget *parent = nullptr);

    // Gets the key where a manifest is wanted, makes it if need be, and answers prepared(); at once where none is
    // wanted.
    void prepare();
    // Answers prepared() at once, without a key; for somebody who does not want to wait any more.
    void stop();
    // What prepare() got; none: the report stands alone.
    const std::optional<report::SigningKey> &key() const { return m_key; }
    // What the operator has to know of that, beside a report that was written; `replaced` is the report in whose place it
    // was, if any, since the manifest of that one may be there still.
    void showRemark(FailureBar &bar, const QString &replaced) const;

signals:
    void prepared();

private:
    void setKey(const report::SigningKey &key, ReportKey::Origin origin);
    void setUnavailable(const database::Error &error);
    void answer();

    QCheckBox *m_box;
    look::TextLabel *m_why;
    ReportKey *m_source;
    std::optional<report::SigningKey> m_key;
    Sentence m_remark;
    bool m_isPreparing = false;
};

} // namespace candela::app

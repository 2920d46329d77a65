// What the manifest of a report says, and whose signature it bears.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace candela::look {
class SectionTitle;
}

namespace candela::app {

struct ReportCheck;

class VerifyFacts : public QWidget
{
    Q_OBJECT
public:
    explicit VerifyFacts(QWidget *parent = nullptr);

    void show(const ReportCheck &check);
    void clear();

private:
    void add(const char *name, const QString &label, const QString &value, bool isMono = false);

    look::SectionTitle *m_title;
    QVBoxLayout *m_rows;
};

} // namespace candela::app

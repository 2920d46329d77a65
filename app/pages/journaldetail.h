// One act in the journal: when, by whom and where, what was meant and what came of it, its sessions' fingerprints, and
// its place in the chain.
#pragma once

#include "journal/pages.h"
#include "pages/detailpane.h"

class QVBoxLayout;

namespace candela::app {

class Workspace;

class JournalDetail : public DetailPane
{
    Q_OBJECT
public:
    explicit JournalDetail(Workspace &workspace, QWidget *parent = nullptr);

    void show(const journal::Record &record);

private:
    QWidget *head();
    void addOutcome(QVBoxLayout &column);
    void addFacts(QVBoxLayout &column);
    void addReason(QVBoxLayout &column);
    void addFingerprints(QVBoxLayout &column);
    void addText(QVBoxLayout &column);
    void addChain(QVBoxLayout &column);
    void addFact(QVBoxLayout &column, const QString &name, const QString &value);
    void addCounts(QVBoxLayout &column, const QString &name, const QJsonObject &counts);
    void copy() const;
    QString entryNumbers() const;

    Workspace &m_workspace;
    journal::Record m_record;
};

} // namespace candela::app

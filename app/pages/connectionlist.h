// The saved connections on the start page: one click, or Enter, opens one.
#pragma once

#include "profile.h"

#include <QListView>

class QStandardItemModel;

namespace candela::app {

class ConnectionList : public QListView
{
    Q_OBJECT
public:
    explicit ConnectionList(QWidget *parent = nullptr);

    // In the order in which they are shown.
    void setProfiles(const QList<Profile> &profiles);

    // As high as all of them, if there is room; as two of them at the least.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QUuid &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);
    QSize sizeFor(int rows) const;

    QStandardItemModel *m_model;
};

} // namespace candela::app

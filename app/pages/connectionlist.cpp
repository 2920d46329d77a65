#include "pages/connectionlist.h"

#include "look/celldelegate.h"
#include "look/profiledelegate.h"
#include "look/theme.h"
#include "look/tooltip.h"
#include "look/variant.h"

#include <QKeyEvent>
#include <QStandardItemModel>

namespace candela::app {

using namespace Qt::StringLiterals;

static constexpr int idRole = Qt::UserRole + 400;

ConnectionList::ConnectionList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName("connectionList"_L1);
    setAccessibleName(tr("Connections"));
    setModel(m_model);
    setItemDelegate(new look::ProfileDelegate(this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    look::setGround(this, look::Role::Surface);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(this, &QListView::clicked, this, &ConnectionList::choose);
}

void ConnectionList::setProfiles(const QList<Profile> &profiles)
{
    m_model->clear();
    for (const auto &profile : profiles) {
        auto *item = new QStandardItem(profile.name.simplified());
        const auto place = u'\u2066' + profile.place() + u'\u2069';
        item->setData(profile.id, idRole);
        item->setData(place, look::SecondaryRole);
        item->setData(int(profile.environment), look::ProfileDelegate::EnvironmentRole);
        item->setData(tr("%1, %2", "name of a connection, environment and place").arg(profile.name.simplified(), profile.caption()),
            Qt::AccessibleTextRole);
        item->setToolTip(look::toolTipText(u"%1\n%2"_s.arg(profile.name.simplified(), profile.caption())));
        m_model->appendRow(item);
    }
    if (m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    updateGeometry();
}

void ConnectionList::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(index.data(idRole).toUuid());
}

void ConnectionList::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        choose(currentIndex());
    else
        QListView::keyPressEvent(event);
}

QSize ConnectionList::sizeFor(int rows) const
{
    return {look::Theme::scaled(420), rows * (look::Theme::rowHeight(2) - 4)};
}

QSize ConnectionList::sizeHint() const { return sizeFor(qMin(50, m_model->rowCount())); }
QSize ConnectionList::minimumSizeHint() const { return sizeFor(qMin(2, m_model->rowCount())); }

} // namespace candela::app

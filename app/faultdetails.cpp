#include "faultdetails.h"

#include "look/buttons.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace candela::app {

using namespace Qt::StringLiterals;

FaultDetails::FaultDetails(QWidget *parent)
    : QWidget(parent)
    , m_text(new look::TextLabel({}, look::Type::MonoCaption, look::Role::TextSecondary))
{
    auto *row = look::tight<QHBoxLayout>(this, 0, 0, 0, 0, look::Space::s);
    m_text->setObjectName(u"faultDetails"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(m_text, 1);
    auto *copy = look::button(tr("Copy"), look::Variant::Ghost, u"copy"_s);
    copy->setObjectName(u"copyDetails"_s);
    copy->setToolTip(tr("Copy the details"));
    row->addWidget(copy, 0, Qt::AlignTop);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
}

void FaultDetails::set(const QString &details, QPushButton &fold)
{
    m_text->setText(details);
    hide();
    fold.setCheckable(true);
    connect(&fold, &QPushButton::toggled, this, &QWidget::setVisible);
}

} // namespace candela::app

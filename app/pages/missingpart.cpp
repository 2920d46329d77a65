#include "pages/missingpart.h"

#include "look/buttons.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "faultdetails.h"
#include "wording.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::s;

MissingPart::MissingPart(const Sentence &said, const QString &name, bool hasLetter, QWidget *parent) : QWidget(parent)
{
    auto *column = look::tight<QVBoxLayout>(this, 0, 0, 0, 0, s);
    auto *text = new look::TextLabel(said.line(), look::Type::Body, look::Role::TextSecondary);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *acts = look::tight<QHBoxLayout>(s);
    column->addLayout(acts);
    const auto again = tr("&Try again");
    auto *retry = look::button(hasLetter ? again : QString(again).remove(u'&'));
    retry->setObjectName(name + u"Retry"_s);
    connect(retry, &QPushButton::clicked, this, &MissingPart::retryRequested);
    acts->addWidget(retry);
    if (!said.details.isEmpty()) {
        auto *fold = look::button(tr("Details"), look::Variant::Ghost);
        fold->setObjectName(name + u"Details"_s);
        acts->addWidget(fold);
        auto *details = new FaultDetails;
        details->set(said.details, *fold);
        column->addWidget(details);
    }
    acts->addStretch(1);
}

} // namespace candela::app

#include "failurebar.h"

#include "faultdetails.h"
#include "look/inlinebar.h"
#include "look/tight.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;

FailureBar::FailureBar(QWidget *parent)
    : QWidget(parent)
    , m_bar(new InlineBar(Kind::Error))
    , m_details(new FaultDetails)
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::s);
    column->addWidget(m_bar);
    column->addWidget(m_details);
    connect(m_bar, &InlineBar::dismissed, this, &FailureBar::clear);
    clear();
}

void FailureBar::setClosable(bool on) { m_bar->setClosable(on); }

void FailureBar::showFailure(const Sentence &sentence, const QString &act, Kind kind)
{
    setTexts(kind, sentence.problem, sentence.remedy);
    if (!sentence.details.isEmpty()) {
        auto *fold = m_bar->addAction(tr("Details"));
        fold->setObjectName(u"details"_s);
        m_details->set(sentence.details, *fold);
    }
    addRemedy(act);
}

void FailureBar::showNote(Kind kind, const QString &lead, const QString &text, const QString &act)
{
    setTexts(kind, lead, text);
    addRemedy(act);
}

void FailureBar::addRemedy(const QString &act)
{
    if (act.isEmpty())
        return;
    auto *remedy = m_bar->addAction(act, true);
    remedy->setObjectName(u"remedy"_s);
    connect(remedy, &QPushButton::clicked, this, &FailureBar::remedyRequested);
}

void FailureBar::clear()
{
    m_bar->clearActions();
    m_details->hide();
    hide();
}

void FailureBar::setTexts(Kind kind, const QString &lead, const QString &text)
{
    clear();
    m_bar->setKind(kind);
    m_bar->setTexts(lead, text);
    m_bar->show();
    show();
}

} // namespace candela::app

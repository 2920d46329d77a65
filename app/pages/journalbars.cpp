#include "pages/journalbars.h"

#include "journalverdict.h"
#include "look/inlinebar.h"

#include <QPushButton>
#include <QTime>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using journal::Verdict;
using look::Kind;

JournalBars::JournalBars(JournalWork &work, QObject *parent)
    : QObject(parent)
    , m_state(new look::InlineBar(Kind::Error))
    , m_result(new look::InlineBar(Kind::Ok))
{
    m_state->setObjectName(u"journalState"_s);
    m_result->setObjectName(u"journalResult"_s);
    m_result->setClosable(true);
    connect(&work, &JournalWork::begun, m_result, &QWidget::hide);
    connect(&work, &JournalWork::verified, this, &JournalBars::sayVerdict);
    connect(&work, &JournalWork::copied, this, [this](const QString &path) {
        say(Kind::Ok, tr("The journal was exported."), tr("To %1; the .head file beside it is needed to verify it.").arg(path));
    });
    connect(&work, &JournalWork::startedAnew, this, [this](const QString &name) {
        say(Kind::Ok, tr("A new journal has begun."), tr("The old one is kept beside it as %1.").arg(name));
        setChecked({});
    });
    connect(&work, &JournalWork::failed, this, [this](const Error &error, const QString &path) {
        const auto said = workSentence(error, path);
        say(Kind::Error, said.problem, said.remedy);
    });
    connect(&work, &JournalWork::stopped, this, [this] { say(Kind::Info, tr("Stopped."), tr("Nothing was changed.")); });
}

void JournalBars::say(Kind kind, const QString &lead, const QString &text)
{
    m_result->setKind(kind);
    m_result->clearActions();
    m_result->setTexts(lead, text);
    m_result->show();
}

// Where nothing can be written the bar above offers the new journal already.
void JournalBars::sayVerdict(const Verdict &verdict)
{
    const auto said = verdictSentence(verdict);
    const bool isHarmless = verdict.fault == Verdict::Fault::HalfLine;
    say(verdict.isIntact() ? Kind::Ok : isHarmless ? Kind::Warning : Kind::Error, said.problem, said.remedy);
    if (!verdict.isIntact() && !isHarmless && m_state->isHidden())
        offerNewJournal(*m_result, u"journalResultAnew"_s);
    const auto time = QTime::currentTime().toString(u"HH:mm"_s);
    setChecked(verdict.isIntact() ? tr("chain intact when checked %1").arg(time) : tr("chain not intact when checked %1").arg(time));
}

void JournalBars::showRefusal(const std::optional<Error> &refusal)
{
    m_state->clearActions();
    if (!refusal)
        return m_state->hide();
    const auto said = refusalSentence(*refusal);
    m_state->setTexts(said.problem, said.remedy);
    if (refusal->kind == Error::Kind::Corrupt)
        offerNewJournal(*m_state, u"journalStateAnew"_s);
    m_state->show();
}

void JournalBars::offerNewJournal(look::InlineBar &bar, const QString &name)
{
    auto *act = bar.addAction(tr("Start a new journal…"), true);
    act->setObjectName(name);
    connect(act, &QPushButton::clicked, this, &JournalBars::startAnewRequested);
}

void JournalBars::setChecked(const QString &checked)
{
    m_checked = checked;
    emit checkedChanged();
}

} // namespace candela::app

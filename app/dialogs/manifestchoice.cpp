#include "dialogs/manifestchoice.h"

#include "failurebar.h"
#include "keychainwords.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "report/manifest.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QStyle>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using database::Error;

ManifestChoice::ManifestChoice(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(tr("Si&gned manifest beside the file")))
    , m_why(new TextLabel({}, Type::Caption, Role::TextSecondary))
    , m_source(new ReportKey(Secrets(), KnownKeys(), this))
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::xs);
    m_box->setObjectName(u"manifest"_s);
    m_box->setChecked(true);
    m_box->setToolTip(tr("Says what the report is, so that anybody can tell later whether it was changed"));
    column->addWidget(m_box);
    m_why->setObjectName(u"manifestHindrance"_s);
    m_why->setWordWrap(true);
    const int indent = m_box->style()->pixelMetric(QStyle::PM_IndicatorWidth)
        + m_box->style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    m_why->setContentsMargins(indent, 0, 0, 0);
    m_why->hide();
    column->addWidget(m_why);
    connect(m_source, &ReportKey::found, this, &ManifestChoice::setKey);
    connect(m_source, &ReportKey::failed, this, &ManifestChoice::setUnavailable);
    m_source->find();   // only to learn whether there is a keychain
}

void ManifestChoice::prepare()
{
    m_key.reset();
    m_remark = {};
    m_isPreparing = true;
    if (!m_box->isChecked())
        return answer();
    m_source->take();
}

void ManifestChoice::stop()
{
    if (m_isPreparing)
        answer();
}

void ManifestChoice::setKey(const report::SigningKey &key, ReportKey::Origin origin)
{
    if (!m_isPreparing)
        return;
    m_key = key;
    if (origin == ReportKey::Origin::MadeAnew)
        m_remark = {tr("The manifest is signed with a new key."),
            tr("The one that earlier reports bear is not in the keychain any more. Give the new public key to those "
               "who check your reports: Help ▸ Verify report…"),
            {}};
    answer();
}

void ManifestChoice::setUnavailable(const Error &error)
{
    if (!m_isPreparing && error.kind == Error::Kind::Missing)
        return;     // it is made when it is needed
    const auto said = notSigned(error);
    m_box->setChecked(false);
    m_box->setEnabled(false);
    m_box->setAccessibleDescription(said.line());
    m_why->setText(said.line());
    m_why->show();
    if (!m_isPreparing)
        return;
    m_remark = {tr("The report stands without a manifest."), said.remedy, {}};
    answer();
}

void ManifestChoice::showRemark(FailureBar &bar, const QString &replaced) const
{
    if (!m_key && !replaced.isEmpty() && QFileInfo::exists(report::manifestPath(replaced)))
        bar.showNote(look::Kind::Warning, tr("The manifest that lies beside it is of the report that was replaced."),
            tr("Delete it, or export again with a manifest: by this one the report looks changed."));
    if (!m_remark.problem.isEmpty())
        bar.showNote(look::Kind::Warning, m_remark.problem, m_remark.remedy);
}

void ManifestChoice::answer()
{
    m_isPreparing = false;
    emit prepared();
}

} // namespace candela::app

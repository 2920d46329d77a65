#include "journal/act.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace candela::journal {

template <class E> using Words = std::pair<E, QLatin1String>;

static constexpr std::array acts = {
    Words<Act>{Act::RevokeSessions, QLatin1String("revoke_sessions")},
    Words<Act>{Act::UndoRevocation, QLatin1String("undo_revocation")},
    Words<Act>{Act::ResetKey, QLatin1String("reset_key")},
    Words<Act>{Act::DisablePassword, QLatin1String("disable_password")},
    Words<Act>{Act::RemovePassword, QLatin1String("remove_password")},
    Words<Act>{Act::CreateUser, QLatin1String("create_user")},
    Words<Act>{Act::EditUser, QLatin1String("edit_user")},
    Words<Act>{Act::DeleteUser, QLatin1String("delete_user")},
    Words<Act>{Act::CreateKey, QLatin1String("create_key")},
    Words<Act>{Act::RenameKey, QLatin1String("rename_key")},
    Words<Act>{Act::DeleteKey, QLatin1String("delete_key")},
    Words<Act>{Act::TrustTriggers, QLatin1String("trust_triggers")},
    Words<Act>{Act::ExportReport, QLatin1String("export_report")},
    Words<Act>{Act::StartJournal, QLatin1String("start_journal")},
    Words<Act>{Act::MendJournal, QLatin1String("mend_journal")},
};

static constexpr std::array outcomes = {
    Words<Outcome>{Outcome::Intended, QLatin1String("intended")},
    Words<Outcome>{Outcome::Done, QLatin1String("done")},
    Words<Outcome>{Outcome::Partly, QLatin1String("partly")},
    Words<Outcome>{Outcome::Stopped, QLatin1String("stopped")},
    Words<Outcome>{Outcome::Refused, QLatin1String("refused")},
    Words<Outcome>{Outcome::Failed, QLatin1String("failed")},
    Words<Outcome>{Outcome::Unknown, QLatin1String("unknown")},
};

template <class E, std::size_t n> static QLatin1String wordOf(const std::array<Words<E>, n> &words, E value)
{
    const auto found = std::find_if(words.begin(), words.end(), [=](const auto &word) { return word.first == value; });
    Q_ASSERT(found != words.end());
    return found->second;
}

template <class E, std::size_t n>
static std::optional<E> valueOf(const std::array<Words<E>, n> &words, QStringView code)
{
    const auto found = std::find_if(words.begin(), words.end(), [=](const auto &word) { return word.second == code; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

QLatin1String code(Act act) { return wordOf(acts, act); }
QLatin1String code(Outcome outcome) { return wordOf(outcomes, outcome); }
std::optional<Act> actOf(QStringView code) { return valueOf(acts, code); }
std::optional<Outcome> outcomeOf(QStringView code) { return valueOf(outcomes, code); }

} // namespace candela::journal

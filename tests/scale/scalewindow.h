// The window over a large database: what a person does there, how long the answer takes, and what was asked for it.
#pragma once

#include "app/window/mainwindowhand.h"
#include "models/pagedrows.h"
#include "support/fixture/scaledatabase.h"
#include "workspace.h"

#include <QElapsedTimer>

namespace candela::tests {

class ScaleWindow
{
public:
    static constexpr int patience = 120'000;

    // Shows the page of sessions with its first rows.
    explicit ScaleWindow(const ScaleDatabase &database) : ScaleWindow(database.options()) {}
    // … by another way to the database.
    explicit ScaleWindow(const database::Options &options)
    {
        app::Profile profile;
        profile.name = QStringLiteral("scale");
        profile.options = options;
        auto workspace = openedWorkspace(profile);
        if (!workspace)
            qFatal("the large database cannot be opened");
        m_window.show();
        m_window.main.showWorkspace(std::move(workspace));
        turnTo(QStringLiteral("sessions"), QStringLiteral("actSessions"));
    }

    // Another page, with its first rows.
    void turnTo(const QString &page, const QString &action)
    {
        m_page = page;
        m_window.trigger(action);
        if (!QTest::qWaitFor([this] { return table().model()->rowCount() > 0 && isReady(); }, patience))
            qFatal("the large database shows no %s", qPrintable(page));
    }

    Window &operator*() { return m_window; }
    Window *operator->() { return &m_window; }
    look::DataTable &table() const { return *m_window.table(m_page); }
    app::PagedRows &model() const { return *qobject_cast<app::PagedRows *>(table().model()); }
    bool isReady() const { return model().progress() == app::PagedRows::Progress::Ready; }

    // From the beginning of `act` until the rows that it asks for are there, in milliseconds; none: they did not come.
    template <class Act> std::optional<qint64> untilReady(Act act) { return until(app::PagedRows::Progress::Ready, act); }
    template <class Act> std::optional<qint64> until(app::PagedRows::Progress wanted, Act act)
    {
        QElapsedTimer timer;
        std::optional<qint64> came;
        const auto connection = QObject::connect(&model(), &app::PagedRows::progressChanged, &model(), [&] {
            if (model().progress() == wanted)
                came = timer.elapsed();
        });
        timer.start();
        act();
        const bool isThere = QTest::qWaitFor([&] { return came.has_value(); }, patience);
        QObject::disconnect(connection);
        return isThere ? came : std::nullopt;
    }

private:
    Window m_window;
    QString m_page;
};

} // namespace candela::tests

// The stages of something that runs in order (a connection test, a reset): icon, name, finding and time.
#pragma once

#include <QWidget>

namespace candela::look {

struct Stage {
    enum class State { Waiting, Running, Ok, Warning, Failed };

    State state = State::Waiting;
    QString name;
    QString detail; // what was found
    QString time; // "12 ms"
};

class StageList : public QWidget
{
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);

    void setStages(const QList<Stage> &stages);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStage(QPainter *p, const QRect &row, const Stage &stage) const;
    [[nodiscard]] int stageHeight() const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int timeWidth() const;

    QList<Stage> m_stages;
};

} // namespace candela::look

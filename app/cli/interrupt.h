// Ctrl+C and the end of a service: the first asks for a stop, the second ends the program at once.
#pragma once

#include <QObject>

namespace candela::cli {

class Interrupt : public QObject
{
    Q_OBJECT
public:
    // SIGINT and SIGTERM from now on. There is one at a time.
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void asked();
};

} // namespace candela::cli

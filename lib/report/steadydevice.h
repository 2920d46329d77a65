// Between Qt's PDF and a device: remembers what the device did not take, which Qt does not look at, and puts a fixed
// moment in the place of the clock's, so that the same pages are the same bytes.
#pragma once

#include "report/device.h"

#include <QIODevice>

#include <optional>

namespace candela::report {

class SteadyDevice final : public QIODevice
{
public:
    // `device` is open for writing and outlives this one.
    explicit SteadyDevice(QIODevice &device);

    // Hands over what was kept; the first thing that went wrong, if anything did.
    [[nodiscard]] Result<void> finish();
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    void handOver();

    QIODevice &m_device;
    QByteArray m_head;          // the beginning, until the moment has surely come
    bool m_isPastHead = false;
    std::optional<Error> m_failure;
};

} // namespace candela::report

// Devices that tests write to: one that takes only so many bytes, one that counts.
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <limits>

// Keeps what it is given up to `room` bytes; the write that goes over is taken in part, as a full disk does.
class LimitedDevice final : public QIODevice
{
public:
    explicit LimitedDevice(qint64 room = std::numeric_limits<qint64>::max()) : m_room(room)
    {
        open(WriteOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

    QByteArray bytes;
    qint64 largestWrite = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        largestWrite = std::max(largestWrite, size);
        const qint64 taken = std::min(size, m_room - bytes.size());
        bytes.append(data, taken);
        return taken;
    }

private:
    const qint64 m_room;
};

// Forgets everything but the number of bytes.
class CountingDevice final : public QIODevice
{
public:
    CountingDevice() { open(WriteOnly | Unbuffered); }
    bool isSequential() const override { return true; }

    qint64 count = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        count += size;
        return size;
    }
};

// Places where a file cannot be written, for root and for an ordinary user, put back when the guard goes.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

// A small memory file system on `folder`; only root may, and not in every container: look at mounted().
class SmallDisk
{
public:
    SmallDisk(const QString &folder, const char *options)
        : m_folder(QFile::encodeName(folder))
        , m_mounted(::mount("tmpfs", m_folder.constData(), "tmpfs", 0, options) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY(SmallDisk)

    bool mounted() const { return m_mounted; }
    bool makeReadOnly() const
    {
        return ::mount(nullptr, m_folder.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    const QByteArray m_folder;
    const bool m_mounted;
};

// No file of this process grows beyond `bytes`; SIGXFSZ is ignored, as SafeFile asks of programs.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY(SmallFiles)

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

// Root acts as nobody meanwhile, so that permissions count; an ordinary user stays who it is.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (m_before == 0 && ::seteuid(65534) != 0)
            m_failed = true;
    }
    ~OrdinaryUser()
    {
        if (::seteuid(m_before) != 0)
            std::abort();
    }
    Q_DISABLE_COPY(OrdinaryUser)

    bool failed() const { return m_failed; }

private:
    const uid_t m_before = ::geteuid();
    bool m_failed = false;
};

class Umask
{
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) { }
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY(Umask)

private:
    const mode_t m_before;
};

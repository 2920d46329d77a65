#include "look/icons.h"

#include "look/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE works in the global namespace only. Naming the resource is what makes the linker keep it.
static void initialiseIcons() { Q_INIT_RESOURCE(app); }

namespace candela::look::Icons {

namespace {

QByteArray source(const QString &name)
{
    initialiseIcons();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "Icons", qUtf8Printable(name));
    return found ? file.readAll() : QByteArray();
}

QPixmap render(const QString &name, const QColor &colour, int side)
{
    QByteArray svg = source(name);
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter p(&pixmap);
    p.setRenderHint(QPainter::Antialiasing);
    renderer.render(&p, QRectF(0, 0, side, side));
    return pixmap;
}

class Engine : public QIconEngine
{
public:
    Engine(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }
    void paint(QPainter *p, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        Icons::paint(p, rect, m_name, Theme::color(mode == QIcon::Disabled ? Role::TextDisabled : m_role));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter p(&result);
        paint(&p, QRect(QPoint(), size), mode, state);
        return result;
    }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    QString m_name;
    Role m_role;
};

} // namespace

QIcon get(const QString &name, Role role) { return QIcon(new Engine(name, role)); }

QIcon application() { return QIcon(new Engine(u"candela"_s, Role::Text)); }

void paint(QPainter *p, const QRectF &rect, const QString &name, const QColor &colour)
{
    const double side = qMin(rect.width(), rect.height());
    const double ratio = p->device() ? p->device()->devicePixelRatioF() : 1.0;
    const int pixels = qCeil(side * ratio);
    if (pixels <= 0) {
        return;
    }
    const QString key = u"candela/%1/%2/%3"_s.arg(name, colour.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, colour, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    // on whole device pixels, or 1.5 px strokes blur
    const auto snap = [ratio](double v) { return std::round(v * ratio) / ratio; };
    const QPointF at(snap(rect.center().x() - side / 2), snap(rect.center().y() - side / 2));
    p->save();
    p->setRenderHint(QPainter::SmoothPixmapTransform);
    p->drawPixmap(QRectF(at, QSizeF(pixels / ratio, pixels / ratio)), pixmap, QRectF(pixmap.rect()));
    p->restore();
}

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Ok:
        return u"ok"_s;
    case Kind::Warning:
        return u"warning"_s;
    case Kind::Error:
        return u"error"_s;
    case Kind::Info:
        break;
    }
    return u"info"_s;
}

Role roleOf(Kind kind)
{
    switch (kind) {
    case Kind::Ok:
        return Role::Ok;
    case Kind::Warning:
        return Role::Warning;
    case Kind::Error:
        return Role::Danger;
    case Kind::Info:
        break;
    }
    return Role::Info;
}

Role fillOf(Kind kind)
{
    switch (kind) {
    case Kind::Ok:
        return Role::OkFill;
    case Kind::Warning:
        return Role::WarningFill;
    case Kind::Error:
        return Role::DangerFill;
    case Kind::Info:
        break;
    }
    return Role::InfoFill;
}

} // namespace candela::look::Icons

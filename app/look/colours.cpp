#include "look/colours.h"

#include <QtGlobal>

#include <array>
#include <cmath>
#include <cstddef>

namespace candela::look::Colours {

namespace {

struct Entry {
    Role role;
    const char *name;
    std::array<QRgb, SchemeCount> values; // in the order of Scheme
};

// clang-format off
constexpr std::array<Entry, RoleCount> table{{
    {Role::Window,          "Window",          {0xfff6f5f3, 0xff1b1b1e, 0xffffffff, 0xff000000}},
    {Role::Surface,         "Surface",         {0xffffffff, 0xff222226, 0xffffffff, 0xff000000}},
    {Role::Sidebar,         "Sidebar",         {0xffefeeeb, 0xff17171a, 0xffffffff, 0xff000000}},
    {Role::Raised,          "Raised",          {0xffffffff, 0xff2b2b30, 0xffffffff, 0xff0c0c0c}},
    {Role::Hover,           "Hover",           {0xffedecea, 0xff2d2d33, 0xffe6e6e6, 0xff2a2a2a}},
    {Role::Pressed,         "Pressed",         {0xffe2e0dc, 0xff38383f, 0xffd0d0d0, 0xff404040}},
    {Role::Border,          "Border",          {0xffe3e1dd, 0xff34343a, 0xff000000, 0xffffffff}},
    {Role::ControlBorder,   "ControlBorder",   {0xff8f8c86, 0xff74747d, 0xff000000, 0xffffffff}},
    {Role::ButtonBorder,    "ButtonBorder",    {0xffc8c5bf, 0xff4b4b53, 0xff000000, 0xffffffff}},
    {Role::Text,            "Text",            {0xff1d1c1a, 0xffecebe8, 0xff000000, 0xffffffff}},
    {Role::TextSecondary,   "TextSecondary",   {0xff5f5c57, 0xffa9a7a3, 0xff1a1a1a, 0xfff0f0f0}},
    {Role::TextDisabled,    "TextDisabled",    {0xff96938d, 0xff6d6c70, 0xff5a5a5a, 0xffa8a8a8}},
    {Role::Accent,          "Accent",          {0xff3a50c2, 0xffa3b3ff, 0xff0000c8, 0xff8fe3ff}},
    {Role::AccentFill,      "AccentFill",      {0xff4359cf, 0xff5167da, 0xff0000c8, 0xff8fe3ff}},
    {Role::OnAccent,        "OnAccent",        {0xffffffff, 0xffffffff, 0xffffffff, 0xff000000}},
    {Role::SelectionFill,   "SelectionFill",   {0xffe7ebfb, 0xff2c3350, 0xffd5dcff, 0xff0a3a52}},
    {Role::Focus,           "Focus",           {0xff4359cf, 0xff8fa2ff, 0xff0000c8, 0xffffe400}},
    {Role::Active,          "Active",          {0xff17663a, 0xff7fd6a0, 0xff004d1f, 0xff7dffb0}},
    {Role::ActiveFill,      "ActiveFill",      {0xffe0f2e7, 0xff1d3628, 0xffffffff, 0xff000000}},
    {Role::Idle,            "Idle",            {0xff7f4f05, 0xffecc06a, 0xff5a3500, 0xffffd873}},
    {Role::IdleFill,        "IdleFill",        {0xfffaeed4, 0xff3a2f18, 0xffffffff, 0xff000000}},
    {Role::Dead,            "Dead",            {0xff5c5a56, 0xffb3b1ad, 0xff333333, 0xffd8d8d8}},
    {Role::DeadFill,        "DeadFill",        {0xffebeae7, 0xff313136, 0xffffffff, 0xff000000}},
    {Role::Info,            "Info",            {0xff2a52a3, 0xff9dbcff, 0xff0000c8, 0xff8fe3ff}},
    {Role::InfoFill,        "InfoFill",        {0xffe6eefb, 0xff22304d, 0xffffffff, 0xff000000}},
    {Role::Warning,         "Warning",         {0xff7f4f05, 0xffecc06a, 0xff5a3500, 0xffffd873}},
    {Role::WarningFill,     "WarningFill",     {0xfffbf0d8, 0xff3a2f18, 0xffffffff, 0xff000000}},
    {Role::Ok,              "Ok",              {0xff17663a, 0xff7fd6a0, 0xff004d1f, 0xff7dffb0}},
    {Role::OkFill,          "OkFill",          {0xffe0f2e7, 0xff1d3628, 0xffffffff, 0xff000000}},
    {Role::Danger,          "Danger",          {0xffa92018, 0xffff9f95, 0xff9b0000, 0xffff9f95}},
    {Role::DangerFill,      "DangerFill",      {0xfffce9e6, 0xff452220, 0xffffffff, 0xff000000}},
    {Role::DangerButton,    "DangerButton",    {0xffb9271e, 0xffc13a31, 0xff9b0000, 0xffff9f95}},
    {Role::OnDanger,        "OnDanger",        {0xffffffff, 0xffffffff, 0xffffffff, 0xff000000}},
    {Role::EnvProduction,   "EnvProduction",   {0xffb9271e, 0xffc13a31, 0xff9b0000, 0xffff9f95}},
    {Role::EnvStaging,      "EnvStaging",      {0xff8a5800, 0xff956100, 0xff5a3500, 0xffffd873}},
    {Role::EnvDevelopment,  "EnvDevelopment",  {0xff1b7242, 0xff23794a, 0xff004d1f, 0xff7dffb0}},
    {Role::EnvNone,         "EnvNone",         {0xff64615c, 0xff66656c, 0xff333333, 0xffd8d8d8}},
    {Role::OnEnv,           "OnEnv",           {0xffffffff, 0xffffffff, 0xffffffff, 0xff000000}},
    {Role::Chart1,          "Chart1",          {0xff2f9e62, 0xff57b882, 0xff004d1f, 0xff7dffb0}},
    {Role::Chart2,          "Chart2",          {0xffc28313, 0xffd9a441, 0xff7a4a00, 0xffffd873}},
    {Role::Chart3,          "Chart3",          {0xff908d87, 0xff7f7e86, 0xff555555, 0xffbdbdbd}},
    {Role::Chart4,          "Chart4",          {0xff5b70dd, 0xff7d90f2, 0xff0000c8, 0xff8fe3ff}},
    {Role::Shadow,          "Shadow",          {0xff1d1c1a, 0xff000000, 0xff000000, 0xff000000}},
}};
// clang-format on

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].role != static_cast<Role>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "the table is indexed by role");

double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

struct Pair {
    QPalette::ColorRole target;
    Role source;
};

constexpr std::array paletteRoles{
    Pair{QPalette::Window, Role::Window},
    Pair{QPalette::WindowText, Role::Text},
    Pair{QPalette::Base, Role::Surface},
    Pair{QPalette::AlternateBase, Role::Window},
    Pair{QPalette::Text, Role::Text},
    Pair{QPalette::PlaceholderText, Role::TextSecondary},
    Pair{QPalette::Button, Role::Surface},
    Pair{QPalette::ButtonText, Role::Text},
    Pair{QPalette::BrightText, Role::OnDanger},
    Pair{QPalette::ToolTipBase, Role::Raised},
    Pair{QPalette::ToolTipText, Role::Text},
    Pair{QPalette::Highlight, Role::AccentFill},
    Pair{QPalette::HighlightedText, Role::OnAccent},
    Pair{QPalette::Link, Role::Accent},
    Pair{QPalette::LinkVisited, Role::Accent},
    Pair{QPalette::Light, Role::Raised},
    Pair{QPalette::Midlight, Role::Hover},
    Pair{QPalette::Mid, Role::Border},
    Pair{QPalette::Dark, Role::ControlBorder},
    Pair{QPalette::Shadow, Role::Shadow},
};

} // namespace

QColor value(Role role, Scheme scheme)
{
    return QColor::fromRgb(table[static_cast<std::size_t>(role)].values[static_cast<std::size_t>(scheme)]);
}

const char *name(Role role) { return table[static_cast<std::size_t>(role)].name; }

QPalette palette(Scheme scheme)
{
    QPalette result;
    for (const Pair &pair : paletteRoles) {
        result.setColor(pair.target, value(pair.source, scheme));
    }
    const QColor disabled = value(Role::TextDisabled, scheme);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        result.setColor(QPalette::Disabled, role, disabled);
    }
    result.setColor(QPalette::Disabled, QPalette::Highlight, value(Role::Pressed, scheme));
    return result;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

} // namespace candela::look::Colours

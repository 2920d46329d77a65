// The vocabulary of the design: spacing steps, radii, schemes, colour roles and the type scale.
// Values live in colours.cpp and theme.cpp; everything else asks by role.
#pragma once

namespace candela::look {

// Pixels; one 4 px step and nothing in between.
namespace Space {
inline constexpr int line = 2, xs = 4, s = 8, m = 12, l = 16, xl = 24;
}

namespace Radius {
inline constexpr int small = 4, control = 6, card = 8, dialog = 10;
}

enum class Scheme { Light, Dark, HighContrastLight, HighContrastDark };
inline constexpr int SchemeCount = 4;

enum class Role {
    Window, // chrome behind cards, footer of dialogs
    Surface, // tables, cards, inputs, dialogs
    Sidebar, // navigation, menu bar, footer of the window
    Raised, // menus, toasts, tooltips, pop-ups
    Hover,
    Pressed,
    Border, // decorative hairline
    ControlBorder, // edge that identifies an input, at least 3:1 on its ground
    ButtonBorder, // edge of a labelled button or chip; its text identifies it
    Text,
    TextSecondary,
    TextDisabled,
    Accent, // text and icons in the accent colour
    AccentFill,
    OnAccent,
    SelectionFill, // selected row, chosen navigation entry, checked chip
    Focus,
    Active,
    ActiveFill,
    Idle,
    IdleFill,
    Dead,
    DeadFill,
    Info,
    InfoFill,
    Warning,
    WarningFill,
    Ok,
    OkFill,
    Danger,
    DangerFill,
    DangerButton,
    OnDanger,
    EnvProduction,
    EnvStaging,
    EnvDevelopment,
    EnvNone,
    OnEnv,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Shadow
};
inline constexpr int RoleCount = static_cast<int>(Role::Shadow) + 1;

enum class Type { Caption, Body, Strong, Subtitle, Title, Display, Mono, MonoCaption, MonoLarge };

// What a message is about: its icon and its colours.
enum class Kind { Info, Ok, Warning, Error };

} // namespace candela::look

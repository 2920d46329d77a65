#include "look/states.h"

#include <QCoreApplication>

namespace candela::look {

QString stateText(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return QCoreApplication::translate("candela::look", "Active");
    case SessionState::Idle:
        return QCoreApplication::translate("candela::look", "Idle");
    case SessionState::Dead:
        return QCoreApplication::translate("candela::look", "Dead");
    case SessionState::Invalid:
        break;
    }
    return QCoreApplication::translate("candela::look", "Invalid expiry");
}

Role stateColor(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return Role::Active;
    case SessionState::Idle:
        return Role::Idle;
    case SessionState::Dead:
        return Role::Dead;
    case SessionState::Invalid:
        break;
    }
    return Role::Danger;
}

Role stateFill(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return Role::ActiveFill;
    case SessionState::Idle:
        return Role::IdleFill;
    case SessionState::Dead:
        return Role::DeadFill;
    case SessionState::Invalid:
        break;
    }
    return Role::DangerFill;
}

QString envText(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("candela::look", "PRODUCTION");
    case Environment::Staging:
        return QCoreApplication::translate("candela::look", "STAGING");
    case Environment::Development:
        return QCoreApplication::translate("candela::look", "DEVELOPMENT");
    case Environment::None:
        break;
    }
    return QCoreApplication::translate("candela::look", "NO TAG");
}

QString envName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("candela::look", "Production");
    case Environment::Staging:
        return QCoreApplication::translate("candela::look", "Staging");
    case Environment::Development:
        return QCoreApplication::translate("candela::look", "Development");
    case Environment::None:
        break;
    }
    return QCoreApplication::translate("candela::look", "No tag");
}

Role envColor(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Role::EnvProduction;
    case Environment::Staging:
        return Role::EnvStaging;
    case Environment::Development:
        return Role::EnvDevelopment;
    case Environment::None:
        break;
    }
    return Role::EnvNone;
}

} // namespace candela::look

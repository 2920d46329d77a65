// The words that generated passwords are made of: 1024 English ones of four to six letters, chosen to be
// easy to type and to say on the telephone, so without those that are commonly mistaken for another.
#pragma once

#include <span>
#include <string_view>

namespace candela::auth {

// Distinct, sorted, a to z only.
std::span<const std::string_view> words();

} // namespace candela::auth

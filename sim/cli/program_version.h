#pragma once

#include <string_view>

namespace thermohall {

// The build system states both; a compiler called by hand leaves the placeholders.
#ifdef THERMOHALL_VERSION
inline constexpr std::string_view program_version = THERMOHALL_VERSION;
#else
inline constexpr std::string_view program_version = "0.0.0";
#endif
#ifdef THERMOHALL_COMMIT
inline constexpr std::string_view program_commit = THERMOHALL_COMMIT;
#else
inline constexpr std::string_view program_commit = "";
#endif

}  // namespace thermohall

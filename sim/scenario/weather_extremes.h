#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thermohall {

struct SiteSpec;

/// The dry bulb that is exceeded once in fifty years (n = 50), K, from the line DESIGN CONDITIONS of an EPW
/// file: the sixteenth figure after the word Extremes. Absent where the line does not have it.
std::optional<double> fifty_year_dry_bulb_K(std::string_view design_conditions);

/// Of the weather file of a site; absent for built-in climates, which know typical years only, and for files
/// without the figure.
std::optional<double> fifty_year_dry_bulb_K(const SiteSpec&);

}  // namespace thermohall

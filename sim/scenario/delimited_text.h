#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace thermohall {

/// The lines of a text without their ends (LF or CR LF) and without blank lines at its end.
std::vector<std::string_view> lines_of(std::string_view text);

/// The fields of a line between commas, without blanks around them; at least one. Quotes mean nothing.
std::vector<std::string_view> comma_fields(std::string_view line);

/// The finite decimal number that the whole text is, or nothing.
std::optional<double> number_of(std::string_view text);

}  // namespace thermohall

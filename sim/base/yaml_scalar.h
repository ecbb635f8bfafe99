#pragma once

#include <string>
#include <string_view>

namespace thermohall {

/// True when YAML reads the text, written without quotes, as this text: as a value of a block mapping, or,
/// with `in_flow`, between the brackets of `{a: 1}` and `[1, 2]` too.
bool is_plain_scalar(std::string_view text, bool in_flow);

/// The text in double quotes; control characters and invisible ones are escaped.
std::string in_double_quotes(std::string_view text);

/// The text in single quotes, or in double quotes when it holds what needs an escape.
std::string in_single_quotes(std::string_view text);

}  // namespace thermohall

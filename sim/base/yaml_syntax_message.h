#pragma once

#include <string>
#include <string_view>

#include "sim/base/diagnostic.h"

namespace thermohall {

/// What is wrong at a place of a YAML text, in the words of an author of scenario files. `problem` is the
/// parser's wording, kept where nothing better is known; `innermost` is where the list or mapping begins that
/// is still open at the place.
std::string yaml_syntax_message(std::string_view problem, std::string_view text, const SourceLocation& at,
                                const SourceLocation& innermost);

}  // namespace thermohall

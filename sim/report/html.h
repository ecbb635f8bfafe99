#pragma once

#include <string>
#include <string_view>

namespace thermohall {

/// The text without what no file format takes: control characters and bytes that are not UTF-8 become U+FFFD.
std::string valid_text(std::string_view text);

/// Text for HTML and SVG, element content and attribute values alike: valid_text with the five special
/// characters as references.
std::string escape_html(std::string_view text);

}  // namespace thermohall

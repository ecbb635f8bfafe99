#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// Text for HTML and SVG, element content and attribute values alike: the five special characters become
/// references; control characters and bytes that are not UTF-8 become U+FFFD.
std::string escape_html(std::string_view text);

/// One column of a table. The heading is plain text and is escaped.
struct HtmlColumn {
  std::string heading;
  bool is_number = false;  ///< right-aligned
};

/// A table whose cells are already HTML. A row of one cell is a heading over
/// the rows that follow. No rows: an empty string.
std::string html_table(const std::vector<HtmlColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows);

/// Content that is folded away until asked for. Empty for an empty body.
std::string html_details(std::string_view summary, std::string_view body);

/// `<h2>` with an anchor, and what follows it.
std::string html_section(std::string_view id, std::string_view heading, std::string_view body);

std::string html_paragraph(std::string_view text);  ///< escapes its text
std::string html_note(std::string_view text);       ///< the same, muted

}  // namespace thermohall

#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// A table of texts with aligned columns for a terminal.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header) : header_(std::move(header)) {}

  void align_right(std::size_t column) { right_.insert(column); }
  /// Missing cells are empty; an empty list is an empty line.
  void add_row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  /// Header, a rule and the rows, each line indented and ended with a newline; no blanks at line ends.
  std::string text(std::size_t indent = 0) const;

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
  std::set<std::size_t> right_;
};

/// Characters of a UTF-8 text, each taken as one column wide.
std::size_t display_width(std::string_view text);

}  // namespace thermohall

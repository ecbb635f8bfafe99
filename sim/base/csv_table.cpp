#include "sim/base/csv_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <istream>
#include <utility>

#include "sim/base/quantity.h"
#include "sim/base/text_file.h"

namespace thermohall {
namespace {

constexpr std::size_t most_errors = 20;

struct Cell {
  std::string text;
  int position;
};

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// The cells of a line; a quotation mark that is not closed runs to its end.
void split_cells(std::string_view line, std::vector<Cell>& cells) {
  cells.clear();
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const std::size_t start = std::min(line.find_first_not_of(" \t", i), line.size());
    Cell cell{{}, static_cast<int>(start) + 1};
    if (start < line.size() && line[start] == '"') {
      for (i = start + 1; i < line.size(); ++i) {
        if (line[i] == '"' && line.substr(i, 2) != "\"\"") break;
        if (line[i] == '"') ++i;
        cell.text += line[i];
      }
      const std::size_t end = std::min(line.find(',', i), line.size());
      if (i < line.size()) cell.text += trim(line.substr(i + 1, end - i - 1));
      i = end;
    } else {
      const std::size_t end = std::min(line.find(',', i), line.size());
      cell.text = trim(line.substr(i, end - i));
      i = end;
    }
    cells.push_back(std::move(cell));
  }
}

class CsvReader {
 public:
  CsvReader(const std::string& name, Diagnostics& diagnostics, const CsvLimits& limits)
      : diagnostics_(diagnostics), limits_(limits), buffer_(limits.line_bytes + 1, '\0') {
    table_.file = name;
  }

  std::optional<CsvTable> read(std::istream& stream) {
    const std::size_t errors_before = diagnostics_.error_count();
    std::string_view line;
    while (next_line(stream, line)) {
      if (trim(line).empty() || trim(line).front() == '#') continue;
      split_cells(line, cells_);
      if (table_.columns.empty()) {
        if (!read_header(line)) return std::nullopt;
      } else if (!read_row()) {
        break;
      }
      if (diagnostics_.error_count() - errors_before >= most_errors) break;
    }
    if (diagnostics_.error_count() > errors_before) return std::nullopt;
    if (table_.row_lines.empty()) {
      diagnostics_.error({table_.file, 0, 0}, "", table_.columns.empty() ? "is empty" : "has no rows");
      return std::nullopt;
    }
    return std::move(table_);
  }

 private:
  bool next_line(std::istream& stream, std::string_view& line) {
    stream.getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    const auto count = static_cast<std::size_t>(stream.gcount());
    ++line_;
    if (stream.bad()) return fail(0, "", "cannot be read");
    if (stream.fail() && count > 0) {
      return fail(0, "", fmt::format("the line is longer than {} bytes", limits_.line_bytes));
    }
    if (stream.fail()) return false;
    line = std::string_view(buffer_.data(), count - (stream.eof() ? 0 : 1));
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return true;
  }

  bool fail(int position, const std::string& key, std::string message) {
    diagnostics_.error({table_.file, line_, position}, key, std::move(message));
    return false;
  }

  bool read_header(std::string_view line) {
    table_.header_line = line_;
    if (cells_.size() == 1 && line.find_first_of(";\t") != std::string_view::npos) {
      return fail(1, "", "the columns must be separated by commas");
    }
    bool good = true;
    for (const Cell& cell : cells_) {
      const std::size_t bracket = cell.text.find('[');
      CsvColumn column{
          std::string(trim(std::string_view(cell.text).substr(0, bracket))), "1", cell.position, {}};
      if (bracket != std::string::npos) {
        const bool closed = cell.text.back() == ']';
        column.unit = trim(std::string_view(cell.text).substr(bracket + 1, cell.text.size() - bracket - 2));
        if (!closed || column.unit.empty()) {
          good = fail(cell.position, column.name, quote(cell.text) + " is not of the form 'name [unit]'");
        } else if (!are_convertible(column.unit, column.unit)) {
          good = fail(cell.position, column.name, quote(column.unit) + " is not a known unit");
        }
      }
      if (column.name.empty()) good = fail(cell.position, "", "a column has no name");
      if (const CsvColumn* first = table_.find(column.name); first && !column.name.empty()) {
        good = fail(cell.position, column.name,
                    fmt::format("is given twice; the first is at {}:{}", line_, first->position));
      }
      table_.columns.push_back(std::move(column));
    }
    return good;
  }

  bool read_row() {
    const std::size_t width = table_.columns.size();
    if (cells_.size() != width) {
      fail(cells_.back().position, "", fmt::format("has {} cells; the header has {}", cells_.size(), width));
      return true;
    }
    if ((table_.row_lines.size() + 1) * width > limits_.cells) {
      return fail(0, "", fmt::format("more than {} cells", limits_.cells));
    }
    for (std::size_t i = 0; i < width; ++i) {
      CsvColumn& column = table_.columns[i];
      try {
        if (cells_[i].text.empty()) throw QuantityError("has no value");
        column.values.push_back(parse_number(cells_[i].text));
      } catch (const QuantityError& fault) {
        column.values.push_back(0);
        fail(cells_[i].position, column.name, fault.what());
      }
    }
    table_.row_lines.push_back(line_);
    return true;
  }

  Diagnostics& diagnostics_;
  const CsvLimits limits_;
  CsvTable table_;
  std::string buffer_;
  std::vector<Cell> cells_;
  int line_ = 0;
};

}  // namespace

const CsvColumn* CsvTable::find(std::string_view name) const {
  const auto found = std::ranges::find(columns, name, &CsvColumn::name);
  return found == columns.end() ? nullptr : &*found;
}

std::optional<CsvTable> read_csv_table(std::istream& stream, const std::string& name,
                                       Diagnostics& diagnostics, const CsvLimits& limits) {
  return CsvReader(name, diagnostics, limits).read(stream);
}

std::optional<CsvTable> read_csv_table(const std::string& path, Diagnostics& diagnostics,
                                       const SourceLocation& referrer, const CsvLimits& limits) {
  if (!check_readable(path, diagnostics, referrer)) return std::nullopt;
  std::ifstream stream(path, std::ios::binary);
  return read_csv_table(stream, path, diagnostics, limits);
}

std::optional<std::vector<double>> column_values(const CsvTable& table, std::string_view name,
                                                 const ValueRange& range, Diagnostics& diagnostics) {
  const CsvColumn* column = table.find(name);
  if (!column) {
    std::vector<std::string_view> names;
    for (const CsvColumn& other : table.columns) names.push_back(other.name);
    std::string message = fmt::format("has no column {}", quote(name));
    // What the user wrote is the header: look for the header name nearest to the one needed.
    if (const auto similar = nearest(name, names)) message += fmt::format(" (is '{}' meant?)", *similar);
    diagnostics.error({table.file, table.header_line, 1}, "", message);
    return std::nullopt;
  }
  const std::string key(name);
  const std::size_t errors_before = diagnostics.error_count();
  std::vector<double> values = column->values;
  try {
    const UnitConversion convert(column->unit, range.unit);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = convert(values[i]);
      if (std::isfinite(values[i]) && accept(values[i], range)) continue;
      diagnostics.error(
          {table.file, table.row_lines[i], 0}, key,
          fmt::format("{} is outside {}", format_quantity(column->values[i], column->unit, column->unit),
                      range_in_words(range, column->unit)));
      if (diagnostics.error_count() - errors_before >= most_errors) break;
    }
  } catch (const QuantityError& fault) {
    diagnostics.error(table.header_location(*column), key, fault.what());
  }
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return values;
}

}  // namespace thermohall

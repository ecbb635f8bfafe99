#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/value_reader.h"

namespace thermohall {

struct CsvColumn {
  std::string name;
  std::string unit;            ///< as in the header; "1" when none is given
  int position;                ///< of the header cell in its line, from 1
  std::vector<double> values;  ///< in that unit
};

/// A table of numbers from a text file. The header names the columns, `power [kW],inlet_temperature
/// [degC],load`; lines beginning with # and empty lines are skipped.
struct CsvTable {
  std::string file;
  int header_line = 0;
  std::vector<CsvColumn> columns;
  std::vector<int> row_lines;  ///< the line of each row

  std::size_t row_count() const { return row_lines.size(); }
  const CsvColumn* find(std::string_view name) const;
  SourceLocation header_location(const CsvColumn& column) const {
    return {file, header_line, column.position};
  }
};

/// Bounds that keep a hostile file harmless; the lines are read one by one.
struct CsvLimits {
  std::size_t line_bytes = 64U << 10U;
  std::size_t cells = 50'000'000;
};

/// Reads a table separated by commas (UTF-8, with or without byte order mark, LF or CRLF, cells may stand in
/// double quotes). Nothing is returned after adding errors: file missing or empty, no rows, unnamed or
/// repeated columns, unknown units, rows of another length than the header, cells that are not finite plain
/// numbers, limits.
std::optional<CsvTable> read_csv_table(const std::string& path, Diagnostics& diagnostics,
                                       const SourceLocation& referrer = {}, const CsvLimits& limits = {});
std::optional<CsvTable> read_csv_table(std::istream& stream, const std::string& name,
                                       Diagnostics& diagnostics, const CsvLimits& limits = {});

/// The values of a column in the wanted unit. Nothing is returned after adding errors: no such column (with
/// the nearest name), a unit that does not convert, values outside the range.
std::optional<std::vector<double>> column_values(const CsvTable& table, std::string_view name,
                                                 const ValueRange& range, Diagnostics& diagnostics);

}  // namespace thermohall

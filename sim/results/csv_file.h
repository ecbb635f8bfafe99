#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace thermohall {

/// A field after RFC 4180: in quotes when it holds a comma, a quote, a line break or an outer blank.
std::string csv_field(std::string_view text);

/// Writes comma-separated values (RFC 4180, UTF-8). Every failure is a FileError.
class CsvFile {
 public:
  explicit CsvFile(std::filesystem::path path);

  void text(std::string_view value) { raw(csv_field(value)); }
  void raw(std::string_view field);  ///< as it is
  /// Shortest text that reads back as the same number (of single precision when `float32`); not finite:
  /// empty.
  void number(double value, bool float32 = false);
  void end_line();
  std::filesystem::path close();  ///< the path

 private:
  void write_buffer();
  [[noreturn]] void fail(const char* operation) const;

  std::filesystem::path path_;
  std::ofstream stream_;
  std::string buffer_;
  bool first_ = true;  // of the line
};

}  // namespace thermohall

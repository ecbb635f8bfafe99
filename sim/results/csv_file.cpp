#include "sim/results/csv_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cmath>
#include <iterator>
#include <system_error>

#include "sim/base/diagnostic.h"

namespace thermohall {

std::string csv_field(std::string_view text) {
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                      (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (!quoted) return std::string(text);
  std::string field = "\"";
  for (const char c : text) field.append(c == '"' ? 2 : 1, c);
  return field + '"';
}

CsvFile::CsvFile(std::filesystem::path path) : path_(std::move(path)), stream_(path_, std::ios::binary) {
  if (!stream_) fail("create");
}

void CsvFile::raw(std::string_view field) {
  if (!first_) buffer_.push_back(',');
  buffer_.append(field);
  first_ = false;
}

void CsvFile::number(double value, bool float32) {
  raw("");
  if (!std::isfinite(value)) return;
  if (float32) {
    fmt::format_to(std::back_inserter(buffer_), "{}", static_cast<float>(value));
  } else {
    fmt::format_to(std::back_inserter(buffer_), "{}", value);
  }
}

void CsvFile::end_line() {
  buffer_.append("\r\n");
  first_ = true;
  if (buffer_.size() > 1U << 16U) write_buffer();
}

std::filesystem::path CsvFile::close() {
  write_buffer();
  stream_.close();
  if (!stream_) fail("write");
  return path_;
}

void CsvFile::write_buffer() {
  stream_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  if (!stream_) fail("write");
  buffer_.clear();
}

void CsvFile::fail(const char* operation) const {
  throw FileError(path_.string(), operation, std::generic_category().message(errno != 0 ? errno : EIO));
}

}  // namespace thermohall

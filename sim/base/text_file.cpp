#include "sim/base/text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace thermohall {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder) {
  constexpr std::size_t most = 2000;
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end && names.size() < most;
       entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string missing_file_message(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return fmt::format("no such file; there is no folder {}", quote_path(folder.string()));
  const std::vector<std::string> names = names_in(folder);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto name = nearest(path.filename().string(), candidates);
  if (!name) return "no such file";
  const fs::path near = path.has_parent_path() ? path.parent_path() / *name : fs::path(*name);
  return fmt::format("no such file (did you mean {}?)", quote_path(near.string()));
}

std::string folder_message(const fs::path& folder) {
  std::string first;
  for (const std::string& name : names_in(folder)) {
    const bool yaml = fs::path(name).extension() == ".yaml";
    if (yaml && (first.empty() || name == "scenario.yaml" || name == "study.yaml")) first = name;
  }
  if (first.empty()) return "is a folder, not a file";
  return fmt::format("is a folder, not a file (did you mean {}?)", quote_path((folder / first).string()));
}

// The length of the valid UTF-8 sequence at the front of the text, or 0.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(0), second = byte(1);
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if ((first & 0xF0U) == 0xE0) {
    const bool overlong = first == 0xE0 && second < 0xA0, surrogate = first == 0xED && second > 0x9F;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (first < 0xF0 || first > 0xF4) return 0;
  const bool overlong = first == 0xF0 && second < 0x90, beyond = first == 0xF4 && second > 0x8F;
  return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
}

// The first byte that is not text: NUL or invalid UTF-8.
std::size_t end_of_text(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && text[i] != '\0') {
    const std::size_t length = sequence_length(text.substr(i, 4));
    if (length == 0) break;
    i += length;
  }
  return i;
}

SourceLocation location_of(const std::string& file, std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {file, 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<int>(position - line_start)};
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File open_file(const std::string& path) { return {std::fopen(path.c_str(), "rb"), &std::fclose}; }

std::optional<std::string> why_unreadable(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return missing_file_message(path);
  if (status.type() == fs::file_type::directory) return folder_message(path);
  if (status.type() == fs::file_type::none) return error.message();
  // Opening a pipe only to look would take its data away.
  if (status.type() == fs::file_type::regular && !open_file(path)) return std::string(std::strerror(errno));
  return std::nullopt;
}

void add_error(const std::string& path, const std::string& cause, Diagnostics& diagnostics,
               const SourceLocation& referrer) {
  if (referrer.file.empty()) {
    diagnostics.error({path, 0, 0}, "", cause);
  } else {
    diagnostics.error(referrer, "", quote_path(path) + ": " + cause);
  }
}

}  // namespace

bool check_readable(const std::string& path, Diagnostics& diagnostics, const SourceLocation& referrer) {
  const auto cause = why_unreadable(path);
  if (cause) add_error(path, *cause, diagnostics, referrer);
  return !cause;
}

std::optional<std::string> read_text_file(const std::string& path, std::size_t max_bytes,
                                          Diagnostics& diagnostics, const SourceLocation& referrer) {
  const auto fail = [&](const std::string& cause) {
    add_error(path, cause, diagnostics, referrer);
    return std::nullopt;
  };
  if (!check_readable(path, diagnostics, referrer)) return std::nullopt;
  const File file = open_file(path);
  if (!file) return fail(std::strerror(errno));
  std::string text;
  for (std::size_t block = 1U << 16U; text.size() <= max_bytes;) {
    const std::size_t size = text.size();
    text.resize(size + block);
    text.resize(size + std::fread(text.data() + size, 1, block, file.get()));
    if (std::ferror(file.get())) return fail(std::strerror(errno));
    if (text.size() == size) break;
    block = std::min<std::size_t>(2 * block, 1U << 22U);
  }
  if (text.size() > max_bytes) return fail(fmt::format("is larger than the {} MB allowed", max_bytes >> 20U));
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.erase(0, 3);
  if (text.empty()) return fail("is empty");
  const std::size_t end = end_of_text(text);
  if (end == text.size()) return text;
  const bool utf16 = text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF";
  if (utf16) return fail("is UTF-16; save it as UTF-8");
  if (text[end] == '\0') return fail("is a binary file, not text");
  diagnostics.error(location_of(path, text, end), "",
                    fmt::format("the byte 0x{:02X} is not UTF-8 text; save the file as UTF-8",
                                static_cast<unsigned char>(text[end])));
  return std::nullopt;
}

}  // namespace thermohall

#include "sim/base/yaml_scalar.h"

#include <fmt/format.h>

#include <algorithm>

namespace thermohall {
namespace {

constexpr bool is_control(unsigned char c) { return c < 0x20 || c == 0x7F; }

// The bytes of a character that only an escape carries safely through a file: C1 controls, next line, line
// and paragraph separator, byte order mark.
std::string_view invisible(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return text.substr(0, 2);
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return text.substr(0, 3);
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return text.substr(0, 3);
  return {};
}

bool has_invisible(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_control(static_cast<unsigned char>(text[i])) || !invisible(text.substr(i)).empty()) return true;
  return false;
}

}  // namespace

bool is_plain_scalar(std::string_view text, bool in_flow) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (text == "~" || text == "null" || text == "Null" || text == "NULL") return false;
  if (std::string_view("?:,[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos) return false;
  if (text.front() == '-' && (text.size() == 1 || text[1] == ' ')) return false;
  if (in_flow && text.find_first_of(",[]{}?\"\\") != std::string_view::npos) return false;
  return text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
         !has_invisible(text);
}

std::string in_double_quotes(std::string_view text) {
  std::string quoted = "\"";
  while (!text.empty()) {
    const std::string_view whole = invisible(text);
    const auto c = static_cast<unsigned char>(text.front());
    if (whole.size() == 2) {
      quoted += fmt::format("\\x{:02x}", static_cast<unsigned char>(whole[1]));
    } else if (whole.size() == 3) {
      quoted += whole.front() == '\xEF' ? "\\ufeff" : whole.back() == '\xA8' ? "\\L" : "\\P";
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (is_control(c)) {
      quoted += fmt::format("\\x{:02x}", c);
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += text.front();
    }
    text.remove_prefix(std::max<std::size_t>(1, whole.size()));
  }
  return quoted + '"';
}

std::string in_single_quotes(std::string_view text) {
  if (has_invisible(text)) return in_double_quotes(text);
  std::string quoted = "'";
  for (const char c : text) quoted.append(c == '\'' ? 2 : 1, c);
  return quoted + '\'';
}

}  // namespace thermohall

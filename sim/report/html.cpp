#include "sim/report/html.h"

#include <fmt/format.h>

namespace thermohall {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// Length of the UTF-8 sequence that begins at `text[at]`, 0 when there is none. Overlong forms, surrogates
// and the two non-characters that XML forbids are none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xC0U) != 0x80U) return 0;
  if (length < 3) return length;
  const unsigned char second = byte(at + 1);
  if (first == 0xE0 && second < 0xA0) return 0;
  if (first == 0xED && second > 0x9F) return 0;
  if (first == 0xF0 && second < 0x90) return 0;
  if (first == 0xF4 && second > 0x8F) return 0;
  if (first == 0xEF && second == 0xBF && byte(at + 2) >= 0xBE) return 0;
  return length;
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 16);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text, i);
    const char c = text[i];
    if (length == 0) {
      result += replacement;
    } else if (length > 1) {
      result += text.substr(i, length);
    } else if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else if (c == '\'') {
      result += "&#39;";
    } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F) {
      result += replacement;
    } else {
      result += c;
    }
    i += length == 0 ? 1 : length;
  }
  return result;
}

std::string html_table(const std::vector<HtmlColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows) {
  if (rows.empty()) return {};
  const auto mark = [&](std::size_t column) {
    return column < columns.size() && columns[column].is_number ? " class=\"n\"" : "";
  };
  std::string html = "<div class=\"wide\"><table>\n<thead><tr>";
  for (std::size_t c = 0; c < columns.size(); ++c)
    html += fmt::format("<th scope=\"col\"{}>{}</th>", mark(c), escape_html(columns[c].heading));
  html += "</tr></thead>\n<tbody>\n";
  for (const auto& row : rows) {
    if (row.size() == 1 && columns.size() > 1) {
      html += fmt::format("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n",
                          columns.size(), row.front());
      continue;
    }
    html += "<tr>";
    for (std::size_t c = 0; c < row.size(); ++c) html += fmt::format("<td{}>{}</td>", mark(c), row[c]);
    html += "</tr>\n";
  }
  return html + "</tbody></table></div>\n";
}

std::string html_details(std::string_view summary, std::string_view body) {
  if (body.empty()) return {};
  return fmt::format("<details><summary>{}</summary>\n{}</details>\n", escape_html(summary), body);
}

std::string html_section(std::string_view id, std::string_view heading, std::string_view body) {
  return fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n", escape_html(id),
                     escape_html(heading), body);
}

std::string html_paragraph(std::string_view text) { return fmt::format("<p>{}</p>\n", escape_html(text)); }

std::string html_note(std::string_view text) {
  return fmt::format("<p class=\"note\">{}</p>\n", escape_html(text));
}

}  // namespace thermohall

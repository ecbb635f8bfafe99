#pragma once

#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// What is wrong with the nesting of tags, the quoting of attributes or the references of a document, or ""
/// when it is well formed. Knows the void form `<br/>`, doctype, and style elements; no comments, no CDATA.
inline std::string html_fault(std::string_view html) {
  std::vector<std::string> open;
  std::size_t at = 0;
  const auto near = [&](std::size_t i) { return " near: " + std::string(html.substr(i, 60)); };
  const auto references_fault = [&](std::size_t begin, std::size_t end) -> std::string {
    static const std::set<std::string_view> known{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (std::size_t i = begin; i < end; ++i) {
      if (html[i] == '>') return "bare > in text" + near(begin);
      if (html[i] != '&') continue;
      const std::size_t semicolon = html.find(';', i);
      if (semicolon == std::string_view::npos || !known.contains(html.substr(i, semicolon - i + 1)))
        return "unknown reference" + near(i);
    }
    return "";
  };
  if (html.starts_with("<!DOCTYPE html>")) at = html.find('>') + 1;
  while (at < html.size()) {
    const std::size_t tag = html.find('<', at);
    const std::size_t text_end = tag == std::string_view::npos ? html.size() : tag;
    const bool in_style = !open.empty() && open.back() == "style";
    if (!in_style)
      if (const std::string fault = references_fault(at, text_end); !fault.empty()) return fault;
    if (tag == std::string_view::npos) break;
    std::size_t end = tag + 1;
    bool quoted = false;
    for (; end < html.size() && (quoted || html[end] != '>'); ++end) {
      if (html[end] == '"') quoted = !quoted;
      if (html[end] == '<') return "< inside a tag" + near(tag);
    }
    if (end >= html.size()) return "a tag is not closed" + near(tag);
    const std::string_view content = html.substr(tag + 1, end - tag - 1);
    const bool closing = content.starts_with('/'), empty = content.ends_with('/');
    std::size_t length = closing ? 1 : 0;
    while (length < content.size() && std::isalnum(static_cast<unsigned char>(content[length]))) ++length;
    const std::string name(content.substr(closing ? 1 : 0, length - (closing ? 1 : 0)));
    if (name.empty()) return "a tag has no name" + near(tag);
    if (closing) {
      if (open.empty() || open.back() != name) return "closes what is not open" + near(tag);
      open.pop_back();
    } else if (!empty) {
      open.push_back(name);
    }
    at = end + 1;
  }
  return open.empty() ? "" : "not closed: " + open.back();
}

inline std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
    ++count;
  return count;
}

/// True when `nan` or `inf` stands as a word of its own, as printed numbers that are not finite do.
inline bool has_nonfinite_word(std::string_view text) {
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i]));
  };
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    std::string word(text.substr(i, 3));
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if ((word == "nan" || word == "inf") && (i == 0 || !is_letter(i - 1)) && !is_letter(i + 3)) return true;
  }
  return false;
}

}  // namespace thermohall

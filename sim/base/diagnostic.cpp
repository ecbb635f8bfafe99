#include "sim/base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace thermohall {
namespace {

constexpr std::string_view severity_names[] = {"error", "warning", "note"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Optimal string alignment distance in quarters of an edit; a change of case costs one quarter.
int edit_distance(std::string_view a, std::string_view b) {
  constexpr int edit = 4, change_of_case = 1;
  std::vector<int> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = edit * static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = edit * static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same_letter = lower(a[i - 1]) == lower(b[j - 1]);
      const int exchange = a[i - 1] == b[j - 1] ? 0 : same_letter ? change_of_case : edit;
      row[j] = std::min({last[j] + edit, row[j - 1] + edit, last[j - 1] + exchange});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + edit);
      }
    }
  }
  return row[b.size()];
}

std::string simulation_message(double time_s, const std::string& component, const std::string& variable,
                               double value, const std::string& hint) {
  return fmt::format("at {} s: {}: {} = {}{}{}", time_s, component, variable, value, hint.empty() ? "" : ": ",
                     hint);
}

}  // namespace

std::string to_string(const SourceLocation& location) {
  if (location.line <= 0) return location.file;
  const std::string place = location.column > 0 ? fmt::format("{}:{}", location.line, location.column)
                                                : fmt::format("{}", location.line);
  return location.file.empty() ? place : location.file + ':' + place;
}

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = to_string(diagnostic.location);
  if (!text.empty()) text += ": ";
  text += severity_names[static_cast<std::size_t>(diagnostic.severity)];
  text += ": ";
  if (!diagnostic.key.empty()) text += diagnostic.key + ": ";
  return text + diagnostic.message;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++error_count_;
  if (diagnostic.severity == Severity::warning) ++warning_count_;
  items_.push_back(std::move(diagnostic));
}

void Diagnostics::error(SourceLocation location, std::string key, std::string message) {
  add({Severity::error, std::move(location), std::move(key), std::move(message)});
}

void Diagnostics::warning(SourceLocation location, std::string key, std::string message) {
  add({Severity::warning, std::move(location), std::move(key), std::move(message)});
}

void Diagnostics::note(SourceLocation location, std::string key, std::string message) {
  add({Severity::note, std::move(location), std::move(key), std::move(message)});
}

void Diagnostics::append(const Diagnostics& other) {
  items_.reserve(items_.size() + other.items_.size());
  for (std::size_t i = 0, count = other.items_.size(); i < count; ++i) add(other.items_[i]);
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::map<std::string_view, std::size_t> file_order;
  using Position = std::tuple<std::size_t, int, int, std::size_t>;
  std::vector<Position> order;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const SourceLocation& location = items_[i].location;
    if (items_[i].severity == Severity::note && !order.empty()) {
      auto [file, line, column, index] = order.back();
      order.emplace_back(file, line, column, i);
      continue;
    }
    const std::size_t file = file_order.emplace(location.file, file_order.size()).first->second;
    order.emplace_back(file, location.line, location.column, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Diagnostic> result;
  result.reserve(items_.size());
  for (const Position& position : order) result.push_back(items_[std::get<3>(position)]);
  return result;
}

void Diagnostics::throw_if_errors() const {
  if (has_errors()) throw ScenarioError(*this);
}

std::string to_string(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!text.empty()) text += '\n';
    text += to_string(diagnostic);
  }
  return text;
}

ScenarioError::ScenarioError(Diagnostics diagnostics)
    : std::runtime_error(to_string(diagnostics)), diagnostics_(std::move(diagnostics)) {}

FileError::FileError(std::string path, std::string operation, std::string cause)
    : std::runtime_error(fmt::format("cannot {} {}: {}", operation, quote_path(path), cause)),
      path_(std::move(path)),
      operation_(std::move(operation)),
      cause_(std::move(cause)) {}

SimulationError::SimulationError(double time_s, std::string component, std::string variable, double value,
                                 std::string hint)
    : std::runtime_error(simulation_message(time_s, component, variable, value, hint)),
      time_s_(time_s),
      value_(value),
      component_(std::move(component)),
      variable_(std::move(variable)),
      hint_(std::move(hint)) {}

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 64;
  if (word.empty() || word.size() > longest) return std::nullopt;
  // A third of the word may be wrong, at least one letter (two letters must agree in one: 'kw' is near 'kW').
  int best = 4 * std::max(1, static_cast<int>(word.size()) / 3) + 3;
  if (word.size() <= 2) best = 4;
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest) continue;
    const int distance = edit_distance(word, candidate);
    if (distance >= 4 * static_cast<int>(std::max(word.size(), candidate.size()))) continue;
    if (distance < best || (distance == best && !found)) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const auto candidate = nearest(word, candidates);
  return candidate ? fmt::format(" (did you mean '{}'?)", *candidate) : std::string();
}

std::string quote(std::string_view text, std::size_t longest) {
  std::string result = "'";
  std::size_t end = std::min(text.size(), longest);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  for (const char c : text.substr(0, end)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      result += fmt::format("\\x{:02x}", byte);
    } else {
      result += c;
    }
  }
  if (end < text.size()) result += "...";
  return result + '\'';
}

}  // namespace thermohall

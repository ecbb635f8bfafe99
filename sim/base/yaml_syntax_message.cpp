#include "sim/base/yaml_syntax_message.h"

#include <fmt/format.h>

#include <algorithm>

namespace thermohall {
namespace {

std::string_view line_of(std::string_view text, int line) {
  for (std::size_t end = text.find('\n'); line > 1 && end != std::string_view::npos; --line) {
    text.remove_prefix(end + 1);
    end = text.find('\n');
  }
  return text.substr(0, text.find('\n'));
}

struct Explanation {
  std::string_view problem, message;
};
constexpr std::string_view indentation_message =
    "this line does not continue what stands above it; check the indentation";
constexpr Explanation explanations[] = {
    {"did not find expected key", indentation_message},
    {"did not find expected '-' indicator", indentation_message},
    {"did not find expected <document start>", indentation_message},
    {"mapping values are not allowed in this context",
     "this ':' does not fit here; check the indentation, or put the text in quotes"},
    {"block sequence entries are not allowed in this context",
     "a list entry ('- ') cannot begin here; put it on a line of its own"},
    {"found character that cannot start any token",
     "a value cannot begin with this character; put the text in quotes"},
    {"did not find expected node content", "a value is missing here"},
    {"control characters are not allowed", "holds a control character"},
    {"found unknown escape character", "an unknown escape; write \\\\ for a backslash, or use single quotes"},
};

std::string not_closed(std::string_view what, const SourceLocation& begin, char end) {
  return fmt::format("the {} begun at {}:{} is not closed here: ',' or '{}' expected", what, begin.line,
                     begin.column, end);
}

char character_at(std::string_view line, int column) {
  const auto index = static_cast<std::size_t>(column - 1);
  return index < line.size() ? line[index] : '\0';
}

}  // namespace

std::string yaml_syntax_message(std::string_view problem, std::string_view text, const SourceLocation& at,
                                const SourceLocation& innermost) {
  const std::string_view line = line_of(text, at.line);
  const std::string_view indentation = line.substr(0, std::min(line.size(), line.find_first_not_of(" \t")));
  if (indentation.find('\t') != std::string_view::npos) return "a tab in the indentation; use spaces";
  if (problem == "did not find expected ',' or ']'") return not_closed("list", innermost, ']');
  if (problem == "did not find expected ',' or '}'") return not_closed("mapping", innermost, '}');
  if (problem == "did not find expected key" && character_at(line, at.column) == ':') {
    return "a key is missing before ':'";
  }
  for (const Explanation& known : explanations) {
    if (problem == known.problem) return std::string(known.message);
  }
  return fmt::format("cannot be read as YAML: {}", problem);
}

}  // namespace thermohall

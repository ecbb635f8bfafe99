#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// A place in a text file. Lines and columns count from 1 (columns in bytes); 0 means not known.
struct SourceLocation {
  std::string file;
  int line = 0, column = 0;

  friend bool operator==(const SourceLocation&, const SourceLocation&) = default;
};

/// "file:line:column", without the parts that are not known; "" when nothing is known.
std::string to_string(const SourceLocation&);

enum class Severity { error, warning, note };

/// One fault of an input file. A note adds to the error or warning before it.
struct Diagnostic {
  Severity severity = Severity::error;
  SourceLocation location;
  std::string key;  ///< path to the value, e.g. `racks.A1.power`; empty when the file as a whole is meant
  std::string message;
};

/// "file:line:column: error: key: message", without the parts that are not known.
std::string to_string(const Diagnostic&);

/// Collects faults so that all of them are reported at once.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(SourceLocation location, std::string key, std::string message);
  void warning(SourceLocation location, std::string key, std::string message);
  void note(SourceLocation location, std::string key, std::string message);
  void append(const Diagnostics& other);

  bool has_errors() const { return error_count_ > 0; }
  bool empty() const { return items_.empty(); }
  std::size_t size() const { return items_.size(); }
  std::size_t error_count() const { return error_count_; }
  std::size_t warning_count() const { return warning_count_; }
  const std::vector<Diagnostic>& items() const { return items_; }  ///< in the order they were added

  /// By position: files in the order in which they first appear, then line and column; equal places keep
  /// their order and notes stay behind what they belong to.
  std::vector<Diagnostic> sorted() const;

  void throw_if_errors() const;  ///< throws ScenarioError

 private:
  std::vector<Diagnostic> items_;
  std::size_t error_count_ = 0, warning_count_ = 0;
};

/// One line a diagnostic, sorted, without a newline at the end.
std::string to_string(const Diagnostics&);

/// The author of an input file can mend this. what() holds all the lines.
class ScenarioError : public std::runtime_error {
 public:
  explicit ScenarioError(Diagnostics diagnostics);
  const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  Diagnostics diagnostics_;
};

/// The environment failed: disk, missing file, damaged results. what(): "cannot read 'x.h5': no such file".
class FileError : public std::runtime_error {
 public:
  FileError(std::string path, std::string operation, std::string cause);
  const std::string& path() const { return path_; }
  const std::string& operation() const { return operation_; }  ///< a verb: read, write, rename
  const std::string& cause() const { return cause_; }

 private:
  std::string path_, operation_, cause_;
};

/// A model or the plant failed numerically at a time.
class SimulationError : public std::runtime_error {
 public:
  SimulationError(double time_s, std::string component, std::string variable, double value, std::string hint);
  double time_s() const { return time_s_; }
  const std::string& component() const { return component_; }  ///< id, e.g. `CDU-1`
  const std::string& variable() const { return variable_; }
  double value() const { return value_; }
  const std::string& hint() const { return hint_; }

 private:
  double time_s_, value_;
  std::string component_, variable_, hint_;
};

/// The candidate nearest to a mistyped word by edit distance (insertion, deletion, exchange, swap of
/// neighbours; another case costs little), or nothing when none is near enough. The first of equally near
/// ones wins.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// " (did you mean 'x'?)" or "".
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

/// The text in single quotes, fit for one line of a message: control characters escaped, longer text
/// shortened.
std::string quote(std::string_view text, std::size_t longest = 80);

/// A path in single quotes; never shortened.
inline std::string quote_path(std::string_view path) { return quote(path, path.size()); }

}  // namespace thermohall

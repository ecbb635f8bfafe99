#pragma once

#include <QStringList>
#include <set>

#include "gui/document/plan_entry.h"
#include "gui/document/scenario_document.h"

namespace thermohall::gui {

/// Adds objects to a text under names that are free, for the commands that do so. Each edit is noted as a
/// patch.
class EntryWriter {
 public:
  EntryWriter(const ScenarioDocument& document, YamlEditor& editor, std::vector<TextPatch>& patches)
      : document_(document), editor_(editor), patches_(patches) {}

  /// A new entry of a section ("rows", "hall.tiles"), named like `wish`. Gives its key.
  QString add(const YamlPath& section, const std::string& wish, const YamlNode& node);
  /// One more unit of a bank with its place; `count` grows by one, unless `spare` and the bank has a unit
  /// that stands nowhere.
  QString addPlace(const YamlPath& bank, const std::string& wish, double x_m, double y_m, Facing facing,
                   bool spare = false);
  /// A copy of an entry, moved.
  QString addCopy(const PlanEntry& entry, double dx_m, double dy_m);
  void setScalar(const YamlPath& path, const std::string& value);
  /// Any value, written as YAML.
  void setBlock(const YamlPath& path, const std::string& yaml);

  /// A value of the present text, else of what it extends.
  std::string value(const YamlPath& path) const;
  bool has(const YamlPath& path) const;
  int count(const YamlPath& bank) const;
  int places(const YamlPath& bank) const;
  /// Keys of everything that was added.
  const QStringList& added() const { return added_; }

 private:
  std::set<std::string> takenNames(const YamlPath& section) const;

  const ScenarioDocument& document_;
  YamlEditor& editor_;
  std::vector<TextPatch>& patches_;
  QStringList added_;
};

/// A path with one more key.
YamlPath operator/(const YamlPath& path, const std::string& key);
QString key_of_path(const YamlPath& path);
/// `{x: 1 m, y: 2 m, facing: east}`.
YamlNode place_node(double x_m, double y_m, Facing facing);

}  // namespace thermohall::gui

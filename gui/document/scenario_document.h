#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <functional>
#include <string>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/yaml_node.h"
#include "sim/scenario/equipment_library.h"
#include "sim/scenario/placed_objects.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall::gui {

/// A scenario file being edited. The text of the file is the document: every edit replaces the smallest piece
/// of it, so that comments, order and layout survive and two versions differ only where something was
/// changed. After each edit the text is read as the batch program would read it; views draw the result.
///
/// Widgets never keep copies: they read the document and push commands (edit_command.h) onto its undo stack.
class ScenarioDocument : public QObject {
  Q_OBJECT
 public:
  explicit ScenarioDocument(QObject* parent = nullptr);
  ~ScenarioDocument() override;

  /// Reads a file. False with a message when it cannot be read or is no YAML; a scenario with errors opens
  /// all the same, with isReadable() false.
  bool open(const QString& path, QString& fault);
  /// Takes a text that is not on disk in this form: a recovered autosave, a template. Counts as modified.
  bool openText(const QString& path, const std::string& text, QString& fault);
  bool save(QString& fault);
  bool saveAs(const QString& path, QString& fault);

  const QString& path() const { return path_; }
  /// Name of the scenario, or of the file when the text cannot be read.
  QString title() const;
  bool isModified() const { return !undo_stack_.isClean() || recovered_; }
  const std::string& text() const { return editor_.text(); }
  const YamlEditor& editor() const { return editor_; }

  /// Whether the present text is a valid scenario.
  bool isReadable() const { return readable_; }
  /// The last valid scenario; its layout may lag behind the text while isReadable() is false.
  const Scenario& scenario() const { return scenario_; }
  /// What stands in the hall, from scenario().
  const std::vector<PlacedObject>& objects() const { return objects_; }
  /// The object of an id, or nullptr.
  const PlacedObject* object(const QString& id) const;
  /// Errors and warnings of the present text, sorted by place.
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  /// The tree after `extends`, from the present text; empty when that cannot be parsed.
  const YamlNode& tree() const { return tree_; }
  /// The text of a value after `extends`, by path; empty when there is none.
  QString effectiveValue(const YamlPath& path) const;

  QUndoStack& undoStack() { return undo_stack_; }

  /// For commands: changes the text and reads it again. What `edit` does must be undone by the patches it
  /// returns. When it throws YamlEditError, the text stays as it was, failed() is emitted, and the answer is
  /// empty.
  std::vector<TextPatch> change(const std::function<void(YamlEditor&, std::vector<TextPatch>&)>& edit);
  /// For commands: applies patches in order.
  void apply(const std::vector<TextPatch>& patches);

 Q_SIGNALS:
  /// The text changed and was read again.
  void changed();
  void pathChanged();
  void modifiedChanged(bool modified);
  /// An edit could not be made; one line for the message dock.
  void failed(const QString& message);

 private:
  void readAgain();

  QString path_;
  YamlEditor editor_{std::string()};
  YamlNode tree_;
  Scenario scenario_{};  ///< all zero until the first text that can be read
  std::vector<PlacedObject> objects_;
  std::vector<Diagnostic> diagnostics_;
  QUndoStack undo_stack_;
  bool readable_ = false, recovered_ = false;
};

/// The library, read once for the whole window. Not for use in other threads.
EquipmentLibrary& shared_library();

/// "cooling.air.crah" as a path of keys.
YamlPath path_of_key(const std::string& key);

/// "12.6 m", with at most three decimals and none that are not needed.
std::string length_text(double length_m);

}  // namespace thermohall::gui

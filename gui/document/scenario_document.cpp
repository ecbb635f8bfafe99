#include "gui/document/scenario_document.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "sim/base/yaml_document.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall::gui {
namespace {

// The tree of the text with what it extends. The files below it come from disk.
YamlNode tree_of_text(const std::string& text, const std::string& path, Diagnostics& diagnostics) {
  YamlDocument document = load_yaml_text(text, path, diagnostics);
  const YamlEntry* parent = document.root.is_map() ? document.root.find("extends") : nullptr;
  if (!parent || !parent->value.is_scalar()) return std::move(document.root);
  const auto base_path =
      (std::filesystem::path(path).parent_path() / parent->value.text).lexically_normal().string();
  const ScenarioTree base = load_scenario_tree(base_path, diagnostics, parent->value.location());
  return base.root.is_map() ? merged(base.root, document.root) : std::move(document.root);
}

}  // namespace

EquipmentLibrary& shared_library() {
  static EquipmentLibrary library(default_library_directory());
  return library;
}

ScenarioDocument::ScenarioDocument(QObject* parent) : QObject(parent) {
  connect(&undo_stack_, &QUndoStack::cleanChanged, this, [this] { Q_EMIT modifiedChanged(isModified()); });
}

ScenarioDocument::~ScenarioDocument() { undo_stack_.disconnect(this); }

bool ScenarioDocument::open(const QString& path, QString& fault) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    fault = tr("cannot read '%1': %2").arg(path, file.errorString());
    return false;
  }
  if (!openText(path, file.readAll().toStdString(), fault)) return false;
  recovered_ = false;
  Q_EMIT modifiedChanged(isModified());
  return true;
}

bool ScenarioDocument::openText(const QString& path, const std::string& text, QString& fault) {
  try {
    editor_ = YamlEditor(text);
  } catch (const YamlEditError& error) {
    fault = QStringLiteral("%1: %2").arg(path, QString::fromUtf8(error.what()));
    return false;
  }
  path_ = QFileInfo(path).absoluteFilePath();
  undo_stack_.clear();
  recovered_ = true;
  readAgain();
  Q_EMIT pathChanged();
  Q_EMIT modifiedChanged(isModified());
  return true;
}

bool ScenarioDocument::save(QString& fault) { return saveAs(path_, fault); }

bool ScenarioDocument::saveAs(const QString& path, QString& fault) {
  QSaveFile file(path);
  const QByteArray bytes = QByteArray::fromStdString(text());
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    fault = tr("cannot write '%1': %2").arg(path, file.errorString());
    return false;
  }
  const QString absolute = QFileInfo(path).absoluteFilePath();
  const bool moved = absolute != path_;
  path_ = absolute;
  recovered_ = false;
  undo_stack_.setClean();
  if (moved) {
    readAgain();  // relative paths start elsewhere now
    Q_EMIT pathChanged();
  }
  Q_EMIT modifiedChanged(false);
  return true;
}

QString ScenarioDocument::title() const {
  return readable_ ? QString::fromStdString(scenario_.name) : QFileInfo(path_).completeBaseName();
}

const PlacedObject* ScenarioDocument::object(const QString& id) const {
  const auto wanted = id.toStdString();
  const auto found =
      std::find_if(objects_.begin(), objects_.end(), [&](const PlacedObject& o) { return o.id == wanted; });
  return found == objects_.end() ? nullptr : &*found;
}

QString ScenarioDocument::effectiveValue(const YamlPath& path) const {
  const YamlNode* node = &tree_;
  for (const auto& key : path) {
    const YamlEntry* entry = node->is_map() ? node->find(key) : nullptr;
    if (!entry) return {};
    node = &entry->value;
  }
  return node->is_scalar() ? QString::fromStdString(node->text) : QString();
}

std::vector<TextPatch> ScenarioDocument::change(
    const std::function<void(YamlEditor&, std::vector<TextPatch>&)>& edit) {
  std::vector<TextPatch> patches;
  try {
    edit(editor_, patches);
  } catch (const YamlEditError& error) {
    for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch) editor_.apply(patch->inverse());
    Q_EMIT failed(QString::fromUtf8(error.what()));
    return {};
  }
  readAgain();
  return patches;
}

void ScenarioDocument::apply(const std::vector<TextPatch>& patches) {
  for (const auto& patch : patches) editor_.apply(patch);
  readAgain();
}

void ScenarioDocument::readAgain() {
  Diagnostics diagnostics;
  tree_ = tree_of_text(text(), path_.toStdString(), diagnostics);
  readable_ = false;
  if (!diagnostics.has_errors()) {
    try {
      scenario_ = read_scenario_text(text(), path_.toStdString(), shared_library());
      objects_ = placed_objects(scenario_);
      readable_ = true;
      for (const auto& item : scenario_.diagnostics) diagnostics.add(item);
    } catch (const ScenarioError& error) {
      diagnostics.append(error.diagnostics());
    } catch (const std::exception& error) {
      diagnostics.error({path_.toStdString(), 1, 1}, "", error.what());
    }
  }
  diagnostics_ = diagnostics.sorted();
  Q_EMIT changed();
}

YamlPath path_of_key(const std::string& key) {
  YamlPath path;
  std::size_t begin = 0;
  while (begin <= key.size()) {
    const std::size_t dot = std::min(key.find('.', begin), key.size());
    path.push_back(key.substr(begin, dot - begin));
    begin = dot + 1;
  }
  return path;
}

std::string length_text(double length_m) {
  const double rounded = std::round(length_m * 1000) / 1000;
  return QString::number(rounded == 0 ? 0.0 : rounded, 'g', 8).toStdString() + " m";
}

}  // namespace thermohall::gui

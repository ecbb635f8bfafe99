#include "gui/start/templates.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QSaveFile>

#include "sim/base/yaml_document.h"
#include "sim/scenario/equipment_library.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/yaml_merge.h"

namespace thermohall::gui {
namespace {

QString text_of(const YamlNode& root, const char* key) {
  const YamlEntry* entry = root.is_map() ? root.find(key) : nullptr;
  return entry && entry->value.is_scalar() ? QString::fromStdString(entry->value.text).simplified()
                                           : QString();
}

}  // namespace

QList<Template> shipped_templates() {
  QList<Template> templates;
  const QDir scenarios(
      QDir(QString::fromStdString(default_library_directory())).filePath(QStringLiteral("..")));
  for (const QString& folder : scenarios.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    for (const char* name : {"scenario.yaml", "study.yaml"}) {
      const QString path = scenarios.filePath(folder + QLatin1Char('/') + QLatin1String(name));
      if (!QFileInfo::exists(path)) continue;
      Diagnostics diagnostics;
      const YamlDocument document = load_yaml_file(path.toStdString(), diagnostics);
      if (diagnostics.has_errors()) continue;
      templates.append({QDir::cleanPath(path), text_of(document.root, "name"),
                        text_of(document.root, "description"),
                        text_of(document.root, "format").startsWith(QLatin1String("thermohall-study"))});
    }
  }
  return templates;
}

bool make_from_template(const Template& from, const QString& path, QString& fault) {
  if (QFileInfo::exists(path)) {
    fault = QObject::tr("'%1' exists already; choose another name").arg(path);
    return false;
  }
  Diagnostics diagnostics;
  ScenarioTree tree = load_scenario_tree(from.path.toStdString(), diagnostics);
  if (diagnostics.has_errors()) {
    fault = QString::fromStdString(to_string(diagnostics));
    return false;
  }
  std::erase_if(tree.root.entries, [](const YamlEntry& entry) { return entry.key == "extends"; });
  const QString head =
      QStringLiteral("# Made from the template %1.\n").arg(QFileInfo(from.path).absoluteDir().dirName());
  QSaveFile file(path);
  if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly)) {
    fault = QObject::tr("cannot write '%1': %2").arg(path, file.errorString());
    return false;
  }
  // Traces, weather and drawings that the text names stand beside it.
  const QDir beside = QFileInfo(from.path).absoluteDir();
  const QDir target = QFileInfo(path).absoluteDir();
  for (const QString& name : beside.entryList(QDir::Files))
    if (!name.endsWith(QLatin1String(".yaml"))) QFile::copy(beside.filePath(name), target.filePath(name));
  file.write(head.toUtf8());
  file.write(QByteArray::fromStdString(to_yaml(tree.root)));
  if (file.commit()) return true;
  fault = QObject::tr("cannot write '%1': %2").arg(path, file.errorString());
  return false;
}

}  // namespace thermohall::gui

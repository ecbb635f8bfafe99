#include "gui/document/project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "sim/base/yaml_document.h"

namespace thermohall::gui {
namespace {

QString scalar_of(const YamlNode& map, const char* key) {
  const YamlEntry* entry = map.is_map() ? map.find(key) : nullptr;
  return entry && entry->value.is_scalar() ? QString::fromStdString(entry->value.text) : QString();
}

}  // namespace

Project::Project(QObject* parent) : QObject(parent) {}

bool Project::append(const QString& id, const QString& path, QString& fault) {
  auto document = std::make_unique<ScenarioDocument>();
  if (!document->open(path, fault)) return false;
  ScenarioDocument* raw = document.get();
  connect(raw, &ScenarioDocument::changed, this, [this, raw] {
    if (current() == raw) Q_EMIT edited();
  });
  connect(raw, &ScenarioDocument::modifiedChanged, this, &Project::designsChanged);
  designs_.push_back({id, std::move(document)});
  return true;
}

bool Project::open(const QString& path, QString& fault) {
  Diagnostics diagnostics;
  const YamlDocument file = load_yaml_file(path.toStdString(), diagnostics);
  if (diagnostics.has_errors()) {
    fault = QString::fromStdString(to_string(diagnostics));
    return false;
  }
  std::vector<std::pair<QString, QString>> wanted;  // id, path
  const bool study = scalar_of(file.root, "format").startsWith(QLatin1String("thermohall-study"));
  const QDir folder = QFileInfo(path).absoluteDir();
  if (study) {
    const QString base = scalar_of(file.root, "base");
    const YamlEntry* designs = file.root.find("designs");
    if (designs && designs->value.is_map())
      for (const auto& design : designs->value.entries) {
        QString scenario = scalar_of(design.value, "scenario");
        if (scenario.isEmpty()) scenario = base;
        wanted.emplace_back(QString::fromStdString(design.key), QDir::cleanPath(folder.filePath(scenario)));
      }
    else if (!base.isEmpty())
      wanted.emplace_back(QFileInfo(base).completeBaseName(), QDir::cleanPath(folder.filePath(base)));
    if (wanted.empty()) {
      fault = tr("'%1' is a study without designs").arg(path);
      return false;
    }
  } else {
    wanted.emplace_back(QFileInfo(path).absoluteDir().dirName(), path);
  }
  // All or nothing: what is open now stays when one of the files cannot be read.
  std::vector<Design> before;
  before.swap(designs_);
  for (const auto& [id, scenario] : wanted)
    if (!append(id, scenario, fault)) {
      designs_.swap(before);
      return false;
    }
  study_path_ = study ? QFileInfo(path).absoluteFilePath() : QString();
  current_ = -1;
  setCurrent(0);
  Q_EMIT designsChanged();
  return true;
}

bool Project::add(const QString& path, QString& fault) {
  if (!append(QFileInfo(path).absoluteDir().dirName(), path, fault)) return false;
  if (current_ < 0) setCurrent(0);
  Q_EMIT designsChanged();
  return true;
}

void Project::remove(int index) {
  if (index < 0 || index >= count()) return;
  const int next = current_ > index || current_ == count() - 1 ? current_ - 1 : current_;
  const auto gone = std::move(designs_[static_cast<std::size_t>(index)]);
  designs_.erase(designs_.begin() + index);
  current_ = std::min(next, count() - 1);
  Q_EMIT currentChanged(current());
  Q_EMIT designsChanged();
}

void Project::close() {
  std::vector<Design> gone;
  gone.swap(designs_);
  current_ = -1;
  study_path_.clear();
  Q_EMIT currentChanged(nullptr);
  Q_EMIT designsChanged();
}

void Project::setCurrent(int index) {
  if (index == current_ || index < 0 || index >= count()) return;
  current_ = index;
  Q_EMIT currentChanged(current());
  Q_EMIT edited();
}

bool Project::isModified() const {
  for (const auto& design : designs_)
    if (design.document->isModified()) return true;
  return false;
}

}  // namespace thermohall::gui

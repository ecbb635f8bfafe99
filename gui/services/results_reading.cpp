#include "gui/services/results_reading.h"

#include <QDateTime>
#include <QFileInfo>

namespace thermohall::gui {
namespace {

constexpr std::size_t most_open_files = 16;

}  // namespace

ResultsReading::ResultsReading(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

ResultsReading::~ResultsReading() {
  pool_.clear();
  pool_.waitForDone();
}

const ResultsFile& ResultsReading::file(const QString& path) {
  const QFileInfo info(path);
  const qint64 changed_ms = info.lastModified().toMSecsSinceEpoch(), size = info.size();
  const auto found = open_.find(path);
  if (found != open_.end() && found->second.changed_ms == changed_ms && found->second.size == size)
    return *found->second.file;
  if (found != open_.end()) open_.erase(found);
  if (open_.size() >= most_open_files) open_.clear();
  OpenFile opened{changed_ms, size, std::make_unique<ResultsFile>(path.toStdString())};
  return *(open_[path] = std::move(opened)).file;
}

}  // namespace thermohall::gui

#include "gui/start/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace thermohall::gui {
namespace {

const QString key = QStringLiteral("recent_files");
constexpr int most = 12;

}  // namespace

QStringList recent_files() {
  QStringList files = QSettings().value(key).toStringList();
  files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
  return files;
}

void note_recent_file(const QString& path) {
  QStringList files = recent_files();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  files.removeAll(absolute);
  files.prepend(absolute);
  QSettings().setValue(key, QStringList(files.mid(0, most)));
}

}  // namespace thermohall::gui

#include "gui/about/documentation.h"

#include <QDir>
#include <QFileInfo>

#include "sim/scenario/equipment_library.h"

namespace thermohall::gui {

QString documentation_page(const QString& name) {
  const QDir library(QString::fromStdString(default_library_directory()));
  for (const char* folder : {"../../../doc/thermohall/docs/", "../../docs/"}) {
    const QString path = QDir::cleanPath(library.filePath(QString::fromLatin1(folder) + name));
    if (QFileInfo::exists(path)) return path;
  }
  return {};
}

}  // namespace thermohall::gui

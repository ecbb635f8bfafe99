#include "gui/results/results_page.h"

#include <QShowEvent>

#include "gui/units/unit_system.h"

namespace thermohall::gui {

ResultsPage::ResultsPage(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
  connect(&unit_system(), &UnitSystem::changed, this, [this] {
    ++request_;
    loaded_ = false;
    loadIfSeen();
  });
}

void ResultsPage::setFile(const QString& path, qint64 version) {
  if (path == path_ && version == version_) return;
  path_ = path;
  version_ = version;
  ++request_;
  loaded_ = false;
  loadIfSeen();
}

void ResultsPage::loadIfSeen() {
  if (loaded_ || !isVisible()) return;
  loaded_ = true;
  if (path_.isEmpty())
    clear();
  else
    load();
}

void ResultsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  loadIfSeen();
}

}  // namespace thermohall::gui

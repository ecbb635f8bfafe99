#include "gui/app/file_actions.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>

#include "gui/app/main_window.h"
#include "gui/app/workspace.h"
#include "gui/start/recent_files.h"
#include "gui/start/templates.h"

namespace thermohall::gui {

FileActions::FileActions(Workspace& workspace, QWidget& window)
    : QObject(&window), workspace_(workspace), window_(window) {
  const auto action = [this](const QString& text, const QKeySequence& keys, auto slot) {
    auto* made = new QAction(text, this);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, slot);
    return made;
  };
  start_ = action(MainWindow::tr("Start page"), {}, [this] { showStartPage(); });
  open_ = action(MainWindow::tr("&Open…"), QKeySequence::Open, [this] { chooseFile(); });
  save_ = action(MainWindow::tr("&Save"), QKeySequence::Save, [this] { save(); });
  save_as_ = action(MainWindow::tr("Save &as…"), QKeySequence::SaveAs, [this] { saveAs(); });
  quit_ = action(MainWindow::tr("&Quit"), QKeySequence::Quit, [this] { window_.close(); });
  connect(&workspace_.project, &Project::currentChanged, this, &FileActions::updateEnabled);
  connect(&workspace_.project, &Project::designsChanged, this, &FileActions::updateEnabled);
  connect(&workspace_.project, &Project::edited, this, &FileActions::updateEnabled);
  updateEnabled();
}

void FileActions::addTo(QMenu& menu) const {
  menu.addActions({start_, open_, save_, save_as_});
  menu.addSeparator();
  menu.addAction(quit_);
}

void FileActions::updateEnabled() {
  const ScenarioDocument* document = workspace_.project.current();
  save_->setEnabled(document && document->isModified());
  save_as_->setEnabled(document);
}

bool FileActions::open(const QString& path) {
  QString fault;
  if (!mayLeave()) return false;
  if (!workspace_.project.open(path, fault)) {
    complain(fault);
    return false;
  }
  note_recent_file(path);
  return true;
}

void FileActions::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(&window_, MainWindow::tr("Open a scenario or study"), {},
                                                    MainWindow::tr("Scenarios and studies (*.yaml)"));
  if (!path.isEmpty()) open(path);
}

bool FileActions::save() {
  ScenarioDocument* document = workspace_.project.current();
  QString fault;
  if (!document || document->save(fault)) return true;
  complain(fault);
  return false;
}

bool FileActions::saveAs() {
  ScenarioDocument* document = workspace_.project.current();
  if (!document) return false;
  const QString path = QFileDialog::getSaveFileName(&window_, MainWindow::tr("Save the scenario as"),
                                                    document->path(), MainWindow::tr("Scenarios (*.yaml)"));
  QString fault;
  if (path.isEmpty() || document->saveAs(path, fault)) return !path.isEmpty();
  complain(fault);
  return false;
}

void FileActions::newFrom(const Template& from) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString path = QFileDialog::getSaveFileName(
      &window_, MainWindow::tr("New project from %1").arg(from.name),
      QDir(folder).filePath(QFileInfo(from.path).absoluteDir().dirName() + QStringLiteral("/scenario.yaml")),
      MainWindow::tr("Scenarios (*.yaml)"));
  if (path.isEmpty()) return;
  QString fault;
  if (make_from_template(from, path, fault)) {
    open(path);
  } else {
    complain(fault);
  }
}

void FileActions::showStartPage() {
  if (mayLeave()) workspace_.project.close();
}

bool FileActions::mayLeave() {
  if (!workspace_.project.isModified()) return true;
  const auto answer = QMessageBox::question(&window_, MainWindow::tr("Thermohall"),
                                            MainWindow::tr("Save the changes before closing?"),
                                            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
  if (answer == QMessageBox::Cancel) return false;
  if (answer == QMessageBox::Discard) return true;
  for (int i = 0; i < workspace_.project.count(); ++i) {
    QString fault;
    if (workspace_.project.design(i)->isModified() && !workspace_.project.design(i)->save(fault)) {
      complain(fault);
      return false;
    }
  }
  return true;
}

void FileActions::complain(const QString& fault) {
  QMessageBox::warning(&window_, MainWindow::tr("Thermohall"), fault);
}

}  // namespace thermohall::gui

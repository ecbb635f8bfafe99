#include <QApplication>
#include <QCommandLineParser>

#include "gui/about/about_dialog.h"
#include "gui/app/main_window.h"
#include "gui/app/workspace.h"
#include "gui/settings/settings.h"
#include "gui/theme/theme.h"
#include "gui/translations/language.h"
#include "gui/view3d/hall_view.h"

int main(int argc, char* argv[]) {
  using namespace thermohall::gui;
  set_surface_format();  // before the application object
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("Thermohall"));
  QApplication::setOrganizationName(QStringLiteral("thermohall"));
  QApplication::setApplicationVersion(QStringLiteral(THERMOHALL_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("io.thermohall.Thermohall"));
  QApplication::setWindowIcon(application_icon());
  install_language(application, window_language());  // before the first text
  QCommandLineParser parser;
  parser.setApplicationDescription(QObject::tr("Lays out data halls and compares their cooling."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("file"), QObject::tr("Scenario or study to open."),
                               QStringLiteral("[file]"));
  parser.process(application);

  apply_theme(application, saved_appearance());
  Workspace workspace;
  MainWindow window(workspace);
  window.show();
  if (!parser.positionalArguments().isEmpty()) window.openFile(parser.positionalArguments().constFirst());
  return QApplication::exec();
}

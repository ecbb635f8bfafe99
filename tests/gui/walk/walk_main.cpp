// The walk goes through the window on a screen of its own: Xvfb where it is installed, else offscreen, which
// is said. Settings are its own too.
#include <gtest/gtest.h>

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <string_view>

#include "gui/view3d/hall_view.h"

namespace {

/// Starts a display server that chooses a free number and writes it; false when there is none.
bool start_screen(QProcess& server) {
  const QString program = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
  if (program.isEmpty()) return false;
  server.start(program, {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                         QStringLiteral("0"), QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"),
                         QStringLiteral("tcp")});
  while (!server.canReadLine())
    if (!server.waitForReadyRead(20000)) return false;
  qputenv("DISPLAY", ":" + server.readLine().trimmed());
  qputenv("QT_QPA_PLATFORM", "xcb");
  return true;
}

}  // namespace

int main(int argc, char* argv[]) {
  const bool lists = std::any_of(argv, argv + argc, [](const char* word) {
    return std::string_view(word).starts_with("--gtest_list_tests");
  });
  QProcess server;
  if (lists || !start_screen(server)) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!lists) std::puts("note: Xvfb is not installed (package xvfb); the walk goes offscreen");
  }
  const QTemporaryDir home;
  qputenv("HOME", home.path().toUtf8());
  qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toUtf8());
  qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toUtf8());
  qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
  QStandardPaths::setTestModeEnabled(true);
  thermohall::gui::set_surface_format();
  int failed = 0;
  {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Thermohall test"));
    QApplication::setOrganizationName(QStringLiteral("thermohall"));
    testing::InitGoogleTest(&argc, argv);
    failed = RUN_ALL_TESTS();
  }
  server.terminate();
  server.waitForFinished(5000);
  return failed;
}

// The tests of the desktop need an application object; they run without a screen and with settings of their
// own.
#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char* argv[]) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir home;
  qputenv("HOME", home.path().toUtf8());
  qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toUtf8());
  qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toUtf8());
  qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
  QStandardPaths::setTestModeEnabled(true);
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("Thermohall test"));
  QApplication::setOrganizationName(QStringLiteral("thermohall"));
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}

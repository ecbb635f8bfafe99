#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace thermohall::gui {

/// A copy of a small shipped scenario in a folder of its own, with the batch program in reach.
class ProgramSample {
 public:
  ProgramSample() {
    const QString program = QStringLiteral(THERMOHALL_PROGRAM);
    qputenv("PATH", QFileInfo(program).absolutePath().toUtf8() + ":" + qgetenv("PATH"));
    QDir(folder_.path()).mkdir(QStringLiteral("room"));
    QFile::copy(QStringLiteral(THERMOHALL_SCENARIOS_DIR "/edge_cabinet/scenario.yaml"), path());
    QFile(path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  }
  QString path() const { return folder_.filePath(QStringLiteral("room/scenario.yaml")); }
  QString file(const QString& name) const { return folder_.filePath(name); }

  /// Results of a year, made once; empty when the program fails.
  QString results() const {
    const QString output = file(QStringLiteral("year.h5"));
    if (!QFileInfo::exists(output))
      QProcess::execute(QStringLiteral(THERMOHALL_PROGRAM),
                        {QStringLiteral("-q"), QStringLiteral("run"), path(), QStringLiteral("-o"), output});
    return QFileInfo::exists(output) ? output : QString();
  }

 private:
  QTemporaryDir folder_;
};

/// Lets events pass until the condition holds; false after `patience_ms`.
template <class Condition>
bool wait_until(Condition holds, int patience_ms = 30000) {
  QElapsedTimer timer;
  timer.start();
  while (!holds()) {
    if (timer.elapsed() > patience_ms) return false;
    QTest::qWait(5);
  }
  return true;
}

}  // namespace thermohall::gui

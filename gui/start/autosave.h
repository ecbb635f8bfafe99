#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace thermohall::gui {

class Project;

/// A text that was being edited when a window ended without saving.
struct RecoveredText {
  QString scenario_path;
  QString file;  ///< where the text lies
  QDateTime saved;
};

/// Keeps what is not saved safe from a crash: a short while after each edit the text of every modified design
/// goes to a file of its own in the user's data folder, beside a note of where it belongs. Saving, undoing to
/// the saved state or closing properly takes it away again.
class Autosave : public QObject {
  Q_OBJECT
 public:
  /// `folder` empty: the user's data folder.
  Autosave(Project& project, const QString& folder = {}, QObject* parent = nullptr);

  /// Texts left by windows that are gone; those of windows still open do not count.
  QList<RecoveredText> leftBehind() const;
  /// Opens a left-behind text as a modified document in the project and forgets the file.
  bool recover(const RecoveredText& text, QString& fault);
  void discard(const RecoveredText& text);
  /// Writes what is modified now (called by the timer).
  void write();
  /// Takes away the files of this window.
  void forgetOwn();

 private:
  QString fileOf(const QString& scenario_path) const;

  Project& project_;
  QString folder_;
  QTimer delay_;
};

}  // namespace thermohall::gui

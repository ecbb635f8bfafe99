#pragma once

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

class QLineEdit;
class QPlainTextEdit;

namespace thermohall::gui {

/// The texts of the report's cover: title, project, client, names, revision, date, note. They stand in the
/// mapping `report` of the study, or of report.yaml beside a single scenario (docs/manual/report.md), and are
/// written there when a field is left.
class ReportFactsForm : public QWidget {
  Q_OBJECT
 public:
  explicit ReportFactsForm(QWidget* parent = nullptr);

  /// The file that the fields show; an empty name shows nothing and takes nothing.
  void setFile(const QString& path);
  /// The file when it holds texts, else an empty name.
  QString file() const;
  /// All texts in one, to see whether something changed.
  QString fingerprint() const;

 Q_SIGNALS:
  void changed();
  /// The file cannot be written, and why.
  void failed(const QString& fault);

 private:
  void load();
  void store(const char* key, const QString& text);

  QString path_;
  std::vector<std::pair<const char*, QLineEdit*>> lines_;
  QPlainTextEdit* note_;
};

}  // namespace thermohall::gui

#pragma once

#include <QDialog>
#include <QJsonObject>
#include <QProcess>
#include <memory>

class QLabel;
class QProgressBar;
class QTableWidget;
class QTemporaryFile;

namespace thermohall::gui {

/// The acceptance of a hall by its computed air: runs `thermohall airflow --acceptance` on the text of a
/// scenario and shows the sheet, case by case, with the transient clause below.
class AcceptanceDialog : public QDialog {
  Q_OBJECT
 public:
  AcceptanceDialog(const QString& path, const QString& text, QWidget* parent = nullptr);
  ~AcceptanceDialog() override;

  /// Shows a sheet as the program prints it with --json.
  void showSheet(const QJsonObject& sheet);

 private:
  void run(const QString& path, const QString& text);
  void readLines();
  void finished(int code);

  QLabel *verdict_, *rules_, *transient_;
  QProgressBar* progress_;
  QTableWidget* table_;
  QProcess process_;
  std::unique_ptr<QTemporaryFile> copy_;
};

}  // namespace thermohall::gui

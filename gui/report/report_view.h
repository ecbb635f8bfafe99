#pragma once

#include <QMap>
#include <QTemporaryDir>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace thermohall::gui {

class ReportFactsForm;
class ReportPreview;
struct Workspace;

/// The tab Report: which designs, the pages as the batch program writes them, and the files to give away. The
/// preview follows the choice while the tab is on view.
class ReportView : public QWidget {
  Q_OBJECT
 public:
  explicit ReportView(Workspace& workspace, QWidget* parent = nullptr);

  /// Results files of the report, the baseline first.
  QStringList chosenFiles() const;
  ReportPreview& preview() { return *preview_; }
  /// Writes the report of the chosen designs; the ending of the name chooses the format. A preview that is up
  /// to date is copied, else the batch program writes it.
  void write(const QString& path);

 Q_SIGNALS:
  /// A file was written, or not and why.
  void message(const QString& text);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* makeSide();
  void makeFacts(QBoxLayout& column);
  QStringList command(const QString& path) const;
  void reload();
  void refresh();
  void finish(int job);
  void saveAs(const QString& filter, const QString& name);
  /// Names the results that the preview was, or would be, made from.
  QString key() const;

  Workspace& workspace_;
  QTemporaryDir folder_;
  QListWidget* designs_ = nullptr;
  QComboBox* baseline_ = nullptr;
  ReportFactsForm* facts_ = nullptr;
  QPushButton *pdf_ = nullptr, *html_ = nullptr;
  QLabel* state_ = nullptr;
  ReportPreview* preview_ = nullptr;
  int job_ = 0, number_ = 0;
  QString job_key_, job_file_;          ///< of the preview being made
  QString preview_key_, preview_file_;  ///< of the preview on view
  QMap<int, QString> writing_;          ///< jobs that write to a file the user chose
};

}  // namespace thermohall::gui

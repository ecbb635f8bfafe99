#pragma once

#include <QDialog>

class QTextBrowser;

namespace thermohall::gui {

/// Shows pages of the documentation with their pictures and links; links to other places open in the system's
/// browser. Stays open beside the window.
class HelpWindow : public QDialog {
  Q_OBJECT
 public:
  explicit HelpWindow(QWidget* parent = nullptr);
  /// `path` of a Markdown file.
  void showPage(const QString& path);

 private:
  QTextBrowser* page_;
};

}  // namespace thermohall::gui

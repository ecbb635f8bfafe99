#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPdfDocument;
class QPdfView;
class QStackedLayout;

namespace thermohall::gui {

/// Pages of a PDF file with a list of small pages beside them. Shows a message where there is no file.
class ReportPreview : public QWidget {
  Q_OBJECT
 public:
  explicit ReportPreview(QWidget* parent = nullptr);
  ~ReportPreview() override;

  /// Shows a file from its first page, or from the page on view when it replaces one; false with a message
  /// when it is no readable PDF.
  bool showFile(const QString& path);
  /// Shows a message instead of pages; `role` as in the style sheet ("broken", "caption").
  void showMessage(const QString& text, const QString& role = QStringLiteral("caption"));
  int pageCount() const;

 private:
  QWidget* makeBar();
  void zoomBy(double factor);
  void showPage(int page);
  void drawThumbnail(int page, int generation);

  QPdfDocument* document_;
  QPdfView* view_;
  QListWidget* pages_;
  QLabel *message_, *position_ = nullptr;
  QWidget* sheet_;
  QStackedLayout* layers_;
  int generation_ = 0;
};

}  // namespace thermohall::gui

#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace thermohall::gui {

class ResultsPage;
struct Workspace;

/// The tab Results: the pages on the left, the chosen one beside them, above both which run is on view and
/// whether it still belongs to the present text.
class ResultsView : public QWidget {
  Q_OBJECT
 public:
  explicit ResultsView(Workspace& workspace, QWidget* parent = nullptr);

  /// For links of other views and for walks: the page with this object name, e.g. "time_series".
  void showPage(const QString& name);

 private:
  void add(ResultsPage* page, const QString& title, const char* name);
  void showRun();
  void showHeader();
  void openFile();

  Workspace& workspace_;
  QListWidget* list_;
  QStackedWidget* stack_;
  QLabel *title_, *state_;
  std::vector<ResultsPage*> pages_;
};

}  // namespace thermohall::gui

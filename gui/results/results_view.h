#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace thermohall::gui {

class LivePage;
class Playback;
class ResultsPage;
struct Workspace;

/// The tab Results: the pages on the left, the chosen one beside them, above both which run is on view,
/// whether it still belongs to the present text and whether it reached its end. While a run goes, what it
/// tells of itself is the first page.
class ResultsView : public QWidget {
  Q_OBJECT
 public:
  explicit ResultsView(Workspace& workspace, QWidget* parent = nullptr);

  /// For links of other views and for walks: the page with this object name, e.g. "time_series".
  void showPage(const QString& name);
  /// Plays through the run on view; for bars elsewhere.
  Playback& playback() const { return *playback_; }

 private:
  void add(ResultsPage* page, const QString& title, const char* name);
  void showRun();
  void showHeader();
  void readStatus(const QString& path);
  void followJob(int job);
  void showLive(const QString& title);
  void hideLive();
  void openFile();

  Workspace& workspace_;
  QListWidget* list_;
  QStackedWidget* stack_;
  QLabel *title_, *state_;
  std::vector<ResultsPage*> pages_;
  Playback* playback_;
  LivePage* live_;
  QString status_;       ///< of the file on view: why it is not complete, else empty
  int before_live_ = 1;  ///< page to go back to
};

}  // namespace thermohall::gui

#pragma once

#include <QColor>
#include <memory>
#include <vector>

#include "gui/charts/display_unit.h"
#include "gui/charts/plot.h"
#include "gui/charts/series_pyramid.h"
#include "gui/charts/time_marks.h"

namespace thermohall::gui {

/// One line over time. Keys of the data are seconds since 1970 in the standard time of the site.
struct TimeLine {
  QString name;      ///< "A-01 inlet temperature"
  QString quantity;  ///< lines with equal quantity and unit share a plot, e.g. "K"
  QString unit;      ///< stored unit
  QColor color;
  std::shared_ptr<const SeriesPyramid> data;
};

/// Lines over time in plots stacked one over the other, one for each quantity, with linked time axes: wheel
/// zooms, dragging pans, double click shows everything; arrow keys, plus, minus and Home do the same. The
/// cursor shows the values in the legends. Draws a year of minutes at the speed of the screen because only
/// what a pixel column needs is handed to the plot.
class TimePlot : public Plot {
  Q_OBJECT
 public:
  explicit TimePlot(QWidget* parent = nullptr);
  ~TimePlot() override;

  /// Replaces all lines; the window of time stays when it still fits.
  void setLines(std::vector<TimeLine> lines);
  const std::vector<TimeLine>& lines() const { return lines_; }
  /// What happened meanwhile: spans and instants are named in a strip above the plots.
  void setEvents(std::vector<TimeSpan> spans, std::vector<TimeMark> marks = {});
  /// Dashed levels; those far from the values are out of sight.
  void setLevels(std::vector<LevelMark> levels);
  const TimeMarks& marks() const { return *marks_; }
  void setWindow(double from_s, double to_s);
  QCPRange window() const { return window_; }
  void showAll();

 Q_SIGNALS:
  void windowChanged(double from_s, double to_s);
  /// The pointer is at this time; NaN when it left.
  void cursorMoved(double key_s);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void restyle() override;

 private:
  struct Stack {
    QString quantity;
    DisplayUnit unit;
    QCPAxisRect* rect = nullptr;
    QCPLegend* legend = nullptr;
    QCPItemStraightLine* cursor = nullptr;
    std::vector<std::pair<std::size_t, QCPGraph*>> graphs;  // line, graph
  };
  void rebuild();
  TimeMarks::Target targetOf(const Stack& stack) const;
  void drawMarks();
  void drawAgain();
  void refill();
  void moveCursor(double key_s);
  void applyWindow(double from_s, double to_s);
  ChartTable table() const;

  std::vector<TimeLine> lines_;
  std::vector<Stack> stacks_;
  QCPRange window_, whole_;
  QCPMarginGroup* margins_;
  std::unique_ptr<TimeMarks> marks_;
  bool applying_ = false;
};

}  // namespace thermohall::gui

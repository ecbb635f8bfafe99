#include "gui/charts/plot.h"

#include <QEvent>

#include "gui/charts/chart_style.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

Plot::Plot(QWidget* parent) : QCustomPlot(parent) {
  title_ = new QCPTextElement(this);
  note_ = new QCPTextElement(this);
  for (QCPTextElement* element : {title_, note_}) {
    element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    element->setMargins({8, 0, 8, 0});
  }
  plotLayout()->insertRow(0);
  plotLayout()->insertRow(0);
  plotLayout()->addElement(0, 0, title_);
  plotLayout()->addElement(1, 0, note_);
  plotLayout()->setRowSpacing(2);
  setLocale(QLocale(QLocale::English));  // thousands are separated
  setPlottingHint(QCP::phFastPolylines, true);
  setFocusPolicy(Qt::StrongFocus);
  add_export_menu(*this, *this);
  Plot::restyle();
}

void Plot::setTitle(const QString& title, const QString& note) {
  title_->setText(title);
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
  setAccessibleName(title);
  setAccessibleDescription(note);
}

QCPGraph* Plot::addLine(const QString& name, const QColor& color) {
  QCPGraph* graph = addGraph();
  graph->setName(name);
  graph->setPen(series_pen(color));
  return graph;
}

void Plot::addLimit(double level, const QString& text, const QColor& color) {
  auto* line = new QCPItemStraightLine(this);
  line->point1->setCoords(0, level);
  line->point2->setCoords(1, level);
  line->setPen(limit_pen(color));
  auto* label = new QCPItemText(this);
  label->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
  label->position->setTypeY(QCPItemPosition::ptPlotCoords);
  label->position->setCoords(1, level);
  label->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
  label->setPadding({0, 0, 2, 1});
  label->setText(text);
  label->setFont(chart_caption_font());
  label->setColor(color);
}

QSize Plot::chartSize() const { return size().expandedTo({320, 200}); }

void Plot::paintChart(QPaintDevice& device) {
  QCPPainter painter(&device);
  const QSize wanted = chartSize();
  toPainter(&painter, wanted.width(), wanted.height());
}

void Plot::changeEvent(QEvent* event) {
  QCustomPlot::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) return;
  restyle();
  Q_EMIT restyled();
  replot(rpQueuedReplot);
}

void Plot::restyle() {
  setBackground(QBrush(theme().panel));
  title_->setFont(chart_title_font());
  title_->setTextColor(theme().ink);
  note_->setFont(chart_caption_font());
  note_->setTextColor(theme().muted);
  for (QCPAxisRect* rect : axisRects()) {
    style_axis_rect(*rect);
    for (QCPLayoutElement* inset : rect->insetLayout()->elements(false))
      if (auto* found = qobject_cast<QCPLegend*>(inset)) style_legend(*found);
  }
}

}  // namespace thermohall::gui

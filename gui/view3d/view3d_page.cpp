#include "gui/view3d/view3d_page.h"

#include <QEvent>
#include <QLabel>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "gui/app/workspace.h"
#include "gui/plan/plan_figures.h"
#include "gui/view3d/temperature_legend.h"

namespace thermohall::gui {
namespace {

PlanFigures figures_of(const Workspace& workspace) {
  PlanFigures figures(workspace.steady.answer());
  if (!workspace.rack_values.isEmpty()) figures.setInlets(workspace.rack_values.inlets());
  return figures;
}

}  // namespace

View3dPage::View3dPage(Workspace& workspace, QWidget* parent, bool (*has_opengl)())
    : QWidget(parent),
      workspace_(workspace),
      has_opengl_(has_opengl),
      layout_(new QVBoxLayout(this)),
      text_(new QLabel) {
  setObjectName(QStringLiteral("view3d_page"));
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(0);
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  text_->hide();
  layout_->addWidget(makeBar());
  layout_->addWidget(text_, 1);
  connect(&workspace_.project, &Project::currentChanged, this, [this] {
    reload();
    if (!view_ || !workspace_.project.current()) return;
    view_->camera().frame(boxes_.hall_size);
    view_->updateCamera();
  });
  connect(&workspace_.project, &Project::edited, this, &View3dPage::reload);
  connect(&workspace_.steady, &SteadyService::answered, this, &View3dPage::recolor);
  connect(&workspace_.rack_values, &RackValues::valuesChanged, this, &View3dPage::recolor);
  connect(&workspace_.selection, &Selection::changed, this, &View3dPage::showSelection);
}

QToolBar* View3dPage::makeBar() {
  auto* bar = new QToolBar;
  const auto add = [&](const QString& name, void (HallCamera::*place)(const QVector3D&)) {
    auto* button = new QToolButton;
    button->setText(name);
    connect(button, &QToolButton::clicked, this, [this, place] {
      if (!view_) return;
      (view_->camera().*place)(boxes_.hall_size);
      view_->updateCamera();
      view_->setFocus();
    });
    bar->addWidget(button);
  };
  add(tr("Whole hall"), &HallCamera::frame);
  add(tr("From above"), &HallCamera::lookDown);
  add(tr("Walk"), &HallCamera::stand);
  bar->addSeparator();
  bar->addWidget(new TemperatureLegend);
  note_ = new QLabel;
  note_->setProperty("role", "caption");
  bar->addWidget(note_);
  return bar;
}

void View3dPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!tried_) makeView();
  if (outdated_) reload();
}

void View3dPage::makeView() {
  tried_ = true;
  QString fault = tr("OpenGL could not be started on this computer or over this connection.");
  if (has_opengl_()) {
    view_ = new HallView(this);
    fault = view_->fault();
    if (!fault.isEmpty()) {
      delete view_;
      view_ = nullptr;
    }
  }
  if (!view_) {
    text_->setText(
        tr("The 3-D view needs OpenGL.\n%1\nPlan, results and everything else work without it.").arg(fault));
    text_->show();
    return;
  }
  layout_->addWidget(view_, 1);
  connect(view_, &HallView::clicked, this, [this](const QString& key, const QString& id) {
    if (key.isEmpty()) return workspace_.selection.clear();
    const bool is_rack = key.startsWith(QLatin1String("rows."));
    workspace_.selection.set({key}, is_rack ? id : QString());
  });
  reload();
  view_->camera().frame(boxes_.hall_size);
  view_->updateCamera();
  view_->setTemperatureSlice(slice_);
}

void View3dPage::reload() {
  outdated_ = !isVisible();  // made when it is looked at
  if (outdated_) return;
  const ScenarioDocument* document = workspace_.project.current();
  boxes_ = document ? hall_boxes(*document, figures_of(workspace_)) : HallBoxes();
  if (view_) view_->setBoxes(boxes_);
  recolor();
  showSelection();
}

void View3dPage::recolor() {
  if (outdated_) return;
  if (const ScenarioDocument* document = workspace_.project.current())
    color_racks(boxes_, *document, figures_of(workspace_));
  if (view_) view_->setRackColors(boxes_);
  const QString moment = workspace_.rack_values.label();
  note_->setText(tr("rack inlet, %1 · drag turns, right drag moves, wheel zooms, W A S D walk")
                     .arg(moment.isEmpty() ? tr("design point") : moment));
}

void View3dPage::showSelection() {
  if (!view_) return;
  const HallBox* picked = nullptr;
  const Selection& selection = workspace_.selection;
  if (!selection.rack().isEmpty()) picked = boxes_.find(selection.rack());
  for (const auto* list : {&boxes_.racks, &boxes_.units})
    for (const HallBox& box : *list)
      if (!picked && selection.keys().size() == 1 && selection.contains(box.key)) picked = &box;
  HallBox around;
  if (picked && selection.rack().isEmpty()) {  // the whole row
    QVector3D low = picked->center - picked->size / 2, high = picked->center + picked->size / 2;
    for (const HallBox& box : boxes_.racks) {
      if (box.key != picked->key) continue;
      for (int axis = 0; axis < 3; ++axis) {
        low[axis] = std::fmin(low[axis], box.center[axis] - box.size[axis] / 2);
        high[axis] = std::fmax(high[axis], box.center[axis] + box.size[axis] / 2);
      }
    }
    around.center = (low + high) / 2;
    around.size = high - low;
    picked = &around;
  }
  view_->setPicked(picked);
}

void View3dPage::setTemperatureSlice(const TemperatureSlice& slice) {
  slice_ = slice;
  if (view_) view_->setTemperatureSlice(slice_);
}

void View3dPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) reload();
}

}  // namespace thermohall::gui

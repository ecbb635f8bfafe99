#include "gui/plan/plan_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>

#include "gui/app/workspace.h"
#include "gui/plan/color_scale.h"
#include "gui/plan/plan_actions.h"
#include "gui/plan/plan_editor.h"
#include "gui/plan/plan_legend.h"
#include "gui/plan/plan_ruler.h"
#include "gui/plan/plan_scene.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/plan_view.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {

PlanPage::PlanPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      editor_(new PlanEditor(workspace.project, workspace.selection, this)),
      scene_(new PlanScene(this)),
      view_(new PlanView(*scene_, *editor_)) {
  setObjectName(QStringLiteral("plan_page"));
  actions_ = new PlanActions(*view_, *this);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(0);
  grid->addWidget(new PlanRuler(*view_, Qt::Horizontal), 0, 1);
  grid->addWidget(new PlanRuler(*view_, Qt::Vertical), 1, 0);
  grid->addWidget(view_, 1, 1);
  grid->addWidget(makeStrip(), 2, 0, 1, 2);

  scene_->setCatalogue(&editor_->catalogue());
  connect(editor_, &PlanEditor::catalogueChanged, scene_,
          [this] { scene_->setCatalogue(&editor_->catalogue()); });
  connect(editor_, &PlanEditor::message, this, &PlanPage::message);
  connect(scene_, &PlanScene::failed, this, &PlanPage::message);
  connect(view_, &PlanView::pointed, this, [this](QPointF at_m) { Q_EMIT position(place_text(at_m)); });
  const auto take = [this](ScenarioDocument* document) {
    scene_->setDocument(document);
    view_->zoomToFit();
  };
  connect(&workspace_.project, &Project::currentChanged, this, take);
  const auto take_figures = [this] {
    PlanFigures figures(workspace_.steady.answer());
    figures.setInlets(workspace_.rack_values.inlets());
    scene_->setFigures(std::move(figures));
  };
  connect(&workspace_.steady, &SteadyService::answered, this, take_figures);
  connect(&workspace_.rack_values, &RackValues::valuesChanged, this, take_figures);
  connect(&unit_system(), &UnitSystem::changed, this, [this] {
    scene_->setColorBy(scene_->colorBy());  // labels of racks
    for (QWidget* part : findChildren<QWidget*>()) part->update();
  });
  take(workspace_.project.current());
  take_figures();
}

PlanPage::~PlanPage() {
  // The scene holds the catalogue of the editor, the view both.
  delete view_;
  delete scene_;
}

QWidget* PlanPage::makeStrip() {
  auto* strip = new QWidget;
  auto* row = new QHBoxLayout(strip);
  row->setContentsMargins(0, 4, 12, 4);
  row->setSpacing(8);
  row->addWidget(new PlanLegend(*view_), 1);
  color_by_ = new QComboBox;
  color_by_->setAccessibleName(tr("Colour racks by"));
  color_by_->setToolTip(tr("What the colour of a rack says"));
  color_by_->addItems(color_by_names());
  connect(color_by_, &QComboBox::currentIndexChanged, scene_, [this](int index) {
    scene_->setColorBy(static_cast<ColorBy>(index));
    workspace_.steady.setRedundancyWanted(this, scene_->colorBy() == ColorBy::redundancy);
  });
  row->addWidget(color_by_);
  auto* layers = new QToolButton;
  layers->setIcon(themed_icon(QStringLiteral("layers")));
  layers->setToolTip(tr("Layers"));
  layers->setAccessibleName(tr("Layers"));
  layers->setPopupMode(QToolButton::InstantPopup);
  layers->setAutoRaise(true);
  layers->setMenu(makeLayers());
  row->addWidget(layers);
  auto* fit = new QToolButton;
  fit->setIcon(themed_icon(QStringLiteral("zoom-fit")));
  fit->setToolTip(tr("Zoom to fit (F)"));
  fit->setAccessibleName(tr("Zoom to fit"));
  fit->setAutoRaise(true);
  connect(fit, &QToolButton::clicked, view_, &PlanView::zoomToFit);
  row->addWidget(fit);
  return strip;
}

QMenu* PlanPage::makeLayers() {
  auto* menu = new QMenu(this);
  const std::pair<PlanLayer, QString> layers[] = {{PlanLayer::heat_map, tr("Air temperature")},
                                                  {PlanLayer::tiles, tr("Tiles and grilles")},
                                                  {PlanLayer::containment, tr("Containment")},
                                                  {PlanLayer::pipes, tr("Pipes")},
                                                  {PlanLayer::power_lines, tr("Power lines")},
                                                  {PlanLayer::warnings, tr("Warnings")},
                                                  {PlanLayer::call_out, tr("Call-out on the worst rack")},
                                                  {PlanLayer::drawing, tr("Drawing of the building")}};
  for (const auto& [layer, text] : layers) {
    QAction* made = menu->addAction(text);
    made->setCheckable(true);
    made->setChecked(true);
    connect(made, &QAction::toggled, scene_,
            [this, which = layer](bool on) { scene_->setLayerShown(which, on); });
  }
  auto* slider = new QSlider(Qt::Horizontal);
  slider->setRange(10, 100);
  slider->setValue(50);
  slider->setAccessibleName(tr("Opacity of the drawing"));
  slider->setToolTip(tr("Opacity of the drawing"));
  connect(slider, &QSlider::valueChanged, scene_,
          [this](int percent) { scene_->setDrawingOpacity(percent / 100.0); });
  auto* holder = new QWidgetAction(menu);
  holder->setDefaultWidget(slider);
  menu->addAction(holder);
  return menu;
}

void PlanPage::insert(const QString& kind, const QString& id) {
  editor_->insert(kind, id, {}, view_->middle_m());
  view_->setFocus();
}

void PlanPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) {
    scene_->setColorBy(scene_->colorBy());  // neutral colours differ
    view_->viewport()->update();
  }
  QWidget::changeEvent(event);
}

}  // namespace thermohall::gui

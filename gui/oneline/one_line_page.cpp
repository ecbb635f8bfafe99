#include "gui/oneline/one_line_page.h"

#include <QButtonGroup>
#include <QLabel>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/oneline/diagram_view.h"
#include "gui/oneline/moment_answer.h"
#include "gui/oneline/one_line_diagrams.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {

OneLinePage::OneLinePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      power_(new DiagramView(tr("Power, one-line"), workspace.selection)),
      water_(new DiagramView(tr("Heat and water, one-line"), workspace.selection)),
      stack_(new QStackedWidget),
      note_(new QLabel) {
  setObjectName(QStringLiteral("one_line_page"));
  auto* bar = new QToolBar;
  bar->setIconSize(QSize(20, 20));
  auto* choice = new QButtonGroup(this);
  const QString names[] = {tr("Power"), tr("Heat and water")};
  for (int i = 0; i < 2; ++i) {
    auto* button = new QToolButton;
    button->setText(names[i]);
    button->setCheckable(true);
    button->setChecked(i == 0);
    choice->addButton(button, i);
    bar->addWidget(button);
  }
  choice->button(0)->setObjectName(QStringLiteral("one_line_power"));
  choice->button(1)->setObjectName(QStringLiteral("one_line_water"));
  connect(choice, &QButtonGroup::idClicked, stack_, &QStackedWidget::setCurrentIndex);
  auto* fit = new QToolButton;
  fit->setText(tr("Fit"));
  fit->setIcon(themed_icon(QStringLiteral("zoom-fit")));
  fit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(fit, &QToolButton::clicked, this,
          [this] { (stack_->currentIndex() == 0 ? power_ : water_)->fit(); });
  bar->addSeparator();
  bar->addWidget(fit);
  note_->setProperty("role", "caption");
  bar->addWidget(note_);

  stack_->addWidget(power_);
  stack_->addWidget(water_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(bar);
  layout->addWidget(stack_, 1);

  connect(&workspace_.project, &Project::currentChanged, this, &OneLinePage::reload);
  connect(&workspace_.project, &Project::edited, this, &OneLinePage::reload);
  connect(&workspace_.steady, &SteadyService::answered, this, &OneLinePage::reload);
  connect(&unit_system(), &UnitSystem::changed, this, &OneLinePage::reload);
  connect(&workspace_.steady, &SteadyService::staleChanged, this, &OneLinePage::updateNote);
  connect(&workspace_.rack_values, &RackValues::valuesChanged, this, &OneLinePage::reload);
}

void OneLinePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (outdated_) reload();
}

void OneLinePage::addBar(QWidget* bar) { layout()->addWidget(bar); }

void OneLinePage::updateNote() {
  const RackValues& played = workspace_.rack_values;
  if (!played.moment().file.isEmpty()) {
    note_->setText(tr("values of the run, %1").arg(played.label()));
    return;
  }
  const bool known = !workspace_.steady.answer().isEmpty();
  note_->setText(!known ? tr("no values yet")
                 : workspace_.steady.isStale()
                     ? tr("design point · being updated")
                     : tr("values of the design point · water coloured from %1 · click selects, wheel zooms")
                           .arg(unit_system().isImperial() ? tr("50 to 140 °F") : tr("10 to 60 °C")));
}

void OneLinePage::reload() {
  outdated_ = !isVisible();  // drawn when it is looked at
  if (outdated_) return;
  updateNote();
  if (workspace_.rack_values.moment().file.isEmpty())
    draw(workspace_.steady.answer());
  else
    readMoment();
}

void OneLinePage::draw(const QJsonObject& answer) {
  const ScenarioDocument* document = workspace_.project.current();
  power_->setDiagram(document ? power_diagram(document->scenario(), answer) : OneLineDiagram());
  water_->setDiagram(document ? water_diagram(document->scenario(), answer) : OneLineDiagram());
}

void OneLinePage::readMoment() {
  again_ = reading_;
  if (reading_) return;
  reading_ = true;
  const auto over = [this] {
    reading_ = false;
    if (again_) reload();
  };
  const RunMoment moment = workspace_.rack_values.moment();
  workspace_.reading.read(
      moment.file, this,
      [time_s = moment.time_s](const ResultsFile& file) { return moment_answer(file, time_s); },
      [this, over, file = moment.file](const QJsonObject& answer) {
        if (workspace_.rack_values.moment().file == file) draw(answer);
        over();
      },
      [over](const QString&) { over(); });  // the pages of the results say what is wrong with the file
}

}  // namespace thermohall::gui

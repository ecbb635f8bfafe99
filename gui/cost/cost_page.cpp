#include "gui/cost/cost_page.h"

#include <QGridLayout>
#include <QLabel>
#include <cmath>
#include <set>

#include "gui/app/workspace.h"
#include "gui/balance/headline_card.h"
#include "gui/compare/compare_charts.h"
#include "gui/cost/cost_table.h"
#include "gui/document/set_value_command.h"
#include "gui/document/set_values_command.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

YamlPath path_of(const QString& line) { return {"cost", "lines", line.toStdString()}; }

std::set<std::string> own_lines(const ScenarioDocument& document) {
  std::set<std::string> lines;
  try {
    const YamlEditor editor(document.text());
    for (const std::string& key : editor.keys({"cost", "lines"})) lines.insert(key);
  } catch (const YamlEditError&) {
    // While the text is being typed it may not be readable: nothing is marked then.
  }
  return lines;
}

Headline card(const QString& title, double cost_USD, const QString& note, const QString& basis) {
  Headline headline{.title = title, .value = QStringLiteral("–"), .unit = {}, .note = note, .basis = basis};
  if (!std::isfinite(cost_USD)) return headline;
  const QStringList words = money_text(cost_USD).split(QLatin1Char(' '));
  headline.value = words.value(0);
  headline.unit = words.value(1);
  return headline;
}

}  // namespace

CostPage::CostPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), table_(new CostTable), years_(new OwnershipBars) {
  setObjectName(QStringLiteral("cost_page"));
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(12, 12, 12, 12);
  layout->setSpacing(12);
  int column = 0;
  for (HeadlineCard** place : {&capital_, &facility_, &operation_, &ownership_}) {
    *place = new HeadlineCard;
    layout->addWidget(*place, 0, column++);
  }
  layout->addWidget(table_, 1, 0, 1, 4);
  sum_ = new QLabel;
  sum_->setProperty("role", "caption");
  sum_->setWordWrap(true);
  layout->addWidget(sum_, 2, 0, 1, 4);
  years_->setMinimumHeight(210);
  layout->addWidget(years_, 3, 0, 1, 4);
  layout->setRowStretch(1, 3);
  layout->setRowStretch(3, 2);
  for (int i = 0; i < 4; ++i) layout->setColumnStretch(i, 1);
  connect(table_, &CostTable::priceTyped, this, &CostPage::setPrice);
  connect(table_, &CostTable::resetRequested, this, &CostPage::reset);
  connect(table_, &CostTable::leaveOutRequested, this, &CostPage::leaveOut);
  connect(&workspace_.steady, &SteadyService::answered, this, &CostPage::showCapital);
  connect(&workspace_.project, &Project::currentChanged, this, &CostPage::loadRun);
  connect(&workspace_.project, &Project::edited, this, &CostPage::loadRun);
  connect(&workspace_.results, &ResultsStore::changed, this, &CostPage::loadRun);
  showCapital();
  loadRun();
}

void CostPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // The terms beside the lines - tariff, rates, years - stand in the properties.
  if (workspace_.project.current() && workspace_.selection.keys().isEmpty())
    workspace_.selection.set({QStringLiteral("cost")});
}

void CostPage::showCapital() {
  const ScenarioDocument* document = workspace_.project.current();
  const CapitalAnswer answer = capital_answer(workspace_.steady.answer());
  table_->setAnswer(answer, document ? own_lines(*document) : std::set<std::string>());
  if (answer.items.empty()) {
    capital_->setHeadline(card(tr("Capital"), NAN, tr("no balance yet"), {}));
    facility_->setHeadline(card(tr("Without IT"), NAN, {}, {}));
    sum_->clear();
    return;
  }
  const auto per_watt = [&](double cost_USD) {
    return answer.it_power_W > 0 ? tr("%1 $/W of IT").arg(cost_USD / answer.it_power_W, 0, 'f', 2)
                                 : QString();
  };
  const double factor = answer.direct_USD > 0 ? answer.total_USD / answer.direct_USD : 1;
  const double facility_USD = answer.total_USD - factor * answer.it_USD;
  capital_->setHeadline(card(tr("Capital"), answer.total_USD, per_watt(answer.total_USD), tr("built")));
  facility_->setHeadline(card(tr("Without IT"), facility_USD, per_watt(facility_USD), tr("built")));
  sum_->setText(
      tr("%1 for the lines, %2 engineering, %3 contingency. Double click or F2 changes a price; the "
         "context menu resets it or leaves the line out. Bold: changed in this design.")
          .arg(money_text(answer.direct_USD), money_text(answer.engineering_USD),
               money_text(answer.contingency_USD)));
}

void CostPage::loadRun() {
  const int design = workspace_.project.currentIndex();
  const QString file = design < 0 ? QString() : workspace_.results.file(design);
  const bool stale = design >= 0 && workspace_.results.isStale(design);
  const auto show = [this, stale](const ComparedDesign* run) {
    const QString missing = run ? tr("not in the results") : tr("press Run (F5)");
    const auto value = [run](const char* key) { return run ? run->metric(key) : NAN; };
    const auto basis = stale ? tr("of an older text") : tr("year");
    const double opex = value("opex_per_year"), share = value("electricity_share"),
                 total = value("cost_of_ownership");
    operation_->setHeadline(
        card(tr("Operation a year"), opex,
             std::isfinite(share) ? tr("electricity %1 % of ownership").arg(100 * share, 0, 'f', 1) : missing,
             std::isfinite(opex) ? basis : QString()));
    ownership_->setHeadline(card(tr("Cost of ownership"), total,
                                 std::isfinite(total) ? tr("present value, all years") : missing,
                                 std::isfinite(total) ? basis : QString()));
    years_->setDesign(run);
  };
  if (file.isEmpty()) return show(nullptr);
  const QString title = workspace_.project.current()->title();
  workspace_.reading.read(
      file, this, [](const ResultsFile& results) { return compared_figures(results); },
      [this, design, title, show](const ComparedFigures& figures) {
        if (design != workspace_.project.currentIndex()) return;
        ComparedDesign run;
        run.title = title;
        run.known = true;
        run.figures = figures;
        show(&run);
      },
      [this](const QString& fault) { Q_EMIT message(fault); });
}

void CostPage::setPrice(const QString& line, const QString& price) {
  ScenarioDocument* document = workspace_.project.current();
  if (!document || line.isEmpty()) return;
  YamlPath path = path_of(line);
  path.emplace_back("unit_cost");
  document->undoStack().push(new SetValueCommand(*document, path, price.toStdString()));
  if (!document->isReadable()) {
    document->undoStack().undo();
    Q_EMIT message(tr("\"%1\" is no price of %2: a number with its unit is needed.").arg(price, line));
    showCapital();
  }
}

void CostPage::reset(const QString& line) {
  ScenarioDocument* document = workspace_.project.current();
  if (!document) return;
  document->undoStack().push(new SetValuesCommand(
      *document, {{.path = path_of(line), .value = std::nullopt, .kept_keys = 1}}, tr("reset %1").arg(line)));
}

void CostPage::leaveOut(const QString& line) {
  ScenarioDocument* document = workspace_.project.current();
  if (!document) return;
  document->undoStack().push(new SetValuesCommand(*document, {{.path = path_of(line), .value = "none"}},
                                                  tr("leave out %1").arg(line)));
}

}  // namespace thermohall::gui

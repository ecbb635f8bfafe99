#include "gui/results/energy_flow_page.h"

#include <QVBoxLayout>

#include "gui/charts/display_unit.h"
#include "gui/results/sankey_chart.h"

namespace thermohall::gui {

EnergyFlowPage::EnergyFlowPage(Workspace& workspace, QWidget* parent)
    : ResultsPage(workspace, parent), chart_(new SankeyChart) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(chart_);
  clear();
}

void EnergyFlowPage::load() {
  ask([](const ResultsFile& results) { return energy_flow(facility_energies_J(results)); },
      [this](const EnergyFlow& flow) {
        chart_->setFlow(flow, tr("%1 from the grid in the run · widths are energies")
                                  .arg(quantity_text(flow.grid_J, QStringLiteral("J"))));
      });
}

void EnergyFlowPage::clear() { chart_->setFlow({}, tr("no results yet")); }

}  // namespace thermohall::gui

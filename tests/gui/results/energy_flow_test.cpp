#include "gui/results/energy_flow.h"

#include <algorithm>
#include <cmath>

#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

// Relative to the grid: sums of a few dozen doubles of one size.
constexpr double tolerance = 1e-9;

std::map<std::string, double> sample() {
  return {{"it_components_power", 800}, {"server_fans_power", 60},      {"server_psu_loss_power", 40},
          {"ups_loss_power", 30},       {"transformer_loss_power", 10}, {"chillers_power", 120},
          {"facility_pumps_power", 20}, {"lighting_power", 5},          {"heat_rejected", 900},
          {"heat_reused", 185}};
}

int node_of(const EnergyFlow& flow, const char* name) {
  for (std::size_t i = 0; i < flow.nodes.size(); ++i)
    if (flow.nodes[i].name == QLatin1String(name)) return static_cast<int>(i);
  return -1;
}

void expect_balanced(const EnergyFlow& flow) {
  for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
    const int node = static_cast<int>(i);
    const double in = flow.into(node), out = flow.out_of(node), energy = flow.nodes[i].energy_J;
    if (flow.nodes[i].kind != FlowKind::source) {
      EXPECT_NEAR(in, energy, tolerance * flow.grid_J) << flow.nodes[i].name.toStdString();
    }
    if (flow.nodes[i].kind != FlowKind::heat_out) {
      EXPECT_NEAR(out, energy, tolerance * flow.grid_J) << flow.nodes[i].name.toStdString();
    }
  }
}

TEST(EnergyFlow, EveryNodeGivesOnWhatItTakes) {
  const EnergyFlow flow = energy_flow(sample());
  EXPECT_DOUBLE_EQ(flow.grid_J, 1085);
  expect_balanced(flow);
  EXPECT_DOUBLE_EQ(flow.nodes[static_cast<std::size_t>(node_of(flow, "IT"))].energy_J, 900);
  EXPECT_DOUBLE_EQ(flow.nodes[static_cast<std::size_t>(node_of(flow, "Cooling"))].energy_J, 140);
  EXPECT_DOUBLE_EQ(flow.nodes[static_cast<std::size_t>(node_of(flow, "Heat reused"))].energy_J, 185);
  EXPECT_EQ(node_of(flow, "Moisture and storage"), -1);
}

TEST(EnergyFlow, HeatBeyondTheElectricityEntersAsMoisture) {
  auto energies = sample();
  energies["heat_rejected"] += 50;
  const EnergyFlow flow = energy_flow(energies);
  expect_balanced(flow);
  const int moisture = node_of(flow, "Moisture and storage");
  ASSERT_GE(moisture, 0);
  EXPECT_DOUBLE_EQ(flow.nodes[static_cast<std::size_t>(moisture)].energy_J, 50);
}

TEST(EnergyFlow, HeatThatStaysIsNamed) {
  auto energies = sample();
  energies["heat_rejected"] -= 100;
  const EnergyFlow flow = energy_flow(energies);
  expect_balanced(flow);
  EXPECT_GE(node_of(flow, "Shell and storage"), 0);
}

TEST(EnergyFlow, NothingGivesNothing) { EXPECT_TRUE(energy_flow({}).nodes.empty()); }

TEST(EnergyFlow, OfARunTheGridIsTheTotalEnergyOfItsMetrics) {
  const ProgramSample program;
  const ResultsFile file(program.results().toStdString());
  const EnergyFlow flow = energy_flow(facility_energies_J(file));
  expect_balanced(flow);
  for (const Metric& metric : file.metrics())
    if (metric.key == "total_energy") {
      // The samples of the file are rounded for compression, each by less than 1e-3.
      EXPECT_NEAR(flow.grid_J / 3.6e6 / metric.value, 1, 1e-3);
    }
}

}  // namespace
}  // namespace thermohall::gui

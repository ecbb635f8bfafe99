#include "sim/airflow/model_comparison.h"

#include <fmt/core.h>

#include <cmath>

namespace thermohall {
namespace {

constexpr double good_K = 0.5, fair_K = 1.5;
constexpr double contained_share = 0.9;

}  // namespace

ModelComparison model_accuracy(const Scenario& scenario, const AirflowAnswer& answer) {
  const double supply_m3_s = answer.metric("supply_flow"), drawn_m3_s = answer.metric("rack_flow");
  ModelComparison c;
  c.accuracy_K = good_K;
  if (supply_m3_s >= drawn_m3_s) {
    c.why = "as much air supplied as the racks draw, or more";
  } else if (!scenario.hall.layout.containments.empty() && supply_m3_s >= contained_share * drawn_m3_s) {
    c.why = "contained aisles with nine tenths of the racks' air supplied, or more";
  } else {
    c.accuracy_K = fair_K;
    c.why = "less air supplied than the racks draw";
  }
  return c;
}

void compare_models(ModelComparison& c, const AirflowAnswer& answer, const RoomAirResult& zero_equation) {
  c.other_K.clear();
  c.largest_K = 0;
  for (std::size_t i = 0; i < answer.racks.size() && i < zero_equation.racks.size(); ++i) {
    c.other_K.push_back(zero_equation.racks[i].inlet_mean_K);
    const double difference_K = std::abs(answer.racks[i].inlet_mean_K - c.other_K.back());
    if (difference_K >= c.largest_K) c.largest_K = difference_K, c.rack = answer.racks[i].id;
  }
}

std::vector<std::string> comparison_sentences(const ModelComparison& c) {
  std::vector<std::string> lines{
      fmt::format("rack means are within about {:.1f} K of fine CFD ({})", c.accuracy_K, c.why)};
  if (c.compared())
    lines.push_back(fmt::format("turbulence models differ by up to {:.2f} K at rack {}: {} that accuracy",
                                c.largest_K, c.rack, c.beyond() ? "beyond" : "within"));
  return lines;
}

bool solves_turbulence(RoomAirTurbulence t) {
  return t == RoomAirTurbulence::k_epsilon || t == RoomAirTurbulence::buoyant_k_epsilon;
}

const char* turbulence_word(RoomAirTurbulence t) {
  switch (t) {
    case RoomAirTurbulence::k_epsilon:
      return "k_epsilon";
    case RoomAirTurbulence::buoyant_k_epsilon:
      return "buoyant_k_epsilon";
    case RoomAirTurbulence::constant_viscosity:
      return "constant_viscosity";
    default:
      return "zero_equation";
  }
}

}  // namespace thermohall

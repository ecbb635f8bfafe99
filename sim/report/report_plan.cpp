#include <limits>
#include <unordered_map>

#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;

HallPlan plan_of(const ReportRun& run) {
  HallPlan plan{.text = {"Plan of the hall, " + run.name,
                         "Racks by place in the colour of their worst inlet temperature.", ""},
                .length_m = run.hall_length_m,
                .width_m = run.hall_width_m,
                .objects = run.plan};
  std::unordered_map<std::string, double> inlets;
  for (const ReportRack& rack : run.racks) inlets[rack.id] = rack.inlet_max_K - zero_celsius_K;
  for (PlanObject& object : plan.objects) {
    const auto inlet = inlets.find(object.id);
    const bool found = object.kind == PlanObject::Kind::rack && inlet != inlets.end();
    object.inlet_C = !found ? std::numeric_limits<double>::quiet_NaN() : inlet->second;
  }
  return plan;
}

}  // namespace

ReportSection plan_section(const ReportRuns& runs) {
  ReportSection section{"plan", "Plan of the hall", "Plan", {}};
  ReportFigure figure{
      "Worst inlet temperature of each rack", "north up; the dark bar marks the cold front", {}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].plan.empty()) continue;
    HallPlan plan = plan_of(runs[i]);
    if (runs.size() > 1) plan.tallest = 370;  // two on a sheet of paper
    figure.parts.push_back({runs.size() > 1 ? design_label(runs, i) : RichText(), std::move(plan)});
  }
  if (!figure.parts.empty()) add(section.blocks, {std::move(figure)});
  return section;
}

}  // namespace thermohall

#include "sim/study/optimise_plan.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "sim/base/quantity.h"

namespace thermohall {
namespace {

struct Bound {
  double value = 0;
  std::string unit;
};

Bound read_bound(Section& s, std::string_view key) {
  const std::string text = s.text(key);
  try {
    const auto unit = unit_of(text);
    std::string number = text.substr(0, text.size() - unit.size());
    while (!number.empty() && number.back() == ' ') number.pop_back();
    return {parse_number(number), std::string(unit)};
  } catch (const QuantityError& fault) {
    if (!text.empty()) s.error(key, fault.what());
    return {};
  }
}

void read_variables(Section& s, OptimisePlan& plan) {
  for_each_section(s.mapping("variables", true), "optimise.variables", s.diagnostics(),
                   [&](const std::string& key, Section& v) {
                     const Bound from = read_bound(v, "from"), to = read_bound(v, "to");
                     if (from.unit != to.unit) v.error("to", "needs the unit of `from`");
                     if (!(from.value < to.value)) v.error("to", "must be above `from`");
                     plan.variables.push_back({.key = key,
                                               .location = v.location(),
                                               .from = from.value,
                                               .to = to.value,
                                               .unit = from.unit,
                                               .whole = v.flag("whole", false)});
                     v.finish();
                   });
  if (plan.variables.empty() && !s.diagnostics().has_errors())
    s.error("variables",
            "names no number, e.g. hall.zones.main.supply_setpoint: {from: 18 degC, to: 30 degC}");
}

}  // namespace

YamlNode scalar_node(const std::string& text, const SourceLocation& place) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = text;
  node.file = std::make_shared<const std::string>(place.file);
  node.line = place.line;
  node.column = place.column;
  return node;
}

double SearchedNumber::value(double place) const {
  if (!whole) return from + place * (to - from);
  // Every whole number has an equal part of the way.
  const double count = std::floor(to) - std::ceil(from) + 1;
  return std::ceil(from) + std::min(count - 1, std::floor(place * count));
}

std::string SearchedNumber::text(double place) const {
  return exact_number(value(place)) + (unit.empty() ? "" : " " + unit);
}

std::optional<OptimisePlan> read_optimise_plan(Section& root) {
  if (!root.has("optimise")) {
    root.leave({"optimise"});
    return {};
  }
  Section s(root.mapping("optimise"), "optimise", root.diagnostics());
  OptimisePlan plan;
  plan.maximise = s.has("maximise");
  if (plan.maximise == s.has("minimise"))
    s.error("minimise", "needs exactly one of: minimise, maximise, each with the key of a metric");
  plan.objective = s.text(plan.maximise ? "maximise" : "minimise", "");
  s.leave({"minimise", "maximise"});
  read_variables(s, plan);
  for_each_section(s.mapping("constraints"), "optimise.constraints", s.diagnostics(),
                   [&](const std::string& key, Section& c) {
                     plan.constraints.push_back({key, c.text("min", ""), c.text("max", "")});
                     if (!c.has("min") && !c.has("max")) c.error("max", "is missing, and so is min");
                     c.finish();
                   });
  const int least = std::max(12, 6 * static_cast<int>(plan.variables.size()));
  plan.population = static_cast<std::size_t>(s.count("population", 4, 1000, least));
  plan.evaluations = static_cast<std::size_t>(s.count("evaluations", 4, 100000, 12 * least));
  plan.seed = static_cast<std::uint64_t>(s.count("seed", 0, 2147483647, 1));
  s.finish();
  return plan;
}

}  // namespace thermohall

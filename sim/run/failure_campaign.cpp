#include "sim/run/failure_campaign.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "sim/run/hottest_hour.h"

namespace thermohall {
namespace {

constexpr double settled_s = 300, outage_s = 600;

Scenario base_of(const Scenario& scenario, const std::string& library_directory) {
  Scenario base = scenario;
  base.events.clear();
  base.airflow.couple = false;  // one air field for all would not be that of the failure
  return base.run.mode == RunMode::dynamic ? base : hottest_hour(base, library_directory);
}

class Campaign {
 public:
  explicit Campaign(Scenario base)
      : base_(std::move(base)), at_s_(std::min(settled_s, 0.1 * base_.run.duration_s)) {}

  void lose(EventTarget target, std::size_t index, const std::string& unit, int count) {
    EventSpec event = make(EventAction::off, unit);
    event.target = target;
    event.index = index;
    event.count = 1;
    add(fmt::format("{}: 1 of {} off", unit, count), event);
  }
  void lose_utility() {
    EventSpec event = make(EventAction::utility_loss, "");
    event.duration_s = outage_s;
    add("utility lost for 10 min", event);
  }
  std::vector<FailureCase> cases;

 private:
  EventSpec make(EventAction action, const std::string& unit) const {
    EventSpec event;
    event.id = "failure";
    event.at_s = at_s_;
    event.action = action;
    event.unit = unit;
    return event;
  }
  void add(std::string name, const EventSpec& event) {
    cases.push_back({std::move(name), base_});
    cases.back().scenario.events = {event};
  }
  Scenario base_;
  double at_s_;
};

double value(const FailureResult& r, const char* key) {
  for (const auto& m : r.outcome.metrics)
    if (m.key == key) return m.value;
  return 0;
}

}  // namespace

std::vector<FailureCase> single_failures(const Scenario& s, const std::string& library_directory) {
  Campaign campaign(base_of(s, library_directory));
  const auto banks = [&](const char* kind, EventTarget target, const auto& specs) {
    for (std::size_t i = 0; i < specs.size(); ++i)
      campaign.lose(target, i, std::string(kind) + '.' + specs[i].id, specs[i].count);
  };
  banks("air", EventTarget::air, s.air_units);
  banks("liquid", EventTarget::liquid, s.cdus);
  for (std::size_t l = 0; l < s.loops.size(); ++l)
    campaign.lose(EventTarget::pumps, l, "pumps." + s.loops[l].id, s.loops[l].pumps.count);
  banks("chillers", EventTarget::chillers, s.chillers);
  banks("towers", EventTarget::towers, s.towers);
  banks("dry_coolers", EventTarget::dry_coolers, s.dry_coolers);
  const auto stage = [&](const char* name, EventTarget target, const auto& spec) {
    if (spec) campaign.lose(target, 0, name, spec->equipment.count);
  };
  stage("transformers", EventTarget::transformers, s.power.transformers);
  stage("ups", EventTarget::ups, s.power.ups);
  stage("pdus", EventTarget::pdus, s.power.pdus);
  stage("busways", EventTarget::busways, s.power.busways);
  campaign.lose_utility();
  return std::move(campaign.cases);
}

std::vector<FailureResult> run_failures(const std::vector<FailureCase>& cases, const RunOptions& options) {
  std::vector<FailureResult> results;
  for (const auto& one : cases) {
    if (options.stop.stop_requested()) break;
    RunOptions run = options;
    if (options.progress)  // of the whole campaign
      run.progress = [&](Progress now) {
        now.share = (static_cast<double>(results.size()) + now.share) / static_cast<double>(cases.size());
        options.progress(now);
      };
    results.push_back({one.name, run_scenario(one.scenario, run)});
  }
  const auto rank = [](const FailureResult& r) {
    return std::tuple(r.outcome.status == "complete", value(r, "ride_through"), -value(r, "rack_inlet_max"));
  };
  std::stable_sort(results.begin(), results.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return results;
}

}  // namespace thermohall

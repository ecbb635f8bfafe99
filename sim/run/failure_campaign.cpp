#include "sim/run/failure_campaign.h"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>

#include "sim/run/hottest_hour.h"
#include "sim/scenario/feeds_section.h"

namespace thermohall {
namespace {

constexpr double settled_s = 300, outage_s = 600;

Scenario base_of(const Scenario& scenario, const std::string& library_directory) {
  Scenario base = scenario;
  base.events.clear();
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
  void lose_feed() {
    EventSpec event = make(EventAction::feed_loss, "");
    event.share = 0.5;
    add("feed A lost", event);
  }
  void lose_feed(std::size_t feed) {
    const auto& feeds = base_.power.named_feeds->feeds;
    EventSpec event = make(EventAction::feed_loss, feeds[feed].id);
    event.target = EventTarget::feeds;
    event.index = feed;
    event.share = 1.0 / static_cast<double>(feeds.size());
    add("feed " + feeds[feed].id + " lost", event);
  }
  void lose_utility() {
    EventSpec event = make(EventAction::utility_loss, "");
    event.duration_s = outage_s;
    add("utility lost for 10 min", event);
    if (base_.power.generators) fail_to_start(base_.power.generators->count);
  }
  std::vector<FailureCase> cases;

 private:
  // The newest case again, with a generator that does not start.
  void fail_to_start(int generators) {
    FailureCase both = cases.back();
    both.name += fmt::format(", 1 of {} generators out", generators);
    EventSpec event = make(EventAction::off, "generators");
    event.id = "second";
    event.target = EventTarget::generators;
    event.count = 1;
    both.scenario.events.push_back(event);
    cases.push_back(std::move(both));
  }
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
  for (std::size_t g = 0; g < s.racks.size(); ++g)
    if (s.racks[g].door >= 0)
      campaign.lose(EventTarget::doors, g, "doors." + s.racks[g].id, s.racks[g].count);
  const auto stage = [&](const char* name, EventTarget target, const auto& spec) {
    if (spec) campaign.lose(target, 0, name, spec->equipment.count);
  };
  stage("transformers", EventTarget::transformers, s.power.transformers);
  stage("ups", EventTarget::ups, s.power.ups);
  stage("pdus", EventTarget::pdus, s.power.pdus);
  stage("busways", EventTarget::busways, s.power.busways);
  if (s.power.named_feeds)
    for (std::size_t f = 0; f < s.power.named_feeds->feeds.size(); ++f) campaign.lose_feed(f);
  else if (s.power.feeds > 1)
    campaign.lose_feed();
  campaign.lose_utility();
  return std::move(campaign.cases);
}

std::vector<FailureCase> double_failures(const std::vector<FailureCase>& singles,
                                         const std::vector<FailureResult>& results, std::size_t worst) {
  std::vector<const FailureCase*> picked;
  for (const auto& r : results)
    for (const auto& c : singles)
      if (c.name == r.name && c.scenario.events.front().action == EventAction::off && picked.size() < worst)
        picked.push_back(&c);
  std::vector<FailureCase> pairs;
  for (std::size_t a = 0; a < picked.size(); ++a)
    for (std::size_t b = a; b < picked.size(); ++b) {
      FailureCase both = *picked[a];
      EventSpec second = picked[b]->scenario.events.front();
      if (a == b) {
        const auto of = both.name.find(" of ");
        if (of == std::string::npos || std::stoi(both.name.substr(of + 4)) < 2) continue;
        both.scenario.events.front().count = 2;
        both.name = second.unit + ": 2" + both.name.substr(of);
      } else {
        second.id = "second";
        both.scenario.events.push_back(second);
        both.name += " + " + picked[b]->name;
      }
      pairs.push_back(std::move(both));
    }
  return pairs;
}

void rank_failures(std::vector<FailureResult>& results) {
  const auto rank = [](const FailureResult& r) {
    return std::tuple(r.outcome.status == "complete", value(r, "ride_through"), -value(r, "rack_inlet_max"));
  };
  std::stable_sort(results.begin(), results.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

std::vector<FailureResult> run_failures(const std::vector<FailureCase>& cases, const RunOptions& options,
                                        int jobs) {
  std::vector<std::optional<RunOutcome>> outcomes(cases.size());
  std::atomic<std::size_t> next = 0, done = 0;
  std::mutex speaking;
  std::exception_ptr fault;
  const auto work = [&] {
    for (std::size_t i = next++; i < cases.size() && !options.stop.stop_requested(); i = next++) {
      RunOptions run = options;
      if (options.progress)  // of the whole campaign
        run.progress = [&](Progress now) {
          const std::scoped_lock lock(speaking);
          now.share = (static_cast<double>(done.load()) + now.share) / static_cast<double>(cases.size());
          options.progress(now);
        };
      try {
        outcomes[i] = run_scenario(cases[i].scenario, run);
      } catch (...) {
        const std::scoped_lock lock(speaking);
        fault = std::current_exception();
        next = cases.size();
      }
      ++done;
    }
  };
  {
    std::vector<std::jthread> others;
    for (int k = 1; k < std::min(jobs, static_cast<int>(cases.size())); ++k) others.emplace_back(work);
    work();
  }
  if (fault) std::rethrow_exception(fault);
  std::vector<FailureResult> results;
  for (std::size_t i = 0; i < cases.size(); ++i)
    if (outcomes[i]) results.push_back({cases[i].name, std::move(*outcomes[i])});
  rank_failures(results);
  return results;
}

}  // namespace thermohall

#include "sim/run/event_answers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "models/economics/metric_definitions.h"
#include "sim/results/results_writer.h"
#include "sim/scenario/scenario.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double or_nothing(double time_s) { return std::isfinite(time_s) ? time_s : nothing; }

double earliest_s(const Recorder& recorder, double RackSummary::*time) {
  double first_s = RackSummary::never_s;
  for (const auto& rack : recorder.racks()) first_s = std::min(first_s, rack.*time);
  return first_s;
}

Metric own(const char* key, double value, const char* unit, const char* name, const char* definition) {
  return {key, value, unit, name, definition, "this program"};
}

}  // namespace

double first_event_s(const Scenario& scenario) {
  double first_s = std::numeric_limits<double>::infinity();
  for (const auto& event : scenario.events) first_s = std::min(first_s, scenario.run.start_s + event.at_s);
  return first_s;
}

std::vector<Metric> event_metrics(const Scenario& scenario, const Recorder& recorder) {
  if (scenario.events.empty() || !recorder.watches_events()) return {};
  const double recommended_s = earliest_s(recorder, &RackSummary::to_recommended_s);
  const double allowable_s = earliest_s(recorder, &RackSummary::to_allowable_s);
  const double throttle_s = earliest_s(recorder, &RackSummary::to_throttle_s);
  const double off_s = earliest_s(recorder, &RackSummary::to_off_s);
  double degrees_Ks = 0, off_racks = 0;
  for (std::size_t i = 0; i < recorder.racks().size(); ++i) {
    const auto& rack = recorder.racks()[i];
    degrees_Ks = std::max(degrees_Ks, rack.above_allowable_Ks);
    if (std::isfinite(rack.to_off_s)) off_racks += recorder.rack_weights()[i];
  }
  const double lost_s = std::min({allowable_s, throttle_s, off_s});
  const double ride_s = std::min(lost_s, std::max(0.0, recorder.after_event_s()));
  const auto& ride = *find_metric_definition("ride_through");
  return {{std::string(ride.key), ride_s * ride.factor, std::string(ride.unit), std::string(ride.long_name),
           std::string(ride.definition), std::string(ride.source)},
          own("ride_through_open", std::isfinite(lost_s) ? 0 : 1, "1", "limits hold to the end of the run",
              "1: no limit is reached within the run; the ride-through is at least as long as stated."),
          own("time_to_recommended", or_nothing(recommended_s), "s", "time to the recommended limit",
              "Time from the first event until any rack inlet is above the recommended limit."),
          own("time_to_allowable", or_nothing(allowable_s), "s", "time to the allowable limit",
              "Time from the first event until any rack inlet is above the allowable limit."),
          own("time_to_throttle", or_nothing(throttle_s), "s", "time to throttling",
              "Time from the first event until the chips of any rack are held back by their temperature."),
          own("time_to_off", or_nothing(off_s), "s", "time to the first rack off",
              "Time from the first event until any rack has no power or has switched itself off."),
          own("degree_hours_above", degrees_Ks / 3600, "K h", "kelvin-hours above the allowable limit",
              "Excess of a rack inlet over the allowable limit, summed over time; the worst rack."),
          own("racks_off", off_racks, "1", "racks that went off",
              "Racks that lost power or switched themselves off at any time after the first event."),
          own("energy_not_served", recorder.totals()[Meter::it_unserved] / 3.6e6, "kWh", "energy not served",
              "Energy that racks would have drawn while they had no power or had switched themselves off.")};
}

std::vector<TableColumn> limit_columns(const ChannelGroup& racks, const Recorder& recorder) {
  if (!recorder.watches_events()) return {};
  const auto column = [&](const char* name, const char* text, double RackSummary::*time) {
    std::vector<double> values;
    for (std::size_t item = 0; item < racks.ids.size(); ++item) {
      const auto entry = racks.cohort_of_item.empty() ? item : racks.cohort_of_item[item];
      values.push_back(or_nothing(recorder.racks()[entry].*time));
    }
    return TableColumn{name, "s", text, std::move(values)};
  };
  TableColumn degree_hours = column("degree_hours_above", "inlet above the allowable limit, over time",
                                    &RackSummary::above_allowable_Ks);
  degree_hours.unit = "K h";
  for (double& value : std::get<std::vector<double>>(degree_hours.values)) value /= 3600;
  return {
      column("time_to_recommended", "first event to recommended inlet limit", &RackSummary::to_recommended_s),
      column("time_to_allowable", "first event to allowable inlet limit", &RackSummary::to_allowable_s),
      column("time_to_throttle", "first event to throttling", &RackSummary::to_throttle_s),
      column("time_to_off", "first event to loss of power or shutdown", &RackSummary::to_off_s),
      column("time_off", "time without power or shut down", &RackSummary::unserved_s),
      degree_hours};
}

BindingLimit binding_limit(const ChannelGroup& racks, const Recorder& recorder) {
  if (!recorder.watches_events() || recorder.racks().empty()) return {};
  // In this order: a rack that is off has passed the other limits as well.
  constexpr std::pair<double RackSummary::*, const char*> limits[] = {
      {&RackSummary::to_off_s, "rack off"},
      {&RackSummary::to_throttle_s, "chips held back"},
      {&RackSummary::to_allowable_s, "allowable inlet"}};
  std::size_t first = 0;
  double first_s = RackSummary::never_s;
  const char* limit = "none";
  for (std::size_t i = 0; i < recorder.racks().size(); ++i)
    for (const auto& [time, name] : limits)
      if (recorder.racks()[i].*time < first_s) {
        first_s = recorder.racks()[i].*time;
        first = i;
        limit = name;
      }
  if (!std::isfinite(first_s))
    first = static_cast<std::size_t>(std::ranges::max_element(recorder.racks(), {},
                                                              [](const RackSummary& r) {
                                                                return std::pair(r.inlet_max_K, r.chip_max_K);
                                                              }) -
                                     recorder.racks().begin());
  const auto& entries = racks.cohort_of_item;
  const auto item =
      entries.empty() ? first : static_cast<std::size_t>(std::ranges::find(entries, first) - entries.begin());
  return {item < racks.ids.size() ? racks.ids[item] : "", limit};
}

void write_events(ResultsWriter& writer, const Scenario& scenario) {
  if (scenario.events.empty()) return;
  writer.set_attribute("recommended_inlet_K", scenario.limits.recommended_K);
  writer.set_attribute("allowable_inlet_K", scenario.limits.allowable_K);
  writer.set_attribute("shutdown_inlet_K", scenario.limits.shutdown_K);
  std::vector<std::string> ids, action, unit;
  std::vector<double> time, end, count, share, value;
  for (const auto& event : scenario.events) {
    ids.push_back(event.id);
    action.emplace_back(event_action_names[static_cast<std::size_t>(event.action)]);
    unit.push_back(event.unit);
    time.push_back(event.at_s);
    end.push_back(or_nothing(event.at_s + event.duration_s));
    count.push_back(event.count);
    share.push_back(event.share);
    value.push_back(event.value);
  }
  writer.write_table({.name = "events",
                      .dimension = "event",
                      .ids = ids,
                      .columns = {{"time", "s", "from the start of the run", time},
                                  {"end", "s", "end of the event; not a number: lasts", end},
                                  {"action", "", "what happened", action},
                                  {"unit", "", "to what", unit},
                                  {"count", "1", "units", count},
                                  {"share", "1", "share left, or lost with the feed", share},
                                  {"value", "1", "set-point or bias in kelvin, load", value}}});
}

}  // namespace thermohall

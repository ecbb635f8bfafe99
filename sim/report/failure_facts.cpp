#include "sim/report/failure_facts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "sim/results/results_reader.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// Columns of a table, of equal length whatever the file has.
class Table {
 public:
  Table(const ResultsFile& file, std::string group) : file_(file), group_(std::move(group)) {
    for (const auto& column : file.columns(group_))
      if (!column.shape.empty()) rows_ = std::max(rows_, column.shape.front());
  }
  std::size_t rows() const { return rows_; }
  std::vector<double> numbers(const std::string& column) const {
    std::vector<double> values;
    if (file_.has_column(group_, column)) values = file_.column(group_, column);
    values.resize(rows_, nothing);
    return values;
  }
  std::vector<std::string> texts(const std::string& column) const {
    std::vector<std::string> values;
    if (file_.has_column(group_, column)) values = file_.text_column(group_, column);
    values.resize(rows_);
    return values;
  }

 private:
  const ResultsFile& file_;
  std::string group_;
  std::size_t rows_ = 0;
};

void read_events_table(const ResultsFile& file, FailureFacts& facts) {
  const Table table(file, "events");
  auto ids = file.ids("events");
  ids.resize(table.rows());
  const auto at = table.numbers("time"), end = table.numbers("end"), count = table.numbers("count"),
             share = table.numbers("share"), value = table.numbers("value");
  const auto action = table.texts("action"), unit = table.texts("unit");
  for (std::size_t i = 0; i < table.rows(); ++i)
    facts.events.push_back({ids[i], action[i], unit[i], at[i], end[i], count[i], share[i], value[i]});
  std::ranges::stable_sort(facts.events, {}, &ReportEvent::at_s);
}

void read_classes(const ResultsFile& file, FailureFacts& facts) {
  if (!file.has_column("rack_summary", "time_to_allowable")) return;
  const Table table(file, "rack_summary");
  const auto type = table.texts("type");
  const auto recommended = table.numbers("time_to_recommended"),
             allowable = table.numbers("time_to_allowable"), throttle = table.numbers("time_to_throttle"),
             off = table.numbers("time_to_off");
  std::map<std::string, RackClassTimes> classes;
  RackClassTimes hall{"all racks", 0, nothing, nothing, nothing, nothing};
  for (std::size_t i = 0; i < table.rows(); ++i) {
    auto& one = classes.emplace(type[i], RackClassTimes{type[i], 0, nothing, nothing, nothing, nothing})
                    .first->second;
    for (auto* times : {&one, &hall}) {
      times->racks += 1;
      times->recommended_s = std::fmin(times->recommended_s, recommended[i]);
      times->allowable_s = std::fmin(times->allowable_s, allowable[i]);
      times->throttle_s = std::fmin(times->throttle_s, throttle[i]);
      times->off_s = std::fmin(times->off_s, off[i]);
    }
  }
  for (auto& [name, times] : classes) facts.classes.push_back(times);
  if (classes.size() > 1) facts.classes.push_back(hall);
}

RackHistory history(const ResultsFile& file, const std::string& highest, const std::string& column) {
  RackHistory worst;
  if (!file.has_column("rack_summary", highest) || !file.has_group("rack") || !file.has_time("rack") ||
      !file.has_column("rack", column))
    return worst;
  const auto ids = file.ids("rack_summary");
  const auto values = file.column("rack_summary", highest);
  std::size_t item = values.size();
  for (std::size_t i = 0; i < values.size(); ++i)
    if (std::isfinite(values[i]) && (item == values.size() || values[i] > values[item])) item = i;
  if (item >= std::min(values.size(), ids.size())) return worst;
  worst.rack = ids[item];
  worst.time_s = file.times("rack");
  worst.value_K = file.series("rack", column, item);
  worst.value_K.resize(worst.time_s.size(), nothing);
  const auto bounds = file.time_bounds("rack");
  for (double& t : worst.time_s) t -= bounds.empty() ? 0 : bounds.front();
  return worst;
}

}  // namespace

FailureFacts read_failure_facts(const ResultsFile& file) {
  FailureFacts facts;
  if (!file.has_group("events")) return facts;
  read_events_table(file, facts);
  read_classes(file, facts);
  facts.inlet = history(file, "inlet_max", "inlet_temperature");
  facts.chip = history(file, "chip_max", "chip_temperature");
  facts.recommended_K = file.number_attribute("recommended_inlet_K").value_or(0);
  facts.allowable_K = file.number_attribute("allowable_inlet_K").value_or(0);
  facts.shutdown_K = file.number_attribute("shutdown_inlet_K").value_or(0);
  return facts;
}

RedundancyFacts read_redundancy_facts(const ResultsFile& file) {
  RedundancyFacts facts;
  if (file.has_group("redundancy")) {
    const Table t(file, "redundancy");
    const auto system = t.texts("system"), kind = t.texts("kind"), unit = t.texts("unit"),
               redundancy = t.texts("redundancy"), asked = t.texts("required"),
               limit = t.texts("limit_one_out");
    const auto installed = t.numbers("installed"), standby = t.numbers("standby"),
               needed = t.numbers("needed"), demand = t.numbers("demand"), one = t.numbers("unit_capacity"),
               load = t.numbers("unit_load"), margin = t.numbers("margin"), out = t.numbers("margin_one_out"),
               met = t.numbers("met"), holds = t.numbers("holds_one_out");
    for (std::size_t i = 0; i < t.rows(); ++i)
      facts.margins.push_back({system[i], kind[i], unit[i], redundancy[i], asked[i], limit[i], installed[i],
                               standby[i], needed[i], demand[i], one[i], load[i], margin[i], out[i], met[i],
                               holds[i]});
  }
  if (file.has_group("bottleneck")) {
    const Table t(file, "bottleneck");
    const auto unit = t.texts("unit"), text = t.texts("text");
    const auto growth = t.numbers("growth"), power = t.numbers("it_power");
    for (std::size_t i = 0; i < t.rows(); ++i)
      facts.bottlenecks.push_back({unit[i], text[i], growth[i], power[i]});
  }
  return facts;
}

}  // namespace thermohall

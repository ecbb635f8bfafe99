#include "sim/report/report_run.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <map>

#include "sim/base/diagnostic.h"
#include "sim/report/shown_number.h"
#include "sim/results/results_reader.h"

namespace thermohall {
namespace {

constexpr double not_computed = std::numeric_limits<double>::quiet_NaN();

std::vector<double> numbers(const ResultsFile& file, const std::string& group, const std::string& column,
                            std::size_t rows) {
  const bool found = file.has_column(group, column) && file.column_info(group, column).type != Hdf5Type::text;
  if (!found) return std::vector<double>(rows, not_computed);
  std::vector<double> values = file.column(group, column);
  values.resize(rows, not_computed);
  return values;
}

std::vector<std::string> texts(const ResultsFile& file, const std::string& group, const std::string& column,
                               std::size_t rows) {
  std::vector<std::string> values(rows);
  if (!file.has_column(group, column)) return values;
  if (file.column_info(group, column).type == Hdf5Type::text) values = file.text_column(group, column);
  values.resize(rows);
  return values;
}

std::size_t row_count(const ResultsFile& file, const std::string& group) {
  const auto columns = file.columns(group);
  return columns.empty() || columns.front().shape.empty() ? 0 : columns.front().shape.front();
}

std::string without_suffix(const std::string& name, std::string_view suffix) {
  return name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : std::string();
}

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double value : values)
    if (std::isfinite(value)) total += value;
  return total;
}

void read_facts(const ResultsFile& file, ReportRun& run) {
  constexpr std::pair<const char*, const char*> known[] = {{"site", "site"},       {"location", "location"},
                                                           {"climate", "climate"}, {"weather", "weather"},
                                                           {"mode", "mode"},       {"message", "message"}};
  for (const auto& [attribute, label] : known)
    if (const std::string text = file.attribute(attribute); !text.empty())
      run.facts.emplace_back(label, text);
}

void read_facility(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("facility") || !file.has_time("facility")) return;
  const std::vector<double> bounds = file.time_bounds("facility");
  if (bounds.size() < 2) return;
  run.begin_s = bounds.front();
  run.end_s = bounds.back();
  if (!file.has_column("facility", "total_power")) return;
  run.power_W = file.column("facility", "total_power");
  run.power_W.resize(bounds.size() / 2, not_computed);
  for (std::size_t i = 0; i + 1 < bounds.size(); i += 2) {
    run.power_hours.push_back((bounds[i + 1] - bounds[i]) / 3600);
    run.power_end_s.push_back(bounds[i + 1]);
  }
}

void read_monthly(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("monthly")) return;
  run.monthly.months = file.ids("monthly");
  const std::size_t rows = run.monthly.months.size();
  run.monthly.pue = numbers(file, "monthly", "pue", rows);
  run.monthly.tue = numbers(file, "monthly", "tue", rows);
  run.monthly.water_kg = numbers(file, "monthly", "water", rows);
  run.monthly.total_energy_J = numbers(file, "monthly", "total_energy", rows);
}

// The end uses by month if they are there, else those of the facility over its intervals. Labels are the long
// names of the facility's columns, which are those of the meters.
void read_end_uses(const ResultsFile& file, ReportRun& run) {
  std::map<std::string, std::string> labels;
  std::vector<std::string> keys;
  if (file.has_group("facility")) {
    for (const ColumnInfo& column : file.columns("facility")) {
      const std::string key = without_suffix(column.name, "_power");
      if (key.empty() || key == "it" || key == "total" || key == "cooling") continue;
      labels[key] = column.long_name;
      keys.push_back(key);
    }
  }
  if (file.has_group("monthly")) {
    for (const ColumnInfo& column : file.columns("monthly")) {
      const std::string key = without_suffix(column.name, "_energy");
      if (key.empty() || key == "it" || key == "total" || column.unit != "J") continue;
      const auto label = labels.find(key);
      run.end_uses.push_back({key, label != labels.end() ? label->second : column.long_name,
                              sum(file.column("monthly", column.name))});
    }
  }
  if (run.end_uses.empty() && !run.power_hours.empty()) {
    for (const std::string& key : keys) {
      const std::vector<double> power_W = file.column("facility", key + "_power");
      double energy_J = 0;
      for (std::size_t i = 0; i < std::min(power_W.size(), run.power_hours.size()); ++i)
        if (std::isfinite(power_W[i])) energy_J += power_W[i] * run.power_hours[i] * 3600;
      run.end_uses.push_back({key, labels[key], energy_J});
    }
  }
  for (EndUseEnergy& use : run.end_uses) {
    if (!use.label.empty()) continue;
    use.label = use.key;
    std::replace(use.label.begin(), use.label.end(), '_', ' ');
  }
}

void read_racks(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("rack_summary")) return;
  const std::string group = "rack_summary";
  const std::vector<std::string> ids = file.ids(group);
  const auto column = [&](const char* name) { return numbers(file, group, name, ids.size()); };
  const auto inlet_max = column("inlet_max"), inlet_mean = column("inlet_mean"),
             limit = column("inlet_limit"), chip = column("chip_max"), above = column("hours_above_limit"),
             throttled = column("throttled_hours"), energy = column("energy");
  const auto temperature = [](double value_K) { return value_K > 0 ? value_K : not_computed; };
  for (std::size_t i = 0; i < ids.size(); ++i)
    run.racks.push_back({ids[i], temperature(inlet_max[i]), temperature(inlet_mean[i]), temperature(limit[i]),
                         temperature(chip[i]), above[i], throttled[i], energy[i]});
}

void read_inlet_bins(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("inlet_histogram")) return;
  const std::size_t rows = row_count(file, "inlet_histogram");
  const auto lower = numbers(file, "inlet_histogram", "lower", rows),
             upper = numbers(file, "inlet_histogram", "upper", rows),
             hours = numbers(file, "inlet_histogram", "rack_hours", rows);
  for (std::size_t i = 0; i < rows; ++i)
    if (std::isfinite(lower[i]) && std::isfinite(upper[i]) && std::isfinite(hours[i]))
      run.inlet_bins.push_back({lower[i], upper[i], hours[i]});
}

PlanObject::Kind plan_kind(const std::string& kind) {
  if (kind == "rack") return PlanObject::Kind::rack;
  if (kind == "air_unit") return PlanObject::Kind::air_unit;
  if (kind == "cdu") return PlanObject::Kind::cdu;
  return kind == "obstacle" ? PlanObject::Kind::obstacle : PlanObject::Kind::power;
}

void read_plan(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("plan")) return;
  run.hall_length_m = file.number_attribute("hall_length_m").value_or(0);
  run.hall_width_m = file.number_attribute("hall_width_m").value_or(0);
  if (!(run.hall_length_m > 0 && run.hall_width_m > 0)) return;
  const std::vector<std::string> ids = file.ids("plan");
  const auto column = [&](const char* name) { return numbers(file, "plan", name, ids.size()); };
  const auto x = column("x"), y = column("y"), length = column("length"), width = column("width");
  const auto kind = texts(file, "plan", "kind", ids.size()),
             facing = texts(file, "plan", "facing", ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!std::isfinite(x[i] + y[i]) || !(length[i] > 0 && width[i] > 0)) continue;
    run.plan.push_back({.kind = plan_kind(kind[i]),
                        .id = ids[i],
                        .x_m = x[i],
                        .y_m = y[i],
                        .length_m = length[i],
                        .width_m = width[i],
                        .facing = facing[i].empty() ? 's' : facing[i].front()});
  }
}

void read_capital(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("capital")) return;
  const std::string group = "capital";
  const std::size_t rows = row_count(file, group);
  const auto number = [&](const char* name) { return numbers(file, group, name, rows); };
  const auto text = [&](const char* name) { return texts(file, group, name, rows); };
  const auto category = text("category"), unit = text("unit"), source = text("source"),
             confidence = text("confidence"), life = text("life");
  const auto quantity = number("quantity"), unit_cost = number("unit_cost"), cost = number("cost"),
             life_years = number("life");
  std::vector<std::string> items = file.ids(group);
  if (file.has_column(group, "name")) items = text("name");
  items.resize(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::string years = std::isfinite(life_years[i]) ? shown_input(life_years[i]) : life[i];
    run.capital.push_back({items[i], category[i], unit[i], years, source[i], confidence[i], quantity[i],
                           unit_cost[i], cost[i]});
  }
  if (!file.has_column(group, "cost")) return;
  const std::string stated = file.column_info(group, "cost").unit;
  if (!stated.empty()) run.currency = stated;
}

void read_footprint(const ResultsFile& file, ReportRun& run) {
  if (!file.has_column("footprint", "mass")) return;
  const auto ids = file.ids("footprint");
  const auto mass = numbers(file, "footprint", "mass", ids.size());
  const auto basis = texts(file, "footprint", "basis", ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) run.footprint.push_back({ids[i], basis[i], mass[i]});
}

void read_regulation(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("regulation")) return;
  const std::string group = "regulation";
  const std::size_t rows = row_count(file, group);
  const auto text = [&](const char* name) { return texts(file, group, name, rows); };
  const auto law = text("law"), indicator = text("indicator"), rule = text("rule"), unit = text("unit"),
             verdict = text("verdict");
  const auto limit = numbers(file, group, "limit", rows), value = numbers(file, group, "value", rows);
  for (std::size_t i = 0; i < rows; ++i)
    run.regulation.push_back({law[i], indicator[i], rule[i], unit[i], verdict[i], limit[i], value[i]});
}

void read_retrofit(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("retrofit")) return;
  const std::string group = "retrofit";
  const auto ids = file.ids(group);
  const auto text = [&](const char* name) { return texts(file, group, name, ids.size()); };
  const auto meaning = text("meaning"), worst = text("worst"), unit = text("unit"), verdict = text("verdict");
  const auto available = numbers(file, group, "available", ids.size()),
             needed = numbers(file, group, "needed", ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i)
    run.retrofit.push_back({ids[i], meaning[i], worst[i], unit[i], verdict[i], available[i], needed[i]});
}

void read_ownership(const ResultsFile& file, ReportRun& run) {
  if (!file.has_column("ownership", "present_value")) return;
  const std::vector<std::string> ids = file.ids("ownership");
  const auto values = numbers(file, "ownership", "present_value", ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) run.ownership.push_back({ids[i], values[i]});
  const std::string stated = file.column_info("ownership", "present_value").unit;
  if (!stated.empty()) run.currency = stated;
}

void read_flags(const ResultsFile& file, ReportRun& run) {
  if (!file.has_group("flags")) return;
  const std::size_t rows = row_count(file, "flags");
  const auto group = texts(file, "flags", "group", rows), item = texts(file, "flags", "item", rows),
             flag = texts(file, "flags", "flag", rows);
  const auto hours = numbers(file, "flags", "hours", rows);
  for (std::size_t i = 0; i < rows; ++i) run.flags.push_back({group[i], item[i], flag[i], hours[i]});
  std::stable_sort(run.flags.begin(), run.flags.end(),
                   [](const FlagRow& a, const FlagRow& b) { return a.hours > b.hours; });
}

}  // namespace

ReportRun read_report_run(const std::string& path) {
  const ResultsFile file(path);
  ReportRun run;
  run.file = std::filesystem::path(path).filename().string();
  run.title = file.title();
  run.source = file.attribute("source");
  run.created = file.attribute("created");
  run.status = file.status();
  const auto part = [&](const char* name, const std::function<void()>& read) {
    try {
      read();
    } catch (const FileError& error) {
      run.faults.push_back(std::string(name) + ": " + error.cause());
    } catch (const std::out_of_range& error) {
      run.faults.push_back(std::string(name) + ": " + error.what());
    }
  };
  part("attributes", [&] { read_facts(file, run); });
  part("facility", [&] { read_facility(file, run); });
  part("monthly", [&] { read_monthly(file, run); });
  part("end uses", [&] { read_end_uses(file, run); });
  part("rack_summary", [&] { read_racks(file, run); });
  part("inlet_histogram", [&] { read_inlet_bins(file, run); });
  part("plan", [&] { read_plan(file, run); });
  part("capital", [&] { read_capital(file, run); });
  part("ownership", [&] { read_ownership(file, run); });
  part("footprint", [&] { read_footprint(file, run); });
  part("regulation", [&] { read_regulation(file, run); });
  part("retrofit", [&] { read_retrofit(file, run); });
  part("flags", [&] { read_flags(file, run); });
  part("events", [&] { run.failure = read_failure_facts(file); });
  part("loops", [&] { run.loops = read_loop_facts(file); });
  part("controls", [&] { run.controls = read_control_facts(file); });
  part("airflow", [&] { run.air = read_air_facts(file); });
  part("redundancy", [&] { run.redundancy = read_redundancy_facts(file); });
  part("metrics", [&] { run.metrics = file.metrics(); });
  part("warnings", [&] { run.warnings = file.warnings(); });
  part("provenance", [&] { run.provenance = file.provenance(); });
  part("solver statistics", [&] { run.solver_statistics = file.solver_statistics(); });
  return run;
}

std::vector<ReportRun> read_report_runs(const std::vector<std::string>& paths) {
  std::vector<ReportRun> runs;
  for (const std::string& path : paths) runs.push_back(read_report_run(path));
  std::map<std::string, int> uses, seen;
  for (const ReportRun& run : runs) ++uses[run.title];
  for (ReportRun& run : runs) {
    const std::string stem = std::filesystem::path(run.file).stem().string();
    run.name = run.title.empty() ? stem : uses[run.title] > 1 ? run.title + " (" + stem + ")" : run.title;
    if (const int earlier = seen[run.name]++; earlier > 0) run.name += " #" + std::to_string(earlier + 1);
  }
  return runs;
}

const Metric* find_metric(const ReportRun& run, std::string_view key) {
  const auto found = std::find_if(run.metrics.begin(), run.metrics.end(),
                                  [&](const Metric& metric) { return metric.key == key; });
  return found == run.metrics.end() ? nullptr : &*found;
}

std::optional<double> metric_value(const ReportRun& run, std::string_view key) {
  const Metric* metric = find_metric(run, key);
  if (metric == nullptr || !std::isfinite(metric->value)) return std::nullopt;
  return metric->value;
}

}  // namespace thermohall

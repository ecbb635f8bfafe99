#include "gui/compare/study_curves.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

#include "sim/results/hdf5_file.h"
#include "sim/results/results_reader.h"

namespace thermohall::gui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// "air-029kw-0003" is the family "air" at 29 kW.
struct FamilyAndDensity {
  std::string family;
  double density_kW = none;
};
FamilyAndDensity parse_name(const std::string& name) {
  const std::size_t unit = name.rfind("kw");
  const std::size_t dash = unit == std::string::npos ? unit : name.rfind('-', unit);
  FamilyAndDensity result{name.substr(0, std::min(dash, name.rfind('-')))};
  if (dash == std::string::npos) return result;
  int kW = 0;
  const auto [end, fault] = std::from_chars(name.data() + dash + 1, name.data() + unit, kW);
  if (fault != std::errc() || end != name.data() + unit) return result;
  return {name.substr(0, dash), static_cast<double>(kW)};
}

const std::vector<double>* numbers(const StudyIndex& index, const std::string& metric) {
  for (const TableColumn& column : index.metrics)
    if (column.name == metric) return std::get_if<std::vector<double>>(&column.values);
  return nullptr;
}

double percentile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// Of the first design, at its first elasticity, with phased blocks: a series for each branch.
void read_growth(const Hdf5File& file, StudyFindings& findings) {
  const auto values = [&](const char* name) {
    return file.open_dataset(std::string("/growth/") + name).read();
  };
  const auto text = [&](const char* name) {
    return file.open_dataset(std::string("/growth/") + name).read_text();
  };
  const auto cases = text("case"), branches = text("branch"), plans = text("plan");
  const auto elasticity = values("elasticity"), year = values("calendar_year"), demand = values("demand"),
             halls_kW = values("hall_power"), machines_kW = values("machine_power"), racks = values("racks");
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (cases[i] != cases[0] || elasticity[i] != elasticity[0] || plans[i] != "phased") continue;
    if (findings.growth.empty() || findings.growth.back().branch != branches[i]) {
      findings.growth.emplace_back();
      findings.growth.back().branch = branches[i];
    }
    GrowthSeries& series = findings.growth.back();
    series.year.push_back(year[i]);
    series.demand.push_back(demand[i]);
    series.hall_MW.push_back(halls_kW[i] / 1e3);
    series.machine_MW.push_back(machines_kW[i] / 1e3);
    series.racks.push_back(racks[i]);
  }
  if (!cases.empty()) findings.growth_case = cases[0];
}

}  // namespace

std::vector<DensityCurve> density_curves(const StudyIndex& index, const std::string& metric) {
  const std::vector<double>* values = numbers(index, metric);
  if (!values) return {};
  std::map<std::string, std::map<double, std::vector<double>>> families;
  for (std::size_t i = 0; i < index.names.size(); ++i) {
    const FamilyAndDensity name = parse_name(index.names[i]);
    if (std::isfinite(name.density_kW) && std::isfinite((*values)[i]))
      families[name.family][name.density_kW].push_back((*values)[i]);
  }
  std::vector<DensityCurve> curves;
  for (auto& [family, points] : families) {
    if (points.size() < 2) continue;
    DensityCurve curve{.family = family, .density_kW = {}, .low = {}, .middle = {}, .high = {}};
    for (auto& [density, samples] : points) {
      std::sort(samples.begin(), samples.end());
      curve.density_kW.push_back(density);
      curve.low.push_back(percentile(samples, 0.1));
      curve.middle.push_back(percentile(samples, 0.5));
      curve.high.push_back(percentile(samples, 0.9));
    }
    curves.push_back(std::move(curve));
  }
  return curves;
}

double crossover_kW(const DensityCurve& first, const DensityCurve& second) {
  // Differences where both have a point.
  std::vector<std::pair<double, double>> difference;
  for (std::size_t i = 0; i < first.density_kW.size(); ++i)
    for (std::size_t j = 0; j < second.density_kW.size(); ++j)
      if (first.density_kW[i] == second.density_kW[j])
        difference.emplace_back(first.density_kW[i], second.middle[j] - first.middle[i]);
  for (std::size_t i = difference.size(); i-- > 1;) {
    const auto [x1, d1] = difference[i];
    const auto [x0, d0] = difference[i - 1];
    if (d1 >= 0) return none;  // the last point is not won
    if (d0 >= 0) return x0 + (x1 - x0) * d0 / (d0 - d1);
  }
  return none;
}

StudyFindings study_findings(const std::string& index_path) {
  const StudyIndex index = read_study_index(index_path);
  StudyFindings findings;
  findings.title = index.title;
  findings.density = density_curves(index, "cost_of_ownership_per_it_power");
  const auto* pue = numbers(index, "pue");
  const auto* wue = numbers(index, "wue_site");
  if (pue && wue)
    for (std::size_t i = 0; i < index.names.size(); ++i)
      if (std::isfinite((*pue)[i]) && std::isfinite((*wue)[i]))
        findings.pue_water.push_back({parse_name(index.names[i]).family, (*wue)[i], (*pue)[i]});

  const Hdf5File file = open_versioned_file(index_path, study_index_format_name);
  if (file.exists("/growth")) read_growth(file, findings);
  if (!file.exists("/tornado")) return findings;
  const auto text = [&](const char* name) {
    return file.open_dataset(std::string("/tornado/") + name).read_text();
  };
  const auto values = [&](const char* name) {
    return file.open_dataset(std::string("/tornado/") + name).read();
  };
  const auto cases = text("case"), metrics = text("metric"), inputs = text("input"), units = text("unit");
  const auto low = values("low"), high = values("high");
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (metrics[i] != "cost_of_ownership" || !std::isfinite(low[i]) || !std::isfinite(high[i])) continue;
    if (findings.tornado_case.empty()) {
      findings.tornado_case = cases[i];
      findings.tornado_metric = metrics[i];
      findings.tornado_unit = units[i];
    }
    if (cases[i] == findings.tornado_case) findings.tornado.push_back({inputs[i], low[i], high[i]});
  }
  std::stable_sort(findings.tornado.begin(), findings.tornado.end(), [](const auto& a, const auto& b) {
    return std::abs(a.high - a.low) > std::abs(b.high - b.low);
  });
  return findings;
}

}  // namespace thermohall::gui

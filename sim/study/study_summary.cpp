#include "sim/study/study_summary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "sim/study/sample_columns.h"
#include "sim/study/sensitivity.h"

namespace thermohall {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

struct SummaryMetric {
  std::string_view key;
  bool less_is_better;
};
constexpr SummaryMetric metrics_of_summary[] = {{"cost_of_ownership", true},
                                                {"cost_per_gpu_hour", true},
                                                {"cost_per_it_energy", true},
                                                {"capex", true},
                                                {"capex_facility", true},
                                                {"opex_per_year", true},
                                                {"energy_cost_per_year", true},
                                                {"electricity_share", false},
                                                {"net_present_value", false},
                                                {"break_even_utilisation", true},
                                                {"pue", true},
                                                {"tue", true},
                                                {"wue_site", true},
                                                {"total_energy", true},
                                                {"water_volume", true},
                                                {"carbon_mass", true},
                                                {"peak_power", true},
                                                {"rack_inlet_max", true}};

/// The draws of a design at a point, in order; the nominal variant apart.
struct Case {
  std::string name, design, point;
  std::size_t nominal = static_cast<std::size_t>(-1);
  std::vector<std::size_t> draws;  // draws[k] is the variant of row k + 1
};

std::vector<Case> cases_of(const Study& study) {
  std::vector<Case> cases;
  for (std::size_t i = 0; i < study.variants.size(); ++i) {
    const auto& v = study.variants[i];
    if (!v.failure.empty()) continue;
    if (v.draw == 0) {
      const std::string name = v.point.empty() ? v.design : v.design + " @ " + v.point;
      cases.push_back({.name = name, .design = v.design, .point = v.point, .nominal = i, .draws = {}});
    } else {
      cases.back().draws.push_back(i);  // draws follow their nominal variant
    }
  }
  return cases;
}

const Metric* metric_of(const VariantResult& result, std::string_view key) {
  if (result.status != "complete") return nullptr;
  const auto found = std::find_if(result.metrics.begin(), result.metrics.end(),
                                  [&](const Metric& m) { return m.key == key; });
  return found == result.metrics.end() ? nullptr : &*found;
}

/// One metric over the rows of the sample table; NaN where a draw has none.
struct Series {
  std::vector<double> values;
  double nominal = nothing;
  std::string unit, long_name;
  bool found = false;
};

Series series_of(const std::vector<VariantResult>& results, const Case& at, std::string_view key) {
  Series s;
  if (const Metric* m = metric_of(results[at.nominal], key)) s.nominal = m->value;
  for (const auto i : at.draws) {
    const Metric* m = metric_of(results[i], key);
    s.values.push_back(m ? m->value : nothing);
    if (!m || !std::isfinite(m->value)) continue;
    s.found = true;
    s.unit = m->unit;
    s.long_name = m->long_name;
  }
  return s;
}

// Rows that are draws from the distributions: not those in which a single column was exchanged.
std::size_t random_rows(const SamplePlan& plan) {
  if (plan.method == SampleMethod::one_at_a_time) return 0;
  return plan.method == SampleMethod::sobol ? 2 * plan.count : plan.count;
}

std::vector<double> finite(const std::vector<double>& values, std::size_t rows) {
  std::vector<double> out;
  for (std::size_t i = 0; i < std::min(rows, values.size()); ++i)
    if (std::isfinite(values[i])) out.push_back(values[i]);
  return out;
}

BandRow band_of(const Case& at, std::string_view key, const Series& s, const std::vector<double>& values) {
  const double count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double sum = 0;
  for (const double v : values) sum += (v - mean) * (v - mean);
  return {.case_name = at.name,
          .metric = std::string(key),
          .unit = s.unit,
          .long_name = s.long_name,
          .nominal = s.nominal,
          .mean = mean,
          .deviation = count > 1 ? std::sqrt(sum / (count - 1)) : nothing,
          .p10 = sample_quantile(values, 0.1),
          .p50 = sample_quantile(values, 0.5),
          .p90 = sample_quantile(values, 0.9),
          .draws = count};
}

// Values of the inputs in the rows of the table: numbers as drawn, else the place in the list by probability.
std::vector<std::vector<double>> input_columns(const Study& study, const Case& at) {
  std::vector<std::vector<double>> columns;
  for (std::size_t i = 0; i < study.sample.inputs.size(); ++i) {
    const TableColumn drawn = drawn_values(study, i);
    const auto* numbers = std::get_if<std::vector<double>>(&drawn.values);
    columns.emplace_back();
    for (std::size_t k = 0; k < at.draws.size(); ++k)
      columns.back().push_back(numbers ? (*numbers)[at.draws[k]] : study.sample.table[k][i]);
  }
  return columns;
}

void add_tornado(StudySummary& summary, const Study& study, const Case& at,
                 const std::vector<std::vector<double>>& inputs, std::string_view key, const Series& s) {
  const auto method = study.sample.method;
  const std::size_t count = inputs.size();
  std::vector<TornadoRow> rows(count);
  for (std::size_t i = 0; i < count; ++i)
    rows[i] = {at.name, std::string(key), s.unit, study.sample.inputs[i].key, nothing, nothing,
               nothing, nothing,          nothing};
  if (method == SampleMethod::one_at_a_time) {
    for (std::size_t i = 0; i < count; ++i) {
      rows[i].low = s.values[1 + 2 * i];
      rows[i].high = s.values[2 + 2 * i];
    }
  } else {
    const std::size_t random = random_rows(study.sample);
    std::vector<double> y;
    std::vector<std::vector<double>> x(count);
    for (std::size_t k = 0; k < std::min(random, s.values.size()); ++k) {
      if (!std::isfinite(s.values[k])) continue;
      y.push_back(s.values[k]);
      for (std::size_t i = 0; i < count; ++i) x[i].push_back(inputs[i][k]);
    }
    if (y.size() < 2) return;
    const double mean = std::accumulate(y.begin(), y.end(), 0.0) / static_cast<double>(y.size());
    const auto line = linear_regression(x, y);
    std::vector<std::vector<double>> x_ranks;
    for (const auto& column : x) x_ranks.push_back(ranks_of(column));
    const auto by_rank = linear_regression(x_ranks, ranks_of(y));
    for (std::size_t i = 0; i < count; ++i) {
      const double middle = std::accumulate(x[i].begin(), x[i].end(), 0.0) / static_cast<double>(x[i].size());
      if (std::isfinite(line.determination)) {
        rows[i].low = mean + line.slopes[i] * (sample_quantile(x[i], 0.1) - middle);
        rows[i].high = mean + line.slopes[i] * (sample_quantile(x[i], 0.9) - middle);
      }
      if (std::isfinite(by_rank.determination)) rows[i].rank_coefficient = by_rank.standardised[i];
    }
    const bool whole =
        std::all_of(s.values.begin(), s.values.end(), [](double v) { return std::isfinite(v); });
    if (method == SampleMethod::sobol && whole) {
      const auto indices = variance_indices(s.values, study.sample.count, count);
      for (std::size_t i = 0; i < count; ++i) {
        rows[i].first_order = indices.first[i];
        rows[i].total_order = indices.total[i];
      }
    }
  }
  const auto swing = [](const TornadoRow& row) {
    const double size = std::abs(row.high - row.low);
    return std::isfinite(size) ? size : -1.0;
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const TornadoRow& a, const TornadoRow& b) { return swing(a) > swing(b); });
  summary.tornado.insert(summary.tornado.end(), rows.begin(), rows.end());
}

void add_wins(StudySummary& summary, const Study& study, const std::vector<VariantResult>& results,
              const std::vector<Case>& cases) {
  const std::size_t random = random_rows(study.sample);
  if (random == 0) return;
  for (const auto& metric : metrics_of_summary) {
    if (!metric.less_is_better) continue;
    for (std::size_t a = 0; a < cases.size(); ++a)
      for (std::size_t b = a + 1; b < cases.size(); ++b) {
        if (cases[a].point != cases[b].point) continue;
        const Series x = series_of(results, cases[a], metric.key),
                     y = series_of(results, cases[b], metric.key);
        double wins = 0;
        std::vector<double> difference;
        for (std::size_t k = 0; k < std::min({random, x.values.size(), y.values.size()}); ++k) {
          const double change = x.values[k] - y.values[k];
          if (!std::isfinite(change)) continue;
          difference.push_back(change);
          wins += change < 0 ? 1 : change == 0 ? 0.5 : 0;
        }
        if (difference.empty()) continue;
        const auto draws = static_cast<double>(difference.size());
        summary.wins.push_back({.metric = std::string(metric.key),
                                .unit = x.unit,
                                .point = cases[a].point,
                                .first = cases[a].design,
                                .second = cases[b].design,
                                .probability = wins / draws,
                                .median_difference = sample_quantile(difference, 0.5),
                                .draws = draws});
      }
  }
}

}  // namespace

std::vector<std::string_view> headline_metrics() {
  std::vector<std::string_view> keys;
  for (const auto& metric : metrics_of_summary) keys.push_back(metric.key);
  return keys;
}

StudySummary summarise(const Study& study, const std::vector<VariantResult>& results) {
  StudySummary summary;
  if (study.sample.method == SampleMethod::none) return summary;
  const auto cases = cases_of(study);
  const std::size_t random = random_rows(study.sample);
  for (const auto& at : cases) {
    const auto inputs = input_columns(study, at);
    for (const auto& metric : metrics_of_summary) {
      const Series s = series_of(results, at, metric.key);
      if (!s.found) continue;
      const auto values = finite(s.values, random);
      if (!values.empty()) summary.bands.push_back(band_of(at, metric.key, s, values));
      add_tornado(summary, study, at, inputs, metric.key, s);
    }
  }
  add_wins(summary, study, results, cases);
  return summary;
}

}  // namespace thermohall

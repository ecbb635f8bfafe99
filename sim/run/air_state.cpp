#include "sim/run/air_state.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thermohall {
namespace {

constexpr double small_row_share = 0.2, least_flow_m3_s = 0.05, least_supply_share = 0.1;

double largest_change(const std::vector<double>& a, const std::vector<double>& b, double least) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double scale = std::max({a[i], b[i], least});
    if (scale > 0) largest = std::max(largest, std::abs(a[i] - b[i]) / scale);
  }
  return largest;
}

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double v : values) total += v;
  return total;
}

double mean(const std::vector<double>& values) {
  return values.empty() ? 0 : sum(values) / static_cast<double>(values.size());
}

}  // namespace

AirState air_state(const Scenario& scenario, const AirOperatingPoint& point,
                   std::vector<AirBankState> banks) {
  AirState state{std::move(banks), {}, {}, {}};
  for (const auto& bank : point.banks) state.bank_m3_s.push_back(bank.flow_m3_s);
  std::size_t at = 0;
  for (const auto& group : scenario.racks) {
    double flow_m3_s = 0, heat_W = 0;
    for (int n = 0; n < group.count; ++n, ++at) {
      flow_m3_s += point.racks[at].flow_m3_s;
      heat_W += point.racks[at].heat_W;
    }
    state.row_m3_s.push_back(group.placed ? flow_m3_s : 0);
    state.row_W.push_back(group.placed ? heat_W : 0);
  }
  return state;
}

double distance(const AirState& a, const AirState& b) {
  for (std::size_t i = 0; i < a.banks.size(); ++i)
    if (a.banks[i].running != b.banks[i].running || a.banks[i].failed != b.banks[i].failed)
      return std::numeric_limits<double>::infinity();
  return std::max({largest_change(a.bank_m3_s, b.bank_m3_s, 0),
                   largest_change(a.row_m3_s, b.row_m3_s, small_row_share * mean(a.row_m3_s)),
                   largest_change(a.row_W, b.row_W, small_row_share * mean(a.row_W))});
}

bool moves(const AirState& state) {
  const double supply_m3_s = sum(state.bank_m3_s), racks_m3_s = sum(state.row_m3_s);
  return racks_m3_s > least_flow_m3_s && supply_m3_s > least_supply_share * racks_m3_s;
}

}  // namespace thermohall

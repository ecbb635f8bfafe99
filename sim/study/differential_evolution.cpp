#include "sim/study/differential_evolution.h"

#include <algorithm>
#include <cmath>

#include "sim/study/sampling.h"

namespace thermohall {

bool is_better(const SearchValue& a, const SearchValue& b) {
  const auto worth = [](double v) { return std::isnan(v) ? HUGE_VAL : v; };
  const double va = worth(a.violation), vb = worth(b.violation);
  if (va > 0 || vb > 0) return va < vb;
  return worth(a.objective) < worth(b.objective);
}

DifferentialEvolution::DifferentialEvolution(std::size_t variables, std::size_t population,
                                             std::uint64_t seed)
    : random_(seed ^ 0x5DEECE66DULL) {
  trials_ = latin_hypercube(std::max<std::size_t>(population, 4), variables, seed);
  trials_.front().assign(variables, 0.5);
}

double DifferentialEvolution::uniform() { return static_cast<double>(random_.next() >> 11U) * 0x1p-53; }

std::size_t DifferentialEvolution::other(std::size_t than, std::size_t nor) {
  for (;;) {
    const auto i = static_cast<std::size_t>(uniform() * static_cast<double>(members_.size()));
    if (i != than && i != nor) return i;
  }
}

void DifferentialEvolution::tell(const std::vector<SearchValue>& values) {
  if (values_.empty()) {
    members_ = trials_;
    values_ = values;
  } else {
    for (std::size_t i = 0; i < members_.size(); ++i)
      if (!is_better(values_[i], values[i])) {
        members_[i] = trials_[i];
        values_[i] = values[i];
      }
  }
  for (std::size_t i = 0; i < members_.size(); ++i)
    if (is_better(values_[i], values_[best_])) best_ = i;
  make_trials();
}

void DifferentialEvolution::make_trials() {
  constexpr double cross_over = 0.9;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    const double pull = 0.4 + 0.5 * uniform(), push = 0.4 + 0.5 * uniform();
    const std::size_t a = other(i, i), b = other(i, a);
    const bool wanders = uniform() < 0.5;  // else the population may close in on a false foot
    const auto& base = members_[wanders ? other(a, b) : i];
    const auto& x = members_[i];
    const auto sure = static_cast<std::size_t>(uniform() * static_cast<double>(x.size()));
    for (std::size_t j = 0; j < x.size(); ++j) {
      const bool changes = uniform() < cross_over || j == sure;
      double v = base[j] + push * (members_[a][j] - members_[b][j]);
      if (!wanders) v += pull * (members_[best_][j] - x[j]);
      if (v < 0) v = x[j] / 2;
      if (v > 1) v = (x[j] + 1) / 2;
      trials_[i][j] = changes ? v : x[j];
    }
  }
}

double DifferentialEvolution::spread() const {
  double largest = 0;
  for (std::size_t j = 0; !members_.empty() && j < members_.front().size(); ++j) {
    double low = 1, high = 0;
    for (const auto& m : members_) {
      low = std::min(low, m[j]);
      high = std::max(high, m[j]);
    }
    largest = std::max(largest, high - low);
  }
  return largest;
}

}  // namespace thermohall

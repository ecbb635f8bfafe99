#include "models/room_air/inlet_statistics.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

void InletStatistics::restart() { *this = {}; }

void InletStatistics::add(const std::vector<double>& inlet_K) {
  mean_.resize(inlet_K.size(), 0.0), square_.resize(inlet_K.size(), 0.0), batch_.resize(inlet_K.size(), 0.0);
  ++steps_;
  for (std::size_t i = 0; i < inlet_K.size(); ++i) {
    const double before = inlet_K[i] - mean_[i];
    mean_[i] += before / steps_;
    square_[i] += before * (inlet_K[i] - mean_[i]);
    batch_[i] += inlet_K[i] / batch_steps;
  }
  if (steps_ % batch_steps == 0) {
    batches_.push_back(batch_);
    std::fill(batch_.begin(), batch_.end(), 0.0);
  }
  recent_.push_back(mean_);
  if (recent_.size() > drift_window + 1) recent_.pop_front();
}

double InletStatistics::drift_K() const {
  double drift = 0;
  if (recent_.empty()) return drift;
  for (std::size_t i = 0; i < mean_.size(); ++i)
    drift = std::max(drift, std::abs(recent_.back()[i] - recent_.front()[i]));
  return drift;
}

std::vector<double> InletStatistics::spread_K() const {
  std::vector<double> spread(mean_.size(), 0.0);
  for (std::size_t i = 0; i < spread.size(); ++i)
    spread[i] = std::sqrt(std::max(0.0, square_[i] / std::max(1, steps_)));
  return spread;
}

std::vector<double> InletStatistics::error_K() const {
  if (!knows_error()) return {};
  const auto n = static_cast<double>(batches_.size());
  std::vector<double> error(mean_.size(), 0.0);
  for (std::size_t i = 0; i < error.size(); ++i) {
    double mean = 0, square = 0;
    for (const auto& b : batches_) mean += b[i] / n;
    for (const auto& b : batches_) square += (b[i] - mean) * (b[i] - mean);
    error[i] = std::sqrt(square / (n * (n - 1)));
  }
  return error;
}

double root_mean_square(const std::vector<double>& values) {
  double sum = 0;
  for (const double v : values) sum += v * v;
  return values.empty() ? 0 : std::sqrt(sum / static_cast<double>(values.size()));
}

}  // namespace thermohall

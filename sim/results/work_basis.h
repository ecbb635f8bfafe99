#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace thermohall {

/// Totals of designs that do different amounts of work are compared as if each did the work of the baseline:
///   judged = total * E_baseline / E_design                                                             (1)
/// with the IT energy E of the run. It is the comparison per kWh of IT in the unit of the total. Designs
/// whose IT energies agree within 2 % do the same work and are compared as they are. What IT makes of a kWh
/// is not judged: halls with other machines are told apart by the cost of an accelerator hour.
class WorkBasis {
 public:
  /// IT energy of each design; not a number where it is not known.
  explicit WorkBasis(std::vector<double> it_energy_kWh, std::size_t baseline = 0);

  /// The designs do different amounts of work.
  bool differs() const { return differs_; }
  /// The figure by which a design is judged on a metric; not a number where the work is not known and
  /// differs.
  double judged(std::string_view metric, std::size_t design, double value) const;

 private:
  std::vector<double> share_;  ///< of the baseline's work over that of each
  bool differs_ = false;
};

/// The metric is a total that grows with the work done, as energy, water, carbon and money.
bool grows_with_work(std::string_view metric);

}  // namespace thermohall

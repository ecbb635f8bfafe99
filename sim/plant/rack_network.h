#pragma once

#include <memory>
#include <vector>

#include "models/hydraulics/hydraulic_network.h"
#include "models/hydraulics/npsh.h"
#include "sim/plant/facility.h"
#include "sim/plant/hydraulic_records.h"
#include "sim/scenario/hydraulics_section.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// The pipes between the units of one CDU bank and its racks as a network that is solved: how the flow that
/// the racks ask for together is shared out, and what the pumps do for it.
///
/// Racks keep their resistance; only the pumps' speed follows the controls, so that a rack near the pumps
/// gets more than one at the end of its row. The solution is kept while pumps and valves stay as they are and
/// the flow asked for changes by less than half a per cent; flows in between are scaled. See
/// docs/theory/rack_network.md.
class RackNetwork {
 public:
  /// One entry a rack, in the order of the rows; `row` numbers its row.
  struct Rack {
    std::size_t cohort;
    std::size_t row;
  };
  RackNetwork(const CduBank& bank, std::vector<Rack> racks);

  /// What runs: units with their pumps' highest speed over full speed, and the opening of each row's valves.
  struct Service {
    int units;
    double speed;
    std::vector<double> row_opening;
    friend bool operator==(const Service&, const Service&) = default;
  };
  /// Flow of each rack when they ask for `wanted_m3_s` together.
  const std::vector<double>& share_out(const Service& service, double wanted_m3_s, double return_K);
  int solutions() const { return solutions_; }  ///< of the network so far
  void book(FacilityMeters& meters) const;
  double pump_power_W() const { return record.pump_power_W; }
  /// Flow of the tray that gets least over the mean of its rack's trays.
  double least_tray_share() const { return least_tray_share_; }
  const std::vector<Rack>& racks() const { return racks_; }
  const CduBank& spec() const { return bank_; }
  HydraulicRecord record{};

 private:
  void set_service(const Service& service);
  void solve(double wanted_m3_s);
  void find_tray_share(double rack_flow_m3_s);
  void fill_record(double wanted_m3_s, double return_K);

  CduBank bank_;
  std::vector<Rack> racks_;
  HydraulicFluid fluid_;
  std::unique_ptr<HydraulicSolver> solver_;
  std::vector<int> pump_branches_, rack_branches_;
  int header_branch_ = 0;
  FlowResistanceParameters rack_resistance_{};
  Service service_{-1, 0, {}};
  double solved_for_m3_s_ = -1, least_tray_share_ = 1, speed_ = 0;
  std::vector<double> solved_m3_s_, flow_m3_s_;
  NpshParameters npsh_{};
  int solutions_ = 0;
};

}  // namespace thermohall

#pragma once

#include <vector>

#include "models/control/equipment_start.h"

namespace thermohall {

/// The units of one bank through failures and losses of power. Of the units that work, the first `wanted` are
/// asked to run; a unit that takes the place of a failed one starts like one whose power comes back.
class UnitDuty {
 public:
  UnitDuty(int count, int wanted, const EquipmentStartParameters& start);

  void fail(int units);     ///< running ones first; they give nothing from now on
  void restore(int units);  ///< they can be asked again
  void want(int units) { wanted_ = units; }
  int wanted() const { return wanted_; }
  void degrade(double share) { degraded_ = share; }
  int failed() const;
  int working() const { return static_cast<int>(units_.size()) - failed(); }
  /// Units asked and able to run.
  int in_place() const;

  /// Lets every unit stop, wait or ramp for a while. A step without end brings each to what it is asked.
  void advance(bool powered, double step_s);
  /// Mean over that step, of one unit in place: speed or capacity over its full value.
  double share() const { return share_; }
  /// The same of the bank, in units.
  double running() const { return share_ * in_place(); }
  bool moving() const { return moving_; }
  bool powered() const { return powered_; }

 private:
  struct Unit {
    EquipmentStartState state;
    bool failed = false;
  };
  std::vector<Unit> units_;
  int wanted_;
  EquipmentStartParameters start_;
  double degraded_ = 1, share_ = 1;
  bool moving_ = false, powered_ = true;
};

}  // namespace thermohall

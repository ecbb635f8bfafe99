#pragma once

#include <vector>

#include "sim/plant/control_records.h"
#include "sim/scenario/bank_control_section.h"

namespace thermohall {

/// The units of one bank that are staged: how many run by load, which by run time. Load and capacity are in
/// units: 1.5 is what one and a half units carry at full speed or flow.
class StagedBank {
 public:
  /// `most` of `count` units run at once; the others rest and take their turn.
  StagedBank(const BankStagingSpec& spec, int count, int most);

  /// One sample; `failed` units of the bank cannot run. Returns how many run.
  int sample(double load, int failed, double interval_s);
  /// Within one state of rest: more units while the running ones do not suffice. Returns how many run.
  int add_when_short(double load);
  int running() const { return running_; }
  /// Share of what is asked that so many units give, at most 1.
  double share_of(double units) const;
  StagingRecord record{};

 private:
  void set_failed(int failed);
  void fill_record();

  BankStagingSpec spec_;
  int most_, running_;
  StagingState stage_{};
  LeadLagState lead_lag_{};
  std::vector<UnitStatus> units_;
  double load_ = 0;
  bool counts_ = false;  ///< starts; not those before the first sample
};

}  // namespace thermohall

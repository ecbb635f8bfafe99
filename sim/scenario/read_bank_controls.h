#pragma once

#include "sim/scenario/bank_control_section.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {

/// Sections of controls that several objects share. Internal to sim/scenario.

void read_staging_keys(Section& section, BankStagingSpec&);
BankStagingSpec read_bank_staging(ReaderContext&, Section& parent, std::string_view key, double down_load);
ChangeoverParameters read_changeover_keys(Section& section);
RequestResetSpec read_request_keys(Section& section, double set_point_K);

void read_zone_controls(ReaderContext&, Section& zone, ZoneSpec&);  ///< after its other keys
void read_cdu_controls(ReaderContext&, Section& bank, CduBank&);    ///< after its model
std::shared_ptr<const BankControlSpec> read_bank_controls(ReaderContext&, Section& bank);
void read_changeover(ReaderContext&, Section& bank, AirUnitBank&);  ///< after its economiser

}  // namespace thermohall

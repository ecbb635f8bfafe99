#pragma once

#include <string>

#include "gui/document/entry_writer.h"

namespace thermohall::gui {

/// What a loop is for: air units need cold water, CDUs do with warm water.
enum class LoopUse { air, coolant };

/// Supply of the loop made for CDUs.
inline constexpr double default_warm_loop_K = 305.15;

/// Gives the plant a facility water loop that is complete: two pumps of which one rests, and air-cooled
/// chillers for air units (18 degC) or dry coolers for CDUs (32 degC). A start to be sized, with every value
/// in the file. `machines`: keys of the loop for other machines than those ("chillers: big"). Returns the
/// name of the loop; `note` says what was made.
std::string add_default_loop(EntryWriter& writer, LoopUse use, QString& note, std::string machines = {});

}  // namespace thermohall::gui

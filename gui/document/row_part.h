#pragma once

#include "gui/document/entry_writer.h"

namespace thermohall::gui {

/// Adds a row with the racks `first` to `first + count - 1` of another, where those stand.
QString add_row_part(const ScenarioDocument& document, EntryWriter& writer, const PlanEntry& row, int first,
                     int count);

}  // namespace thermohall::gui

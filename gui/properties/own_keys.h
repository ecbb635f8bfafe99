#pragma once

#include <span>
#include <string_view>

#include "gui/properties/object_shape.h"

namespace thermohall::gui {

/// The keys that objects of a section have themselves (docs/formats/scenario.md), beside the parameters of
/// their type. Sections are written as in ObjectShape::id; unknown ones have none.
std::span<const OwnKey> own_keys(std::string_view section);

}  // namespace thermohall::gui

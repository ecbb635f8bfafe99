#pragma once

#include <QString>

namespace thermohall::gui {

/// A page of the documentation ("formats/scenario.md") on this machine: beside the installed program or in
/// the source tree. Empty when it is not there.
QString documentation_page(const QString& name);

}  // namespace thermohall::gui

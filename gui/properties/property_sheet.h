#pragma once

#include <QStringList>

#include "gui/properties/property.h"

namespace thermohall::gui {

class ScenarioDocument;

/// The lines of one object of a document: its own keys and every row of the parameter tables of its type,
/// with the values in force. Empty when the desktop knows no such object or the text cannot be parsed.
PropertySheet property_sheet(const ScenarioDocument& document, const QString& key);

/// The lines that all objects of a selection have, with `mixed` where they differ; the sheet of the one
/// object when there is one. `rack` names the picked rack of a row for the title.
PropertySheet property_sheet(const ScenarioDocument& document, const QStringList& keys,
                             const QString& rack = {});

/// "fan_rated_power" as people say it: "Fan rated power".
QString property_label(const std::string& key);

/// Which medium a flow of that name is.
Medium medium_of_key(const std::string& key);

}  // namespace thermohall::gui

#pragma once

#include "sim/base/diagnostic.h"
#include "sim/base/yaml_document.h"

namespace thermohall {

/// Turns every amount in a currency with a stated rate into US dollars: with
/// `currencies: {EUR: 1.08 USD}` the text `0.20 EUR/kWh` becomes `0.216 USD/kWh`, wherever it stands. The
/// section `currencies` stays. Faulty rates go to the diagnostics.
void convert_stated_currencies(YamlNode& root, Diagnostics& diagnostics);

/// The rate that the section states for a currency, USD for one unit of it; 0: none.
double stated_rate_USD(const YamlNode& root, std::string_view currency);

}  // namespace thermohall

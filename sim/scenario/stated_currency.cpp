#include "sim/scenario/stated_currency.h"

#include <string>
#include <utility>
#include <vector>

#include "sim/base/quantity.h"

namespace thermohall {
namespace {

using Rates = std::vector<std::pair<std::string, double>>;

// The place of a currency that leads the unit: "EUR/kWh" of "0.2 EUR/kWh"; npos when another thing stands
// there.
std::size_t leading_unit(const std::string& text) {
  const auto at = text.find_first_not_of("+-.0123456789_ \t");
  if (at == text.npos || at == 0) return text.npos;
  return at;
}

void convert(YamlNode& node, const Rates& rates) {
  for (auto& entry : node.entries) convert(entry.value, rates);
  for (auto& item : node.items) convert(item, rates);
  if (!node.is_scalar()) return;
  const auto at = leading_unit(node.text);
  if (at == node.text.npos) return;
  for (const auto& [code, rate] : rates) {
    if (node.text.compare(at, code.size(), code) != 0) continue;
    const auto end = at + code.size();
    if (end < node.text.size() && node.text[end] != '/' && node.text[end] != ' ') continue;
    try {
      auto number = node.text.substr(0, at);
      number.erase(number.find_last_not_of(" \t") + 1);
      node.text = exact_number(parse_number(number) * rate) + " USD" + node.text.substr(end);
    } catch (const QuantityError&) {
      // no number before it: a text that happens to begin so
    }
    return;
  }
}

double rate_of(const YamlNode& value) { return value.is_scalar() ? parse_quantity(value.text, "USD") : 0; }

}  // namespace

double stated_rate_USD(const YamlNode& root, std::string_view currency) {
  if (currency == "USD") return 1;
  const YamlEntry* section = root.is_map() ? root.find("currencies") : nullptr;
  const YamlEntry* entry = section && section->value.is_map() ? section->value.find(currency) : nullptr;
  if (!entry) return 0;
  try {
    return rate_of(entry->value);
  } catch (const QuantityError&) {
    return 0;
  }
}

void convert_stated_currencies(YamlNode& root, Diagnostics& diagnostics) {
  if (!root.is_map()) return;
  const YamlEntry* section = root.find("currencies");
  if (!section) return;
  if (!section->value.is_map()) {
    diagnostics.error(section->location(), "currencies", "needs a mapping of rates, e.g. EUR: 1.08 USD");
    return;
  }
  Rates rates;
  for (const auto& entry : section->value.entries) {
    double rate = 0;
    try {
      rate = rate_of(entry.value);
    } catch (const QuantityError& fault) {
      diagnostics.error(entry.location(), "currencies." + entry.key, fault.what());
      continue;
    }
    if (entry.key == "USD" || !(rate > 0))
      diagnostics.error(entry.location(), "currencies." + entry.key,
                        "needs a currency and its worth, e.g. EUR: 1.08 USD");
    else
      rates.emplace_back(entry.key, rate);
  }
  for (auto& entry : root.entries)
    if (entry.key != "currencies") convert(entry.value, rates);
}

}  // namespace thermohall

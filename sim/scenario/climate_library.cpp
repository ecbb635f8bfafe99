#include "sim/scenario/climate_library.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/quantity.h"
#include "sim/base/yaml_document.h"

namespace thermohall {
namespace {

constexpr double celsius_zero_K = 273.15;
constexpr double per_kWh_day_W = 1000.0 / 24.0;
constexpr double seconds_per_hour = 3600.0;
constexpr double hours_a_year = 8760.0;
constexpr std::string_view library_format = "thermohall-library 1";

// A monthly column: member = scale * number + offset, the number within min..max.
struct MonthlyColumn {
  std::string_view key;
  double MonthStatistics::*member;  // null: checked and not used
  double scale, offset, min, max;
};
using M = MonthStatistics;
constexpr MonthlyColumn monthly_columns[] = {
    {"dry_bulb_mean_degC", &M::dry_bulb_mean_K, 1, celsius_zero_K, -60, 50},
    {"daily_range_mean_K", &M::daily_range_mean_K, 1, 0, 0, 30},
    {"hour_of_max_h", &M::hour_of_max, 1, 0, 0, 24},
    {"daily_mean_std_K", &M::daily_mean_std_K, 1, 0, 0, 30},
    {"daily_mean_autocorrelation", &M::daily_mean_autocorrelation, 1, 0, -1, 1},
    {"dry_bulb_min_degC", &M::dry_bulb_min_K, 1, celsius_zero_K, -70, 60},
    {"dry_bulb_max_degC", &M::dry_bulb_max_K, 1, celsius_zero_K, -70, 60},
    {"humidity_ratio_mean_g_kg", &M::humidity_ratio_mean, 1e-3, 0, 0, 40},
    {"humidity_ratio_daily_std_g_kg", &M::humidity_ratio_daily_std, 1e-3, 0, 0, 20},
    {"temperature_humidity_correlation", &M::temperature_humidity_correlation, 1, 0, -1, 1},
    {"relative_humidity_mean_percent", nullptr, 1, 0, 0, 100},
    {"wet_bulb_mean_degC", &M::wet_bulb_mean_K, 1, celsius_zero_K, -60, 40},
    {"wet_bulb_max_degC", &M::wet_bulb_max_K, 1, celsius_zero_K, -70, 45},
    {"wind_speed_mean_m_s", &M::wind_speed_mean_m_s, 1, 0, 0, 30},
    {"global_horizontal_kWh_m2_day", &M::global_horizontal_mean_W_m2, per_kWh_day_W, 0, 0, 12},
};

class ClimateReader {
 public:
  explicit ClimateReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  ClimateLibrary library(const YamlNode& root) {
    ClimateLibrary climates;
    if (!check_map(root, "", {"format", "climates"})) return climates;
    if (const YamlNode* format = child(root, "format", ""); format && format->text != library_format) {
      fault(*format, "format", fmt::format("{} is not '{}'", quote(format->text), library_format));
    }
    const YamlNode* all = child(root, "climates", "");
    if (!all || !check_map(*all, "climates", {})) return climates;
    for (const YamlEntry& entry : all->entries) {
      climates.insert_or_assign(entry.key, climate(entry.value, "climates." + entry.key, entry.key));
    }
    return climates;
  }

 private:
  using Keys = std::vector<std::string_view>;

  void fault(const YamlNode& node, const std::string& key, const std::string& message) {
    diagnostics_.error(node.location(), key, message);
  }

  static std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + '.' + std::string(key);
  }

  // Any key will do when none are listed.
  bool check_map(const YamlNode& node, const std::string& path, const Keys& known) {
    if (!node.is_map()) {
      fault(node, path, fmt::format("is {}; needs a mapping", kind_in_words(node.kind)));
      return false;
    }
    for (const YamlEntry& entry : node.entries) {
      bool found = known.empty();
      for (const std::string_view name : known) found = found || name == entry.key;
      if (found) continue;
      diagnostics_.error(entry.location(), join(path, entry.key),
                         "is not a known key" + did_you_mean(entry.key, known));
    }
    return true;
  }

  const YamlNode* child(const YamlNode& map, std::string_view key, const std::string& path) {
    const YamlEntry* entry = map.find(key);
    if (!entry) fault(map, join(path, key), "is missing");
    return entry ? &entry->value : nullptr;
  }

  std::string text(const YamlNode& map, std::string_view key, const std::string& path) {
    const YamlNode* node = child(map, key, path);
    if (!node) return {};
    if (!node->is_scalar()) fault(*node, join(path, key), "must be a text");
    return node->text;
  }

  // `unit` empty: a plain number.
  double scalar(const YamlNode& node, const std::string& path, std::string_view unit, double min,
                double max) {
    if (!node.is_scalar()) {
      fault(node, path, fmt::format("is {}; needs a single value", kind_in_words(node.kind)));
      return min;
    }
    try {
      const double value = unit.empty() ? parse_number(node.text) : parse_quantity(node.text, unit);
      if (value >= min && value <= max) return value;
      fault(node, path, fmt::format("{} is outside {}..{} {}", node.text, min, max, unit));
    } catch (const QuantityError& error) {
      fault(node, path, error.what());
    }
    return min;
  }

  double number(const YamlNode& map, std::string_view key, const std::string& path, std::string_view unit,
                double min, double max) {
    const YamlNode* node = child(map, key, path);
    return node ? scalar(*node, join(path, key), unit, min, max) : min;
  }

  std::vector<double> numbers(const YamlNode& map, std::string_view key, const std::string& path, double min,
                              double max) {
    std::vector<double> values;
    const YamlNode* node = child(map, key, path);
    if (!node) return values;
    if (!node->is_sequence()) {
      fault(*node, join(path, key), fmt::format("is {}; needs a list of numbers", kind_in_words(node->kind)));
    }
    for (const YamlNode& item : node->items) {
      values.push_back(scalar(item, fmt::format("{}[{}]", join(path, key), values.size()), "", min, max));
    }
    return values;
  }

  void months(const YamlNode& map, const std::string& path, std::array<MonthStatistics, 12>& result) {
    Keys keys;
    for (const MonthlyColumn& column : monthly_columns) keys.push_back(column.key);
    if (!check_map(map, path, keys)) return;
    for (const MonthlyColumn& column : monthly_columns) {
      const std::vector<double> values = numbers(map, column.key, path, column.min, column.max);
      const YamlEntry* entry = map.find(column.key);
      if (entry && entry->value.is_sequence() && values.size() != result.size()) {
        fault(entry->value, join(path, column.key),
              fmt::format("has {} values; needs 12, January first", values.size()));
      } else if (column.member != nullptr) {
        for (std::size_t m = 0; m < values.size(); ++m) {
          result[m].*column.member = column.scale * values[m] + column.offset;
        }
      }
    }
  }

  // Appends the points of {share_key: [..], temperature_degC: [..]}; hours = scale * share.
  void points(const YamlNode& annual, std::string_view key, const std::string& path,
              std::string_view share_key, double scale, std::vector<DistributionPoint>& result) {
    const YamlNode* map = child(annual, key, path);
    const std::string place = join(path, key);
    if (!map || !check_map(*map, place, {share_key, "temperature_degC"})) return;
    const std::vector<double> shares = numbers(*map, share_key, place, 0, hours_a_year / scale);
    const std::vector<double> temperatures = numbers(*map, "temperature_degC", place, -70, 60);
    if (shares.size() != temperatures.size()) {
      fault(*map, place,
            fmt::format("has {} values of {} but {} of temperature_degC", shares.size(), share_key,
                        temperatures.size()));
      return;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
      result.push_back({temperatures[i] + celsius_zero_K, scale * shares[i]});
    }
  }

  void annual_figures(const YamlNode& map, const std::string& path, ClimateStatistics& c) {
    if (!check_map(map, path,
                   {"pressure_mean_Pa", "dry_bulb_mean_degC", "dry_bulb_quantiles", "dry_bulb_hours_below",
                    "wet_bulb_quantiles", "wet_bulb_hours_below"})) {
      return;
    }
    c.pressure_mean_Pa = number(map, "pressure_mean_Pa", path, "", 40e3, 110e3);
    c.dry_bulb_mean_K = number(map, "dry_bulb_mean_degC", path, "", -60, 50) + celsius_zero_K;
    points(map, "dry_bulb_quantiles", path, "fraction", hours_a_year, c.dry_bulb_distribution);
    points(map, "dry_bulb_hours_below", path, "hours", 1, c.dry_bulb_distribution);
    points(map, "wet_bulb_quantiles", path, "fraction", hours_a_year, c.wet_bulb_distribution);
    points(map, "wet_bulb_hours_below", path, "hours", 1, c.wet_bulb_distribution);
  }

  ClimateStatistics climate(const YamlNode& node, const std::string& path, const std::string& id) {
    ClimateStatistics c;
    c.id = id;
    if (!check_map(node, path,
                   {"label", "station", "country", "data_set", "source", "confidence", "latitude",
                    "longitude", "elevation", "utc_offset", "monthly", "annual"})) {
      return c;
    }
    c.label = text(node, "label", path);
    c.station = text(node, "station", path);
    c.country = text(node, "country", path);
    c.data_set = text(node, "data_set", path);
    c.source = text(node, "source", path);
    c.confidence = text(node, "confidence", path);
    c.latitude_deg = number(node, "latitude", path, "degree", -90, 90);
    c.longitude_deg = number(node, "longitude", path, "degree", -180, 180);
    c.elevation_m = number(node, "elevation", path, "m", -500, 6000);
    c.utc_offset_h = number(node, "utc_offset", path, "s", -12 * seconds_per_hour, 14 * seconds_per_hour) /
                     seconds_per_hour;
    if (const YamlNode* map = child(node, "monthly", path)) months(*map, path + ".monthly", c.months);
    if (const YamlNode* map = child(node, "annual", path)) annual_figures(*map, path + ".annual", c);
    return c;
  }

  Diagnostics& diagnostics_;
};

ClimateLibrary library_of(const YamlDocument& document, Diagnostics diagnostics) {
  diagnostics.throw_if_errors();
  ClimateLibrary climates = ClimateReader(diagnostics).library(document.root);
  diagnostics.throw_if_errors();
  return climates;
}

}  // namespace

ClimateLibrary read_climate_library(const std::string& path) {
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_file(path, diagnostics);
  return library_of(document, std::move(diagnostics));
}

ClimateLibrary parse_climate_library(const std::string& text, const std::string& file) {
  Diagnostics diagnostics;
  const YamlDocument document = load_yaml_text(text, file, diagnostics);
  return library_of(document, std::move(diagnostics));
}

}  // namespace thermohall

#include "sim/scenario/weather_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "models/properties/moist_air.h"
#include "models/weather/year_calendar.h"
#include "sim/base/text_file.h"
#include "sim/scenario/delimited_text.h"
#include "sim/scenario/gap_filling.h"

namespace thermohall {
namespace {

constexpr std::size_t largest_file_bytes = 32U << 20U;
constexpr std::size_t header_lines = 8;
constexpr std::size_t most_errors = 20;
constexpr std::size_t rows_of_leap_year = hours_per_year + hours_per_day;
constexpr std::size_t rows_before_leap_day = 59 * hours_per_day;
constexpr std::size_t longest_plain_gap_h = 48;
constexpr std::string_view export_remedy = "export the year again as an EPW file with one row an hour";

struct Column {
  std::size_t index;
  std::string_view name;
  double missing;   // this code and anything above stands for no value
  double min, max;  // of a value that is not missing
};
enum Series : std::size_t { dry_bulb, dew_point, humidity, pressure, irradiance, wind, series_count };
constexpr std::array<Column, series_count> columns{{
    {6, "dry bulb (column 7, degC)", 99.9, -90, 70},
    {7, "dew point (column 8, degC)", 99.9, -90, 70},
    {8, "relative humidity (column 9, %)", 999, 0, 110},
    {9, "pressure (column 10, Pa)", 999999, 31000, 120000},
    {13, "global horizontal irradiance (column 14, W/m2)", 9999, 0, 1600},
    {21, "wind speed (column 22, m/s)", 999, 0, 80},
}};
constexpr std::size_t least_columns = 22;

using Values = std::vector<std::optional<double>>;

class EpwReader {
 public:
  explicit EpwReader(const std::string& path) : path_(path) {}

  WeatherFile read() {
    const std::optional<std::string> text = read_text_file(path_, largest_file_bytes, errors_);
    errors_.throw_if_errors();
    const std::vector<std::string_view> lines = lines_of(*text);
    read_location(lines);
    check_row_count(lines);
    read_rows(lines);
    errors_.throw_if_errors();
    drop_leap_day();
    complete();
    errors_.throw_if_errors();
    return std::move(result_);
  }

 private:
  void fault(std::size_t line, std::string_view key, std::string message) {
    errors_.error({path_, static_cast<int>(line), 1}, std::string(key), std::move(message));
  }
  void warn(std::string_view key, std::string message) {
    result_.warnings.warning({path_, 0, 0}, std::string(key), std::move(message));
  }

  void read_location(const std::vector<std::string_view>& lines) {
    const auto fields = comma_fields(lines.empty() ? std::string_view() : lines.front());
    if (fields.front() != "LOCATION") {
      fault(1, "",
            fmt::format("is not an EPW weather file: the first line must begin with LOCATION, not {}; "
                        "take the .epw file out of the downloaded archive",
                        quote(fields.front())));
      errors_.throw_if_errors();
    }
    if (fields.size() < 10) {
      fault(1, "LOCATION",
            fmt::format("has {} fields; needs 10, the last four being latitude, longitude, time "
                        "zone and elevation",
                        fields.size()));
      errors_.throw_if_errors();
    }
    WeatherYear& year = result_.year;
    year.name = fmt::format("{}, {}", fields[1], fields[3]);
    const auto entry = [&](std::size_t field, std::string_view name, double min, double max, double& value) {
      const std::optional<double> number = number_of(fields[field]);
      if (number && *number >= min && *number <= max) {
        value = *number;
      } else {
        fault(1, "LOCATION",
              fmt::format("{} {} must be a number in {}..{}", name, quote(fields[field]), min, max));
      }
    };
    entry(6, "latitude", -90, 90, year.latitude_deg);
    entry(7, "longitude", -180, 180, year.longitude_deg);
    entry(8, "time zone", -12, 14, year.utc_offset_h);
    entry(9, "elevation", -500, 9000, year.elevation_m);
  }

  void check_row_count(const std::vector<std::string_view>& lines) {
    const std::size_t rows = lines.size() > header_lines ? lines.size() - header_lines : 0;
    if (rows == hours_per_year || rows == rows_of_leap_year) return;
    fault(lines.size(), "",
          fmt::format("has {} rows after the {} header lines; needs 8760 (or 8784 in a leap "
                      "year); {}",
                      rows, header_lines, export_remedy));
    errors_.throw_if_errors();
  }

  void read_rows(const std::vector<std::string_view>& lines) {
    const bool leap = lines.size() - header_lines == rows_of_leap_year;
    for (Values& values : values_) values.reserve(lines.size() - header_lines);
    std::size_t month = 0;
    int day = 1, hour = 1;
    for (std::size_t n = header_lines; n < lines.size() && errors_.error_count() < most_errors; ++n) {
      const auto fields = comma_fields(lines[n]);
      if (fields.size() < least_columns) {
        fault(n + 1, "", fmt::format("has {} columns; needs 35 (at least {})", fields.size(), least_columns));
        continue;
      }
      const std::array<double, 3> expected{static_cast<double>(month + 1), static_cast<double>(day),
                                           static_cast<double>(hour)};
      for (std::size_t i = 0; i < expected.size(); ++i) {
        if (number_of(fields[i + 1]) == expected[i]) continue;
        fault(n + 1, "",
              fmt::format("month, day, hour are {}, {}, {}; expected {}, {}, {}; rows must go hour by "
                          "hour from 1 January; {}",
                          fields[1], fields[2], fields[3], expected[0], expected[1], expected[2],
                          export_remedy));
        errors_.throw_if_errors();
      }
      for (std::size_t s = 0; s < series_count; ++s) values_[s].push_back(value(fields, columns[s], n + 1));
      if (++hour > hours_per_day) {
        hour = 1;
        if (++day > days_in_month[month] + (leap && month == 1 ? 1 : 0)) day = 1, ++month;
      }
    }
  }

  std::optional<double> value(const std::vector<std::string_view>& fields, const Column& column,
                              std::size_t line) {
    const std::string_view text = fields[column.index];
    if (text.empty()) return std::nullopt;
    const std::optional<double> number = number_of(text);
    if (!number) {
      fault(line, column.name,
            fmt::format("{} is not a number; leave the field empty when it is not known", quote(text)));
      return std::nullopt;
    }
    if (*number >= column.missing) return std::nullopt;
    if (*number < column.min || *number > column.max) {
      fault(line, column.name,
            fmt::format("{} is outside {}..{}; write {} when it is not known", text, column.min, column.max,
                        column.missing));
    }
    return number;
  }

  void drop_leap_day() {
    if (values_[dry_bulb].size() != rows_of_leap_year) return;
    for (Values& values : values_) {
      const auto first = values.begin() + static_cast<std::ptrdiff_t>(rows_before_leap_day);
      values.erase(first, first + hours_per_day);
    }
    warn("", "29 February is left out; a year has 8760 hours");
  }

  // Empty when no value is known.
  std::vector<double> filled(const Values& values, std::string_view name) {
    FilledSeries series = fill_gaps(values);
    if (series.missing_count > 0 && !series.values.empty()) {
      result_.filled_value_count += series.missing_count;
      warn(name,
           fmt::format("{} missing values are interpolated, the longest gap is {} h{}", series.missing_count,
                       series.longest_gap,
                       series.longest_gap > longest_plain_gap_h ? "; prefer a file without such a gap" : ""));
    }
    return std::move(series.values);
  }

  std::vector<double> filled_or(Series series, double value, std::string_view in_words) {
    std::vector<double> result = filled(values_[series], columns[series].name);
    if (!result.empty()) return result;
    result_.filled_value_count += hours_per_year;
    warn(columns[series].name, fmt::format("no value is given; {} is used", in_words));
    return std::vector<double>(hours_per_year, value);
  }

  void complete() {
    WeatherYear& year = result_.year;
    std::vector<double> celsius = filled(values_[dry_bulb], columns[dry_bulb].name);
    year.pressure_Pa = filled_or(pressure, standard_pressure_Pa(year.elevation_m), "the standard atmosphere");
    year.wind_speed_m_s = filled_or(wind, 0.0, "0 m/s");
    year.global_horizontal_W_m2 = filled_or(irradiance, 0.0, "0 W/m2");
    if (celsius.empty())
      return fault(0, columns[dry_bulb].name, "no value is given; " + std::string(export_remedy));
    for (double& t : celsius) t += zero_celsius_K;
    year.dry_bulb_temperature_K = std::move(celsius);

    Values relative = values_[humidity];
    for (std::size_t i = 0; i < relative.size(); ++i) {
      const double T = year.dry_bulb_temperature_K[i];
      if (!relative[i] && values_[dew_point][i]) {
        relative[i] = 100.0 * saturation_pressure_Pa(*values_[dew_point][i] + zero_celsius_K) /
                      saturation_pressure_Pa(T);
      }
    }
    const std::vector<double> percent = filled(relative, columns[humidity].name);
    if (percent.empty()) {
      return fault(0, columns[humidity].name,
                   "no value is given, nor a dew point; " + std::string(export_remedy));
    }
    for (std::size_t i = 0; i < percent.size(); ++i) {
      const double T = year.dry_bulb_temperature_K[i], p = year.pressure_Pa[i];
      const double w = humidity_ratio_from_relative_humidity(T, std::clamp(percent[i] / 100.0, 0.0, 1.0), p);
      year.humidity_ratio.push_back(w);
      year.wet_bulb_temperature_K.push_back(wet_bulb_temperature_K(T, w, p));
    }
  }

  const std::string& path_;
  Diagnostics errors_;
  WeatherFile result_;
  std::array<Values, series_count> values_;
};

}  // namespace

WeatherFile read_epw(const std::string& path) { return EpwReader(path).read(); }

}  // namespace thermohall

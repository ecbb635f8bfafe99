#include "sim/scenario/climate_library.h"

#include <gtest/gtest.h>

#include <string>

#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

std::string twelve(const std::string& value) {
  std::string text = "[" + value;
  for (int m = 1; m < 12; ++m) text += ", " + value;
  return text + "]\n";
}

std::string valid_library() {
  std::string text =
      "format: thermohall-library 1\n"
      "climates:\n"
      "  here:\n"
      "    label: Here, Somewhere\n"
      "    station: Here Airport\n"
      "    country: XX\n"
      "    data_set: TMY3\n"
      "    source: invented\n"
      "    confidence: U\n"
      "    latitude: 45 degree\n"
      "    longitude: -90 degree\n"
      "    elevation: 0.2 km\n"
      "    utc_offset: -330 min\n"
      "    monthly:\n";
  const auto add = [&](const std::string& key, const std::string& value) {
    text += "      " + key + ": " + twelve(value);
  };
  add("dry_bulb_mean_degC", "10");
  add("daily_range_mean_K", "11");
  add("hour_of_max_h", "15");
  add("daily_mean_std_K", "3");
  add("daily_mean_autocorrelation", "0.6");
  add("dry_bulb_min_degC", "-5");
  add("dry_bulb_max_degC", "25");
  add("humidity_ratio_mean_g_kg", "6");
  add("humidity_ratio_daily_std_g_kg", "1.5");
  add("temperature_humidity_correlation", "0.5");
  add("relative_humidity_mean_percent", "70");
  add("wet_bulb_mean_degC", "8");
  add("wet_bulb_max_degC", "17");
  add("wind_speed_mean_m_s", "4");
  add("global_horizontal_kWh_m2_day", "2.4");
  text +=
      "    annual:\n"
      "      pressure_mean_Pa: 99000\n"
      "      dry_bulb_mean_degC: 10\n"
      "      dry_bulb_quantiles: {fraction: [0.99, 1], temperature_degC: [24, 25]}\n"
      "      dry_bulb_hours_below: {temperature_degC: [10, 20], hours: [4000, 8000]}\n"
      "      wet_bulb_quantiles: {fraction: [1], temperature_degC: [17]}\n"
      "      wet_bulb_hours_below: {temperature_degC: [5], hours: [2000]}\n";
  return text;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), with);
}

std::string message_for(const std::string& text) {
  try {
    parse_climate_library(text, "c.yaml");
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "no error";
}

TEST(ClimateLibrary, ReadsEveryValueInSiUnits) {
  const ClimateLibrary library = parse_climate_library(valid_library(), "c.yaml");
  ASSERT_EQ(library.size(), 1U);
  const ClimateStatistics& c = library.at("here");
  EXPECT_EQ(c.id, "here");
  EXPECT_EQ(c.label, "Here, Somewhere");
  EXPECT_EQ(c.station, "Here Airport");
  EXPECT_EQ(c.country, "XX");
  EXPECT_EQ(c.data_set, "TMY3");
  EXPECT_EQ(c.source, "invented");
  EXPECT_EQ(c.confidence, "U");
  EXPECT_DOUBLE_EQ(c.latitude_deg, 45.0);
  EXPECT_DOUBLE_EQ(c.longitude_deg, -90.0);
  EXPECT_DOUBLE_EQ(c.elevation_m, 200.0);
  EXPECT_DOUBLE_EQ(c.utc_offset_h, -5.5);
  EXPECT_DOUBLE_EQ(c.pressure_mean_Pa, 99000.0);
  EXPECT_DOUBLE_EQ(c.dry_bulb_mean_K, 283.15);
  const MonthStatistics& december = c.months[11];
  EXPECT_DOUBLE_EQ(december.dry_bulb_mean_K, 283.15);
  EXPECT_DOUBLE_EQ(december.daily_range_mean_K, 11.0);
  EXPECT_DOUBLE_EQ(december.hour_of_max, 15.0);
  EXPECT_DOUBLE_EQ(december.daily_mean_std_K, 3.0);
  EXPECT_DOUBLE_EQ(december.daily_mean_autocorrelation, 0.6);
  EXPECT_DOUBLE_EQ(december.dry_bulb_min_K, 268.15);
  EXPECT_DOUBLE_EQ(december.dry_bulb_max_K, 298.15);
  EXPECT_DOUBLE_EQ(december.humidity_ratio_mean, 0.006);
  EXPECT_DOUBLE_EQ(december.humidity_ratio_daily_std, 0.0015);
  EXPECT_DOUBLE_EQ(december.temperature_humidity_correlation, 0.5);
  EXPECT_DOUBLE_EQ(december.wet_bulb_mean_K, 281.15);
  EXPECT_DOUBLE_EQ(december.wet_bulb_max_K, 290.15);
  EXPECT_DOUBLE_EQ(december.wind_speed_mean_m_s, 4.0);
  EXPECT_DOUBLE_EQ(december.global_horizontal_mean_W_m2, 100.0);  // 2.4 kWh a day over 24 h
  ASSERT_EQ(c.dry_bulb_distribution.size(), 4U);
  EXPECT_DOUBLE_EQ(c.dry_bulb_distribution[0].hours_below, 0.99 * 8760);
  EXPECT_DOUBLE_EQ(c.dry_bulb_distribution[3].temperature_K, 293.15);
  EXPECT_DOUBLE_EQ(c.dry_bulb_distribution[3].hours_below, 8000.0);
  ASSERT_EQ(c.wet_bulb_distribution.size(), 2U);
}

TEST(ClimateLibrary, AMissingMonthIsReportedWithItsLine) {
  const std::string text = replaced(valid_library(), "[10, 10, ", "[10, ");
  EXPECT_EQ(message_for(text).substr(0, 10), "c.yaml:15:");
  EXPECT_NE(message_for(text).find("has 11 values; needs 12"), std::string::npos) << message_for(text);
}

TEST(ClimateLibrary, AMistypedKeyIsReportedWithTheNearestOne) {
  const std::string message = message_for(replaced(valid_library(), "latitude", "lattitude"));
  EXPECT_NE(message.find(
                "c.yaml:10:5: error: climates.here.lattitude: is not a known key (did you mean 'latitude'?)"),
            std::string::npos)
      << message;
  EXPECT_NE(message.find("climates.here.latitude: is missing"), std::string::npos) << message;
}

TEST(ClimateLibrary, RejectsValuesOutOfRangeWrongUnitsAndWords) {
  EXPECT_NE(message_for(replaced(valid_library(), "[0.6, ", "[1.6, ")).find("1.6 is outside -1..1"),
            std::string::npos);
  EXPECT_NE(message_for(replaced(valid_library(), "0.2 km", "0.2 kg")).find("climates.here.elevation"),
            std::string::npos);
  EXPECT_NE(message_for(replaced(valid_library(), "[11, ", "[warm, ")).find("daily_range_mean_K[0]"),
            std::string::npos);
  EXPECT_NE(
      message_for(replaced(valid_library(), "library 1", "scenario 1")).find("is not 'thermohall-library 1'"),
      std::string::npos);
  EXPECT_NE(message_for(replaced(valid_library(), "hours: [4000, 8000]", "hours: [4000]"))
                .find("has 1 values of hours"),
            std::string::npos);
}

TEST(ClimateLibrary, AListOrAnEmptyFileIsRefused) {
  EXPECT_NE(message_for("- 1\n"), "no error");
  EXPECT_NE(message_for("format: thermohall-library 1\nclimates: 3\n"), "no error");
  EXPECT_THROW(read_climate_library("no such file.yaml"), ScenarioError);
}

TEST(ClimateLibrary, TheBuiltInFileHoldsAllPlacesWithSources) {
  const ClimateLibrary library =
      read_climate_library(std::string(THERMOHALL_SCENARIOS_DIR) + "/library/climates.yaml");
  EXPECT_EQ(library.size(), 23U);
  EXPECT_TRUE(library.contains("ashburn"));
  for (const auto& [id, climate] : library) {
    EXPECT_FALSE(climate.source.empty()) << id;
    // Months, weighted by their days, give the annual mean; both are rounded to 0.01 K.
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    double mean = 0.0;
    for (std::size_t m = 0; m < 12; ++m) mean += climate.months[m].dry_bulb_mean_K * days[m] / 365.0;
    EXPECT_NEAR(mean, climate.dry_bulb_mean_K, 0.011) << id;
  }
}

}  // namespace
}  // namespace thermohall

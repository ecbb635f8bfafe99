#include "sim/scenario/weather_file.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "models/properties/moist_air.h"
#include "sim/scenario/gap_filling.h"

namespace thermohall {
namespace {

struct Row {
  std::string dry_bulb = "20.0", dew_point = "9.3", humidity = "50", pressure = "100000", irradiance = "200",
              wind = "3.0";
};

class Epw : public testing::Test {
 protected:
  Epw() : rows_(8760) {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() /
            fmt::format("thermohall_{}_{}.epw", static_cast<int>(getpid()), test->name());
  }
  ~Epw() override { std::filesystem::remove(path_); }

  void write(const std::string& line_end = "\n") const {
    std::ofstream file(path_, std::ios::binary);
    file << location_ << line_end;
    for (int i = 2; i < 8; ++i) file << "HEADER " << i << line_end;
    file << "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31" << line_end;
    const bool leap = rows_.size() == 8784;
    const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::size_t next = 0;
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days[month - 1]; ++day) {
        for (int hour = 1; hour <= 24 && next < rows_.size(); ++hour) {
          const Row& r = rows_[next++];
          file << fmt::format("2001,{},{},{},0,?9,{},{},{},{},0,0,300,{},0,0,0,0,0,0,180,{},5,5", month, day,
                              hour, r.dry_bulb, r.dew_point, r.humidity, r.pressure, r.irradiance, r.wind)
               << ",10,77777,9,9,10,0.1,0,88,0.2,0,0" << line_end;
        }
      }
    }
  }
  WeatherFile read() const {
    write();
    return read_epw(path_.string());
  }
  std::string message() const {
    write();
    try {
      read_epw(path_.string());
    } catch (const ScenarioError& error) {
      return error.what();
    }
    return "no error";
  }
  void expect_message(const std::string& part) const {
    EXPECT_NE(message().find(part), std::string::npos) << message();
  }

  std::string location_ = "LOCATION,Testville,VA,USA,TMY3,724030,38.98,-77.47,-5.0,82.0";
  std::vector<Row> rows_;
  std::filesystem::path path_;
};

TEST_F(Epw, ReadsSiteAndHourlyValues) {
  rows_[1] = {"25.0", "13.9", "40", "99000", "350", "4.5"};
  const WeatherFile file = read();
  const WeatherYear& year = file.year;
  EXPECT_EQ(year.name, "Testville, USA");
  EXPECT_DOUBLE_EQ(year.latitude_deg, 38.98);
  EXPECT_DOUBLE_EQ(year.longitude_deg, -77.47);
  EXPECT_DOUBLE_EQ(year.utc_offset_h, -5.0);
  EXPECT_DOUBLE_EQ(year.elevation_m, 82.0);
  for (const auto* series : {&year.dry_bulb_temperature_K, &year.humidity_ratio, &year.wet_bulb_temperature_K,
                             &year.pressure_Pa, &year.wind_speed_m_s, &year.global_horizontal_W_m2}) {
    EXPECT_EQ(series->size(), 8760U);
  }
  EXPECT_DOUBLE_EQ(year.dry_bulb_temperature_K[1], 298.15);
  EXPECT_DOUBLE_EQ(year.pressure_Pa[1], 99000.0);
  EXPECT_DOUBLE_EQ(year.wind_speed_m_s[1], 4.5);
  EXPECT_DOUBLE_EQ(year.global_horizontal_W_m2[1], 350.0);
  // 25 degC, 40 %: p_w = 0.4 * 3169 Pa = 1267.6 Pa; W = 0.621945 * 1267.6 / (99000 - 1267.6) = 0.008067.
  EXPECT_NEAR(year.humidity_ratio[1], 0.008067, 5e-6);
  EXPECT_NEAR(year.wet_bulb_temperature_K[1], wet_bulb_temperature_K(298.15, year.humidity_ratio[1], 99000),
              1e-9);
  EXPECT_EQ(file.filled_value_count, 0U);
  EXPECT_TRUE(file.warnings.empty());
}

TEST_F(Epw, ReadsWindowsLineEndings) {
  write("\r\n");
  EXPECT_DOUBLE_EQ(read_epw(path_.string()).year.dry_bulb_temperature_K[8759], 293.15);
}

TEST_F(Epw, MissingCodesAreInterpolatedAndCounted) {
  rows_[100].dry_bulb = "10.0";
  rows_[101].dry_bulb = "99.9";
  rows_[102].dry_bulb = "";
  rows_[103].dry_bulb = "16.0";
  rows_[200].wind = "999";
  rows_[300].pressure = "999999";
  rows_[400].irradiance = "9999";
  const WeatherFile file = read();
  EXPECT_NEAR(file.year.dry_bulb_temperature_K[101], 285.15, 1e-9);  // a third of the way from 10 to 16 degC
  EXPECT_NEAR(file.year.dry_bulb_temperature_K[102], 287.15, 1e-9);
  EXPECT_NEAR(file.year.wind_speed_m_s[200], 3.0, 1e-9);
  EXPECT_NEAR(file.year.pressure_Pa[300], 100000.0, 1e-9);
  EXPECT_NEAR(file.year.global_horizontal_W_m2[400], 200.0, 1e-9);
  EXPECT_EQ(file.filled_value_count, 5U);
  EXPECT_EQ(file.warnings.warning_count(), 4U);  // one a column
  EXPECT_FALSE(file.warnings.has_errors());
}

TEST_F(Epw, HumidityMissingIsTakenFromTheDewPoint) {
  rows_[7].humidity = "999";
  const WeatherFile file = read();
  EXPECT_NEAR(file.year.humidity_ratio[7], humidity_ratio_from_dew_point(282.45, 100000), 1e-9);
  EXPECT_EQ(file.filled_value_count, 0U);
}

TEST_F(Epw, HumidityAbove100PercentIsSaturation) {
  rows_[7].humidity = "104";
  EXPECT_NEAR(relative_humidity(293.15, read().year.humidity_ratio[7], 100000), 1.0, 1e-9);
}

TEST_F(Epw, AColumnWithoutValuesGetsAStandInAndAWarning) {
  for (Row& row : rows_) row.pressure = "999999", row.wind = "999";
  const WeatherFile file = read();
  EXPECT_NEAR(file.year.pressure_Pa[0], standard_pressure_Pa(82.0), 1e-9);
  EXPECT_EQ(file.year.wind_speed_m_s[0], 0.0);
  EXPECT_EQ(file.warnings.warning_count(), 2U);
}

TEST_F(Epw, WithoutTemperatureOrHumidityTheFileIsRefused) {
  for (Row& row : rows_) row.dry_bulb = "99.9";
  expect_message("dry bulb (column 7, degC): no value is given");
  for (Row& row : rows_) row.dry_bulb = "20", row.humidity = "999", row.dew_point = "99.9";
  expect_message("no value is given, nor a dew point");
}

TEST_F(Epw, ALeapYearLosesIts29February) {
  rows_.resize(8784);
  rows_[1416].dry_bulb = "1.0";  // 29 February, first hour: 59 days of 24 h before it
  rows_[1439].dry_bulb = "1.0";  // its last hour
  rows_[1440].dry_bulb = "2.0";  // 1 March
  const WeatherFile file = read();
  ASSERT_EQ(file.year.dry_bulb_temperature_K.size(), 8760U);
  EXPECT_DOUBLE_EQ(file.year.dry_bulb_temperature_K[1415], 293.15);
  EXPECT_DOUBLE_EQ(file.year.dry_bulb_temperature_K[1416], 275.15);
  EXPECT_EQ(file.warnings.warning_count(), 1U);
}

TEST_F(Epw, AnotherKindOfFileIsNamedWithARemedy) {
  location_ = "PK\x03\x04zip";
  expect_message("is not an EPW weather file: the first line must begin with LOCATION");
  EXPECT_NE(message().find(":1: error:"), std::string::npos) << message();
  EXPECT_NE(message().find("take the .epw file out of the downloaded archive"), std::string::npos);
}

TEST_F(Epw, AWrongNumberOfRowsIsRefused) {
  rows_.resize(100);
  expect_message("has 100 rows after the 8 header lines; needs 8760 (or 8784 in a leap year)");
}

TEST_F(Epw, BadFieldsAreAllReportedWithTheirLines) {
  rows_[0].dry_bulb = "warm";
  rows_[10].pressure = "1013.2";
  const std::string text = message();
  EXPECT_NE(text.find(":9:1: error: dry bulb (column 7, degC): 'warm' is not a number"), std::string::npos)
      << text;
  EXPECT_NE(text.find(":19:1: error: pressure (column 10, Pa): 1013.2 is outside 31000..120000"),
            std::string::npos)
      << text;
}

TEST_F(Epw, AFileFullOfFaultsIsCutShort) {
  for (Row& row : rows_) row.humidity = "-5";
  write();
  try {
    read_epw(path_.string());
    FAIL() << "no error";
  } catch (const ScenarioError& error) {
    EXPECT_EQ(error.diagnostics().error_count(), 20U);
  }
}

TEST_F(Epw, RowsOutOfOrderAreRefused) {
  write();
  std::ifstream in(path_);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  in.close();
  text.replace(text.find("2001,1,1,5,"), 11, "2001,1,1,6,");
  std::ofstream(path_) << text;
  EXPECT_THROW(
      {
        try {
          read_epw(path_.string());
        } catch (const ScenarioError& error) {
          EXPECT_NE(
              std::string(error.what()).find(":13:1: error: month, day, hour are 1, 1, 6; expected 1, 1, 5"),
              std::string::npos)
              << error.what();
          throw;
        }
      },
      ScenarioError);
}

TEST_F(Epw, ABadLocationIsReported) {
  location_ = "LOCATION,Testville,VA,USA,TMY3,724030,98.98,-77.47,x,82.0";
  expect_message("latitude '98.98' must be a number in -90..90");
  expect_message("time zone 'x' must be a number in -12..14");
}

TEST(EpwFile, AMissingFileIsReported) { EXPECT_THROW(read_epw("no such file.epw"), ScenarioError); }

TEST(GapFilling, RunsAroundTheTurnOfThePeriod) {
  const FilledSeries filled = fill_gaps({std::nullopt, 4.0, 6.0, std::nullopt, std::nullopt});
  // From 6 at place 2 down to 4 at place 1 of the next round: four steps of -0.5.
  ASSERT_EQ(filled.values.size(), 5U);
  EXPECT_DOUBLE_EQ(filled.values[3], 5.5);
  EXPECT_DOUBLE_EQ(filled.values[4], 5.0);
  EXPECT_DOUBLE_EQ(filled.values[0], 4.5);
  EXPECT_DOUBLE_EQ(filled.values[1], 4.0);
  EXPECT_EQ(filled.missing_count, 3U);
  EXPECT_EQ(filled.longest_gap, 3U);
}

TEST(GapFilling, KnowsNothingWithoutAValue) {
  EXPECT_TRUE(fill_gaps({std::nullopt, std::nullopt}).values.empty());
  EXPECT_EQ(fill_gaps({std::nullopt, std::nullopt}).missing_count, 2U);
}

}  // namespace
}  // namespace thermohall

#include "sim/scenario/weather_source.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/support/scenario_files.h"

namespace thermohall {
namespace {

SiteSpec site_of_climate(const std::string& climate) {
  SiteSpec site;
  site.climate = climate;
  site.location = {"scenario.yaml", 3, 12};
  return site;
}

// A year of one state.
std::string epw_of(double dry_bulb_degC) {
  std::string text = "LOCATION,Testville,VA,USA,TMY3,724030,38.98,-77.47,-5.0,82.0\n";
  for (int i = 2; i < 8; ++i) text += fmt::format("HEADER {}\n", i);
  text += "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n";
  const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month)
    for (int day = 1; day <= days[month - 1]; ++day)
      for (int hour = 1; hour <= 24; ++hour)
        text += fmt::format("2001,{},{},{},0,?9,{},9.3,50,100000,0,0,300,200,0,0,0,0,0,0,180,3.0,5,5\n",
                            month, day, hour, dry_bulb_degC);
  return text;
}

TEST(WeatherSource, ABuiltInClimateGivesAWholeYear) {
  std::vector<std::string> warnings;
  const auto year = load_weather(site_of_climate("ashburn"), default_library_directory(), warnings);
  ASSERT_NE(year, nullptr);
  EXPECT_EQ(year->dry_bulb_temperature_K.size(), 8760U);
  EXPECT_EQ(year->wet_bulb_temperature_K.size(), 8760U);
  EXPECT_TRUE(warnings.empty());
}

TEST(WeatherSource, TheYearOfAClimateIsTheSameEachTime) {
  std::vector<std::string> warnings;
  const auto a = load_weather(site_of_climate("ashburn"), default_library_directory(), warnings);
  const auto b = load_weather(site_of_climate("ashburn"), default_library_directory(), warnings);
  const auto other = load_weather(site_of_climate("singapore"), default_library_directory(), warnings);
  EXPECT_EQ(a->dry_bulb_temperature_K, b->dry_bulb_temperature_K);
  EXPECT_NE(a->dry_bulb_temperature_K, other->dry_bulb_temperature_K);
}

TEST(WeatherSource, TheYearOfAClimateIsMadeOnce) {
  std::vector<std::string> warnings;
  const auto a = load_weather(site_of_climate("ashburn"), default_library_directory(), warnings);
  EXPECT_EQ(a, load_weather(site_of_climate("ashburn"), default_library_directory(), warnings));
}

TEST(WeatherSource, AFileThatChangesIsReadAgain) {
  const ScenarioFiles files;
  SiteSpec site;
  site.weather_file = files.write("year.epw", epw_of(21));
  const auto long_ago = std::filesystem::last_write_time(site.weather_file) - std::chrono::hours(1);
  std::filesystem::last_write_time(site.weather_file, long_ago);
  std::vector<std::string> warnings;
  const auto first = load_weather(site, "", warnings);
  EXPECT_EQ(first, load_weather(site, "", warnings));
  // Of the same size; the second change at once after the first.
  for (const int dry_bulb_degC : {22, 23}) {
    files.write("year.epw", epw_of(dry_bulb_degC));
    const auto again = load_weather(site, "", warnings);
    EXPECT_NEAR(again->dry_bulb_temperature_K[4000], 273.15 + dry_bulb_degC, 1e-9);
  }
  EXPECT_NEAR(first->dry_bulb_temperature_K[4000], 294.15, 1e-9);
}

TEST(WeatherSource, AFileIsReadInsteadOfAClimate) {
  const ScenarioFiles files;
  SiteSpec site;
  site.weather_file = files.write("year.epw", epw_of(21));
  std::vector<std::string> warnings;
  const auto year = load_weather(site, "no such library", warnings);
  ASSERT_EQ(year->dry_bulb_temperature_K.size(), 8760U);
  EXPECT_NEAR(year->dry_bulb_temperature_K[4000], 294.15, 1e-9);
}

TEST(WeatherSource, WarningsOfTheFileAreAddedToThoseThere) {
  const ScenarioFiles files;
  SiteSpec site;
  auto text = epw_of(21);
  const std::string row = "2001,3,5,7,0,?9,21,";
  text.replace(text.find(row), row.size(), "2001,3,5,7,0,?9,99.9,");  // the code of a missing value
  site.weather_file = files.write("year.epw", text);
  std::vector<std::string> warnings{"an older one"};
  load_weather(site, "", warnings);
  ASSERT_EQ(warnings.size(), 2U);
  EXPECT_EQ(warnings[0], "an older one");
  EXPECT_TRUE(contains(warnings[1], "year.epw")) << warnings[1];
}

TEST(WeatherSource, AMissingFileIsAFault) {
  SiteSpec site;
  site.weather_file = "no such folder/year.epw";
  std::vector<std::string> warnings;
  EXPECT_TRUE(contains(faults_of([&] { load_weather(site, "", warnings); }), "no such folder/year.epw"));
}

TEST(WeatherSource, AnUnknownClimateIsReportedWhereItIsNamed) {
  std::vector<std::string> warnings;
  const auto faults =
      faults_of([&] { load_weather(site_of_climate("ashbrun"), default_library_directory(), warnings); });
  EXPECT_TRUE(
      faults.starts_with("scenario.yaml:3:12: error: site.climate: no built-in climate is called 'ashbrun' "
                         "(did you mean 'ashburn'?); there are "))
      << faults;
  EXPECT_TRUE(contains(faults, "singapore")) << faults;
}

TEST(WeatherSource, AClimateCanBeAskedForWithoutMakingItsYear) {
  EXPECT_EQ(faults_of([] { require_climate("zurich", default_library_directory(), {}); }), "");
  const auto faults = faults_of([] { require_climate("zürich", default_library_directory(), {}); });
  EXPECT_TRUE(faults.starts_with("error: --climate: no built-in climate is called")) << faults;
}

TEST(WeatherSource, WeatherCanBeCheckedWithoutMakingItsYear) {
  const ScenarioFiles files;
  SiteSpec site;
  site.weather_file = files.write("year.epw", epw_of(21));
  EXPECT_EQ(faults_of([&] { require_weather(site, "no such library"); }), "");
  files.write("year.epw", "no weather");
  EXPECT_TRUE(contains(faults_of([&] { require_weather(site, ""); }), "is not an EPW weather file"));
  EXPECT_EQ(faults_of([] { require_weather(site_of_climate("zurich"), default_library_directory()); }), "");
  const auto faults =
      faults_of([] { require_weather(site_of_climate("nowhere"), default_library_directory()); });
  EXPECT_TRUE(faults.starts_with("scenario.yaml:3:12: error: site.climate:")) << faults;
}

TEST(WeatherSource, ALibraryWithoutClimatesIsAFault) {
  const ScenarioFiles files;
  EXPECT_TRUE(contains(faults_of([&] { require_climate("ashburn", files.path(""), {}); }), "climates.yaml"));
}

}  // namespace
}  // namespace thermohall

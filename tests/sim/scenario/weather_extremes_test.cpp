#include "sim/scenario/weather_extremes.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/scenario_builder.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

// Three wind speeds, a wet bulb, means and deviations of the annual extremes, then minimum and maximum of 5,
// 10, 20 and 50 years.
const std::string line =
    "DESIGN CONDITIONS,1,Some "
    "handbook,,Heating,1,-5,Cooling,7,33,Extremes,10.1,9.0,8.1,27.2,-9.5,36.1,3.1,1.2,"
    "-11.7,37.0,-13.5,37.7,-15.3,38.4,-17.6,39.2";

TEST(WeatherExtremes, ReadsTheFiftyYearMaximum) {
  ASSERT_TRUE(fifty_year_dry_bulb_K(line));
  EXPECT_NEAR(*fifty_year_dry_bulb_K(line), 273.15 + 39.2, 1e-9);
}

TEST(WeatherExtremes, SaysNothingWhereTheLineHasNoSuchFigure) {
  EXPECT_FALSE(fifty_year_dry_bulb_K("DESIGN CONDITIONS,0"));
  EXPECT_FALSE(fifty_year_dry_bulb_K("LOCATION" + line.substr(17)));
  EXPECT_FALSE(fifty_year_dry_bulb_K(line.substr(0, line.size() - 5)));
  EXPECT_FALSE(fifty_year_dry_bulb_K(line.substr(0, line.size() - 4) + "none"));
}

TEST(WeatherExtremes, ReadsTheSecondLineOfAFile) {
  const TemporaryFolder folder;
  SiteSpec site{};
  EXPECT_FALSE(fifty_year_dry_bulb_K(site));
  site.weather_file = (folder / "year.epw").string();
  std::ofstream(site.weather_file) << "LOCATION,Somewhere\r\n" << line << "\r\nTYPICAL\r\n";
  ASSERT_TRUE(fifty_year_dry_bulb_K(site));
  EXPECT_NEAR(*fifty_year_dry_bulb_K(site), 273.15 + 39.2, 1e-9);
}

}  // namespace
}  // namespace thermohall

// Wrong scenario files: each fault is named with its place, key and remedy, ends with code 2 and leaves
// nothing behind.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <ostream>

#include "tests/support/run_program.h"
#include "tests/support/small_hall.h"

namespace thermohall {
namespace {

namespace fs = std::filesystem;

struct Edit {
  std::string from, to;
};

/// One fault: the small hall with these edits, beside it these files.
struct WrongFile {
  std::string name;
  std::vector<Edit> edits;
  std::string place;                   ///< text on the line that the message points to; "": another file
  std::vector<std::string> says;       ///< key, value and remedy
  std::vector<Edit> other_files = {};  ///< name and text
};

void PrintTo(const WrongFile& wrong, std::ostream* stream) { *stream << wrong.name; }

const std::vector<WrongFile> wrong_files{
    // Quantities
    {"bad_unit", {{"12 m\n", "12 mm2x\n"}}, "12 mm2x", {"hall.length", "'mm2x'", "unit"}},
    {"misspelt_unit", {{"2.5 USD/m3", "2.5 UDS/m3"}}, "2.5 UDS", {"cost.water", "needs a value in USD/m3"}},
    {"missing_unit", {{"12 m\n", "12\n"}}, "length: 12", {"hall.length", "needs a unit", "m"}},
    {"wrong_dimension", {{"12 m\n", "12 kW\n"}}, "12 kW", {"hall.length", "kW", "does not convert to m"}},
    {"degrees_for_a_difference",
     {{"difference: 6 K", "difference: 6 degC"}},
     "6 degC",
     {"cooling.plant.loops.chilled.design_temperature_difference", "difference", "K"}},
    {"no_number", {{"12 m\n", "long\n"}}, "length: long", {"hall.length", "'long'", "number"}},
    {"not_a_number", {{"12 m\n", "nan m\n"}}, "nan m", {"hall.length", "nan", "number"}},
    {"infinite", {{"12 m\n", "1e999 m\n"}}, "1e999", {"hall.length", "1e999"}},
    {"decimal_comma", {{"2.5 USD/m3", "2,5 USD/m3"}}, "2,5", {"cost.water", "2,5", "point"}},
    {"negative_power",
     {{"utilisation: 80 %", "power: -3 kW"}},
     "-3 kW",
     {"loads.training.power", "outside", "0 "}},
    {"percentage_out_of_range",
     {{"80 %", "120 %"}},
     "120 %",
     {"loads.training.utilisation", "outside", "100 %"}},
    {"list_for_a_value", {{"12 m\n", "[12 m]\n"}}, "[12 m]", {"hall.length", "needs one value, not a list"}},
    {"mapping_for_a_list_of_keys",
     {{"site:\n  climate: ashburn\n  grid: ashburn", "site: ashburn"}},
     "site: ashburn",
     {"site", "needs a mapping of keys"}},
    {"whole_number_expected",
     {{"count: 4", "count: 4.5"}},
     "4.5",
     {"rows.A.count", "not a whole number from 1"}},
    {"wrong_word",
     {{"quasi_steady", "quasi_stedy"}},
     "quasi_stedy",
     {"run.mode", "did you mean 'quasi_steady'"}},

    // Keys
    {"unknown_key_at_the_top",
     {{"power:", "powr:\n  x: 1\npower:"}},
     "powr",
     {"powr", "did you mean 'power'"}},
    {"unknown_nested_key",
     {{"supply_setpoint: 22 degC", "suply_setpoint: 22 degC"}},
     "suply_setpoint",
     {"hall.zones.main.suply_setpoint", "did you mean 'supply_setpoint'"}},
    {"unknown_key_of_a_type",
     {{"york-1000kw\n", "york-1000kw\n        design_water_flw: 3 kg/s\n"}},
     "design_water_flw",
     {"cooling.plant.towers.towers.design_water_flw", "did you mean 'design_water_flow'"}},
    {"duplicate_key",
     {{"  length: 12 m\n", "  length: 12 m\n  length: 13 m\n"}},
     "13 m",
     {"length", "twice"}},
    {"duplicate_id", {{"  B:\n", "  A:\n"}}, "  A:\n    type: gb200", {"A", "twice"}},
    {"missing_section",
     {{"cost:\n  tariff: {type: ashburn}\n  water: 2.5 USD/m3\n  discount_rate: 8 %\n  years: 10\n", ""}},
     "format:",
     {"cost", "is missing"}},
    {"missing_required_key", {{"  length: 12 m\n", ""}}, "  width:", {"hall.length", "is missing", "length"}},
    {"format_missing",
     {{"format: thermohall-scenario 1\n", ""}},
     "name:",
     {"format", "thermohall-scenario 1"}},
    {"format_unknown", {{"scenario 1", "scenario 9"}}, "scenario 9", {"format", "'thermohall-scenario 1'"}},
    {"library_given_as_scenario",
     {{"scenario 1", "library 1"}},
     "library 1",
     {"format", "equipment library"}},

    // Weather and traces
    {"missing_weather_file",
     {{"climate: ashburn", "weather: nowhere.epw"}},
     "nowhere.epw",
     {"site.weather", "nowhere.epw", "built-in climate"}},
    {"damaged_weather_file",
     {{"climate: ashburn", "weather: bad.epw"}},
     "",
     {"bad.epw:", "error"},
     {{"bad.epw", "LOCATION,Nowhere\nnonsense\n"}}},
    {"weather_and_climate",
     {{"climate: ashburn", "climate: ashburn\n  weather: x.epw"}},
     "weather: x",
     {"site.weather", "keep one"}},
    {"unknown_climate",
     {{"climate: ashburn", "climate: ashbrun"}},
     "ashbrun",
     {"site.climate", "did you mean 'ashburn'"}},
    {"trace_missing",
     {{"utilisation: 80 %", "trace: no.csv\n    column: u"}},
     "trace:",
     {"no.csv", "no such file"}},
    {"trace_not_numeric",
     {{"utilisation: 80 %", "trace: t.csv\n    column: u"}},
     "",
     {"t.csv:3:", "u", "'high'"},
     {{"t.csv", "time [s],u\n0,0.5\n60,high\n"}}},
    {"trace_times_fall",
     {{"utilisation: 80 %", "trace: t.csv\n    column: u"}},
     "",
     {"t.csv:4:", "time", "rise"},
     {{"t.csv", "time [s],u\n0,0.5\n60,0.5\n30,0.5\n"}}},
    {"trace_column_missing",
     {{"utilisation: 80 %", "trace: t.csv\n    column: load"}},
     "",
     {"t.csv:1:", "load"},
     {{"t.csv", "time [s],u\n0,0.5\n60,0.5\n"}}},
    {"trace_above_one",
     {{"utilisation: 80 %", "trace: t.csv\n    column: u"}},
     "",
     {"t.csv:3:", "above 1", "quantity: power"},
     {{"t.csv", "time [s],u\n0,0.5\n60,1.5\n"}}},
    {"trace_empty",
     {{"utilisation: 80 %", "trace: t.csv\n    column: u"}},
     "",
     {"t.csv", "empty"},
     {{"t.csv", ""}}},
    {"two_ways_of_load",
     {{"utilisation: 80 %", "utilisation: 80 %\n    power: 3 kW"}},
     "utilisation",
     {"loads.training", "exactly one of"}},

    // References
    {"unknown_load",
     {{"load: training", "load: trainin"}},
     "load: trainin\n",
     {"rows.A.load", "did you mean 'training'"}},
    {"unknown_zone",
     {{"count: 1, heat_to: main", "count: 1, heat_to: mian"}},
     "mian",
     {"power.busways.heat_to", "did you mean 'main'"}},
    {"unknown_zone_of_a_row",
     {{"count: 4\n", "count: 4\n    zone: mian\n"}},
     "mian",
     {"rows.A.zone", "did you mean 'main'"}},
    {"unknown_loop_of_an_air_unit",
     {{"loop: chilled", "loop: chiled"}},
     "chiled",
     {"cooling.air.crah.loop", "did you mean 'chilled'"}},
    {"unknown_loop_of_a_cdu",
     {{"loop: warm", "loop: warn"}},
     "warn",
     {"cooling.liquid.cdu.loop", "did you mean 'warm'"}},
    {"unknown_cdu", {{"liquid: cdu", "liquid: cdv"}}, "cdv", {"rows.B.liquid", "did you mean 'cdu'"}},
    {"unknown_chillers",
     {{"chillers: chillers", "chillers: chiller"}},
     "chillers: chiller\n",
     {"cooling.plant.loops.chilled.chillers", "did you mean 'chillers'"}},
    {"unknown_towers",
     {{"towers: towers", "towers: tower"}},
     "towers: tower\n",
     {"cooling.plant.loops.chilled.towers", "did you mean 'towers'"}},
    {"unknown_dry_coolers",
     {{"dry_coolers: coolers", "dry_coolers: cooler"}},
     "cooler\n",
     {"cooling.plant.loops.warm.dry_coolers", "did you mean 'coolers'"}},
    {"unknown_condenser",
     {{"condenser: towers", "condenser: towres"}},
     "towres",
     {"cooling.plant.chillers.chillers.condenser", "did you mean 'towers'"}},
    {"unknown_water_of_a_door",
     {{"water: chilled", "water: chiled"}},
     "chiled",
     {"rows.A.rear_door.water", "did you mean 'chilled'"}},
    {"unknown_containment",
     {{"hot-aisle", "hot-isle"}},
     "hot-isle",
     {"hall.zones.main.containment", "did you mean 'hot-aisle'"}},
    {"unknown_grid",
     {{"grid: ashburn", "grid: ashbrun"}},
     "grid: ashbrun",
     {"site.grid", "did you mean 'ashburn'"}},
    {"unknown_tariff",
     {{"tariff: {type: ashburn", "tariff: {type: ashbrun"}},
     "tariff",
     {"cost.tariff.type", "did you mean 'ashburn'"}},
    {"unknown_rack_type",
     {{"gb200-nvl72", "gb200-nvl27"}},
     "nvl27",
     {"rows.B.type", "did you mean 'gb200-nvl72'"}},
    {"unknown_air_unit_type",
     {{"crah-233kw", "crah-332kw"}},
     "crah-332kw",
     {"cooling.air.crah.type", "did you mean 'crah-233kw'"}},
    {"unknown_door_type",
     {{"passive-35kw", "pasive-35kw"}},
     "pasive",
     {"rows.A.rear_door.type", "did you mean 'passive-35kw'"}},
    {"unknown_cdu_type",
     {{"cdu-row-600kw", "cdu-rov-600kw"}},
     "cdu-rov",
     {"cooling.liquid.cdu.type", "did you mean 'cdu-row-600kw'"}},
    {"unknown_chiller_type",
     {{"water-centrifugal", "water-centrifugl"}},
     "centrifugl",
     {"cooling.plant.chillers.chillers.type", "did you mean 'warm-water-centrifugal-1000kw'"}},
    {"unknown_tower_type",
     {{"york-1000kw", "yrok-1000kw"}},
     "yrok",
     {"cooling.plant.towers.towers.type", "did you mean 'york-1000kw'"}},
    {"unknown_dry_cooler_type",
     {{"warm-water-1200kw", "warm-watr-1200kw"}},
     "watr",
     {"cooling.plant.dry_coolers.coolers.type", "did you mean 'warm-water-1200kw'"}},
    {"unknown_exchanger_type",
     {{"plate-1200kw", "plat-1200kw"}},
     "plat-",
     {"cooling.plant.loops.chilled.exchanger.type", "did you mean"}},
    {"unknown_pump_type",
     {{"variable-speed-25ls", "variable-sped-25ls"}},
     "sped",
     {"cooling.plant.loops.chilled.pumps.type", "did you mean"}},
    {"unknown_transformer_type",
     {{"dry-type-1000kva", "dry-typ-1000kva"}},
     "dry-typ-",
     {"power.transformers.type", "did you mean"}},
    {"unknown_ups_type",
     {{"double-conversion-250kw", "duble-conversion-250kw"}},
     "duble",
     {"power.ups.type", "did you mean"}},
    {"unknown_pdu_type",
     {{"floor-pdu-300kva", "flor-pdu-300kva"}},
     "flor",
     {"power.pdus.type", "did you mean"}},
    {"unknown_busway_type",
     {{"busway-1200a", "buswy-1200a"}},
     "buswy",
     {"power.busways.type", "did you mean"}},
    {"unknown_kind_of_type",
     {{"hall:\n", "types: {chilers: {}}\nhall:\n"}},
     "chilers",
     {"types.chilers", "did you mean 'chillers'"}},
    {"inline_type_like_nothing",
     {{"hall:\n", "types: {chillers: {mine: {like: nobody}}}\nhall:\n"}},
     "nobody",
     {"types.chillers.mine.like", "nobody"}},
    {"inline_type_is_a_text",
     {{"hall:\n", "types: {chillers: {mine: big}}\nhall:\n"}},
     "mine: big",
     {"types.chillers.mine", "needs a mapping"}},

    // Rules across objects
    {"no_racks_in_a_row", {{"count: 4", "count: 0"}}, "count: 0", {"rows.A.count", "from 1"}},
    {"air_rack_with_liquid",
     {{"count: 4\n", "count: 4\n    liquid: cdu\n"}},
     "liquid: cdu",
     {"rows.A.liquid", "cooled by air", "another type"}},
    {"liquid_rack_without_liquid",
     {{"    liquid: cdu\n", ""}},
     "    type: gb200-nvl72",
     {"rows.B.liquid", "is missing", "CDU or loop"}},
    {"towers_without_exchanger",
     {{"        exchanger: {type: plate-1200kw, count: 1}\n", ""}},
     "towers: towers",
     {"cooling.plant.loops.chilled.towers", "exchanger; add one"}},
    {"loop_without_cooling",
     {{"        dry_coolers: coolers\n", ""}},
     "coolant: propylene_glycol\n        glycol: 30",
     {"cooling.plant.loops.warm", "give chillers, dry_coolers or towers"}},
    {"towers_and_dry_coolers",
     {{"towers: towers", "towers: towers\n        dry_coolers: coolers"}},
     "dry_coolers: coolers",
     {"cooling.plant.loops.chilled.dry_coolers", "excludes towers in the same loop"}},
    {"chiller_without_condenser",
     {{"        condenser: towers\n", ""}},
     "warm-water-centrifugal",
     {"cooling.plant.chillers.chillers.condenser", "is missing", "towers or dry coolers"}},
    {"shared_bank",
     {{"dry_coolers: coolers", "dry_coolers: coolers\n        chillers: chillers"}},
     "",
     {"cooling.plant.chillers", "a bank of its own"}},
    {"all_units_on_standby",
     {{"standby: 1", "standby: 2"}},
     "standby: 2",
     {"cooling.liquid.cdu.standby", "at least one unit running"}},
    {"zone_without_air_units",
     {{"  air:\n    crah:\n      type: crah-233kw\n      count: 2\n      loop: chilled\n", ""}},
     "",
     {"cooling.air", "zone main", "no air unit"}},
    {"no_zones",
     {{"    main:\n      containment: hot-aisle\n      supply_setpoint: 22 degC\n      minimum_air_share: 30 "
       "%\n      ventilation: 0.1 m3/s\n",
       ""}},
     "zones:",
     {"hall.zones", "at least one zone"}},
    {"dew_points_reversed",
     {{"minimum_air_share: 30 %", "minimum_dew_point: 16 degC\n      maximum_dew_point: 12 degC"}},
     "maximum_dew_point: 12",
     {"hall.zones.main.maximum_dew_point", "above minimum_dew_point"}},
    {"chilled_water_unit_without_loop",
     {{"      loop: chilled\n", ""}},
     "crah-233kw",
     {"cooling.air.crah.loop", "is missing"}},
    {"transformer_heats_the_room",
     {{"dry-type-1000kva, count: 1", "dry-type-1000kva, count: 1, heat_to: main"}},
     "transformers",
     {"power.transformers.heat_to", "must be outdoors"}},
    {"row_and_rack_share_an_id",
     {{"cooling:\n", "racks: {A: {type: hgx-b200-15kw, load: training}}\ncooling:\n"}},
     "racks: {A",
     {"racks.A", "must differ"}},

    // Extends
    {"extends_a_missing_file",
     {{"name:", "extends: bsae.yaml\nname:"}},
     "extends",
     {"bsae.yaml", "no such file"}},
    {"extends_itself",
     {{"name:", "extends: scenario.yaml\nname:"}},
     "extends",
     {"extends", "circle", "scenario.yaml -> scenario.yaml"}},
    {"extends_in_a_circle",
     {{"name:", "extends: a.yaml\nname:"}},
     "",
     {"extends", "circle", "scenario.yaml -> a.yaml -> b.yaml -> a.yaml"},
     {{"a.yaml", "format: thermohall-scenario 1\nextends: b.yaml\n"},
      {"b.yaml", "format: thermohall-scenario 1\nextends: a.yaml\n"}}},
    {"extends_a_list", {{"name:", "extends: [a.yaml]\nname:"}}, "extends", {"extends", "one scenario file"}},
    {"fault_in_the_extended_file",
     {{"name:", "extends: a.yaml\nname:"}},
     "",
     {"a.yaml:3:", "site.plaze", "did you mean 'place'"},
     {{"a.yaml", "format: thermohall-scenario 1\nsite:\n  plaze: x\n"}}},

    // YAML
    {"anchor", {{"climate: ashburn", "climate: &a ashburn"}}, "&a", {"anchor"}},
    {"alias", {{"grid: ashburn", "grid: *a"}}, "*a", {"alias"}},
    {"tag", {{"climate: ashburn", "climate: !!str ashburn"}}, "!!str", {"tag"}},
    {"tab", {{"  climate:", "\tclimate:"}}, "\tclimate", {"tab"}},
    {"syntax_error", {{"hall:\n", "hall: {length: 3 m\n"}}, "", {"scenario.yaml:", "error"}},
    {"unclosed_quote",
     {{"name: Small hall", "name: \"Small hall"}},
     "",
     {"scenario.yaml:2:7:", "the quotation mark is not closed"}},
    {"two_documents", {{"hall:\n", "---\nhall:\n"}}, "", {"document"}},
};

class WrongFiles : public testing::TestWithParam<WrongFile> {};

int line_of(const std::string& text, const std::string& passage) {
  return static_cast<int>(
             std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(passage)), '\n')) +
         1;
}

/// True when a line begins "file:line:column: error: ".
bool has_place(const std::string& messages) {
  for (std::size_t at = messages.find(": error: "); at != std::string::npos;
       at = messages.find(": error: ", at + 1)) {
    const auto column = messages.find_last_not_of("0123456789", at - 1);
    const auto line =
        column == std::string::npos ? column : messages.find_last_not_of("0123456789", column - 1);
    if (line != std::string::npos && messages[column] == ':' && messages[line] == ':' && column + 1 < at)
      return true;
  }
  return false;
}

TEST_P(WrongFiles, AreNamedWithPlaceKeyAndRemedyAndLeaveNothing) {
  const WrongFile& wrong = GetParam();
  const TemporaryFolder folder;
  std::string text = small_hall;
  for (const auto& edit : wrong.edits) text = replaced(text, edit.from, edit.to);
  const std::string file = (folder / "scenario.yaml").string();
  write_text(file, text);
  for (const auto& [name, content] : wrong.other_files) write_text(folder / name, content);

  const ProgramResult check = run_program({"check", file});
  RecordProperty("messages", check.errors);
  EXPECT_EQ(check.exit_code, 2);
  EXPECT_EQ(check.output, "");
  if (!wrong.place.empty()) {
    EXPECT_TRUE(has_place(check.errors)) << check.errors;
    ASSERT_NE(text.find(wrong.place), std::string::npos) << wrong.place;
    const std::string expected = file + ':' + std::to_string(line_of(text, wrong.place)) + ':';
    EXPECT_NE(check.errors.find(expected), std::string::npos) << "expected " << expected << "\n"
                                                              << check.errors;
  }
  for (const auto& word : wrong.says)
    EXPECT_NE(check.errors.find(word), std::string::npos) << "expected " << word << "\n" << check.errors;

  const auto before = entries_of(folder.path()).size();
  const ProgramResult run = run_program({"run", file, "-o", (folder / "out.h5").string()});
  EXPECT_EQ(run.exit_code, 2) << run.errors;
  EXPECT_EQ(run.errors, check.errors) << "the commands read alike";
  EXPECT_EQ(entries_of(folder.path()).size(), before) << "something was left behind";
}

INSTANTIATE_TEST_SUITE_P(Table, WrongFiles, testing::ValuesIn(wrong_files),
                         [](const auto& test) { return test.param.name; });

TEST(WrongFilesTogether, TheUnspoiledFileIsGood) {
  const TemporaryFolder folder;
  write_text(folder / "scenario.yaml", small_hall);
  const ProgramResult check = run_program({"check", (folder / "scenario.yaml").string()});
  EXPECT_EQ(check.exit_code, 0) << check.errors;
}

TEST(WrongFilesTogether, AllFaultsAreReportedAtOnceInTheOrderOfTheFile) {
  const TemporaryFolder folder;
  std::string text = replaced(small_hall, "12 m\n", "12\n");
  text = replaced(text, "80 %", "120 %");
  text = replaced(text, "liquid: cdu", "liquid: cdv");
  text = replaced(text, "busway-1200a", "buswy-1200a");
  write_text(folder / "scenario.yaml", text);
  const std::string messages = run_program({"check", (folder / "scenario.yaml").string()}).errors;
  std::size_t at = 0;
  for (const auto* key :
       {"hall.length", "loads.training.utilisation", "rows.B.liquid", "power.busways.type"}) {
    const auto found = messages.find(key, at);
    ASSERT_NE(found, std::string::npos) << key << "\n" << messages;
    at = found;
  }
}

}  // namespace
}  // namespace thermohall

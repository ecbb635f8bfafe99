#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "sim/airflow/air_origin.h"
#include "sim/airflow/airflow_results.h"
#include "sim/airflow/slice_picture.h"
#include "sim/airflow/vtk_image.h"
#include "sim/airflow/vtk_poly.h"
#include "sim/base/quantity.h"
#include "sim/cli/airflow_json.h"
#include "sim/cli/airflow_serve.h"
#include "sim/cli/airflow_store.h"
#include "sim/cli/airflow_text.h"
#include "sim/cli/commands.h"
#include "sim/cli/interrupt.h"
#include "sim/cli/output_path.h"
#include "sim/cli/progress_line.h"
#include "sim/cli/usage_error.h"
#include "sim/report/report.h"
#include "sim/run/acceptance_transient.h"
#include "sim/run/air_operating_point.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_extremes.h"
#include "sim/scenario/weather_source.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace fs = std::filesystem;
namespace {

struct AirflowOptions {
  std::string file, output, climate, dry_bulb, wet_bulb, mode, turbulence, vtk, csv, progress, fixed,
      streamlines, origins = "auto", report;
  std::vector<std::string> slices, surfaces;
  int fix = 0;
  bool json = false, serve = false, acceptance = false, force = false;
};

constexpr double usual_surface_K = 300.15;  // end of the recommended range

struct SurfaceOrder {
  double temperature_K;
  std::string path;
};

SurfaceOrder surface_order(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size())
    throw UsageError("--iso needs a temperature and a file: 27degC=surface.vtp");
  try {
    return {parse_quantity(text.substr(0, equals), "K"), text.substr(equals + 1)};
  } catch (const QuantityError& fault) {
    throw UsageError(std::string("--iso: ") + fault.what());
  }
}

struct SliceOrder {
  SlicePlane plane;
  std::string path;
};

SliceOrder slice_order(const std::string& text) {
  const auto second = text.find('=', text.find('=') == std::string::npos ? 0 : text.find('=') + 1);
  if (second == std::string::npos || second + 1 == text.size())
    throw UsageError("--slice needs a plane and a file: z=1.8m=plan.png");
  try {
    return {parse_slice_plane(text.substr(0, second)), text.substr(second + 1)};
  } catch (const std::invalid_argument& fault) {
    throw UsageError(std::string("--slice: ") + fault.what());
  }
}

std::optional<double> outdoors_K(const std::string& text, const char* option) {
  if (text.empty()) return {};
  try {
    return parse_quantity(text, "K");
  } catch (const QuantityError& fault) {
    throw UsageError(std::string(option) + ": " + fault.what());
  }
}

// Ends the command with nothing stored.
struct Cancelled {};

// The scenario with the state of its plant at the design point.
struct AirflowCase {
  Scenario scenario;
  AirOperatingPoint point;
};
AirflowCase prepared(Scenario scenario, const AirflowOptions& options) {
  if (!options.mode.empty())
    scenario.airflow.mode = options.mode == "preview" ? AirflowMode::preview
                            : options.mode == "fine"  ? AirflowMode::fine
                                                      : AirflowMode::standard;
  if (!options.turbulence.empty())
    scenario.airflow.turbulence = options.turbulence == "k_epsilon" ? AirflowTurbulence::k_epsilon
                                  : options.turbulence == "zero_equation"
                                      ? AirflowTurbulence::zero_equation
                                      : AirflowTurbulence::buoyant_k_epsilon;
  const auto weather = load_weather(scenario.site, default_library_directory(), scenario.warnings);
  auto& extreme_K = scenario.airflow.acceptance.dry_bulb_K;
  if (!options.dry_bulb.empty()) extreme_K = outdoors_K(options.dry_bulb, "--dry-bulb");
  if (options.acceptance && !extreme_K) extreme_K = fifty_year_dry_bulb_K(scenario.site);
  const DesignWeather design{
      .dry_bulb_K = options.acceptance ? extreme_K : outdoors_K(options.dry_bulb, "--dry-bulb"),
      .wet_bulb_K = outdoors_K(options.wet_bulb, "--wet-bulb")};
  AirflowCase c{std::move(scenario), {}};
  c.point = air_operating_point(c.scenario, solve_design_point(c.scenario, weather, design));
  return c;
}

AirflowRun solved(const AirflowCase& c, const AirflowOptions& options, const CommandContext& context,
                  const RoomAirResult* start = nullptr) {
  ProgressLine line(progress_style(options.progress, context.quiet || options.json),
                    "air of " + c.scenario.name);
  const auto stop = stop_on_signal();
  AirflowRun run = run_airflow(
      c.scenario, c.point, {},
      [&](const RoomAirProgress& p) {
        line.show(p.fraction, fmt::format("{}, step {}", p.stage, p.step));
        return !stop.stop_requested();
      },
      start);
  line.done();
  if (run.result.status == RoomAirStatus::cancelled) throw Cancelled();
  if (!run.possible()) {
    std::string why = "the air of this hall cannot be computed";
    for (const auto& message : run.result.messages) why += "\n  " + message;
    throw UsageError(why);
  }
  return run;
}

void trace_origins(AirflowRun& run, std::vector<Offender>& offenders, const AirflowOptions& options) {
  const auto stop = stop_on_signal();
  AirOriginSettings settings{
      .racks = {}, .every_rack = options.origins == "all", .stop = [stop] { return stop.stop_requested(); }};
  for (const auto& o : offenders) settings.racks.push_back(o.rack);
  run.origins = std::make_shared<const AirOrigins>(air_origins(run, settings));
  if (stop.stop_requested()) throw Cancelled();
  explain_origins(offenders, *run.origins);
}

void write_files(const AirflowCase& c, const AirflowRun& run, const std::vector<Offender>& offenders,
                 const std::vector<AirflowFix>& fixes, const AirflowOptions& options) {
  std::vector<double> levels_K;
  for (const auto& text : options.surfaces) levels_K.push_back(surface_order(text).temperature_K);
  if (levels_K.empty()) levels_K.push_back(usual_surface_K);
  AirflowViews views;
  if (!options.output.empty() || !options.surfaces.empty() || !options.streamlines.empty())
    views = airflow_views(run, levels_K);
  const auto store = [&](const std::string& path) {
    store_airflow(path, c.scenario, run, offenders, fixes, views);
  };
  if (!options.output.empty()) store(options.output);
  if (!options.report.empty()) report_from(options.report, store);
  if (!options.csv.empty()) write_airflow_csv(options.csv, run, offenders);
  if (!options.vtk.empty()) write_vtk_image(options.vtk, run.result.cells);
  if (!options.streamlines.empty()) write_vtk_paths(options.streamlines, views.paths);
  for (std::size_t i = 0; i < options.surfaces.size(); ++i)
    write_vtk_surface(surface_order(options.surfaces[i]).path, views.surfaces[i]);
  for (const auto& text : options.slices) {
    const SliceOrder order = slice_order(text);
    write_slice_picture(order.path, c.scenario.name, run.model, run.answer,
                        airflow_slice(run.result.cells, order.plane));
  }
}

// The scenario with a fix, solved from the present field; the copy is stored when a name is given.
void try_fix(const AirflowCase& c, const AirflowRun& before, const std::vector<AirflowFix>& fixes,
             const AirflowOptions& options, CommandContext& context) {
  if (options.fix > static_cast<int>(fixes.size()))
    throw UsageError(fmt::format("--fix {}: there are {} suggestions", options.fix, fixes.size()));
  const AirflowFix& fix = fixes[static_cast<std::size_t>(options.fix - 1)];
  std::string text;
  for (const auto& file : c.scenario.files)
    if (file.path == options.file) text = file.text;
  try {
    text = with_edits(text, fix.edits);
  } catch (const YamlEditError& fault) {
    throw UsageError(fmt::format("--fix {}: {}", options.fix, fault.what()));
  }
  ReadOptions read;
  read.climate = options.climate;
  EquipmentLibrary library(read.library_directory);
  const AirflowCase changed = prepared(read_scenario_text(text, options.file, library, read), options);
  const AirflowRun after = solved(changed, options, context, &before.result);
  fmt::print("\n{}", before_and_after_text(fix, before.answer, after.answer));
  if (options.fixed.empty()) return;
  if (fs::absolute(options.fixed).parent_path() != fs::absolute(options.file).parent_path())
    throw UsageError("--fixed: keep the copy in the folder of the scenario, so that its relative paths hold");
  require_writable_file(options.fixed, options.force);
  std::ofstream stream(options.fixed, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream) throw FileError(options.fixed, "write", "the file cannot be stored");
}

void accept(const AirflowCase& c, const AirflowOptions& options, const CommandContext& context) {
  ProgressLine line(progress_style(options.progress, context.quiet || options.json),
                    "acceptance of " + c.scenario.name);
  const auto stop = stop_on_signal();
  AcceptanceSheet sheet = airflow_acceptance(c.scenario, c.point, [&](double share, const std::string& what) {
    line.show(share, what);
    return !stop.stop_requested();
  });
  if (sheet.rules.transient && sheet.all_cases && !stop.stop_requested())
    sheet.transient = acceptance_transient(
        c.scenario, default_library_directory(),
        [&](double share, const std::string& what) {
          line.show(share, what);
          return !stop.stop_requested();
        },
        stop);
  line.done();
  if (stop.stop_requested()) throw Cancelled();
  if (!options.csv.empty()) write_acceptance_csv(options.csv, sheet);
  const auto store = [&](const std::string& path) { store_acceptance(path, c.scenario, sheet); };
  if (!options.output.empty()) store(options.output);
  if (!options.report.empty()) report_from(options.report, store);
  if (options.json)
    fmt::print("{}\n", acceptance_json(sheet).dump());
  else
    fmt::print("{}\n{}", c.scenario.name, acceptance_text(sheet));
}

void airflow(const AirflowOptions& options, CommandContext& context) {
  if (options.serve) return serve_airflow();
  if (options.file.empty()) throw UsageError("FILE is missing; see thermohall airflow --help");
  for (const auto& slice : options.slices) require_writable_file(slice_order(slice).path, true);
  for (const auto& surface : options.surfaces) require_writable_file(surface_order(surface).path, true);
  for (const auto& path : {options.output, options.vtk, options.csv, options.streamlines, options.report})
    if (!path.empty()) require_writable_file(path, options.force);
  try {
    if (!options.report.empty()) report_format(options.report);
  } catch (const std::invalid_argument& fault) {
    throw UsageError(std::string("--report: ") + fault.what());
  }
  ReadOptions read;
  read.climate = options.climate;
  const AirflowCase c = prepared(read_scenario(options.file, read), options);
  if (options.acceptance) return accept(c, options, context);

  AirflowRun run = solved(c, options, context);
  auto offenders = airflow_offenders(run.model, run.result, run.answer);
  if (options.origins != "none") trace_origins(run, offenders, options);
  const auto fixes = airflow_fixes(c.scenario, run.model, run.answer, offenders);
  write_files(c, run, offenders, fixes, options);
  for (const auto& note : run.model.notes) print_message(context, "note: " + note);
  for (const auto& message : run.result.messages) print_detail(context, "note: " + message);
  if (!run.answer.converged) print_message(context, "warning: " + run.answer.convergence);
  if (options.json)
    fmt::print("{}\n", airflow_json(run, offenders, fixes).dump());
  else
    fmt::print("{}\n{}", c.scenario.name, airflow_text(run, offenders, fixes));
  if (options.fix > 0) try_fix(c, run, fixes, options, context);
}

}  // namespace

void add_airflow_command(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<AirflowOptions>();
  auto* command =
      app.add_subcommand("airflow", "Air of a hall in three dimensions: rack inlets, causes, fixes");
  command->add_option("FILE", options->file, "Scenario file with places");
  command->add_option("-o,--output", options->output, "Results file (HDF5)");
  command->add_option("--mode", options->mode, "preview, standard or fine; default: that of the scenario")
      ->check(CLI::IsMember({"preview", "standard", "fine"}));
  command
      ->add_option(
          "--turbulence", options->turbulence,
          "zero_equation, k_epsilon or buoyant_k_epsilon; default: that of the scenario, or k_epsilon "
          "with --mode fine")
      ->check(CLI::IsMember({"zero_equation", "k_epsilon", "buoyant_k_epsilon"}));
  command->add_option("--slice", options->slices,
                      "Picture of a plane: z=1.8m=plan.png, y=3m=cut.png; may repeat");
  command->add_option("--vtk", options->vtk, "Fields for ParaView (.vti)");
  command->add_option("--streamlines", options->streamlines, "Paths of the air for ParaView (.vtp)");
  command->add_option("--iso", options->surfaces,
                      "Surface of one temperature for ParaView: 27degC=warm.vtp; may repeat");
  command
      ->add_option(
          "--origins", options->origins,
          "Trace where the air of racks comes from: auto (all of small halls, else those that breathe "
          "warm air), all, none")
      ->check(CLI::IsMember({"auto", "all", "none"}));
  command->add_option("--report", options->report,
                      "Report (.html or .pdf): slices, inlets, causes; with --acceptance the sheet");
  command->add_option("--csv", options->csv, "Racks (with --acceptance: cases) as CSV");
  command->add_option("--fix", options->fix, "Try the suggestion with this number and compare")
      ->check(CLI::Range(1, 99));
  command->add_option("--fixed", options->fixed, "Store the scenario with that suggestion");
  command->add_flag("--acceptance", options->acceptance,
                    "Check all units, each unit out, and full load against the limits");
  command->add_flag("--serve", options->serve,
                    "Answer requests, one JSON object a line, until the input ends");
  command->add_option("--climate", options->climate, "Built-in climate instead of the scenario's");
  command->add_option("--dry-bulb", options->dry_bulb,
                      "Outdoor dry bulb; default: the hottest hour of the year");
  command->add_option("--wet-bulb", options->wet_bulb, "Outdoor wet bulb; default: that of the same hour");
  command->add_flag("--json", options->json, "Print everything as JSON");
  command->add_option("--progress", options->progress, "auto, bar, json or none");
  command->add_flag("-f,--force", options->force, "Replace existing files");
  command->footer(
      "Example:\n  thermohall airflow scenarios/perimeter_air/scenario.yaml --mode preview --slice "
      "z=1.8m=plan.png");
  command->callback([options, &context] {
    try {
      airflow(*options, context);
    } catch (const Cancelled&) {
      print_message(context, "thermohall: cancelled, nothing is stored");
      context.exit_code = exit_cancelled;
    }
  });
}

}  // namespace thermohall

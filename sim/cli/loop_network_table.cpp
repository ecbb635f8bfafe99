#include "sim/cli/loop_network_table.h"

#include <fmt/core.h>

#include <cmath>
#include <limits>

#include "sim/cli/text_table.h"

namespace thermohall {
namespace {

// The values of one group by item and column.
class GroupValues {
 public:
  GroupValues(const DesignPoint& point, std::string_view name) {
    for (const auto& g : point.groups)
      if (g.group.name == name) found_ = &g;
  }
  explicit operator bool() const { return found_; }
  const std::vector<std::string>& ids() const { return found_->group.ids; }
  double operator()(std::string_view key, std::size_t item) const {
    const auto& columns = found_->group.columns;
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (columns[c].key == key) return found_->values[c * found_->group.computed_count + item];
    return std::numeric_limits<double>::quiet_NaN();
  }

 private:
  const DesignPoint::Group* found_ = nullptr;
};

std::string litres(double flow_m3_s) { return fmt::format("{:.1f} L/s", 1e3 * flow_m3_s); }
std::string kilopascals(double pressure_Pa) { return fmt::format("{:.1f} kPa", pressure_Pa / 1e3); }
std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

}  // namespace

std::string loop_network_table(const DesignPoint& point) {
  const GroupValues loop(point, "loop_network"), branch(point, "loop_branch");
  if (!loop || !branch) return {};
  std::string text;
  for (std::size_t l = 0; l < loop.ids().size(); ++l)
    text += fmt::format(
        "loop {}: {:.0f} pumps at {} of their speed, {} each, {}, {:.1f} kW; suction margin {:.1f} m{}\n",
        loop.ids()[l], loop("pumps", l), percent(loop("pump_speed", l)), litres(loop("pump_flow", l)),
        kilopascals(loop("pump_pressure", l)), loop("pump_power", l) / 1e3, loop("npsh_margin", l),
        loop("bypass_flow", l) > 0 ? ", bypass " + litres(loop("bypass_flow", l)) : "");
  TextTable table({"branch", "flow", "of what is asked", "difference", "coil", "balancing", "valve",
                   "opening", "authority", "velocity"});
  for (std::size_t c = 1; c < 10; ++c) table.align_right(c);
  for (std::size_t b = 0; b < branch.ids().size(); ++b) {
    const double authority = branch("valve_authority", b);
    const bool has_valve = std::isfinite(authority);
    table.add_row({branch.ids()[b], litres(branch("flow", b)), percent(branch("flow_ratio", b)),
                   kilopascals(branch("pressure_difference", b)),
                   kilopascals(branch("coil_pressure_drop", b)),
                   kilopascals(branch("balancing_pressure_drop", b)),
                   has_valve ? kilopascals(branch("valve_pressure_drop", b)) : "-",
                   has_valve ? percent(branch("valve_opening", b)) : "-",
                   has_valve ? fmt::format("{:.2f}", authority) : "-",
                   fmt::format("{:.1f} m/s", branch("velocity", b))});
  }
  return text + table.text();
}

}  // namespace thermohall

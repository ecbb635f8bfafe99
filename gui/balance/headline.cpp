#include "gui/balance/headline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

#include "gui/charts/display_unit.h"
#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double year_hours = 8760;
constexpr double highest_plain_pue_note = 10;

QString tr(const char* text) { return QCoreApplication::translate("Headline", text); }
QString dash() { return QStringLiteral("–"); }

double number(const QJsonObject& object, const char* key) {
  return object.value(QLatin1String(key)).toDouble(none);
}

void set_quantity(Headline& card, double stored, const QString& unit, int digits = 3) {
  const DisplayUnit shown = display_unit(unit, stored);
  card.value = number_text(shown.value(stored), digits);
  card.unit = shown.label;
}

QString period_text(double hours) {
  if (std::abs(hours - year_hours) < 1) return tr("year");
  if (hours >= 48) return tr("run of %1 days").arg(number_text(hours / 24, 3));
  return tr("run of %1 h").arg(number_text(hours, 3));
}

// Racks on air only: a rack that takes no air has no inlet.
struct WorstInlet {
  QString rack;
  double inlet_K = none, limit_K = none;

  void offer(const QString& id, double inlet, double limit) {
    if (!std::isfinite(inlet) || inlet <= 0) return;
    if (!std::isfinite(limit)) limit = recommended_inlet_K;
    if (rack.isEmpty() || limit - inlet < limit_K - inlet_K) {
      rack = id;
      inlet_K = inlet;
      limit_K = limit;
    }
  }
};

Headline inlet_card(const WorstInlet& worst, const QString& basis) {
  Headline card{tr("Worst rack inlet"), dash(), {}, tr("no rack takes room air"), {}, Tone::plain};
  if (worst.rack.isEmpty()) return card;
  const DisplayUnit unit = temperature_unit(), difference = temperature_difference_unit();
  card.value = QString::number(unit.value(worst.inlet_K), 'f', 1);
  card.unit = unit.label;
  card.basis = basis;
  const double over_K = worst.inlet_K - recommended_inlet_K;
  const QString away =
      QString::number(difference.value(std::abs(over_K)), 'f', 1) + QLatin1Char(' ') + difference.label;
  const QString recommended =
      number_text(unit.value(recommended_inlet_K), unit_system().isImperial() ? 3 : 2);
  card.note = over_K > 0 ? tr("%1, +%2 over %3").arg(worst.rack, away, recommended)
                         : tr("%1, %2 under %3").arg(worst.rack, away, recommended);
  if (std::abs(worst.limit_K - recommended_inlet_K) > 0.05)
    card.note += tr(" · limit %1").arg(number_text(unit.value(worst.limit_K), 3));
  const double margin_K = worst.limit_K - worst.inlet_K;
  card.tone = margin_K < 0 ? Tone::broken : margin_K < thin_margin_K ? Tone::thin : Tone::plain;
  return card;
}

QString racks_text(int racks) { return racks == 1 ? tr("1 rack") : tr("%1 racks").arg(racks); }

Headlines of_steady(const QJsonObject& steady, const std::map<QString, double>& limits_K) {
  const QString day = tr("design day");
  Headlines cards{Headline{tr("IT power"), dash(), {}, tr("no balance yet"), {}, Tone::plain},
                  Headline{tr("PUE · TUE"), dash(), {}, tr("no balance yet"), {}, Tone::plain},
                  Headline{tr("Worst rack inlet"), dash(), {}, tr("no balance yet"), {}, Tone::plain},
                  Headline{tr("Ride-through"), dash(), {}, tr("no failure run yet"), {}, Tone::plain},
                  Headline{tr("Energy"), dash(), {}, tr("press Run for the year"), {}, Tone::plain},
                  Headline{tr("Capital"), dash(), {}, tr("no balance yet"), {}, Tone::plain}};
  if (steady.isEmpty()) return cards;

  const double it_W = number(steady, "it_power_W"), built_W = number(steady, "it_power_built_W");
  if (std::isfinite(it_W)) {
    set_quantity(cards[0], it_W, QStringLiteral("W"));
    cards[0].note = racks_text(steady.value(QLatin1String("racks")).toInt());
    if (built_W > 0) cards[0].note += tr(" · %1 built").arg(quantity_text(built_W, QStringLiteral("W")));
    cards[0].basis = day;
  }
  const double pue = number(steady, "pue");
  const QJsonObject facility = steady.value(QLatin1String("facility")).toObject();
  const double compute_W = number(facility, "it_components"), total_W = number(steady, "total_power_W");
  if (std::isfinite(pue) && pue > 0) {
    const QString tue = compute_W > 0 ? QString::number(total_W / compute_W, 'f', 2) : dash();
    cards[1].value = QStringLiteral("%1 · %2").arg(QString::number(pue, 'f', 2), tue);
    cards[1].note = tr("press Run for the year");
    cards[1].basis = day;
  }
  WorstInlet worst;
  const auto racks = steady.value(QLatin1String("groups"))
                         .toObject()
                         .value(QLatin1String("rack"))
                         .toObject()
                         .value(QLatin1String("items"))
                         .toArray();
  for (const auto& item : racks) {
    const QJsonObject rack = item.toObject();
    const QString id = rack.value(QLatin1String("id")).toString();
    const auto limit = limits_K.find(id);
    const bool on_air = number(rack, "air_flow") > 0;
    worst.offer(id, on_air ? number(rack, "inlet_temperature") : none,
                limit == limits_K.end() ? none : limit->second);
  }
  cards[2] = inlet_card(worst, day);
  const double capital_USD = number(steady, "capital_USD");
  if (capital_USD > 0 && built_W > 0) {
    cards[5].value = number_text(capital_USD / built_W, 3);
    cards[5].unit = QStringLiteral("$/W");
    cards[5].note = tr("%1 · TCO after a run").arg(quantity_text(capital_USD, QStringLiteral("USD")));
    cards[5].basis = tr("built");
  }
  return cards;
}

void put_run(Headlines& cards, const RunFigures& run, const QJsonObject& steady) {
  const QString period = period_text(run.hours);
  if (const auto energy_kWh = run.metric("it_energy"); energy_kWh && run.hours > 0) {
    set_quantity(cards[0], *energy_kWh / run.hours * 1e3, QStringLiteral("W"));
    cards[0].note = tr("mean · %1").arg(racks_text(run.racks));
    if (const auto built_kW = run.metric("it_power_built"))
      cards[0].note += tr(" · %1 built").arg(quantity_text(*built_kW, QStringLiteral("kW")));
    cards[0].basis = period;
  }
  if (const auto pue = run.metric("pue")) {
    const auto tue = run.metric("tue");
    cards[1].value = QStringLiteral("%1 · %2").arg(QString::number(*pue, 'f', 2),
                                                   tue ? QString::number(*tue, 'f', 2) : dash());
    const double design = number(steady, "pue");
    cards[1].note = std::isfinite(design) && design > 0 && design < highest_plain_pue_note
                        ? tr("design day %1").arg(design, 0, 'f', 2)
                        : QString();
    cards[1].basis = period;
  }
  WorstInlet worst;
  if (!run.worst_rack.isEmpty()) worst.offer(run.worst_rack, run.worst_inlet_K, run.worst_limit_K);
  cards[2] = inlet_card(worst, period);
  if (const auto ride_s = run.metric("ride_through")) {
    cards[3].value = number_text(*ride_s / 60, 3);
    cards[3].unit = tr("min");
    cards[3].note = tr("to the first rack above its limit");
    if (run.metric("ride_through_open").value_or(0) > 0) {
      cards[3].value.prepend(QStringLiteral("≥ "));
      cards[3].note = tr("no limit reached within the run");
    }
    cards[3].basis = tr("failure run");
  }
  if (const auto energy_kWh = run.metric("total_energy")) {
    set_quantity(cards[4], *energy_kWh, QStringLiteral("kWh"));
    if (std::abs(run.hours - year_hours) < 1) cards[4].unit += QStringLiteral("/a");
    QStringList parts;
    if (const auto money = run.metric("energy_cost_per_year"))
      parts << tr("%1 a year").arg(quantity_text(*money, QStringLiteral("USD")));
    if (const auto carbon_kg = run.metric("carbon_mass"))
      parts << tr("%1 CO₂e").arg(quantity_text(*carbon_kg, QStringLiteral("kg")));
    cards[4].note = parts.join(QStringLiteral(" · "));
    cards[4].basis = period;
  }
  if (const auto per_kW = run.metric("capex_per_it_power")) {
    cards[5].value = number_text(*per_kW / 1e3, 3);
    cards[5].unit = QStringLiteral("$/W");
    cards[5].basis = tr("built");
    const auto ownership = run.metric("cost_of_ownership");
    cards[5].note = ownership ? tr("TCO %1 y %2")
                                    .arg(run.ownership_years, 0, 'f', 0)
                                    .arg(quantity_text(*ownership, QStringLiteral("USD")))
                              : tr("no cost of ownership");
  }
}

}  // namespace

std::optional<double> RunFigures::metric(const std::string& key) const {
  const auto found = metrics.find(key);
  return found == metrics.end() ? std::nullopt : std::optional(found->second);
}

RunFigures run_figures(const ResultsFile& file) {
  RunFigures figures;
  for (const Metric& metric : file.metrics())
    if (std::isfinite(metric.value)) {
      // Ride-through is kept in seconds whatever its unit in the file.
      const double factor = metric.key == "ride_through" ? metric.unit == "h"     ? 3600.0
                                                           : metric.unit == "min" ? 60.0
                                                                                  : 1.0
                                                         : 1.0;
      figures.metrics[metric.key] = factor * metric.value;
    }
  if (file.has_time("facility")) {
    const auto bounds = file.time_bounds("facility");
    if (!bounds.empty()) figures.hours = (bounds.back() - bounds.front()) / 3600;
  }
  figures.ownership_years = file.number_attribute("ownership_horizon_years").value_or(0);
  if (file.has_column("rack_summary", "inlet_max")) {
    const auto ids = file.ids("rack_summary");
    const auto inlets_K = file.column("rack_summary", "inlet_max");
    const auto limits_K = file.has_column("rack_summary", "inlet_limit")
                              ? file.column("rack_summary", "inlet_limit")
                              : std::vector<double>(ids.size(), none);
    WorstInlet worst;
    for (std::size_t i = 0; i < ids.size(); ++i)
      worst.offer(QString::fromStdString(ids[i]), inlets_K[i], limits_K[i]);
    figures.racks = static_cast<int>(ids.size());
    figures.worst_rack = worst.rack;
    figures.worst_inlet_K = worst.inlet_K;
    figures.worst_limit_K = worst.limit_K;
  }
  return figures;
}

Headlines headlines(const QJsonObject& steady, const std::optional<RunFigures>& run, bool run_is_stale,
                    const std::map<QString, double>& rack_limits_K) {
  Headlines cards = of_steady(steady, rack_limits_K);
  if (run && !run_is_stale) put_run(cards, *run, steady);
  if (run && run_is_stale) {
    cards[1].note = cards[4].note = tr("changed since the run: run again");
  }
  return cards;
}

}  // namespace thermohall::gui

#pragma once

#include <QJsonObject>
#include <QString>
#include <array>
#include <limits>
#include <map>
#include <optional>
#include <string>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// How a card is to be read: red is kept for limits broken, amber for a thin margin.
enum class Tone { plain, thin, broken };

/// One of the six headline cards.
struct Headline {
  QString title;  ///< "IT power"
  QString value, unit;
  QString note;   ///< the line below
  QString basis;  ///< "year", "design day", empty when there is no number
  Tone tone = Tone::plain;
};

inline constexpr int headline_count = 6;
using Headlines = std::array<Headline, headline_count>;

/// What the cards need from a results file, read in one go.
struct RunFigures {
  std::map<std::string, double> metrics;  ///< finite ones only
  double hours = 0;
  int racks = 0;
  QString worst_rack;  ///< least margin to its limit; empty without racks on air
  double worst_inlet_K = std::numeric_limits<double>::quiet_NaN();
  double worst_limit_K = std::numeric_limits<double>::quiet_NaN();
  double ownership_years = 0;

  std::optional<double> metric(const std::string& key) const;
};
RunFigures run_figures(const ResultsFile& file);

/// The cards, always the same in the same order: IT power, PUE and TUE, worst rack inlet, ride-through,
/// energy, capital. From the run where there is one of the present text, else from the design-day balance
/// (`steady`, the answer of `thermohall steady`); what neither tells is a dash with the reason.
/// `run_is_stale`: there is a run, but of an older text.
Headlines headlines(const QJsonObject& steady, const std::optional<RunFigures>& run, bool run_is_stale,
                    const std::map<QString, double>& rack_limits_K);

/// Upper end of the recommended range of rack inlet air, and the margin that counts as thin.
/// Source: ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th ed. (2021).
inline constexpr double recommended_inlet_K = 300.15;
inline constexpr double thin_margin_K = 2.0;

}  // namespace thermohall::gui

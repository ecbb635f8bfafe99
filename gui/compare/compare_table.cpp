#include "gui/compare/compare_table.h"

#include <QFont>
#include <algorithm>
#include <array>
#include <cmath>

#include "gui/balance/headline.h"
#include "gui/charts/display_unit.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

// A metric as the table shows it: shown = stored * factor + offset.
struct Column {
  const char* metric;
  const char* title;
  double factor, offset;
  int digits;
  bool difference_in_percent;  ///< else in the unit
};
constexpr std::array<Column, 10> columns{
    {{"rack_inlet_max", QT_TRANSLATE_NOOP("CompareTable", "Inlet °C"), 1, -273.15, 3, false},
     {"ride_through", QT_TRANSLATE_NOOP("CompareTable", "Ride min"), 1, 0, 2, false},
     {"pue", QT_TRANSLATE_NOOP("CompareTable", "PUE"), 1, 0, 3, false},
     {"tue", QT_TRANSLATE_NOOP("CompareTable", "TUE"), 1, 0, 3, false},
     {"total_energy", QT_TRANSLATE_NOOP("CompareTable", "Energy GWh"), 1e-6, 0, 3, true},
     {"water_volume", QT_TRANSLATE_NOOP("CompareTable", "Water m³"), 1, 0, 3, true},
     {"carbon_mass", QT_TRANSLATE_NOOP("CompareTable", "Carbon kt"), 1e-6, 0, 3, true},
     {"capex", QT_TRANSLATE_NOOP("CompareTable", "Capital M$"), 1e-6, 0, 3, true},
     {"cost_of_ownership", QT_TRANSLATE_NOOP("CompareTable", "TCO M$"), 1e-6, 0, 3, true},
     {"cost_per_gpu_hour", QT_TRANSLATE_NOOP("CompareTable", "$/GPU-h"), 1, 0, 3, true}}};

const Column& column_of(int section) { return columns[static_cast<std::size_t>(section) - 1]; }

}  // namespace

void CompareTable::setDesigns(std::vector<ComparedDesign> designs, int baseline, bool deltas) {
  beginResetModel();
  designs_ = std::move(designs);
  baseline_ = baseline;
  deltas_ = deltas;
  std::vector<double> it_energy_kWh;
  bool same_period = true;  // runs of different periods are not scaled
  for (const ComparedDesign& design : designs_) {
    it_energy_kWh.push_back(design.metric("it_energy"));
    same_period = same_period && !(std::abs(design.figures.period_s - designs_.front().figures.period_s) > 1);
  }
  if (!same_period) it_energy_kWh.clear();
  work_ = WorkBasis(std::move(it_energy_kWh), static_cast<std::size_t>(std::max(0, baseline_)));
  endResetModel();
}

int CompareTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(designs_.size());
}

int CompareTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns.size()) + 1;
}

double CompareTable::judged(int row, int section) const {
  const auto design = static_cast<std::size_t>(row);
  const char* metric = column_of(section).metric;
  return work_.judged(metric, design, designs_[design].metric(metric));
}

QString CompareTable::text(int row, int section) const {
  const ComparedDesign& design = designs_[static_cast<std::size_t>(row)];
  const Column& column = column_of(section);
  const double value = design.metric(column.metric);
  if (!std::isfinite(value)) return QStringLiteral("–");
  const bool is_baseline = designs_[static_cast<std::size_t>(baseline_)].index == design.index;
  if (!deltas_ || is_baseline) {
    // A ride-through that ends with the run is at least that long.
    const bool open =
        std::string_view(column.metric) == "ride_through" && design.metric("ride_through_open") > 0;
    return (open ? QStringLiteral("≥ ") : QString()) +
           number_text(column.factor * value + column.offset, column.digits);
  }
  const double base = designs_[static_cast<std::size_t>(baseline_)].metric(column.metric);
  if (!std::isfinite(base)) return QStringLiteral("–");
  // Against next to nothing, as the water of a dry plant, a share says less than the difference itself.
  constexpr double most_percent = 1000;
  const double percent = 100 * (judged(row, section) - base) / std::abs(base);
  if (!std::isfinite(percent) && base != 0) return QStringLiteral("–");
  if (column.difference_in_percent && std::abs(percent) <= most_percent)
    return QStringLiteral("%1 %")
        .arg(percent, 0, 'f', 1)
        .prepend(percent >= 0 ? QStringLiteral("+") : QString());
  const double change = column.factor * (judged(row, section) - base);
  const QString sign = change >= 0 ? QStringLiteral("+") : QString();
  if (column.difference_in_percent) return sign + number_text(change, column.digits);
  return sign + QString::number(change, 'f', column.offset < 0 ? 1 : 2);
}

bool CompareTable::isBest(int row, int section) const {
  const double value = judged(row, section);
  if (!std::isfinite(value)) return false;
  const bool more_is_better = std::string_view(column_of(section).metric) == "ride_through";
  int others = 0;
  for (int i = 0; i < rowCount(); ++i) {
    const double other = judged(i, section);
    if (!std::isfinite(other)) continue;
    ++others;
    if (more_is_better ? other > value : other < value) return false;
  }
  return others > 1;
}

QVariant CompareTable::data(const QModelIndex& index, int role) const {
  const auto& design = designs_[static_cast<std::size_t>(index.row())];
  if (index.column() == 0) {
    if (role == Qt::DisplayRole)
      return design.title +
             (!design.known  ? tr(" · not run yet")
              : design.stale ? tr(" · older text")
                             : QString()) +
             (index.row() == baseline_ ? tr(" · baseline") : QString());
    if (role == Qt::DecorationRole) return design.color;
    return {};
  }
  switch (role) {
    case Qt::DisplayRole:
      return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
      return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
      QFont font;
      font.setPixelSize(13);
      font.setBold(isBest(index.row(), index.column()));
      return font;
    }
    case Qt::ForegroundRole:
      if (std::string_view(column_of(index.column()).metric) == "rack_inlet_max" &&
          design.metric("rack_inlet_max") > recommended_inlet_K)
        return theme().broken;
      return {};
    default:
      return {};
  }
}

QVariant CompareTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole) return section == 0 ? tr("Design") : tr(column_of(section).title);
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  return {};
}

}  // namespace thermohall::gui

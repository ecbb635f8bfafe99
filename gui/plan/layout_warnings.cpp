#include "gui/plan/layout_warnings.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <optional>

#include "gui/plan/plan_units.h"

namespace thermohall::gui {
namespace {

constexpr double touch_m = 2e-3;  ///< rounding of positions, no overlap
constexpr double head_m = 2.0;    ///< what hangs higher than this is in nobody's way

QString say(const char* text) { return QCoreApplication::translate("LayoutWarnings", text); }

bool overlap(const QRectF& a, const QRectF& b) {
  return a.right() > b.left() + touch_m && b.right() > a.left() + touch_m && a.bottom() > b.top() + touch_m &&
         b.bottom() > a.top() + touch_m;
}

// Squares of the floor with what stands in them, so that only neighbours are compared.
class FloorIndex {
 public:
  explicit FloorIndex(const std::vector<PlanEntry>& entries) : entries_(entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (!entries[i].isSolid()) continue;
      const QRectF r = entries[i].rect();
      right_ = std::max(right_, r.right());
      bottom_ = std::max(bottom_, r.bottom());
    }
    columns_ = 1 + std::clamp(static_cast<int>(right_ / square_m), 0, 2000);
    rows_ = 1 + std::clamp(static_cast<int>(bottom_ / square_m), 0, 2000);
    squares_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (std::size_t i = 0; i < entries.size(); ++i)
      if (entries[i].isSolid())
        each(entries[i].rect(), [&](std::size_t square) { squares_[square].push_back(i); });
  }

  // Indices, ascending and once each, of the solids near a rectangle.
  std::vector<std::size_t> near(const QRectF& rect) const {
    std::vector<std::size_t> found;
    each(rect, [&](std::size_t square) {
      found.insert(found.end(), squares_[square].begin(), squares_[square].end());
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  static constexpr double square_m = 3;

  template <class F>
  void each(const QRectF& rect, F visit) const {
    const auto square = [](double at_m, int last) {
      return std::clamp(static_cast<int>(std::floor(at_m / square_m)), 0, last);
    };
    for (int y = square(rect.top(), rows_ - 1); y <= square(rect.bottom(), rows_ - 1); ++y)
      for (int x = square(rect.left(), columns_ - 1); x <= square(rect.right(), columns_ - 1); ++x)
        visit(static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x));
  }

  const std::vector<PlanEntry>& entries_;
  std::vector<std::vector<std::size_t>> squares_;
  double right_ = 0, bottom_ = 0;
  int columns_ = 1, rows_ = 1;
};

// The strip of floor of a depth on one side of an entry.
QRectF strip(const QRectF& r, Facing side, double depth_m) {
  switch (side) {
    case Facing::north:
      return {r.left(), r.top() - depth_m, r.width(), depth_m};
    case Facing::south:
      return {r.left(), r.bottom(), r.width(), depth_m};
    case Facing::east:
      return {r.right(), r.top(), depth_m, r.height()};
    case Facing::west:
      return {r.left() - depth_m, r.top(), depth_m, r.height()};
  }
  return {};
}

double gap(const QRectF& from, const QRectF& to, Facing side) {
  switch (side) {
    case Facing::north:
      return from.top() - to.bottom();
    case Facing::south:
      return to.top() - from.bottom();
    case Facing::east:
      return to.left() - from.right();
    case Facing::west:
      return from.left() - to.right();
  }
  return 0;
}

class Checker {
 public:
  Checker(const std::vector<PlanEntry>& entries, const HallSpec& hall)
      : entries_(entries), hall_(0, 0, hall.length_m, hall.width_m), index_(entries) {}

  std::vector<LayoutWarning> run() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].isSolid()) {
        checkOutside(entries_[i]);
        checkOverlaps(i);
      }
      if (entries_[i].isRackGroup()) {
        checkAisle(i, entries_[i].facing, LayoutWarnings::cold_aisle_m);
        checkAisle(i, turned(turned(entries_[i].facing)), LayoutWarnings::hot_aisle_m);
      }
      if (entries_[i].kind == EntryKind::door) checkDoor(entries_[i]);
    }
    return std::move(warnings_);
  }

 private:
  void checkOutside(const PlanEntry& entry) {
    if (hall_.adjusted(-touch_m, -touch_m, touch_m, touch_m).contains(entry.rect())) return;
    warnings_.push_back(
        {LayoutWarning::Kind::outside,
         say(QT_TRANSLATE_NOOP("LayoutWarnings", "%1 stands outside the hall")).arg(entry.name),
         {entry.key},
         entry.rect()});
  }

  void checkOverlaps(std::size_t i) {
    for (const std::size_t j : index_.near(entries_[i].rect())) {
      if (j <= i || !LayoutWarnings::collide(entries_[i], entries_[j])) continue;
      warnings_.push_back({LayoutWarning::Kind::overlap,
                           say(QT_TRANSLATE_NOOP("LayoutWarnings", "%1 stands in the place of %2"))
                               .arg(entries_[j].name, entries_[i].name),
                           {entries_[j].key, entries_[i].key},
                           entries_[i].rect() & entries_[j].rect()});
    }
  }

  // The nearest thing before a side of a row. An aisle between two rows is reported once, for the earlier.
  void checkAisle(std::size_t i, Facing side, double needed_m) {
    const PlanEntry& row = entries_[i];
    const QRectF from = row.rect(), room = strip(from, side, needed_m);
    double least_m = needed_m - touch_m;
    std::optional<std::size_t> nearest;
    QRectF place;
    for (const std::size_t j : index_.near(room)) {
      const QRectF to = entries_[j].rect();
      if (j == i || entries_[j].bottom_m >= head_m || !overlap(room, to)) continue;
      const double gap_m = gap(from, to, side);
      if (gap_m < -touch_m || gap_m >= least_m) continue;
      least_m = std::max(0.0, gap_m);
      nearest = j;
      const QRectF shared = room & to;
      place = strip(from, side, std::max(least_m, 0.05));
      place = side == Facing::north || side == Facing::south
                  ? QRectF(shared.left(), place.top(), shared.width(), place.height())
                  : QRectF(place.left(), shared.top(), place.width(), shared.height());
    }
    const double to_wall_m = std::min({side == Facing::north ? from.top() - hall_.top() : needed_m,
                                       side == Facing::south ? hall_.bottom() - from.bottom() : needed_m,
                                       side == Facing::east ? hall_.right() - from.right() : needed_m,
                                       side == Facing::west ? from.left() - hall_.left() : needed_m});
    if (to_wall_m >= -touch_m && to_wall_m < least_m) {
      least_m = std::max(0.0, to_wall_m);
      nearest.reset();
      place = strip(from, side, std::max(least_m, 0.05));
    } else if (!nearest) {
      return;
    }
    if (nearest && *nearest < i && entries_[*nearest].isRackGroup() && looksBack(*nearest, i, side)) return;
    const bool cold = side == row.facing;
    LayoutWarning warning{
        LayoutWarning::Kind::narrow_aisle,
        (cold ? say(QT_TRANSLATE_NOOP("LayoutWarnings", "aisle of %1 before %2; %3 are needed"))
              : say(QT_TRANSLATE_NOOP("LayoutWarnings", "aisle of %1 behind %2; %3 are needed")))
            .arg(short_length_text(least_m), row.name, short_length_text(needed_m)),
        {row.key},
        place};
    if (nearest) warning.keys += entries_[*nearest].key;
    warnings_.push_back(std::move(warning));
  }

  // Whether the other row has been checked over the same aisle with the same need.
  bool looksBack(std::size_t other, std::size_t row, Facing side) const {
    const bool front = side == entries_[row].facing;
    const Facing back = turned(turned(side));
    return front ? entries_[other].facing == back : entries_[other].facing == side;
  }

  void checkDoor(const PlanEntry& door) {
    const QRectF swing = door_swing(door);
    for (const std::size_t j : index_.near(swing)) {
      if (entries_[j].bottom_m >= head_m || !overlap(swing, entries_[j].rect())) continue;
      warnings_.push_back({LayoutWarning::Kind::blocked_door,
                           say(QT_TRANSLATE_NOOP("LayoutWarnings", "%1 stands in the swing of door %2"))
                               .arg(entries_[j].name, door.name),
                           {entries_[j].key, door.key},
                           swing});
    }
  }

  const std::vector<PlanEntry>& entries_;
  QRectF hall_;
  FloorIndex index_;
  std::vector<LayoutWarning> warnings_;
};

}  // namespace

bool LayoutWarnings::collide(const PlanEntry& a, const PlanEntry& b) {
  return a.isSolid() && b.isSolid() && a.top_m > b.bottom_m + touch_m && b.top_m > a.bottom_m + touch_m &&
         overlap(a.rect(), b.rect());
}

std::vector<LayoutWarning> LayoutWarnings::check(const std::vector<PlanEntry>& entries,
                                                 const HallSpec& hall) {
  return Checker(entries, hall).run();
}

}  // namespace thermohall::gui

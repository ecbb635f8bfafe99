#include "gui/plan/supply_routes.h"

#include <QLineF>
#include <algorithm>
#include <cmath>
#include <map>

namespace thermohall::gui {
namespace {

constexpr double beside_m = 0.15;     ///< a run along a row lies this far outside the racks
constexpr double feed_apart_m = 0.2;  ///< second feed beside the first

struct End {
  QPointF at_m;
  QString name;
};

// The two ends of the run along a row, at its front or rear.
QLineF along_row(const PlanEntry& row, bool at_front, double beside) {
  const QRectF r = row.rect();
  Facing side = row.facing;
  if (!at_front) side = turned(turned(side));
  switch (side) {
    case Facing::north:
      return {r.left(), r.top() - beside, r.right(), r.top() - beside};
    case Facing::south:
      return {r.left(), r.bottom() + beside, r.right(), r.bottom() + beside};
    case Facing::east:
      return {r.right() + beside, r.top(), r.right() + beside, r.bottom()};
    case Facing::west:
      break;
  }
  return {r.left() - beside, r.top(), r.left() - beside, r.bottom()};
}

double manhattan(QPointF a, QPointF b) { return std::abs(a.x() - b.x()) + std::abs(a.y() - b.y()); }

QPointF nearer_end(const QLineF& run, QPointF to) {
  return manhattan(run.p1(), to) <= manhattan(run.p2(), to) ? run.p1() : run.p2();
}

// A trunk with branches to runs along rows, and those runs.
QList<QPolygonF> to_rows(QPointF from, const std::vector<const PlanEntry*>& rows, bool at_front,
                         double beside) {
  std::vector<QPointF> ends;
  QList<QPolygonF> runs;
  for (const PlanEntry* row : rows) {
    const QLineF run = along_row(*row, at_front, beside);
    ends.push_back(nearer_end(run, from));
    runs << QPolygonF{{run.p1(), run.p2()}};
  }
  return trunk_and_branches(from, ends) + runs;
}

// The shortest of the trees from the middle of a wall or from where the trunk meets one.
QList<QPolygonF> from_a_wall(const HallSpec& hall, const std::vector<QPointF>& ends) {
  QPointF mean;
  for (const QPointF& end : ends) mean += end / static_cast<double>(ends.size());
  QList<QPolygonF> best;
  double least_m = 0;
  for (const QPointF& entry : {QPointF(0, mean.y()), QPointF(hall.length_m, mean.y()), QPointF(mean.x(), 0),
                               QPointF(mean.x(), hall.width_m)}) {
    const QList<QPolygonF> lines = trunk_and_branches(entry, ends);
    const double length_m = route_length_m(lines);
    if (!best.isEmpty() && length_m >= least_m) continue;
    best = lines;
    least_m = length_m;
  }
  return best;
}

const PlanEntry* nearest(const std::vector<const PlanEntry*>& units, QPointF to) {
  const auto found = std::min_element(units.begin(), units.end(), [&](const auto* a, const auto* b) {
    return manhattan(a->rect().center(), to) < manhattan(b->rect().center(), to);
  });
  return found == units.end() ? nullptr : *found;
}

class Routes {
 public:
  Routes(const Scenario& scenario, const std::vector<PlanEntry>& entries)
      : scenario_(scenario), entries_(entries) {}

  std::vector<SupplyRoute> all(bool two_feeds) {
    for (std::size_t l = 0; l < scenario_.loops.size(); ++l) addLoop(static_cast<int>(l));
    for (std::size_t c = 0; c < scenario_.cdus.size(); ++c) addCoolant(static_cast<int>(c));
    addPower(QStringLiteral("A"), 0);
    if (two_feeds) addPower(QStringLiteral("B"), feed_apart_m);
    if (!two_feeds)
      for (SupplyRoute& route : routes_) route.feed.clear();
    return std::move(routes_);
  }

 private:
  std::vector<const PlanEntry*> unitsOf(EntryKind kind, int group) const {
    std::vector<const PlanEntry*> units;
    for (const PlanEntry& entry : entries_)
      if (entry.kind == kind && (group < 0 || entry.group == group)) units.push_back(&entry);
    return units;
  }

  const RackGroup& groupOf(const PlanEntry& row) const {
    return scenario_.racks[static_cast<std::size_t>(row.group)];
  }

  void add(SupplyRoute route) {
    if (route.lines_m.isEmpty()) return;
    route.length_m = route_length_m(route.lines_m);
    routes_.push_back(std::move(route));
  }

  void addLoop(int index) {
    const std::string& id = scenario_.loops[static_cast<std::size_t>(index)].id;
    SupplyRoute route{
        .kind = RouteKind::facility_water, .system = QString::fromStdString(id), .color = index};
    std::vector<QPointF> ends;
    QList<QPolygonF> runs;
    for (const PlanEntry& entry : entries_) {
      const auto at = static_cast<std::size_t>(entry.group);
      const bool fed = (entry.kind == EntryKind::air_unit && scenario_.air_units[at].loop == id) ||
                       (entry.kind == EntryKind::cdu && scenario_.cdus[at].loop == id);
      if (entry.isRackGroup()) {
        const RackGroup& group = groupOf(entry);
        const bool door =
            group.door >= 0 && scenario_.doors[static_cast<std::size_t>(group.door)].source == id;
        if (door || group.liquid == id) {
          const QLineF run = along_row(entry, false, beside_m);
          runs << QPolygonF{{run.p1(), run.p2()}};
          ends.push_back(run.p1());
          route.ends << entry.name;
        }
      }
      if (!fed) continue;
      ends.push_back(entry.rect().center());
      route.ends << entry.name;
    }
    if (ends.empty()) return;
    route.lines_m = from_a_wall(scenario_.hall, ends) + runs;
    add(std::move(route));
  }

  int colorOf(const std::string& loop) const {
    for (std::size_t l = 0; l < scenario_.loops.size(); ++l)
      if (scenario_.loops[l].id == loop) return static_cast<int>(l);
    return static_cast<int>(scenario_.loops.size());
  }

  void addCoolant(int bank) {
    const CduBank& cdus = scenario_.cdus[static_cast<std::size_t>(bank)];
    const auto units = unitsOf(EntryKind::cdu, bank);
    if (units.empty()) return;
    std::map<const PlanEntry*, std::vector<const PlanEntry*>> fed;
    for (const PlanEntry& row : entries_)
      if (row.isRackGroup() &&
          (groupOf(row).liquid == cdus.id ||
           (groupOf(row).door >= 0 &&
            scenario_.doors[static_cast<std::size_t>(groupOf(row).door)].source == cdus.id)))
        fed[nearest(units, row.rect().center())].push_back(&row);
    for (const PlanEntry* unit : units) {  // in the order of the file
      const auto found = fed.find(unit);
      if (found == fed.end()) continue;
      SupplyRoute route{.kind = RouteKind::coolant, .system = unit->name, .color = colorOf(cdus.loop)};
      for (const PlanEntry* row : found->second) route.ends << row->name;
      route.lines_m = to_rows(unit->rect().center(), found->second, false, beside_m);
      add(std::move(route));
    }
  }

  // From the last stage with places to the rows, and from stage to stage before it.
  void addPower(const QString& feed, double aside_m) {
    std::vector<std::vector<const PlanEntry*>> stages;
    for (const EntryKind kind : {EntryKind::transformer, EntryKind::ups, EntryKind::pdu, EntryKind::busway})
      if (auto units = unitsOf(kind, -1); !units.empty()) stages.push_back(std::move(units));
    if (stages.empty()) return;
    const QPointF aside(aside_m, aside_m);
    for (std::size_t s = 0; s + 1 < stages.size(); ++s) {
      std::map<const PlanEntry*, std::vector<const PlanEntry*>> fed;
      for (const PlanEntry* unit : stages[s + 1])
        fed[nearest(stages[s], unit->rect().center())].push_back(unit);
      for (const PlanEntry* source : stages[s])
        if (const auto found = fed.find(source); found != fed.end()) {
          SupplyRoute route{.kind = RouteKind::power, .system = source->name, .feed = feed};
          std::vector<QPointF> ends;
          for (const PlanEntry* unit : found->second) {
            ends.push_back(unit->rect().center() + aside);
            route.ends << unit->name;
          }
          route.lines_m = trunk_and_branches(source->rect().center() + aside, ends);
          add(std::move(route));
        }
    }
    std::map<const PlanEntry*, std::vector<const PlanEntry*>> fed;
    for (const PlanEntry& row : entries_)
      if (row.isRackGroup()) fed[nearest(stages.back(), row.rect().center())].push_back(&row);
    for (const PlanEntry* source : stages.back())
      if (const auto found = fed.find(source); found != fed.end()) {
        SupplyRoute route{.kind = RouteKind::power, .system = source->name, .feed = feed};
        for (const PlanEntry* row : found->second) route.ends << row->name;
        route.lines_m = to_rows(source->rect().center() + aside, found->second, true, beside_m + aside_m);
        add(std::move(route));
      }
  }

  const Scenario& scenario_;
  const std::vector<PlanEntry>& entries_;
  std::vector<SupplyRoute> routes_;
};

}  // namespace

QList<QPolygonF> trunk_and_branches(QPointF from, const std::vector<QPointF>& ends) {
  if (ends.empty()) return {};
  // The median of the ends keeps the branches short.
  std::vector<double> xs, ys;
  for (const QPointF& end : ends) {
    xs.push_back(end.x());
    ys.push_back(end.y());
  }
  std::sort(xs.begin(), xs.end());
  std::sort(ys.begin(), ys.end());
  const auto tree = [&](bool along_x, double at) {
    const auto on_trunk = [&](QPointF p) { return along_x ? QPointF(p.x(), at) : QPointF(at, p.y()); };
    const auto [low, high] =
        std::pair(along_x ? std::min(xs.front(), from.x()) : std::min(ys.front(), from.y()),
                  along_x ? std::max(xs.back(), from.x()) : std::max(ys.back(), from.y()));
    QList<QPolygonF> lines;
    const auto add = [&](QPointF a, QPointF b) {
      if (manhattan(a, b) > 1e-6) lines << QPolygonF{{a, b}};
    };
    add(from, on_trunk(from));
    add(along_x ? QPointF(low, at) : QPointF(at, low), along_x ? QPointF(high, at) : QPointF(at, high));
    for (const QPointF& end : ends) add(on_trunk(end), end);
    return lines;
  };
  QList<QPolygonF> best;
  for (const bool along_x : {true, false})
    for (const double at : {along_x ? from.y() : from.x(), (along_x ? ys : xs)[ends.size() / 2]}) {
      QList<QPolygonF> lines = tree(along_x, at);
      if (best.isEmpty() || route_length_m(lines) < route_length_m(best) - 1e-9) best = std::move(lines);
    }
  return best;
}

double route_length_m(const QList<QPolygonF>& lines_m) {
  double length_m = 0;
  for (const QPolygonF& line : lines_m)
    for (qsizetype p = 1; p < line.size(); ++p) length_m += manhattan(line[p - 1], line[p]);
  return length_m;
}

std::vector<SupplyRoute> supply_routes(const Scenario& scenario, const std::vector<PlanEntry>& entries,
                                       bool two_feeds) {
  return Routes(scenario, entries).all(two_feeds);
}

}  // namespace thermohall::gui

#include "gui/oneline/diagram_layout.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace thermohall::gui {
namespace {

constexpr double box_gap = 22, lane_height = 14, margin = 24;
constexpr int order_sweeps = 8, place_sweeps = 12;

// A box, or the place where a line passes a column.
struct Spot {
  int layer = 0;
  double height = lane_height, y = 0;  // y: the middle
  std::vector<int> before, after;
};

struct Piece {
  int link, from, to;  // spots
};

std::vector<int> layers_of(const OneLineDiagram& diagram) {
  const std::size_t count = diagram.nodes.size();
  std::vector<int> layers(count, 0);
  // Longest way from the left; the number of passes is bounded should the links ever run in a circle.
  for (std::size_t pass = 0; pass < count; ++pass)
    for (const DiagramLink& link : diagram.links) {
      int& to = layers[static_cast<std::size_t>(link.to)];
      to = std::min(std::max(to, layers[static_cast<std::size_t>(link.from)] + 1), static_cast<int>(count));
    }
  // What nothing feeds moves next to what it feeds.
  for (std::size_t i = 0; i < count; ++i) {
    int nearest = -1;
    bool fed = false;
    for (const DiagramLink& link : diagram.links) {
      fed = fed || link.to == static_cast<int>(i);
      const int to = layers[static_cast<std::size_t>(link.to)];
      if (link.from == static_cast<int>(i) && (nearest < 0 || to < nearest)) nearest = to;
    }
    if (!fed && nearest > 0) layers[i] = nearest - 1;
  }
  return layers;
}

class Layers {
 public:
  Layers(const OneLineDiagram& diagram, const std::vector<int>& layers) {
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
      add({.layer = layers[i], .height = diagram_box_height(diagram.nodes[i]), .before = {}, .after = {}});
    for (std::size_t i = 0; i < diagram.links.size(); ++i) {
      const DiagramLink& link = diagram.links[i];
      int from = link.from;
      for (int layer = layers[static_cast<std::size_t>(from)] + 1;
           layer < layers[static_cast<std::size_t>(link.to)]; ++layer) {
        const int lane = add({.layer = layer, .before = {}, .after = {}});
        join(static_cast<int>(i), from, lane);
        from = lane;
      }
      join(static_cast<int>(i), from, link.to);
    }
    order();
    place();
  }

  const Spot& spot(int i) const { return spots_[static_cast<std::size_t>(i)]; }
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  Spot& at(int i) { return spots_[static_cast<std::size_t>(i)]; }
  int add(Spot spot) {
    const int index = static_cast<int>(spots_.size());
    if (spot.layer >= static_cast<int>(columns_.size()))
      columns_.resize(static_cast<std::size_t>(spot.layer) + 1);
    columns_[static_cast<std::size_t>(spot.layer)].push_back(index);
    spots_.push_back(std::move(spot));
    return index;
  }
  void join(int link, int from, int to) {
    pieces_.push_back({link, from, to});
    at(from).after.push_back(to);
    at(to).before.push_back(from);
  }

  void stack(const std::vector<int>& column) {
    double y = 0;
    for (const int i : column) {
      at(i).y = y + at(i).height / 2;
      y += at(i).height + box_gap;
    }
    for (const int i : column) at(i).y -= y / 2;
  }

  double wanted(int i, bool forward) const {
    const auto& neighbours = forward ? spot(i).before : spot(i).after;
    if (neighbours.empty()) return spot(i).y;
    double sum = 0;
    for (const int n : neighbours) sum += spot(n).y;
    return sum / static_cast<double>(neighbours.size());
  }

  void order() {
    for (const auto& column : columns_) stack(column);
    for (int sweep = 0; sweep < order_sweeps; ++sweep) {
      const bool forward = sweep % 2 == 0;
      for (std::size_t k = 0; k < columns_.size(); ++k) {
        auto& column = columns_[forward ? k : columns_.size() - 1 - k];
        std::map<int, double> place;
        for (const int i : column) place[i] = wanted(i, forward);
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) { return place[a] < place[b]; });
        stack(column);
      }
    }
  }

  // Boxes move towards their neighbours as far as the order and the gaps allow.
  void place() {
    for (int sweep = 0; sweep < place_sweeps; ++sweep) {
      const bool forward = sweep % 2 == 0;
      for (std::size_t k = 0; k < columns_.size(); ++k) {
        const auto& column = columns_[forward ? k : columns_.size() - 1 - k];
        std::vector<double> targets;
        for (const int i : column) targets.push_back(wanted(i, forward));
        double shift = 0;
        for (std::size_t n = 0; n < column.size(); ++n) {
          Spot& spot = at(column[n]);
          spot.y = targets[n];
          if (n > 0) {
            const Spot& above = at(column[n - 1]);
            spot.y = std::max(spot.y, above.y + (above.height + spot.height) / 2 + box_gap);
          }
          shift += targets[n] - spot.y;
        }
        for (const int i : column) at(i).y += shift / static_cast<double>(column.size());
      }
    }
  }

  std::vector<Spot> spots_;
  std::vector<std::vector<int>> columns_;
  std::vector<Piece> pieces_;
};

double column_x(int layer) { return layer * (diagram_box_width + diagram_gap); }

// Lines that leave one box, or enter one, share a vertical: the bus bar or header of the drawing. It stands
// close to that box; the values have the rest of the gap.
std::map<std::pair<int, int>, double> verticals(const Layers& layers,
                                                const std::vector<std::pair<int, int>>& keys) {
  std::map<std::pair<int, int>, std::vector<std::pair<int, int>>> in_gap;  // by layer and side
  for (std::size_t p = 0; p < keys.size(); ++p) {
    auto& used = in_gap[{layers.spot(layers.pieces()[p].from).layer, keys[p].first}];
    if (std::find(used.begin(), used.end(), keys[p]) == used.end()) used.push_back(keys[p]);
  }
  constexpr double room = diagram_gap - diagram_label_room - 20, edge = 10;
  std::map<std::pair<int, int>, double> x;
  for (const auto& [place, used] : in_gap) {
    const double gap = column_x(place.first) + diagram_box_width;
    const double left = gap + (place.second == 0 ? edge : diagram_gap - edge - room);
    for (std::size_t i = 0; i < used.size(); ++i)
      x[used[i]] = left + room * (static_cast<double>(i) + 0.5) / static_cast<double>(used.size());
  }
  return x;
}

}  // namespace

double diagram_box_height(const DiagramNode& node) {
  const double lines = static_cast<double>(node.lines.size()) + (node.fault.isEmpty() ? 0 : 1);
  return 34 + 16 * lines + (node.used_share == node.used_share ? 12 : 4);
}

DiagramLayout lay_out_diagram(const OneLineDiagram& diagram) {
  DiagramLayout layout;
  layout.layers = layers_of(diagram);
  const Layers layers(diagram, layout.layers);
  for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
    const Spot& spot = layers.spot(static_cast<int>(i));
    layout.boxes.emplace_back(column_x(spot.layer), spot.y - spot.height / 2, diagram_box_width, spot.height);
    layout.bounds |= layout.boxes.back();
  }
  std::vector<std::pair<int, int>> keys;
  for (const Piece& piece : layers.pieces()) {
    const bool fans_out = layers.spot(piece.from).after.size() > 1;
    keys.emplace_back(fans_out ? 0 : 1, fans_out ? piece.from : piece.to);
  }
  const auto x = verticals(layers, keys);
  layout.routes.resize(diagram.links.size());
  for (std::size_t p = 0; p < keys.size(); ++p) {
    const Piece& piece = layers.pieces()[p];
    const Spot &from = layers.spot(piece.from), &to = layers.spot(piece.to);
    auto& route = layout.routes[static_cast<std::size_t>(piece.link)];
    if (route.empty()) route.emplace_back(column_x(from.layer) + diagram_box_width, from.y);
    const double turn = x.at(keys[p]);
    route.emplace_back(turn, from.y);
    route.emplace_back(turn, to.y);
    route.emplace_back(column_x(to.layer), to.y);
  }
  for (const auto& route : layout.routes)
    for (const QPointF& point : route) layout.bounds |= QRectF(point, QSizeF(1, 1));
  layout.bounds.adjust(-margin, -margin, margin, margin);
  return layout;
}

}  // namespace thermohall::gui

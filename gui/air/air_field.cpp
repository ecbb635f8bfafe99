#include "gui/air/air_field.h"

#include <QByteArray>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace thermohall::gui {
namespace {

QByteArray bytes_of(const QJsonObject& object, const char* name) {
  return QByteArray::fromBase64(object.value(QLatin1String(name)).toString().toLatin1());
}

bool read_floats(const QJsonObject& object, const char* name, std::size_t cells, std::vector<float>& values) {
  const QByteArray bytes = bytes_of(object, name);
  if (static_cast<std::size_t>(bytes.size()) != cells * sizeof(float)) return false;
  values.resize(cells);
  std::memcpy(values.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
  return true;
}

}  // namespace

std::optional<std::size_t> AirField::airAt(const std::array<double, 3>& place_m) const {
  std::array<int, 3> cell{};
  for (std::size_t a = 0; a < 3; ++a) {
    const double at = std::floor((place_m[a] - low_m[a]) / cell_m[a]);
    if (!(at >= 0) || at >= n[a]) return {};
    cell[a] = static_cast<int>(at);
  }
  const std::size_t found = index(cell[0], cell[1], cell[2]);
  if (solid[found]) return {};
  return found;
}

AirField air_field(const QJsonObject& object) {
  AirField field;
  const QJsonArray n = object.value(QLatin1String("n")).toArray();
  const QJsonArray low = object.value(QLatin1String("low_m")).toArray();
  const QJsonArray cell = object.value(QLatin1String("cell_m")).toArray();
  if (n.size() != 3 || low.size() != 3 || cell.size() != 3) return {};
  std::size_t cells = 1;
  for (std::size_t a = 0; a < 3; ++a) {
    const auto place = static_cast<qsizetype>(a);
    field.n[a] = n[place].toInt();
    field.low_m[a] = low[place].toDouble();
    field.cell_m[a] = cell[place].toDouble();
    if (field.n[a] <= 0 || !(field.cell_m[a] > 0)) return {};
    cells *= static_cast<std::size_t>(field.n[a]);
  }
  const QByteArray solid = bytes_of(object, "solid");
  if (static_cast<std::size_t>(solid.size()) != cells) return {};
  field.solid.assign(solid.begin(), solid.end());
  const bool whole = read_floats(object, "temperature_K", cells, field.temperature_K) &&
                     read_floats(object, "u_m_s", cells, field.velocity_m_s[0]) &&
                     read_floats(object, "v_m_s", cells, field.velocity_m_s[1]) &&
                     read_floats(object, "w_m_s", cells, field.velocity_m_s[2]);
  return whole ? field : AirField();
}

AirPlane air_plane(const AirField& field, std::size_t normal, double position_m) {
  AirPlane plane;
  if (field.isEmpty() || normal > 2) return plane;
  const std::size_t a = normal == 0 ? 1 : 0, b = normal == 2 ? 1 : 2;
  std::array<int, 3> cell{};
  cell[normal] =
      std::clamp(static_cast<int>(std::floor((position_m - field.low_m[normal]) / field.cell_m[normal])), 0,
                 field.n[normal] - 1);
  plane.normal = normal;
  plane.position_m = field.centre_m(normal, cell[normal]);
  plane.na = field.n[a];
  plane.nb = field.n[b];
  plane.a0_m = field.low_m[a];
  plane.b0_m = field.low_m[b];
  plane.da_m = field.cell_m[a];
  plane.db_m = field.cell_m[b];
  plane.temperature_K.reserve(static_cast<std::size_t>(plane.na) * static_cast<std::size_t>(plane.nb));
  for (cell[b] = 0; cell[b] < field.n[b]; ++cell[b])
    for (cell[a] = 0; cell[a] < field.n[a]; ++cell[a]) {
      const std::size_t at = field.index(cell[0], cell[1], cell[2]);
      plane.temperature_K.push_back(field.solid[at] ? std::numeric_limits<float>::quiet_NaN()
                                                    : field.temperature_K[at]);
    }
  return plane;
}

}  // namespace thermohall::gui

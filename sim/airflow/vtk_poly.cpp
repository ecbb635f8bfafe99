#include "sim/airflow/vtk_poly.h"

#include <fstream>

#include "sim/airflow/vtk_data.h"
#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

void store(const std::string& path, std::size_t points, std::size_t lines, std::size_t triangles,
           const std::string& body) {
  std::ofstream stream(path, std::ios::binary);
  stream << fmt::format(
      "<?xml version=\"1.0\"?>\n"
      "<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\"{}\" header_type=\"UInt64\">\n  <PolyData>\n"
      "    <Piece NumberOfPoints=\"{}\" NumberOfVerts=\"0\" NumberOfLines=\"{}\" NumberOfStrips=\"0\" "
      "NumberOfPolys=\"{}\">\n{}    </Piece>\n  </PolyData>\n</VTKFile>\n",
      vtk_byte_order, points, lines, triangles, body);
  stream.close();
  if (!stream) throw FileError(path, "write", "the file cannot be stored");
}

std::string block(const char* name, const std::string& arrays) {
  const std::string word(name);
  return "      <" + word + ">\n" + arrays + "      </" + word.substr(0, word.find(' ')) + ">\n";
}

}  // namespace

void write_vtk_paths(const std::string& path, const std::vector<AirPath>& paths) {
  std::vector<float> xyz, temperature, speed, time;
  std::vector<std::int64_t> connectivity, offsets;
  std::vector<std::int32_t> kind;
  for (const auto& p : paths) {
    for (std::size_t i = 0; i < p.line.point_m.size(); ++i) {
      for (const double v : p.line.point_m[i]) xyz.push_back(static_cast<float>(v));
      temperature.push_back(static_cast<float>(p.line.temperature_K[i]));
      speed.push_back(static_cast<float>(p.line.speed_m_s[i]));
      time.push_back(static_cast<float>(p.line.time_s[i]));
      connectivity.push_back(static_cast<std::int64_t>(connectivity.size()));
    }
    offsets.push_back(static_cast<std::int64_t>(connectivity.size()));
    kind.push_back(static_cast<int>(p.kind));
  }
  store(path, temperature.size(), paths.size(), 0,
        block("PointData Scalars=\"temperature\"", vtk_data_array("temperature", "Float32", 1, temperature) +
                                                       vtk_data_array("speed", "Float32", 1, speed) +
                                                       vtk_data_array("time", "Float32", 1, time)) +
            block("CellData Scalars=\"kind\"", vtk_data_array("kind", "Int32", 1, kind)) +
            block("Points", vtk_data_array("points", "Float32", 3, xyz)) +
            block("Lines", vtk_data_array("connectivity", "Int64", 1, connectivity) +
                               vtk_data_array("offsets", "Int64", 1, offsets)));
}

void write_vtk_surface(const std::string& path, const IsoSurface& surface) {
  std::vector<float> xyz;
  for (const auto& v : surface.vertex_m) xyz.insert(xyz.end(), v.begin(), v.end());
  std::vector<std::int64_t> connectivity, offsets;
  for (const auto& t : surface.triangles) {
    connectivity.insert(connectivity.end(), t.begin(), t.end());
    offsets.push_back(static_cast<std::int64_t>(connectivity.size()));
  }
  const std::vector<float> temperature(surface.vertex_m.size(), static_cast<float>(surface.temperature_K));
  store(path, surface.vertex_m.size(), 0, surface.triangles.size(),
        block("PointData Scalars=\"temperature\"", vtk_data_array("temperature", "Float32", 1, temperature)) +
            block("Points", vtk_data_array("points", "Float32", 3, xyz)) +
            block("Polys", vtk_data_array("connectivity", "Int64", 1, connectivity) +
                               vtk_data_array("offsets", "Int64", 1, offsets)));
}

}  // namespace thermohall

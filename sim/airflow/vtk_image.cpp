#include "sim/airflow/vtk_image.h"

#include <fmt/core.h>

#include <fstream>
#include <vector>

#include "sim/airflow/vtk_data.h"
#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

std::vector<float> single(const std::vector<double>& values) { return {values.begin(), values.end()}; }

}  // namespace

void write_vtk_image(const std::string& path, const RoomCellFields& f) {
  std::vector<float> velocity;
  velocity.reserve(3 * f.u_m_s.size());
  for (std::size_t i = 0; i < f.u_m_s.size(); ++i)
    for (const auto* component : {&f.u_m_s, &f.v_m_s, &f.w_m_s})
      velocity.push_back(static_cast<float>((*component)[i]));
  const std::string extent = fmt::format("0 {} 0 {} 0 {}", f.nx, f.ny, f.nz);
  std::ofstream stream(path, std::ios::binary);
  stream << fmt::format(
      "<?xml version=\"1.0\"?>\n"
      "<VTKFile type=\"ImageData\" version=\"1.0\" byte_order=\"{}\" header_type=\"UInt64\">\n"
      "  <ImageData WholeExtent=\"{}\" Origin=\"{} {} {}\" Spacing=\"{} {} {}\">\n"
      "    <Piece Extent=\"{}\">\n      <CellData Scalars=\"temperature\" Vectors=\"velocity\">\n",
      vtk_byte_order, extent, f.x0_m, f.y0_m, f.z0_m, f.dx_m, f.dy_m, f.dz_m, extent);
  stream << vtk_data_array("temperature", "Float32", 1, single(f.temperature_K))
         << vtk_data_array("velocity", "Float32", 3, velocity)
         << vtk_data_array("pressure", "Float32", 1, single(f.pressure_Pa))
         << vtk_data_array("solid", "UInt8", 1, f.solid);
  stream << "      </CellData>\n    </Piece>\n  </ImageData>\n</VTKFile>\n";
  stream.close();
  if (!stream) throw FileError(path, "write", "the file cannot be stored");
}

}  // namespace thermohall

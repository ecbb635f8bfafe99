// What other programs find in the files of paths and surfaces.

#include "sim/airflow/vtk_poly.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "sim/base/diagnostic.h"
#include "tests/support/html_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/vtk_file.h"

namespace thermohall {
namespace {

AirPath path(AirPathKind kind, int points) {
  AirPath p{kind, "somewhere", {}};
  for (int i = 0; i < points; ++i) {
    p.line.point_m.push_back({1.0 + i, 2.0 + i, 3.0 + i});
    p.line.time_s.push_back(0.5 * i);
    p.line.speed_m_s.push_back(0.1 + i);
    p.line.temperature_K.push_back(290.0 + 10 * static_cast<int>(kind) + i);
  }
  return p;
}

std::string content(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// Of what follows the declaration, whose <? ?> is no tag.
std::string xml_fault(const std::string& text) {
  const std::string declaration = "<?xml version=\"1.0\"?>\n";
  if (!text.starts_with(declaration)) return "no declaration";
  for (auto at = text.find("</"); at != std::string::npos; at = text.find("</", at + 2))
    if (text[text.find_first_of(" >", at)] == ' ') return "a closing tag with attributes";
  return html_fault(std::string_view(text).substr(declaration.size()));
}

std::string written(const std::vector<AirPath>& paths) {
  const TemporaryFolder folder;
  write_vtk_paths((folder / "a.vtp").string(), paths);
  return content(folder / "a.vtp");
}

std::string written(const IsoSurface& surface) {
  const TemporaryFolder folder;
  write_vtk_surface((folder / "a.vtp").string(), surface);
  return content(folder / "a.vtp");
}

std::string piece(int points, int lines, int polygons) {
  return "NumberOfPoints=\"" + std::to_string(points) + "\" NumberOfVerts=\"0\" NumberOfLines=\"" +
         std::to_string(lines) + "\" NumberOfStrips=\"0\" NumberOfPolys=\"" + std::to_string(polygons) + "\"";
}

using Indices = std::vector<std::int64_t>;

TEST(VtkPaths, AreLinesOverTheirOwnPoints) {
  const std::string text = written({path(AirPathKind::tile, 3), path(AirPathKind::inlet, 2)});
  EXPECT_EQ(xml_fault(text), "");
  EXPECT_NE(text.find("<VTKFile type=\"PolyData\""), std::string::npos);
  EXPECT_NE(text.find("header_type=\"UInt64\""), std::string::npos);
  EXPECT_NE(text.find(piece(5, 2, 0)), std::string::npos);
  EXPECT_NE(text.find("<Lines>"), std::string::npos);
  EXPECT_EQ(vtk_values<std::int64_t>(text, "connectivity"), (Indices{0, 1, 2, 3, 4}));
  EXPECT_EQ(vtk_values<std::int64_t>(text, "offsets"), (Indices{3, 5})) << "the end of each line";
  EXPECT_EQ(vtk_values<std::int32_t>(text, "kind"), (std::vector<std::int32_t>{0, 3}));
}

TEST(VtkPaths, KeepPlaceTemperatureSpeedAndTimeOfEachPoint) {
  const std::string text = written({path(AirPathKind::tile, 3), path(AirPathKind::inlet, 2)});
  using Values = std::vector<float>;
  EXPECT_EQ(vtk_values<float>(text, "points"), (Values{1, 2, 3, 2, 3, 4, 3, 4, 5, 1, 2, 3, 2, 3, 4}));
  EXPECT_EQ(vtk_values<float>(text, "temperature"), (Values{290, 291, 292, 320, 321}));
  EXPECT_EQ(vtk_values<float>(text, "speed"), (Values{0.1F, 1.1F, 2.1F, 0.1F, 1.1F}));
  EXPECT_EQ(vtk_values<float>(text, "time"), (Values{0, 0.5F, 1, 0, 0.5F}));
}

TEST(VtkPaths, AFileWithoutPathsIsStillSound) {
  const std::string text = written(std::vector<AirPath>{});
  EXPECT_EQ(xml_fault(text), "");
  EXPECT_NE(text.find(piece(0, 0, 0)), std::string::npos);
}

TEST(VtkSurface, IsMadeOfTriangles) {
  const IsoSurface tetrahedron{
      300.15, {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}}};
  const std::string text = written(tetrahedron);
  EXPECT_EQ(xml_fault(text), "");
  EXPECT_NE(text.find(piece(4, 0, 4)), std::string::npos);
  EXPECT_NE(text.find("<Polys>"), std::string::npos);
  EXPECT_EQ(vtk_values<std::int64_t>(text, "connectivity"), (Indices{0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3}));
  EXPECT_EQ(vtk_values<std::int64_t>(text, "offsets"), (Indices{3, 6, 9, 12}));
  EXPECT_EQ(vtk_values<float>(text, "points"), (std::vector<float>{0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1}));
  EXPECT_EQ(vtk_values<float>(text, "temperature"), std::vector<float>(4, 300.15F));
}

TEST(VtkPoly, AFolderThatIsNotThereIsAFileError) {
  const TemporaryFolder folder;
  EXPECT_THROW(write_vtk_paths((folder / "none" / "a.vtp").string(), {}), FileError);
  EXPECT_THROW(write_vtk_surface((folder / "none" / "a.vtp").string(), {}), FileError);
}

}  // namespace
}  // namespace thermohall

#include "sim/airflow/airflow_views.h"

namespace thermohall {
namespace {

// A table of numbers, column after column.
struct NumberColumn {
  const char *name, *unit, *meaning;
};
TableSpec table(const char* name, const char* dimension, const std::vector<NumberColumn>& columns,
                std::vector<std::vector<double>> values) {
  TableSpec spec{name, dimension, {}, {}};
  for (std::size_t c = 0; c < columns.size(); ++c)
    spec.columns.push_back({columns[c].name, columns[c].unit, columns[c].meaning, std::move(values[c])});
  return spec;
}

void write_paths(ResultsWriter& writer, const std::vector<AirPath>& paths) {
  std::vector<std::string> kind, from;
  std::vector<double> first, count;
  std::vector<std::vector<double>> points(6);
  for (const auto& p : paths) {
    kind.emplace_back(name_of(p.kind));
    from.push_back(p.from);
    first.push_back(static_cast<double>(points[0].size()));
    count.push_back(static_cast<double>(p.line.point_m.size()));
    for (std::size_t i = 0; i < p.line.point_m.size(); ++i) {
      for (std::size_t a = 0; a < 3; ++a) points[a].push_back(p.line.point_m[i][a]);
      points[3].push_back(p.line.temperature_K[i]);
      points[4].push_back(p.line.speed_m_s[i]);
      points[5].push_back(p.line.time_s[i]);
    }
  }
  writer.write_table(
      {"airflow_path",
       "path",
       {},
       {{"kind", "", "where it begins: tile, unit, exhaust; inlet: followed backwards", std::move(kind)},
        {"from", "", "tile strip, unit or rack", std::move(from)},
        {"first", "1", "index of its first point", std::move(first)},
        {"points", "1", "points of the path", std::move(count)}}});
  writer.write_table(table("airflow_path_point", "path_point",
                           {{"x", "m", "place along the length of the hall"},
                            {"y", "m", "place along the width"},
                            {"z", "m", "height"},
                            {"temperature", "K", "of the air there"},
                            {"speed", "m s-1", "of the air there"},
                            {"time", "s", "from the begin of the path"}},
                           std::move(points)));
}

void write_surfaces(ResultsWriter& writer, const std::vector<IsoSurface>& surfaces) {
  std::vector<std::vector<double>> of(5), vertices(3), corners(3);
  for (const auto& s : surfaces) {
    if (s.triangles.empty()) continue;
    of[0].push_back(s.temperature_K);
    of[1].push_back(static_cast<double>(vertices[0].size()));
    of[2].push_back(static_cast<double>(s.vertex_m.size()));
    of[3].push_back(static_cast<double>(corners[0].size()));
    of[4].push_back(static_cast<double>(s.triangles.size()));
    for (const auto& v : s.vertex_m)
      for (std::size_t a = 0; a < 3; ++a) vertices[a].push_back(v[a]);
    for (const auto& t : s.triangles)
      for (std::size_t a = 0; a < 3; ++a) corners[a].push_back(t[a]);
  }
  if (of[0].empty()) return;
  writer.write_table(table("airflow_iso", "iso",
                           {{"temperature", "K", "of the air on the surface"},
                            {"first_vertex", "1", "index of its first vertex"},
                            {"vertices", "1", "vertices of the surface"},
                            {"first_triangle", "1", "index of its first triangle"},
                            {"triangles", "1", "triangles of the surface"}},
                           std::move(of)));
  writer.write_table(
      table("airflow_iso_vertex", "iso_vertex",
            {{"x", "m", "along the length of the hall"}, {"y", "m", "along the width"}, {"z", "m", "height"}},
            std::move(vertices)));
  writer.write_table(table("airflow_iso_triangle", "iso_triangle",
                           {{"a", "1", "vertex, counted within its surface"},
                            {"b", "1", "second vertex"},
                            {"c", "1", "third vertex"}},
                           std::move(corners)));
}

}  // namespace

AirflowViews airflow_views(const AirflowRun& run, const std::vector<double>& levels_K) {
  AirflowViews views{air_paths(run), {}};
  for (const double level_K : levels_K) views.surfaces.push_back(iso_surface(run.result.cells, level_K));
  return views;
}

void write_views(ResultsWriter& writer, const AirflowViews& views) {
  if (!views.paths.empty()) write_paths(writer, views.paths);
  write_surfaces(writer, views.surfaces);
}

}  // namespace thermohall

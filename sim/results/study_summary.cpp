#include "sim/results/study_summary.h"

namespace thermohall {
namespace {

template <class Row, class Member>
TableColumn column(const std::vector<Row>& rows, std::string name, std::string long_name,
                   Member Row::*member) {
  std::vector<Member> values;
  for (const Row& row : rows) values.push_back(row.*member);
  return {std::move(name), std::is_same_v<Member, double> ? "1" : "", std::move(long_name),
          std::move(values)};
}

// Figures of different metrics stand below each other, each in the unit of its row.
const std::string in_unit = ", in the unit of the row";

}  // namespace

std::vector<TableSpec> summary_tables(const StudySummary& s) {
  std::vector<TableSpec> tables;
  if (!s.bands.empty())
    tables.push_back(
        {.name = "bands",
         .dimension = "row",
         .ids = {},
         .columns = {column(s.bands, "case", "design and sweep point", &BandRow::case_name),
                     column(s.bands, "metric", "key of the metric", &BandRow::metric),
                     column(s.bands, "unit", "unit of the figures", &BandRow::unit),
                     column(s.bands, "nominal", "numbers as they stand" + in_unit, &BandRow::nominal),
                     column(s.bands, "mean", "mean of the draws" + in_unit, &BandRow::mean),
                     column(s.bands, "deviation", "standard deviation" + in_unit, &BandRow::deviation),
                     column(s.bands, "p10", "10th percentile" + in_unit, &BandRow::p10),
                     column(s.bands, "p50", "median" + in_unit, &BandRow::p50),
                     column(s.bands, "p90", "90th percentile" + in_unit, &BandRow::p90),
                     column(s.bands, "draws", "draws that have the metric", &BandRow::draws)}});
  if (!s.tornado.empty())
    tables.push_back(
        {.name = "tornado",
         .dimension = "row",
         .ids = {},
         .columns = {
             column(s.tornado, "case", "design and sweep point", &TornadoRow::case_name),
             column(s.tornado, "metric", "key of the metric", &TornadoRow::metric),
             column(s.tornado, "unit", "unit of low and high", &TornadoRow::unit),
             column(s.tornado, "input", "sampled input", &TornadoRow::input),
             column(s.tornado, "low", "metric with the input at its 10th percentile" + in_unit,
                    &TornadoRow::low),
             column(s.tornado, "high", "metric with the input at its 90th percentile" + in_unit,
                    &TornadoRow::high),
             column(s.tornado, "rank_coefficient", "standardised rank regression coefficient",
                    &TornadoRow::rank_coefficient),
             column(s.tornado, "first_order", "share of the variance by the input alone",
                    &TornadoRow::first_order),
             column(s.tornado, "total_order", "the same with all interactions", &TornadoRow::total_order)}});
  if (!s.wins.empty())
    tables.push_back(
        {.name = "wins",
         .dimension = "row",
         .ids = {},
         .columns = {
             column(s.wins, "metric", "key of the metric; less is better", &WinRow::metric),
             column(s.wins, "unit", "unit of the difference", &WinRow::unit),
             column(s.wins, "point", "sweep point", &WinRow::point),
             column(s.wins, "first", "design", &WinRow::first),
             column(s.wins, "second", "design it is compared with", &WinRow::second),
             column(s.wins, "probability", "share of draws in which the first has less",
                    &WinRow::probability),
             column(s.wins, "median_difference", "first less second" + in_unit, &WinRow::median_difference),
             column(s.wins, "draws", "draws compared", &WinRow::draws)}});
  return tables;
}

}  // namespace thermohall

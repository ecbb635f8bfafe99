#pragma once

#include <QJsonObject>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// A moment of a run in the shape of an answer of `thermohall steady` (its groups, facility and weather), so
/// that the diagrams show either. What has failed then stands under `events`: objects with `unit`, `action`,
/// `count`, `share`, `value`; the key is absent when nothing has.
QJsonObject moment_answer(const ResultsFile& file, double time_s);

}  // namespace thermohall::gui

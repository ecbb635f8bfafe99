#pragma once

#include "gui/document/project.h"
#include "gui/document/selection.h"
#include "gui/services/rack_values.h"
#include "gui/services/results_reading.h"
#include "gui/services/results_store.h"
#include "gui/services/run_queue.h"
#include "gui/services/steady_service.h"
#include "gui/start/autosave.h"

namespace thermohall::gui {

/// What all parts of the window share. Views take a reference to it and connect to its signals; they know
/// nothing of each other.
struct Workspace {
  Project project;
  Selection selection;
  Autosave autosave{project};
  SteadyService steady{project};
  RunQueue runs;
  ResultsStore results{project, runs};
  ResultsReading reading;
  RackValues rack_values;
};

}  // namespace thermohall::gui

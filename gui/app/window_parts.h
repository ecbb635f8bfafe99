#pragma once

class QLabel;

namespace thermohall::gui {

class MessagesDock;
class OneLinePage;
class PlanPage;
class RunsDock;
class View3dPage;
struct WindowFrame;

/// Rows of the grid under the plan.
inline constexpr int playback_row = 3, balance_row = 4;

// The parts of the window, each a function that adds its tab, dock or actions. MainWindow calls them in the
// order in which the tabs stand.

/// The tab Plan with its tools and menus, the live balance under it, and the palette beside it. `position`
/// shows where the pointer is.
PlanPage* add_plan(const WindowFrame& frame, QLabel& position);
View3dPage* add_view3d(const WindowFrame& frame);
void add_elevation(const WindowFrame& frame);
OneLinePage* add_one_line(const WindowFrame& frame);
void add_cost(const WindowFrame& frame);
/// The tab Results, and the bars under plan, 3-D view and diagrams that play the run on view.
void add_results(const WindowFrame& frame, PlanPage& plan, View3dPage& view3d, OneLinePage& one_line);
/// The tab Failures with its entries in the menu Run.
void add_failures(const WindowFrame& frame, PlanPage& plan);
void add_compare(const WindowFrame& frame);
void add_report(const WindowFrame& frame);
/// The tabs Library and Text and the dock Properties.
void add_properties(const WindowFrame& frame);
/// The docks Messages and Runs and what the status bar says of them.
void add_messages_and_runs(const WindowFrame& frame, PlanPage& plan);
/// The dock Air flow; its slice goes to plan and 3-D view.
void add_air(const WindowFrame& frame, PlanPage& plan, View3dPage& view3d);
/// The choice of units in the tool bar.
void add_units(const WindowFrame& frame);
/// The dialog Settings and what it changes.
void add_settings(const WindowFrame& frame);

}  // namespace thermohall::gui

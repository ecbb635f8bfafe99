#pragma once

#include <QWidget>
#include <vector>

#include "gui/compare/compared_design.h"
#include "gui/compare/study_curves.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace thermohall::gui {

class CompareTable;
class GrowthChart;
class CrossoverChart;
class EnergyBars;
class OwnershipBars;
class PueWaterPlane;
class TornadoChart;
struct Workspace;

/// The tab Compare: all designs of the project side by side on one screen. Shows the results there are and
/// says which are missing or older than their text.
class CompareView : public QWidget {
  Q_OBJECT
 public:
  explicit CompareView(Workspace& workspace, QWidget* parent = nullptr);

  const std::vector<ComparedDesign>& designs() const { return designs_; }
  /// Shows the findings of a study's index.h5 in the charts on density, inputs and water.
  void openStudy(const QString& index_path);

 Q_SIGNALS:
  void addDesignRequested();
  void failed(const QString& message);

 private:
  QWidget* makeSide();
  QWidget* makePage();
  void reload();
  void show();
  void runMissing();
  void exportReport();
  void exportTable();

  Workspace& workspace_;
  std::vector<ComparedDesign> designs_;
  StudyFindings study_;
  int pending_ = 0, generation_ = 0;
  QComboBox* baseline_ = nullptr;
  QCheckBox* deltas_ = nullptr;
  QLabel *title_ = nullptr, *subtitle_ = nullptr;
  QPushButton* run_missing_ = nullptr;
  QTableView* view_ = nullptr;
  CompareTable* table_ = nullptr;
  EnergyBars* energy_ = nullptr;
  CrossoverChart* crossover_ = nullptr;
  PueWaterPlane* water_ = nullptr;
  OwnershipBars* ownership_ = nullptr;
  TornadoChart* tornado_ = nullptr;
  std::vector<GrowthChart*> growth_;
  std::vector<QWidget*> growth_cards_;  ///< hidden while there is no growth study
};

}  // namespace thermohall::gui

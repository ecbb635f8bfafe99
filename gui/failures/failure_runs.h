#pragma once

#include <QMap>
#include <QObject>
#include <QTemporaryDir>

#include "gui/failures/failure_row.h"
#include "gui/failures/failure_units.h"
#include "gui/failures/margins.h"

namespace thermohall::gui {

class ScenarioDocument;
struct Workspace;

/// Runs the batch program on failures of a design without touching its document: single tries and the
/// campaign. Scenarios in mode dynamic keep their run; others get the hottest hour of the year. Results of
/// tries live as long as the window.
class FailureRuns : public QObject {
  Q_OBJECT
 public:
  explicit FailureRuns(Workspace& workspace, QObject* parent = nullptr);
  ~FailureRuns() override;

  /// Runs a copy of the design with its events changed. Returns the job, or 0 with a message in failed().
  int startTry(const ScenarioDocument& document, const std::vector<EventChange>& changes,
               const QString& what);
  /// Tries every single unit.
  int startCampaign(const ScenarioDocument& document);
  /// Margins and bottlenecks at the design point.
  int startMargins(const ScenarioDocument& document);
  bool isBusy() const { return !started_.isEmpty(); }

 Q_SIGNALS:
  void busyChanged(bool busy);
  void tried(const thermohall::gui::FailureRow& row);
  void campaignEnded(const std::vector<thermohall::gui::FailureRow>& rows);
  void marginsArrived(const thermohall::gui::Margins& margins);
  void failed(const QString& message);

 private:
  struct Started {
    enum class Kind { single, campaign, margins } kind = Kind::single;
    QString what, scenario_copy, output;
  };
  QString writeCopy(const QString& beside, const std::string& text);
  int start(const QString& title, const QStringList& arguments, const Started& started);
  void finish(int job);

  Workspace& workspace_;
  QTemporaryDir folder_;
  QMap<int, Started> started_;
  int tries_ = 0;
};

}  // namespace thermohall::gui

#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace thermohall::gui {

class Playback;

/// Play, the slider over the run and the moment in words; arrow keys on the slider step.
class PlaybackBar : public QWidget {
  Q_OBJECT
 public:
  explicit PlaybackBar(Playback& playback, QWidget* parent = nullptr);
  QToolButton& playButton() const { return *play_; }
  /// Out of sight while there is nothing to play; adds a button back to the design point. For the plan.
  void standAlone();

 private:
  void takeRun();
  void takeMoment();

  Playback& playback_;
  QToolButton *play_, *leave_;
  QSlider* slider_;
  QLabel* time_;
};

}  // namespace thermohall::gui

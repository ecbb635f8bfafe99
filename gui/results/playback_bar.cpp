#include "gui/results/playback_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include "gui/results/playback.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {

PlaybackBar::PlaybackBar(Playback& playback, QWidget* parent)
    : QWidget(parent),
      playback_(playback),
      play_(new QToolButton),
      leave_(new QToolButton),
      slider_(new QSlider(Qt::Horizontal)),
      time_(new QLabel) {
  setObjectName(QStringLiteral("playback_bar"));
  play_->setIcon(themed_icon(QStringLiteral("play")));
  play_->setToolTip(tr("Play through the run: racks take the colours of the moment"));
  play_->setAccessibleName(tr("Play through the run"));
  play_->setCheckable(true);
  play_->setAutoRaise(true);
  slider_->setAccessibleName(tr("Moment of the run"));
  time_->setMinimumWidth(150);
  leave_->setText(tr("Design point"));
  leave_->setToolTip(tr("Colour the racks by the balance of the design point again"));
  leave_->setAutoRaise(true);
  leave_->hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 4, 12, 4);
  row->setSpacing(8);
  row->addWidget(play_);
  row->addWidget(slider_, 1);
  row->addWidget(time_);
  row->addWidget(leave_);

  connect(play_, &QToolButton::toggled, &playback_, &Playback::setPlaying);
  connect(slider_, &QSlider::valueChanged, &playback_, &Playback::setInterval);
  connect(leave_, &QToolButton::clicked, &playback_, &Playback::leave);
  connect(&playback_, &Playback::playingChanged, this, [this](bool on) {
    play_->setChecked(on);
    play_->setIcon(themed_icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
  });
  connect(&playback_, &Playback::momentChanged, this, &PlaybackBar::takeMoment);
  connect(&playback_, &Playback::runChanged, this, &PlaybackBar::takeRun);
  takeRun();
}

void PlaybackBar::standAlone() {
  leave_->show();
  setVisible(playback_.isPlayable());
  connect(&playback_, &Playback::runChanged, this, [this] { setVisible(playback_.isPlayable()); });
}

void PlaybackBar::takeRun() {
  const QSignalBlocker quiet(slider_);
  slider_->setRange(0, std::max(0, static_cast<int>(playback_.times().size()) - 1));
  slider_->setPageStep(std::max(1, slider_->maximum() / 20));
  slider_->setEnabled(playback_.isPlayable());
  play_->setEnabled(playback_.isPlayable());
  takeMoment();
}

void PlaybackBar::takeMoment() {
  const QSignalBlocker quiet(slider_);
  slider_->setValue(playback_.interval());
  time_->setText(playback_.text());
}

}  // namespace thermohall::gui

#include "gui/balance/headline_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace thermohall::gui {
namespace {

QLabel* label_of(const char* role, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setProperty("role", QString::fromLatin1(role));
  return label;
}

}  // namespace

HeadlineCard::HeadlineCard(QWidget* parent)
    : QFrame(parent),
      title_(label_of("caption", this)),
      basis_(label_of("caption", this)),
      value_(label_of("headline", this)),
      unit_(label_of("caption", this)),
      note_(label_of("caption", this)) {
  setProperty("card", true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(1);
  auto* top = new QHBoxLayout;
  top->addWidget(title_);
  top->addStretch();
  top->addWidget(basis_);
  layout->addLayout(top);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(5);
  middle->addWidget(value_, 0, Qt::AlignBaseline);
  middle->addWidget(unit_, 0, Qt::AlignBaseline);
  middle->addStretch();
  layout->addLayout(middle);
  note_->setWordWrap(true);
  layout->addWidget(note_);
  layout->addStretch();
  setFocusPolicy(Qt::TabFocus);
  setMinimumWidth(150);
}

void HeadlineCard::setHeadline(const Headline& headline) {
  title_->setText(headline.title);
  basis_->setText(headline.basis);
  value_->setText(headline.value);
  unit_->setText(headline.unit);
  note_->setText(headline.note);
  const char* role = headline.tone == Tone::broken ? "broken"
                     : headline.tone == Tone::thin ? "thin"
                                                   : "caption";
  if (note_->property("role").toString() != QLatin1String(role)) {
    note_->setProperty("role", QString::fromLatin1(role));
    note_->style()->unpolish(note_);
    note_->style()->polish(note_);
  }
  setAccessibleName(headline.title);
  setAccessibleDescription(
      QStringLiteral("%1 %2, %3 %4").arg(headline.value, headline.unit, headline.note, headline.basis));
}

}  // namespace thermohall::gui

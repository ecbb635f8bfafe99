#include "gui/properties/margin_bars.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {
constexpr int padding = 12, title_height = 22, line_height = 20;
constexpr double thin_from = 0.85;
}  // namespace

MarginBars::MarginBars(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("Margins"));
}

void MarginBars::setShares(std::vector<UsedShare> shares) {
  const bool resized = shares.size() != shares_.size();
  shares_ = std::move(shares);
  QStringList lines;
  for (const auto& share : shares_)
    lines += QStringLiteral("%1: %2 %").arg(share.name).arg(std::lround(100 * share.share));
  setAccessibleDescription(lines.join(QStringLiteral("; ")));
  if (resized) updateGeometry();
  setVisible(!shares_.empty());
  update();
}

QSize MarginBars::sizeHint() const {
  return {200, 2 * padding + title_height + line_height * static_cast<int>(shares_.size()) - 4};
}

void MarginBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme().line);
  painter.setBrush(theme().panel);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
  painter.setPen(theme().ink);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.drawText(QRect(padding, padding - 4, width() - 2 * padding, title_height), Qt::AlignVCenter,
                   tr("Margins"));
  QFont small = font();
  small.setPixelSize(12);
  painter.setFont(small);
  const int name_width = (width() - 2 * padding) * 2 / 5, number_width = 48;
  const double bar_left = padding + name_width + 4, bar_width = width() - padding - number_width - bar_left;
  int y = padding - 4 + title_height;
  for (const auto& share : shares_) {
    painter.setPen(theme().ink);
    painter.drawText(QRect(padding, y, name_width, line_height), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(share.name, Qt::ElideRight, name_width));
    painter.drawText(QRect(width() - padding - number_width, y, number_width, line_height),
                     Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("%1 %").arg(std::lround(100 * share.share)));
    const QRectF bar(bar_left, y + line_height / 2.0 - 3, bar_width, 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().line);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setBrush(share.share > 1.0005       ? theme().broken
                     : share.share >= thin_from ? theme().thin
                                                : theme().accent);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * std::clamp(share.share, 0.0, 1.0), 6),
                            3, 3);
    y += line_height;
  }
}

bool MarginBars::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = (help->pos().y() - padding + 4 - title_height) / line_height;
    if (line >= 0 && line < static_cast<int>(shares_.size()))
      QToolTip::showText(help->globalPos(), shares_[static_cast<std::size_t>(line)].meaning, this);
    return true;
  }
  return QWidget::event(event);
}

}  // namespace thermohall::gui

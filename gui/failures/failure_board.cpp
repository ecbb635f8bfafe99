#include "gui/failures/failure_board.h"

#include <QHeaderView>
#include <algorithm>
#include <cmath>
#include <map>

#include "gui/results/run_events.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr double settled_s = 300, outage_s = 600;
constexpr double stuck_opening = 0.2, leak_m3_s = 1e-3;

bool is_power_loss(EventAction action) {
  return action == EventAction::utility_loss || action == EventAction::feed_loss;
}

// Where a switch stands before it was touched: one unit after the hall has settled; the utility comes back.
FailureSwitch first_position(const FailureUnit& unit, const RunSpec& run) {
  FailureSwitch position;
  if (run.mode == RunMode::dynamic) position.at_s = std::min(settled_s, 0.1 * run.duration_s);
  if (is_power_loss(unit.action)) position.duration_s = outage_s;
  if (unit.whole) position.count = unit.installed;
  if (unit.action == EventAction::valve_stuck) position.level = stuck_opening;
  if (unit.action == EventAction::leak) position.level = leak_m3_s;
  return position;
}

QString event_words(const EventSpec& event) {
  return event_text(QString::fromLatin1(event_action_names[static_cast<std::size_t>(event.action)]),
                    QString::fromStdString(event.unit), event.count, event.share, event.value);
}

std::string name_wish(const FailureUnit& unit) {
  switch (unit.action) {
    case EventAction::utility_loss:
      return "utility-out";
    case EventAction::feed_loss:
      return unit.reference.isEmpty() ? "feed-out" : "feed-" + unit.reference.toStdString() + "-out";
    case EventAction::water_cut:
      return "water-out";
    case EventAction::valve_stuck:
      return unit.name.toStdString() + "-valve";
    case EventAction::leak:
      return unit.name.toStdString() + "-leak";
    default:
      return unit.name.toStdString() + "-out";
  }
}

}  // namespace

FailureBoard::FailureBoard(QWidget* parent) : QTreeWidget(parent) {
  setObjectName(QStringLiteral("failure_board"));
  setAccessibleName(tr("Failure switchboard"));
  setHeaderLabels({tr("Unit"), tr("Installed"), tr("How much"), tr("Off at"), tr("Back after"), tr("File")});
  setUniformRowHeights(true);
  setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                  QAbstractItemView::AnyKeyPressed);
  header()->setStretchLastSection(false);
  header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  header()->setSectionResizeMode(file_column, QHeaderView::Stretch);
  connect(this, &QTreeWidget::itemChanged, this, &FailureBoard::edited);
  connect(this, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item, int column) {
    const Line* line = lineOf(item);
    const bool is_place = line && line->unit.action != EventAction::feed_loss;
    if (is_place && (column == unit_column || column == installed_column))
      Q_EMIT unitActivated(line->unit.reference);
  });
}

void FailureBoard::setScenario(const Scenario& scenario) {
  std::map<std::pair<EventAction, QString>, FailureSwitch> touched;
  for (const Line& line : lines_)
    if (line.differs()) touched[{line.unit.action, line.unit.reference}] = line.now;
  lines_.clear();
  for (FailureUnit& unit : failure_units(scenario)) {
    const FailureSwitch first = first_position(unit, scenario.run);
    lines_.push_back({std::move(unit), first, first, {}, nullptr});
  }
  readEvents(scenario);
  for (Line& line : lines_)
    if (const auto kept = touched.find({line.unit.action, line.unit.reference}); kept != touched.end()) {
      line.now = kept->second;
      if (line.unit.installed > 0)
        line.now.count =
            std::clamp(line.now.count, line.unit.whole ? line.unit.installed : 1, line.unit.installed);
    }
  build();
  Q_EMIT switched();
}

void FailureBoard::readEvents(const Scenario& scenario) {
  others_.clear();
  for (const EventSpec& event : scenario.events) {
    const QString reference = QString::fromStdString(event.unit);
    const auto line = std::find_if(lines_.begin(), lines_.end(), [&](const Line& l) {
      return l.unit.action == event.action && l.unit.reference == reference && l.event_id.empty();
    });
    const bool part_of_feed =
        event.action == EventAction::feed_loss && reference.isEmpty() && event.share != 0.5;
    if (line == lines_.end() || part_of_feed) {
      others_ << event_words(event);
      continue;
    }
    line->event_id = event.id;
    line->in_file = {true,
                     std::max(1, static_cast<int>(event.count)),
                     event.at_s,
                     event.duration_s,
                     event.action == EventAction::leak ? event.value
                     : has_level(line->unit)           ? event.share
                                                       : 0,
                     event.reserve_m3};
    line->now = line->in_file;
  }
}

void FailureBoard::build() {
  showing_ = true;
  const QString before = currentReference();
  clear();
  QTreeWidgetItem* system = nullptr;
  for (Line& line : lines_) {
    if (!system || system->text(unit_column) != line.unit.system) {
      system = new QTreeWidgetItem(this, {line.unit.system});
      system->setFlags(Qt::ItemIsEnabled);
      system->setFirstColumnSpanned(true);
      system->setForeground(unit_column, theme().muted);
      system->setExpanded(true);
    }
    line.item = new QTreeWidgetItem(system);
    line.item->setText(unit_column, line.unit.name);
    line.item->setToolTip(unit_column, tr("Check to turn it off; double click shows it on the plan"));
    if (line.unit.installed > 0)
      line.item->setText(
          installed_column,
          line.unit.standby > 0
              ? QStringLiteral("%1 + %2").arg(line.unit.installed - line.unit.standby).arg(line.unit.standby)
              : QString::number(line.unit.installed));
    showLine(line);
    if (!before.isEmpty() && line.unit.reference == before) setCurrentItem(line.item);
  }
  if (!currentItem() && !lines_.empty()) setCurrentItem(lines_.front().item);
  showing_ = false;
}

void FailureBoard::showLine(Line& line) {
  const bool was = showing_;
  showing_ = true;
  QTreeWidgetItem& item = *line.item;
  const bool off = line.now.off;
  item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
  item.setCheckState(unit_column, off ? Qt::Checked : Qt::Unchecked);
  item.setText(count_column, has_level(line.unit)      ? level_text(line.unit, line.now.level)
                             : line.unit.installed > 0 ? QString::number(line.now.count)
                                                       : QString());
  item.setText(at_column, time_to_text(line.now.at_s));
  item.setText(duration_column,
               std::isfinite(line.now.duration_s) ? time_to_text(line.now.duration_s) : tr("stays out"));
  item.setToolTip(duration_column, tr("A time, or nothing: it stays out"));
  const bool differs = line.differs();
  item.setText(file_column, differs ? tr("not kept")
                            : off   ? QString::fromStdString(line.event_id)
                                    : QString());
  item.setForeground(file_column, differs ? theme().thin : theme().muted);
  for (const int column : {count_column, at_column, duration_column})
    item.setForeground(column, off ? theme().ink : theme().muted);
  item.setForeground(unit_column, off ? theme().broken : theme().ink);
  item.setData(
      unit_column, Qt::AccessibleTextRole,
      off ? switch_text(line.unit, line.now) : tr("%1 %2, on").arg(line.unit.system, line.unit.name));
  showing_ = was;
}

FailureBoard::Line* FailureBoard::lineOf(const QTreeWidgetItem* item) {
  const auto found =
      std::find_if(lines_.begin(), lines_.end(), [&](const Line& l) { return l.item == item; });
  return found == lines_.end() ? nullptr : &*found;
}

bool FailureBoard::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
  const int column = index.column();
  const bool typed = column == count_column || column == at_column || column == duration_column;
  // The check mark of the first column is not typed.
  return (typed || trigger == NoEditTriggers) && QTreeWidget::edit(index, trigger, event);
}

void FailureBoard::edited(QTreeWidgetItem* item, int column) {
  Line* line = lineOf(item);
  if (showing_ || !line) return;
  const QString text = item->text(column).trimmed();
  if (column == unit_column) {
    line->now.off = item->checkState(unit_column) == Qt::Checked;
  } else if (column == count_column && has_level(line->unit)) {
    if (const auto level = level_from_text(line->unit, text))
      line->now.level = *level;
    else
      Q_EMIT failed(tr("'%1' is neither an opening such as 20 % nor a flow such as 1 L/s").arg(text));
  } else if (column == count_column) {
    const int count = text.toInt();
    if (line->unit.whole && count != line->unit.installed)
      Q_EMIT failed(tr("%1: all %2 or none").arg(line->unit.name).arg(line->unit.installed));
    else if (count >= 1 && count <= line->unit.installed)
      line->now.count = count;
    else if (line->unit.installed > 0)
      Q_EMIT failed(tr("%1 has 1 to %2 units").arg(line->unit.name).arg(line->unit.installed));
  } else if (column == at_column || column == duration_column) {
    const auto seconds = time_from_text(text);
    const bool lasts = column == duration_column && (text.isEmpty() || text == tr("stays out"));
    if (lasts)
      line->now.duration_s = FailureSwitch::forever_s;
    else if (!seconds || (column == duration_column && *seconds <= 0))
      Q_EMIT failed(tr("'%1' is no time, such as 5 min or 90 s").arg(text));
    else
      (column == at_column ? line->now.at_s : line->now.duration_s) = *seconds;
  }
  showLine(*line);
  Q_EMIT switched();
}

void FailureBoard::standAsInFile() {
  for (Line& line : lines_) {
    line.now = line.in_file;
    showLine(line);
  }
  Q_EMIT switched();
}

void FailureBoard::turnOff(const QString& reference) {
  for (Line& line : lines_) {
    const EventAction wanted = reference.isEmpty() ? EventAction::utility_loss : EventAction::off;
    if (line.unit.reference != reference || line.unit.action != wanted) continue;
    line.now.off = true;
    showLine(line);
    setCurrentItem(line.item);
  }
  Q_EMIT switched();
}

std::vector<EventChange> FailureBoard::changes() const {
  std::vector<EventChange> list;
  for (const Line& line : lines_) {
    if (line.now.off && line.now != line.in_file)
      list.push_back({line.event_id.empty() ? name_wish(line.unit) : line.event_id, line.event_id.empty(),
                      event_yaml(line.unit, line.now)});
    else if (!line.now.off && line.in_file.off)
      list.push_back({line.event_id, false, std::nullopt});
  }
  return list;
}

bool FailureBoard::anyOff() const {
  return !others_.isEmpty() ||
         std::any_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.now.off; });
}

bool FailureBoard::needsSeconds() const {
  return std::any_of(lines_.begin(), lines_.end(),
                     [](const Line& line) { return line.now.off && is_power_loss(line.unit.action); });
}

QString FailureBoard::text() const {
  QStringList parts;
  for (const Line& line : lines_)
    if (line.now.off) parts << switch_text(line.unit, line.now);
  return (parts + others_).join(QStringLiteral(", "));
}

QString FailureBoard::currentReference() const {
  const auto* item = currentItem();
  for (const Line& line : lines_)
    if (item && line.item == item) return line.unit.reference;
  return {};
}

}  // namespace thermohall::gui

#include "gui/plan/plan_editor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>
#include <cmath>

#include "gui/document/distribute_command.h"
#include "gui/document/duplicate_command.h"
#include "gui/document/entry_text.h"
#include "gui/document/mirror_command.h"
#include "gui/document/move_objects_command.h"
#include "gui/document/paste_command.h"
#include "gui/document/project.h"
#include "gui/document/remove_objects_command.h"
#include "gui/document/remove_rack_command.h"
#include "gui/document/rename_command.h"
#include "gui/document/resize_command.h"
#include "gui/document/rotate_command.h"
#include "gui/document/selection.h"
#include "gui/document/set_value_command.h"
#include "gui/document/split_row_command.h"
#include "gui/plan/layout_warnings.h"

namespace thermohall::gui {
PlanEditor::PlanEditor(Project& project, Selection& selection, QObject* parent)
    : QObject(parent), project_(project), selection_(selection) {
  readCatalogue();
  connect(&project_, &Project::currentChanged, this, [this] { readCatalogue(); });
  connect(&project_, &Project::edited, this, [this] {
    const YamlNode* types = document() ? find_node(document()->tree(), {"types"}) : nullptr;
    if ((types ? flow_text(*types) : std::string()) != types_text_) readCatalogue();
  });
  // What was selected may be gone.
  connect(&project_, &Project::edited, this, [this] {
    if (!document() || selection_.isEmpty()) return;
    QStringList left;
    const auto entries = plan_entries(document()->scenario());
    for (const auto& key : selection_.keys()) {
      const bool there = find_node(document()->tree(), path_of_key(key.toStdString())) ||
                         std::any_of(entries.begin(), entries.end(),
                                     [&](const PlanEntry& entry) { return entry.key == key; });
      if (there) left += key;
    }
    if (left != selection_.keys()) selection_.set(left);
  });
}

PlanEditor::~PlanEditor() = default;

ScenarioDocument* PlanEditor::document() const { return project_.current(); }

void PlanEditor::readCatalogue() {
  const YamlNode* types = document() ? find_node(document()->tree(), {"types"}) : nullptr;
  types_text_ = types ? flow_text(*types) : std::string();
  catalogue_ = std::make_unique<EquipmentCatalogue>(types);
  Q_EMIT catalogueChanged();
}

const CatalogueItem* PlanEditor::rowType() const {
  if (const CatalogueItem* chosen = catalogue_->find(QStringLiteral("racks"), row_type_)) return chosen;
  if (!document() || document()->scenario().racks.empty()) return nullptr;
  const Scenario& scenario = document()->scenario();
  const auto& type = scenario.rack_types[static_cast<std::size_t>(scenario.racks.back().type)];
  return catalogue_->find(QStringLiteral("racks"), QString::fromStdString(type.origin.type_id));
}

void PlanEditor::setRowType(const QString& id) { row_type_ = id; }

bool PlanEditor::push(std::unique_ptr<EditCommand> command) {
  ScenarioDocument* target = document();
  if (!target) return false;
  QString fault;
  const auto failed =
      connect(target, &ScenarioDocument::failed, this, [&fault](const QString& message) { fault = message; });
  const bool readable = target->isReadable();
  QUndoStack& stack = target->undoStack();
  const int before = stack.index();
  const std::string text = target->text();
  EditCommand* raw = command.get();
  stack.push(command.release());
  disconnect(failed);
  if (!fault.isEmpty()) {
    Q_EMIT message(fault);
    return false;
  }
  if (readable && !target->isReadable() && stack.index() == before + 1) {
    for (const auto& item : target->diagnostics())
      if (item.severity == Severity::error) {
        fault = QString::fromStdString(item.key + ' ' + item.message);
        break;
      }
    stack.undo();
    raw->setObsolete(true);  // so that the redo drops it
    stack.redo();
    Q_EMIT message(tr("Not possible: %1").arg(fault.trimmed()));
    return false;
  }
  return target->text() != text;
}

bool PlanEditor::move(const QStringList& keys, QPointF shift_m) {
  if (!document()) return false;
  const auto entries = plan_entries(*document(), keys);
  if (entries.empty()) return false;
  const QRectF bounds = bounds_of(entries);
  const QPointF shift(std::max(shift_m.x(), -bounds.left()), std::max(shift_m.y(), -bounds.top()));
  std::vector<NewPlace> places;
  for (const auto& entry : entries)
    places.push_back({entry.path(), entry.x_m + shift.x(), entry.y_m + shift.y()});
  return push(std::make_unique<MoveObjectsCommand>(*document(), std::move(places)));
}

bool PlanEditor::nudge(int dx, int dy, bool fine) {
  if (!document() || selection_.isEmpty()) return false;
  const auto entries = plan_entries(*document(), selection_.keys());
  if (entries.empty()) return false;
  if (nudged_ != selection_.keys()) ++drag_;
  nudged_ = selection_.keys();
  const QRectF bounds = bounds_of(entries);
  const double step_m = snapper_.step_m(fine);
  // To the next line of the grid, so that a first step brings what stands off it onto it.
  const auto next = [&](double at_m, int way) {
    if (way == 0) return 0.0;
    const double lines = at_m / step_m;
    const double target = way > 0 ? std::floor(lines + 1e-6) + 1 : std::ceil(lines - 1e-6) - 1;
    return std::max(0.0, target * step_m) - at_m;
  };
  const QPointF shift(next(bounds.left(), dx), next(bounds.top(), dy));
  if (shift.isNull()) return false;
  std::vector<NewPlace> places;
  for (const auto& entry : entries)
    places.push_back({entry.path(), entry.x_m + shift.x(), entry.y_m + shift.y()});
  return push(std::make_unique<MoveObjectsCommand>(*document(), std::move(places), drag_));
}

bool PlanEditor::resize(const QString& key, const QRectF& rect_m) {
  return document() && push(std::make_unique<ResizeCommand>(*document(), key, rect_m));
}

bool PlanEditor::removeSelected() {
  if (!document() || selection_.isEmpty()) return false;
  const QStringList keys = selection_.keys();
  if (keys.size() == 1 && !selection_.rack().isEmpty()) {
    const auto entries = plan_entries(*document(), keys);
    if (!entries.empty() && entries[0].count > 1) {
      const auto& group = document()->scenario().racks[static_cast<std::size_t>(entries[0].group)];
      for (int n = 0; n < group.count; ++n)
        if (QString::fromStdString(rack_id(group, n)) == selection_.rack()) return removeRack(keys[0], n);
    }
  }
  if (plan_entries(*document(), keys).empty()) return false;
  return push(std::make_unique<RemoveObjectsCommand>(*document(), keys));
}

bool PlanEditor::removeRack(const QString& key, int member) {
  if (!document() || !push(std::make_unique<RemoveRackCommand>(*document(), key, member))) return false;
  selection_.set({key});
  return true;
}

bool PlanEditor::duplicate() {
  if (!document()) return false;
  const auto entries = plan_entries(*document(), selection_.keys());
  if (entries.empty()) return false;
  // Below, where a copy does not cover the original: by its depth and an aisle.
  const QRectF bounds = bounds_of(entries);
  const bool rack =
      std::any_of(entries.begin(), entries.end(), [](const auto& e) { return e.isRackGroup(); });
  const double pitch_m = bounds.height() + (rack ? LayoutWarnings::cold_aisle_m : 0.0);
  const double dy_m = std::max(snapper_.step_m(false), std::ceil(pitch_m / 0.1 - 1e-6) * 0.1);
  auto command = std::make_unique<DuplicateCommand>(*document(), selection_.keys(), 0, dy_m);
  DuplicateCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set(raw->created());
  return true;
}

bool PlanEditor::duplicateAsArray(const ArrayLayout& layout) {
  if (!document() || selection_.isEmpty()) return false;
  auto command = std::make_unique<ArrayDuplicateCommand>(*document(), selection_.keys(), layout);
  ArrayDuplicateCommand* raw = command.get();
  const QStringList originals = selection_.keys();
  if (!push(std::move(command))) return false;
  selection_.set(originals + raw->created());
  return true;
}

bool PlanEditor::rotate() {
  return document() && !selection_.isEmpty() &&
         push(std::make_unique<RotateCommand>(*document(), selection_.keys()));
}

bool PlanEditor::mirror(Qt::Orientation direction) {
  return document() && !selection_.isEmpty() &&
         push(std::make_unique<MirrorCommand>(*document(), selection_.keys(), direction));
}

bool PlanEditor::align(Alignment alignment) {
  return document() && !selection_.isEmpty() &&
         push(std::make_unique<AlignCommand>(*document(), selection_.keys(), alignment));
}

bool PlanEditor::distribute(Qt::Orientation direction) {
  return document() && !selection_.isEmpty() &&
         push(std::make_unique<DistributeCommand>(*document(), selection_.keys(), direction));
}

bool PlanEditor::rename(const QString& key, const QString& name) {
  if (!document() || name.isEmpty()) return false;
  const YamlPath path = path_of_key(key.toStdString());
  if (!push(std::make_unique<RenameCommand>(*document(), path, name.toStdString()))) return false;
  selection_.set({key.section(QLatin1Char('.'), 0, -2) + QLatin1Char('.') + name});
  return true;
}

bool PlanEditor::splitRow(const QString& key, int head) {
  return document() && push(std::make_unique<SplitRowCommand>(*document(), key, head));
}

bool PlanEditor::setValue(const YamlPath& path, const std::string& value) {
  return document() && push(std::make_unique<SetValueCommand>(*document(), path, value));
}

bool PlanEditor::copy() {
  if (!document()) return false;
  const std::string clip = clip_text(*document(), selection_.keys());
  if (clip.empty()) return false;
  pasted_ = 0;
  QGuiApplication::clipboard()->setText(QString::fromStdString(clip));
  return true;
}

bool PlanEditor::cut() { return copy() && removeSelected(); }

bool PlanEditor::paste(std::optional<QPointF> corner_m) {
  if (!document()) return false;
  const std::string clip = QGuiApplication::clipboard()->text().toStdString();
  const auto from = clip_corner(clip);
  if (!from) {
    Q_EMIT message(tr("The clipboard holds no objects of a plan"));
    return false;
  }
  ++pasted_;
  const double step_m = snapper_.step_m(false) * pasted_;
  auto command =
      std::make_unique<PasteCommand>(*document(), clip, corner_m.value_or(*from + QPointF(step_m, step_m)));
  PasteCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set(raw->created());
  return true;
}

void PlanEditor::selectAll() {
  if (!document()) return;
  QStringList keys;
  for (const auto& entry : plan_entries(document()->scenario())) keys += entry.key;
  selection_.set(keys);
}

}  // namespace thermohall::gui

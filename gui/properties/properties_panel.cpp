#include "gui/properties/properties_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/app/workspace.h"
#include "gui/document/entry_text.h"
#include "gui/document/entry_writer.h"
#include "gui/document/set_values_command.h"
#include "gui/properties/design_point.h"
#include "gui/properties/margin_bars.h"
#include "gui/properties/object_shape.h"
#include "gui/properties/property_row.h"
#include "gui/properties/property_sheet.h"

namespace thermohall::gui {
namespace {

// Longer than a frame, so that a drag on the plan is not slowed by forms.
constexpr int gather_ms = 40;
constexpr int margin = 14;

bool same_rows(const PropertySheet& a, const PropertySheet& b) {
  if (a.properties.size() != b.properties.size()) return false;
  for (std::size_t i = 0; i < a.properties.size(); ++i)
    if (a.properties[i].id != b.properties[i].id || a.properties[i].kind != b.properties[i].kind ||
        a.properties[i].section != b.properties[i].section)
      return false;
  return true;
}

}  // namespace

PropertiesPanel::PropertiesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("properties_panel"));
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 8, 0, 0);
  layout->setSpacing(4);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(margin, 0, margin, 0);
  head->setSpacing(2);
  objects_ = new QComboBox;
  objects_->setAccessibleName(tr("Object"));
  objects_->setToolTip(tr("Everything in the file that has properties, also what has no place on the plan"));
  objects_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  connect(objects_, &QComboBox::activated, this, [this](int index) {
    const QString key = objects_->itemData(index).toString();
    if (!key.isEmpty()) workspace_.selection.set({key});
  });
  head->addWidget(objects_);
  head->addSpacing(6);
  title_ = new QLabel;
  title_->setProperty("role", "title");
  title_->setWordWrap(true);
  head->addWidget(title_);
  subtitle_ = new QLabel;
  subtitle_->setProperty("role", "caption");
  subtitle_->setWordWrap(true);
  head->addWidget(subtitle_);
  fault_ = new QLabel;
  fault_->setProperty("role", "broken");
  fault_->setWordWrap(true);
  fault_->hide();
  head->addWidget(fault_);
  filter_ = new QLineEdit;
  filter_->setPlaceholderText(tr("Search values…"));
  filter_->setClearButtonEnabled(true);
  connect(filter_, &QLineEdit::textChanged, this, &PropertiesPanel::applyFilter);
  head->addSpacing(4);
  head->addWidget(filter_);
  layout->addLayout(head);
  scroll_ = new QScrollArea;
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layout->addWidget(scroll_, 1);

  delay_.setSingleShot(true);
  delay_.setInterval(gather_ms);
  connect(&delay_, &QTimer::timeout, this, &PropertiesPanel::refresh);
  const auto later = [this] { delay_.start(); };
  connect(&workspace_.selection, &Selection::changed, this, later);
  connect(&workspace_.project, &Project::edited, this, later);
  connect(&workspace_.project, &Project::currentChanged, this, later);
  connect(&workspace_.steady, &SteadyService::answered, this, &PropertiesPanel::updateResults);
  connect(&unit_system(), &UnitSystem::changed, this, [this] {
    for (PropertyRow* row : rows_) row->refresh();
    updateResults();
  });
  refresh();
}

QStringList PropertiesPanel::keys() const {
  // With nothing selected: the hall, which everything stands in.
  return workspace_.selection.isEmpty() ? QStringList{QStringLiteral("hall")} : workspace_.selection.keys();
}

void PropertiesPanel::refresh() {
  delay_.stop();
  document_ = workspace_.project.current();
  setEnabled(document_);
  if (!document_) {
    sheet_ = {};
    rebuild();
    title_->clear();
    subtitle_->clear();
    return;
  }
  fillObjects();
  PropertySheet sheet = property_sheet(*document_, keys(), workspace_.selection.rack());
  const bool same = same_rows(sheet, sheet_) && sheet.shape == sheet_.shape && content_;
  sheet_ = std::move(sheet);
  title_->setText(sheet_.title.isEmpty() ? tr("Nothing to set") : sheet_.title);
  subtitle_->setText(sheet_.subtitle);
  subtitle_->setVisible(!sheet_.subtitle.isEmpty());
  if (same) {
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->assign(sheet_.properties[i]);
  } else {
    rebuild();
  }
  QString fault;
  for (const Diagnostic& item : document_->diagnostics()) {
    if (item.severity != Severity::error) continue;
    for (const Property& property : sheet_.properties)
      for (const PropertyPlace& place : property.places)
        if (key_of_path(place.path).toStdString() == item.key)
          fault = QStringLiteral("%1: %2").arg(property.label, QString::fromStdString(item.message));
  }
  fault_->setText(fault);
  fault_->setVisible(!fault.isEmpty());
  updateResults();
}

void PropertiesPanel::fillObjects() {
  const QSignalBlocker blocker(objects_);
  const QString current = keys().size() == 1 ? keys().constFirst() : QString();
  const std::vector<QString> all = object_keys(document_->tree());
  bool equal = objects_->count() == static_cast<int>(all.size());
  for (int i = 0; equal && i < objects_->count(); ++i)
    equal = objects_->itemData(i).toString() == all[static_cast<std::size_t>(i)];
  if (!equal) {
    objects_->clear();
    for (const QString& key : all) objects_->addItem(key, key);
  }
  int index = objects_->findData(current);
  if (index < 0)
    if (const auto shape = shape_of_key(current)) index = objects_->findData(key_of_path(shape->entry));
  objects_->setPlaceholderText(tr("%1 selected").arg(keys().size()));
  objects_->setCurrentIndex(index);
}

PropertiesPanel::Section& PropertiesPanel::section(const QString& title) {
  for (Section& section : sections_)
    if (section.title == title) return section;
  Section made;
  made.title = title;
  made.body = new QWidget;
  made.lines = new QVBoxLayout(made.body);
  made.lines->setContentsMargins(0, 0, 0, 0);
  made.lines->setSpacing(2);
  if (!title.isEmpty()) {
    made.header = new QToolButton;
    made.header->setText(title);
    made.header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made.header->setArrowType(Qt::DownArrow);
    made.header->setCheckable(true);
    made.header->setChecked(!folded_.value(title));
    made.header->setAutoRaise(true);
    made.header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    made.header->setObjectName(QStringLiteral("section_header"));
    QWidget* body = made.body;
    QToolButton* header = made.header;
    const auto fold = [this, body, header, title](bool open) {
      header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
      folded_[title] = !open;
      body->setVisible(open);
    };
    connect(made.header, &QToolButton::toggled, this, fold);
    fold(made.header->isChecked());
    content_layout_->addWidget(made.header);
  }
  content_layout_->addWidget(made.body);
  sections_.push_back(made);
  return sections_.back();
}

void PropertiesPanel::rebuild() {
  const int scrolled = scroll_->verticalScrollBar()->value();
  sections_.clear();
  rows_.clear();
  results_.clear();
  result_names_.clear();
  margins_ = new MarginBars;
  content_ = new QWidget;
  content_->setObjectName(QStringLiteral("properties_content"));
  content_layout_ = new QVBoxLayout(content_);
  content_layout_->setContentsMargins(margin, 4, margin, 12);
  content_layout_->setSpacing(4);
  for (const Property& property : sheet_.properties) addRow(property);
  margins_->hide();
  content_layout_->addSpacing(4);
  content_layout_->addWidget(margins_);
  content_layout_->addStretch(1);
  scroll_->setWidget(content_);  // deletes the last one
  scroll_->verticalScrollBar()->setValue(scrolled);
  applyFilter();
}

void PropertiesPanel::addRow(const Property& property) {
  auto* row = new PropertyRow(property);
  rows_.push_back(row);
  section(property.section).lines->addWidget(row);
  // Rows are told apart by their property as it is now, not as it was when they were made.
  connect(row, &PropertyRow::changeRequested, this,
          [this, row](const QString& value) { setValue(row->property(), value); });
  connect(row, &PropertyRow::resetRequested, this, [this, row] { reset(row->property()); });
  connect(row, &PropertyRow::showInTextRequested, this, [this, row] { showInText(row->property()); });
}

PropertyRow* PropertiesPanel::row(const std::string& id) const {
  for (PropertyRow* row : rows_)
    if (row->property().id == id) return row;
  return nullptr;
}

void PropertiesPanel::updateResults() {
  if (!document_ || !content_) return;
  const QJsonObject& answer = workspace_.steady.answer();
  const auto values =
      design_point_values(answer, document_->scenario(), sheet_.shape, keys(), workspace_.selection.rack());
  QStringList names;
  for (const auto& value : values) names += value.name;
  if (names != result_names_) {
    for (ResultRow* row : results_) delete row;
    results_.clear();
    result_names_ = names;
    if (!values.empty()) {
      Section& results = section(tr("At the design point"));
      for (const auto& value : values) {
        auto* row = new ResultRow(value.name, value.meaning);
        results_.insert(value.name, row);
        results.lines->addWidget(row);
      }
      // Behind the object's own keys, before the long tables of its type.
      if (sections_.size() > 1 && results.header) {
        content_layout_->removeWidget(results.header);
        content_layout_->removeWidget(results.body);
        const int index = content_layout_->indexOf(sections_.front().body) + 1;
        content_layout_->insertWidget(index, results.header);
        content_layout_->insertWidget(index + 1, results.body);
      }
    }
  }
  for (const auto& value : values) {
    const QString text = value.unit == "%" ? QStringLiteral("%1 %").arg(100 * value.value, 0, 'f', 1)
                                           : unit_system().reading(value.value, value.unit, value.medium);
    results_.value(value.name)->setValue(text);
  }
  margins_->setShares(used_shares(answer, document_->scenario(), sheet_.shape, keys()));
  applyFilter();
}

void PropertiesPanel::applyFilter() {
  const QString wanted = filter_->text().trimmed();
  for (PropertyRow* row : rows_) {
    const Property& property = row->property();
    row->setVisible(wanted.isEmpty() || property.label.contains(wanted, Qt::CaseInsensitive) ||
                    property.meaning.contains(wanted, Qt::CaseInsensitive) ||
                    QString::fromStdString(property.id).contains(wanted, Qt::CaseInsensitive));
  }
  for (auto it = results_.cbegin(); it != results_.cend(); ++it)
    it.value()->setVisible(wanted.isEmpty() || it.key().contains(wanted, Qt::CaseInsensitive));
  for (const Section& section : sections_) {
    bool any = false;
    for (int i = 0; i < section.lines->count() && !any; ++i)
      any = !section.lines->itemAt(i)->widget()->isHidden();
    if (section.header) section.header->setVisible(any);
    // A search opens what is folded.
    section.body->setVisible(any && (!wanted.isEmpty() || !section.header || section.header->isChecked()));
  }
}

void PropertiesPanel::setValue(const Property& property, const QString& value) {
  if (!document_) return;
  std::vector<ValueChange> changes;
  for (const auto& place : property.places)
    changes.push_back({place.path, value.toStdString(), place.kept_keys});
  const QString text = changes.size() == 1
                           ? tr("set %1").arg(property.label)
                           : tr("set %1 of %2 objects").arg(property.label).arg(changes.size());
  document_->undoStack().push(new SetValuesCommand(*document_, std::move(changes), text));
  refresh();
}

void PropertiesPanel::reset(const Property& property) {
  if (!document_) return;
  std::vector<ValueChange> changes;
  for (const auto& place : property.places)
    if (find_node(document_->tree(), place.path)) changes.push_back({place.path, {}, place.kept_keys});
  document_->undoStack().push(
      new SetValuesCommand(*document_, std::move(changes), tr("reset %1").arg(property.label)));
  refresh();
}

void PropertiesPanel::showInText(const Property& property) {
  if (!document_) return;
  // The value itself or the nearest mapping of this file that it would stand in.
  for (YamlPath path = property.places.front().path; !path.empty(); path.pop_back()) {
    if (const YamlNode* node = document_->editor().find(path)) {
      Q_EMIT showInTextRequested(node->line);
      return;
    }
  }
  Q_EMIT showInTextRequested(1);
}

void PropertiesPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) updateResults();
}

}  // namespace thermohall::gui

#include "gui/properties/property_row.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QWheelEvent>

#include "gui/properties/confidence_badge.h"
#include "gui/properties/property_sheet.h"
#include "gui/properties/quantity_edit.h"

namespace thermohall::gui {
namespace {

constexpr int value_width = 150;
constexpr int type_width = 206;  // names of types are long, that of their row is short

QGridLayout* row_layout(QWidget& row) {
  auto* layout = new QGridLayout(&row);
  layout->setContentsMargins(0, 1, 0, 1);
  layout->setHorizontalSpacing(6);
  layout->setVerticalSpacing(1);
  layout->setColumnStretch(0, 1);
  layout->setColumnMinimumWidth(1, value_width);
  return layout;
}

QLabel* name_label(const QString& name, const QWidget* row) {
  auto* label = new QLabel(name);
  label->setMinimumWidth(60);
  label->setWordWrap(true);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  label->setToolTip(row->toolTip());
  return label;
}

}  // namespace

PropertyRow::PropertyRow(const Property& property, QWidget* parent)
    : QWidget(parent),
      property_(property),
      name_(name_label(property.label, this)),
      fault_(new QLabel),
      badge_(new ConfidenceBadge) {
  QGridLayout* layout = row_layout(*this);
  layout->addWidget(name_, 0, 0);
  QWidget* field = nullptr;
  switch (property.kind) {
    case PropertyKind::choice:
    case PropertyKind::reference:
    case PropertyKind::flag:
      field = combo_ = new QComboBox;
      combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
      combo_->setMinimumContentsLength(6);
      combo_->installEventFilter(this);
      combo_->setFocusPolicy(Qt::StrongFocus);
      connect(combo_, &QComboBox::activated, this,
              [this](int index) { Q_EMIT changeRequested(combo_->itemData(index).toString()); });
      break;
    case PropertyKind::shown_only:
      field = shown_ = new QLabel;
      shown_->setProperty("role", "caption");
      break;
    default:
      field = edit_ = new QuantityEdit;
      connect(edit_, &QuantityEdit::committed, this, &PropertyRow::changeRequested);
      connect(edit_, &QuantityEdit::faultChanged, this, [this](const QString& fault) {
        fault_->setText(fault);
        fault_->setVisible(!fault.isEmpty());
      });
      edit_->setContextMenuPolicy(Qt::NoContextMenu);  // that of the row, which has reset and path
  }
  field->setFixedWidth(property.choice_labels.empty() ? value_width : type_width);
  field->setAccessibleName(property.label);
  setFocusProxy(field);
  layout->addWidget(field, 0, 1);
  layout->addWidget(badge_, 0, 2);
  fault_->setProperty("role", "broken");
  fault_->setWordWrap(true);
  fault_->hide();
  layout->addWidget(fault_, 1, 0, 1, 3);
  if (combo_) fillCombo();
  assign(property);
}

void PropertyRow::assign(const Property& property) {
  const bool same_choices =
      property.choices == property_.choices && property.choice_labels == property_.choice_labels;
  property_ = property;
  if (edit_) edit_->setValueOf(property);
  if (combo_ && !same_choices) fillCombo();
  if (combo_) showChoice();
  if (shown_)
    shown_->setText(property.mixed           ? tr("mixed")
                    : property.value.empty() ? property.fallback
                                             : QString::fromStdString(property.value));
  const bool bold = property.changed;
  for (QWidget* widget : {static_cast<QWidget*>(name_), static_cast<QWidget*>(edit_),
                          static_cast<QWidget*>(combo_), static_cast<QWidget*>(shown_)}) {
    if (!widget) continue;
    QFont font = widget->font();
    font.setBold(bold);
    widget->setFont(font);
    // Bold must not be colour's or weight's alone for those who cannot see it.
    widget->setAccessibleDescription(bold ? tr("changed from the library") : QString());
  }
  badge_->setMark(property.changed ? QString() : property.confidence);
  setToolTip(toolTipText());
  name_->setToolTip(toolTip());
}

void PropertyRow::fillCombo() {
  const QSignalBlocker blocker(combo_);
  combo_->clear();
  std::vector<std::string> choices = property_.choices;
  if (property_.kind == PropertyKind::flag) choices = {"true", "false"};
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const QString id = QString::fromStdString(choices[i]);
    QString label = i < property_.choice_labels.size() ? property_.choice_labels[i] : id;
    if (property_.kind == PropertyKind::flag) label = i == 0 ? tr("yes") : tr("no");
    if (property_.kind == PropertyKind::choice) label = property_label(choices[i]);
    combo_->addItem(label, id);
    combo_->setItemData(combo_->count() - 1, id, Qt::ToolTipRole);
  }
  combo_->view()->setMinimumWidth(combo_->view()->sizeHintForColumn(0) + 24);
}

void PropertyRow::showChoice() {
  const QSignalBlocker blocker(combo_);
  const QString value = QString::fromStdString(property_.value);
  int index = property_.mixed || value.isEmpty() ? -1 : combo_->findData(value);
  if (index < 0 && !value.isEmpty() && !property_.mixed) {
    combo_->addItem(value, value);  // a type that is not there: shown, and a fault elsewhere
    index = combo_->count() - 1;
  }
  const int by_default = combo_->findData(property_.fallback);  // in the words of the list
  combo_->setPlaceholderText(property_.mixed   ? tr("mixed")
                             : by_default >= 0 ? combo_->itemText(by_default)
                                               : property_.fallback);
  combo_->setCurrentIndex(index);
}

QString PropertyRow::toolTipText() const {
  const auto escaped = [](const QString& text) { return text.toHtmlEscaped(); };
  QString text = QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b> — %2")
                     .arg(escaped(property_.label), escaped(property_.meaning));
  if (const QString range = range_text(property_); property_.max > property_.min && !range.isEmpty())
    text += tr("<br>Range: %1").arg(escaped(range));
  if (!property_.library_value.empty() && property_.changed)
    text += tr("<br>Library: %1").arg(escaped(QString::fromStdString(property_.library_value)));
  if (!property_.source.isEmpty())
    text +=
        tr("<br>Source: %1 · confidence %2").arg(escaped(property_.source), escaped(property_.confidence));
  if (!property_.note.isEmpty()) text += QStringLiteral("<br>") + escaped(property_.note);
  return text + QStringLiteral("</p>");
}

bool PropertyRow::eventFilter(QObject* watched, QEvent* event) {
  // The wheel scrolls the list; it must not change a value by chance.
  if (watched == combo_ && event->type() == QEvent::Wheel && !combo_->hasFocus()) {
    event->ignore();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void PropertyRow::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  const bool removable = property_.given && (property_.changed || !property_.needed);
  QAction* reset =
      menu.addAction(property_.library_value.empty() ? tr("Reset to default") : tr("Reset to library"));
  reset->setEnabled(removable);
  connect(reset, &QAction::triggered, this, &PropertyRow::resetRequested);
  menu.addSeparator();
  connect(menu.addAction(tr("Copy value")), &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(QString::fromStdString(property_.value)); });
  connect(menu.addAction(tr("Copy path")), &QAction::triggered, this, [this] {
    QStringList keys;
    for (const auto& key : property_.places.front().path) keys += QString::fromStdString(key);
    QApplication::clipboard()->setText(keys.join(QLatin1Char('.')));
  });
  connect(menu.addAction(tr("Show in text")), &QAction::triggered, this, &PropertyRow::showInTextRequested);
  menu.exec(event->globalPos());
}

ResultRow::ResultRow(const QString& name, const QString& meaning, QWidget* parent)
    : QWidget(parent), value_(new QLabel) {
  setToolTip(meaning);
  QGridLayout* layout = row_layout(*this);
  layout->addWidget(name_label(name, this), 0, 0);
  value_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  value_->setContentsMargins(9, 3, 0, 3);
  value_->setFixedWidth(value_width);
  value_->setAccessibleName(name);
  layout->addWidget(value_, 0, 1);
  auto* badge = new ConfidenceBadge;
  badge->setMark(QStringLiteral("D"));
  badge->setToolTip(tr("computed for the design point"));
  layout->addWidget(badge, 0, 2);
}

void ResultRow::setValue(const QString& text) { value_->setText(text); }

QString ResultRow::value() const { return value_->text(); }

}  // namespace thermohall::gui

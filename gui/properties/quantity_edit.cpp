#include "gui/properties/quantity_edit.h"

#include <QKeyEvent>
#include <QStyle>
#include <cmath>

#include "sim/base/value_reader.h"

namespace thermohall::gui {

QuantityEdit::QuantityEdit(QWidget* parent) : QLineEdit(parent) {
  connect(this, &QLineEdit::textEdited, this, &QuantityEdit::check);
  connect(this, &QLineEdit::returnPressed, this, &QuantityEdit::commit);
}

void QuantityEdit::setValueOf(const Property& property) {
  const bool same =
      property.id == property_.id && property.value == property_.value && property.mixed == property_.mixed;
  property_ = property;
  // An entry that is being typed stays; a change from elsewhere replaces it.
  if (same && hasFocus() && isModified()) return;
  showValue();
}

void QuantityEdit::showValue() {
  if (property_.mixed) {
    shown_.clear();
  } else if (property_.kind == PropertyKind::quantity) {
    shown_ = pretty_quantity(unit_system().shown(property_.value, property_.unit, property_.medium));
  } else {
    shown_ = QString::fromStdString(property_.value);
  }
  setText(shown_);
  setCursorPosition(0);
  setModified(false);
  setPlaceholderText(property_.mixed ? tr("mixed") : pretty_quantity(property_.fallback));
  setFault({});
}

QString QuantityEdit::accepted(const QString& entry, QString& fault) const {
  QString text = entry.trimmed();
  if (property_.kind == PropertyKind::text) return text;
  // Signs that people write and files spell with letters.
  text.replace(QStringLiteral("°C"), QStringLiteral("degC"))
      .replace(QStringLiteral("°F"),
               property_.unit == "delta_K" ? QStringLiteral("degR") : QStringLiteral("degF"))
      .replace(QStringLiteral("m³"), QStringLiteral("m3"))
      .replace(QStringLiteral("m²"), QStringLiteral("m2"))
      .replace(QStringLiteral("−"), QStringLiteral("-"));
  try {
    if (property_.kind == PropertyKind::count) {
      const double value = parse_number(text.toStdString());
      if (std::floor(value) == value && value >= property_.min && value <= property_.max) return text;
      fault = tr("a whole number from %1 to %2").arg(property_.min).arg(property_.max);
      return {};
    }
    bool plain = false;
    text.toDouble(&plain);
    if (plain && property_.unit != "1") {
      const std::string in =
          property_.mixed || property_.value.empty()
              ? unit_system().shownUnit(property_.max, property_.unit, property_.medium)
              : std::string(unit_of(
                    unit_system().shown(property_.value, property_.unit, property_.medium).toStdString()));
      text += QLatin1Char(' ') + QString::fromStdString(in);
    }
    const double value = parse_quantity(text.toStdString(), property_.unit);
    if (value >= property_.min && value <= property_.max) return text;
    fault = tr("outside %1").arg(range_text(property_));
  } catch (const QuantityError& error) {
    fault = QString::fromUtf8(error.what());
  }
  return {};
}

void QuantityEdit::check() {
  QString fault;
  if (!text().isEmpty()) accepted(text(), fault);
  setFault(fault);
}

void QuantityEdit::commit() {
  if (!isModified() || text() == shown_) return;
  QString fault;
  const QString value = accepted(text(), fault);
  setFault(fault);
  if (!fault.isEmpty() || value.isEmpty()) return;
  setModified(false);
  shown_ = text();
  Q_EMIT committed(value);
}

void QuantityEdit::setFault(const QString& fault) {
  if (fault == fault_) return;
  fault_ = fault;
  setProperty("fault", !fault.isEmpty());
  style()->unpolish(this);
  style()->polish(this);
  Q_EMIT faultChanged(fault);
}

bool QuantityEdit::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && !isModified()) {
    // With nothing typed, undo and redo are those of the document.
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();
      return true;
    }
  }
  return QLineEdit::event(event);
}

void QuantityEdit::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isModified()) {
    showValue();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

void QuantityEdit::focusOutEvent(QFocusEvent* event) {
  commit();
  if (fault_.isEmpty() && text().isEmpty()) showValue();
  QLineEdit::focusOutEvent(event);
}

QString range_text(const Property& property) {
  if (property.kind == PropertyKind::count)
    return QStringLiteral("%1 … %2").arg(property.min, 0, 'g', 8).arg(property.max, 0, 'g', 8);
  if (property.unit.empty()) return {};
  const std::string in = unit_system().shownUnit(std::max(std::abs(property.min), std::abs(property.max)),
                                                 property.unit, property.medium);
  const std::string range = range_in_words({property.unit, property.min, property.max}, in);
  return pretty_quantity(QString::fromStdString(range));
}

}  // namespace thermohall::gui

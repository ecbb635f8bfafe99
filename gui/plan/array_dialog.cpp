#include "gui/plan/array_dialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <cmath>

#include "gui/units/unit_system.h"

namespace thermohall::gui {
namespace {

constexpr double aisle_m = 1.2;
constexpr int most = 100;
constexpr double metres_a_foot = 0.3048;

/// The unit of the dialog in metres.
double unit_m() { return unit_system().isImperial() ? metres_a_foot : 1; }

}  // namespace

ArrayDialog::ArrayDialog(QSizeF size_m, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Duplicate as array"));
  const auto number = [this](int value) {
    auto* box = new QSpinBox(this);
    box->setRange(1, most);
    box->setValue(value);
    return box;
  };
  const auto length = [this](double value_m) {
    auto* box = new QDoubleSpinBox(this);
    box->setRange(0, 500 / unit_m());
    box->setDecimals(3);
    box->setSingleStep(0.1);
    box->setSuffix(unit_system().isImperial() ? tr(" ft") : tr(" m"));
    box->setValue(value_m / unit_m());
    return box;
  };
  columns_ = number(1);
  rows_ = number(2);
  pitch_x_ = length(std::ceil((size_m.width() + aisle_m) * 10 - 1e-6) / 10);
  pitch_y_ = length(std::ceil((size_m.height() + aisle_m) * 10 - 1e-6) / 10);
  auto* form = new QFormLayout(this);
  form->addRow(tr("&Columns, west to east"), columns_);
  form->addRow(tr("&Rows, north to south"), rows_);
  form->addRow(tr("Pitch along &x"), pitch_x_);
  form->addRow(tr("Pitch along &y"), pitch_y_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Duplicate"));
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ArrayLayout ArrayDialog::layoutChosen() const {
  return {.columns = columns_->value(),
          .rows = rows_->value(),
          .pitch_x_m = pitch_x_->value() * unit_m(),
          .pitch_y_m = pitch_y_->value() * unit_m()};
}

}  // namespace thermohall::gui

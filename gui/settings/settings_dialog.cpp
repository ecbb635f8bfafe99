#include "gui/settings/settings_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "gui/services/steady_service.h"
#include "gui/settings/settings.h"
#include "gui/units/unit_system.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall::gui {
namespace {

QLabel* caption(const QString& text) {
  auto* label = new QLabel(text);
  label->setProperty("role", "caption");
  label->setWordWrap(true);
  return label;
}

}  // namespace

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent), list_(new QListWidget), pages_(new QStackedWidget) {
  setWindowTitle(tr("Settings"));
  resize(640, 380);
  auto* layout = new QVBoxLayout(this);
  auto* columns = new QHBoxLayout;
  list_->setFixedWidth(150);
  list_->setAccessibleName(tr("Pages of the settings"));
  columns->addWidget(list_);
  columns->addWidget(pages_, 1);
  layout->addLayout(columns, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
  addAppearance();
  addUnits();
  addGrid();
  addLanguage();
  addProgram();
  connect(list_, &QListWidget::currentRowChanged, pages_, &QStackedWidget::setCurrentIndex);
  list_->setCurrentRow(0);
}

QFormLayout* SettingsDialog::addPage(const QString& title) {
  list_->addItem(title);
  auto* page = new QWidget;
  auto* form = new QFormLayout(page);
  form->setContentsMargins(16, 8, 8, 8);
  form->setVerticalSpacing(10);
  pages_->addWidget(page);
  return form;
}

void SettingsDialog::addAppearance() {
  QFormLayout* form = addPage(tr("Appearance"));
  auto* group = new QButtonGroup(this);
  const std::pair<Appearance, QString> choices[] = {{Appearance::system, tr("As the system")},
                                                    {Appearance::light, tr("Light")},
                                                    {Appearance::dark, tr("Dark")}};
  for (const auto& [appearance, name] : choices) {
    auto* button = new QRadioButton(name);
    button->setChecked(saved_appearance() == appearance);
    group->addButton(button);
    form->addRow(button);
    connect(button, &QRadioButton::clicked, this, [this, chosen = appearance] {
      save_appearance(chosen);
      Q_EMIT appearanceChanged(chosen);
    });
  }
}

void SettingsDialog::addUnits() {
  QFormLayout* form = addPage(tr("Units"));
  auto* metric = new QRadioButton(tr("SI: kW, °C, m³/h, L/min, Pa, m"));
  auto* imperial = new QRadioButton(tr("Inch-pound: kW, °F, cfm, gpm, inH2O, ft"));
  (unit_system().isImperial() ? imperial : metric)->setChecked(true);
  connect(metric, &QRadioButton::clicked, this, [] { unit_system().set(UnitStyle::metric); });
  connect(imperial, &QRadioButton::clicked, this, [] { unit_system().set(UnitStyle::imperial); });
  form->addRow(metric);
  form->addRow(imperial);
  form->addRow(
      caption(tr("Files keep every value in the unit in which it was typed. Any unit of the right dimension "
                 "can be typed, whatever is chosen here.")));
}

void SettingsDialog::addGrid() {
  QFormLayout* form = addPage(tr("Grid"));
  auto* grid = new QComboBox;
  for (const double step_m : {0.6, 0.3, 0.1, 0.0})
    grid->addItem(step_m > 0 ? tr("%1 mm").arg(std::lround(1000 * step_m)) : tr("none"), step_m);
  grid->setCurrentIndex(grid->findData(saved_grid_m()));
  connect(grid, &QComboBox::activated, this, [this, grid] {
    const double grid_m = grid->currentData().toDouble();
    save_grid_m(grid_m);
    Q_EMIT gridChanged(grid_m);
  });
  form->addRow(tr("Objects snap to"), grid);
}

void SettingsDialog::addLanguage() {
  QFormLayout* form = addPage(tr("Language"));
  auto* language = new QComboBox;
  language->addItem(tr("As the system"), QString());
  for (const QString& id : {QStringLiteral("en"), QStringLiteral("de")})
    language->addItem(QLocale(id).nativeLanguageName(), id);
  language->setCurrentIndex(std::max(0, language->findData(saved_language())));
  connect(language, &QComboBox::activated, this,
          [language] { save_language(language->currentData().toString()); });
  form->addRow(tr("Language"), language);
  form->addRow(caption(tr("Takes effect when the program is started again.")));
}

void SettingsDialog::addProgram() {
  QFormLayout* form = addPage(tr("Batch program"));
  const auto shown = [form](const QString& name, const QString& text) {
    auto* field = new QLineEdit(text);
    field->setReadOnly(true);
    field->setAccessibleName(name);
    form->addRow(name, field);
  };
  const QString program = batch_program();
  shown(tr("Program"), program.isEmpty() ? tr("not found") : program);
  shown(tr("Library"), QString::fromStdString(default_library_directory()));
  form->addRow(caption(
      tr("The window computes nothing itself: the batch program beside it, else that on the PATH, does.")));
}

}  // namespace thermohall::gui

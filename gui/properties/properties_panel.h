#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "gui/properties/property.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace thermohall::gui {

class MarginBars;
class PropertyRow;
class ResultRow;
class ScenarioDocument;
struct Workspace;

/// The right dock: what is selected, line by line, with results of the design point and margins. Every edit
/// is one command on the document, also for a selection of many objects.
class PropertiesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PropertiesPanel(Workspace& workspace, QWidget* parent = nullptr);

  const PropertySheet& sheet() const { return sheet_; }
  /// The line of a property, or nullptr.
  PropertyRow* row(const std::string& id) const;
  /// Values of the design point by name, as shown.
  ResultRow* result(const QString& name) const { return results_.value(name); }
  /// Reads document and selection at once; otherwise changes are gathered for some milliseconds.
  void refresh();

 Q_SIGNALS:
  /// A value is to be seen in the text; line counts from 1.
  void showInTextRequested(int line);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Section {
    QToolButton* header = nullptr;
    QWidget* body = nullptr;
    QVBoxLayout* lines = nullptr;
    QString title;
  };

  QStringList keys() const;
  void fillObjects();
  void rebuild();
  void updateResults();
  void applyFilter();
  Section& section(const QString& title);
  void addRow(const Property& property);
  void setValue(const Property& property, const QString& value);
  void reset(const Property& property);
  void showInText(const Property& property);

  Workspace& workspace_;
  ScenarioDocument* document_ = nullptr;
  PropertySheet sheet_;
  QTimer delay_;
  QComboBox* objects_;
  QLabel *title_, *subtitle_, *fault_;
  QLineEdit* filter_;
  QScrollArea* scroll_;
  QWidget* content_ = nullptr;
  QVBoxLayout* content_layout_ = nullptr;
  std::vector<Section> sections_;
  std::vector<PropertyRow*> rows_;
  QHash<QString, ResultRow*> results_;
  QStringList result_names_;
  MarginBars* margins_ = nullptr;
  QHash<QString, bool> folded_;  ///< sections by title, for the time the window lives
};

}  // namespace thermohall::gui

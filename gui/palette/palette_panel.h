#pragma once

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace thermohall::gui {

class EquipmentCatalogue;
class PaletteFilter;
class PaletteModel;

/// The library at the left: a searchable tree of what can stand in a hall. Drag an entry onto the plan, or
/// double-click it (Enter) to put it where there is room.
class PalettePanel : public QWidget {
  Q_OBJECT
 public:
  explicit PalettePanel(QWidget* parent = nullptr);

  void setCatalogue(const EquipmentCatalogue& catalogue);
  QLineEdit& search() const { return *search_; }
  QTreeView& tree() const { return *tree_; }

 Q_SIGNALS:
  void insertRequested(const QString& kind, const QString& id);
  /// Another entry is current; the row tool draws the current rack.
  void itemChosen(const QString& kind, const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void insertCurrent();
  void filter(const QString& text);

  QLineEdit* search_;
  QTreeView* tree_;
  PaletteModel* model_;
  PaletteFilter* filter_;
  bool searching_ = false;  ///< what a search makes current was not chosen
};

}  // namespace thermohall::gui

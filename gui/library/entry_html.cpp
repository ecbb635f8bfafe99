#include "gui/library/entry_html.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "gui/properties/property_sheet.h"
#include "gui/theme/theme.h"
#include "gui/units/unit_system.h"
#include "sim/catalogue/model_catalogue.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall::gui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("EntryHtml", text); }
QString escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

const ParameterView* row_of(const QString& kind, std::string_view part, const LibraryItem& item,
                            std::string_view key) {
  for (const auto& model : model_catalogue()) {
    if (kind.toStdString() != model.library.kind || model.library.part != part) continue;
    if (!model.library.model.empty() && model.library.model != item.model) continue;
    const auto row = std::ranges::find(model.parameters, key, &ParameterView::key);
    if (row != model.parameters.end()) return &*row;
  }
  return nullptr;
}

QString value_text(const YamlNode& node, const ParameterView* row) {
  if (node.is_scalar()) {
    if (!row || row->kind == ParameterView::Kind::choice) return escaped(node.text);
    return pretty_quantity(unit_system().shown(node.text, row->unit, medium_of_key(std::string(row->key))))
        .toHtmlEscaped();
  }
  QStringList parts;
  for (const auto& value : node.items) parts += value_text(value, nullptr);
  for (const auto& entry : node.entries)
    parts += escaped(entry.key) + QStringLiteral(": ") + value_text(entry.value, nullptr);
  return node.is_sequence() ? QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']')
                            : parts.join(QStringLiteral("; "));
}

QString table_html(const QString& kind, std::string_view part, const LibraryItem& item, const YamlNode& map) {
  QString rows, below;
  for (const auto& entry : map.entries) {
    if (entry.value.is_map() && part.empty() && kind == QLatin1String("racks")) {
      below += QStringLiteral("<h4>%1</h4>").arg(property_label(entry.key).toHtmlEscaped()) +
               table_html(kind, entry.key, item, entry.value);
      continue;
    }
    const ParameterView* row = row_of(kind, part, item, entry.key);
    rows +=
        QStringLiteral(
            "<tr><td width='34%'>%1</td><td width='26%'>%2</td><td width='40%' style='color:%3'>%4</td></tr>")
            .arg(property_label(entry.key).toHtmlEscaped(), value_text(entry.value, row),
                 theme().muted.name(), row ? escaped(std::string(row->meaning)) : QString());
  }
  return QStringLiteral("<table width='100%' cellspacing='0' cellpadding='3'>%1</table>").arg(rows) + below;
}

}  // namespace

QString entry_html(const QString& kind, const LibraryItem& item) {
  const QString mark = QString::fromStdString(item.origin.confidence);
  QString html =
      QStringLiteral("<h2>%1</h2><p style='color:%2'>%3 / %4</p>")
          .arg(escaped(item.origin.label), theme().muted.name(), kind.toHtmlEscaped(), escaped(item.id));
  html += QStringLiteral("<p><b style='color:%1'>%2</b> %3</p>")
              .arg(confidence_color(mark).name(),
                   say(QT_TRANSLATE_NOOP("EntryHtml", "Confidence %1.")).arg(mark.toHtmlEscaped()),
                   say(QT_TRANSLATE_NOOP("EntryHtml", "Source: %1")).arg(escaped(item.origin.source)));
  if (!item.origin.note.empty()) html += QStringLiteral("<p>%1</p>").arg(escaped(item.origin.note));
  if (!item.model.empty())
    html += QStringLiteral("<p>%1</p>")
                .arg(say(QT_TRANSLATE_NOOP("EntryHtml", "Model: %1")).arg(escaped(item.model)));
  if (item.cost)
    html +=
        QStringLiteral("<p>%1</p>")
            .arg(say(QT_TRANSLATE_NOOP(
                         "EntryHtml",
                         "Price: %1 USD each, life %2 years, maintenance %3 % a year (%4; confidence %5)"))
                     .arg(QLocale(QLocale::English).toString(item.cost->cost_USD, 'f', 0))
                     .arg(item.cost->service_life_years)
                     .arg(100 * item.cost->maintenance_share)
                     .arg(escaped(item.cost->source), escaped(item.cost->confidence)));
  return html + table_html(kind, {}, item, item.parameters);
}

}  // namespace thermohall::gui

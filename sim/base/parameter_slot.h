#pragma once

#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "models/parameter.h"

namespace thermohall {

/// A row of any parameter table without the type of its owner, so that what reads and prints parameters is
/// compiled once.
struct ParameterView {
  enum class Kind { quantity, coefficients, choice, curve };

  Kind kind;
  std::string_view key, unit, meaning;  ///< the unit is "delta_K" for every temperature difference
  double min, max;
  double fallback;                            ///< NaN: must be given
  std::size_t count = 1;                      ///< of coefficients
  std::string_view x_unit;                    ///< of a curve
  std::span<const std::string_view> choices;  ///< of a choice

  bool is_required() const { return fallback != fallback; }
};

/// A row together with the place of its value in one object.
struct ParameterSlot : ParameterView {
  struct ChoiceValue {
    const void* row;
    void* owner;
    int (*get)(const void* row, const void* owner);
    void (*set)(const void* row, void* owner, int index);
  };
  std::variant<double*, std::span<double>, ChoiceValue, Curve*> value;
};

/// The unit of a row, "delta_K" also for rows in K whose key ends in temperature_difference, approach, range
/// or rise.
std::string_view unit_of_row(std::string_view key, std::string_view unit);

template <class P>
ParameterSlot make_parameter_slot(const Parameter<P>& row, P& owner) {
  ParameterSlot slot{{ParameterView::Kind::quantity,
                      row.key,
                      unit_of_row(row.key, row.unit),
                      row.meaning,
                      row.min,
                      row.max,
                      row.fallback,
                      1,
                      {},
                      {}},
                     static_cast<double*>(nullptr)};
  if (const auto* number = std::get_if<double P::*>(&row.member)) {
    slot.value = &(owner.**number);
  } else if (const auto* list = std::get_if<Coefficients<P>>(&row.member)) {
    slot.kind = ParameterView::Kind::coefficients;
    slot.value = list->get(owner);
    slot.count = list->get(owner).size();
  } else if (const auto* points = std::get_if<CurvePoints<P>>(&row.member)) {
    slot.kind = ParameterView::Kind::curve;
    slot.value = &(owner.*(points->member));
    slot.x_unit = points->x_unit;
  } else if (const auto* choice_row = std::get_if<Choice<P>>(&row.member)) {
    slot.kind = ParameterView::Kind::choice;
    slot.choices = choice_row->names;
    slot.value =
        ParameterSlot::ChoiceValue{choice_row, &owner,
                                   [](const void* r, const void* o) {
                                     return static_cast<const Choice<P>*>(r)->get(*static_cast<const P*>(o));
                                   },
                                   [](const void* r, void* o, int index) {
                                     static_cast<const Choice<P>*>(r)->set(*static_cast<P*>(o), index);
                                   }};
  }
  return slot;
}

template <class P>
std::vector<ParameterSlot> make_parameter_slots(std::span<const Parameter<P>> table, P& owner) {
  std::vector<ParameterSlot> slots;
  slots.reserve(table.size());
  for (const Parameter<P>& row : table) slots.push_back(make_parameter_slot(row, owner));
  return slots;
}

}  // namespace thermohall

#pragma once

#include <string>
#include <vector>

#include "sim/airflow/airflow_answer.h"

namespace thermohall {

/// How far the mean inlets of racks can be trusted: the class of the hall, and, where a k-epsilon solution
/// was asked for, what the zero-equation model says of the same hall.
struct ModelComparison {
  double accuracy_K = 0;        ///< rack means lie within about this of fine CFD, in most racks
  std::string why;              ///< the class in words
  std::vector<double> other_K;  ///< mean inlet of each rack by the zero-equation model; empty: not solved
  double largest_K = 0;         ///< largest difference between the two
  std::string rack;             ///< where
  bool compared() const { return !other_K.empty(); }
  bool beyond() const { return largest_K > accuracy_K; }
};

/// 0.5 K where the supplies give at least what the racks draw, or where aisles are contained and the supplies
/// give nine tenths of it; otherwise 1.5 K. Source: comparison with fine CFD in docs/validation.md and
/// docs/theory/room_air.md.
ModelComparison model_accuracy(const Scenario&, const AirflowAnswer&);

/// Adds the zero-equation solution of the same racks.
void compare_models(ModelComparison&, const AirflowAnswer&, const RoomAirResult& zero_equation);

/// One sentence each: the class; the difference of the models when compared.
std::vector<std::string> comparison_sentences(const ModelComparison&);

bool solves_turbulence(RoomAirTurbulence);
/// As in a scenario: zero_equation, k_epsilon, buoyant_k_epsilon.
const char* turbulence_word(RoomAirTurbulence);

}  // namespace thermohall

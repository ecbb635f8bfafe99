#!/usr/bin/env bash
# Builds Thermohall with its tests and runs them. Arguments go to ctest:
#   ./run_tests.sh                  all tests
#   ./run_tests.sh -L unit          those with a label: unit, property, architecture, validation, system
#   ./run_tests.sh -R ColdPlate     those with a name
# The exit code is that of ctest: 0 when no test failed.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

./quickstart.sh --setup-only --with-tests
cmake --preset release-audit
cmake --build --preset release-audit --parallel "$(nproc)"
ctest --preset release-audit --parallel "$(nproc)" --no-tests=error "$@"

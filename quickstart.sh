#!/usr/bin/env bash
# Sets Thermohall up on Debian 12 and runs the main job: which design of a hall of 1152 GPUs wins?
# Installs missing Debian packages (with sudo unless root), builds, runs, says where the results are.
# Safe to repeat: what is done already is not done again.
#
# Usage: ./quickstart.sh                               everything
#        ./quickstart.sh --setup-only [--with-tests]   packages only; also those of the tests
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

build_packages=(g++ cmake ninja-build pkg-config mold ccache
                libboost1.81-dev libcli11-dev libeigen3-dev libfmt-dev libhdf5-dev libudunits2-dev libyaml-dev
                nlohmann-json3-dev libcairo2-dev libpango1.0-dev librsvg2-dev fonts-inter
                qt6-base-dev qt6-declarative-dev qt6-quick3d-dev qt6-shadertools-dev qt6-l10n-tools qt6-tools-dev
                libqt6svg6-dev qt6-pdf-dev qt6-translations-l10n libqcustomplot-dev libxkbcommon-dev libvulkan-dev
                libgl1-mesa-dri qml6-module-quick3d qml6-module-qtquick qml6-module-qtqml-workerscript)
test_packages=(libgtest-dev libgmock-dev libsundials-dev python3-h5py python3-h5netcdf python3-xarray hdf5-tools
               poppler-utils xvfb)

say() { printf '\n== %s\n' "$*"; }

fail() {
  printf 'quickstart: %s\n' "$@" >&2
  exit 1
}

# Runs a command with its output in a log, which is shown when the command fails.
logged() {
  local log=$1
  shift
  "$@" >>"$log" 2>&1 || { tail -n 25 "$log" >&2; return 1; }
}

apt_get() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y --no-install-recommends \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "$@" </dev/null
}

install_packages() {
  local missing=() package log=build/packages.log
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  command -v apt-get >/dev/null || fail "this needs Debian 12: there is no apt-get here." \
    "On another system install the equivalents of: ${missing[*]}"
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    fail "packages are missing and there is no sudo. As root, run:" "apt-get install ${missing[*]}"
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  mkdir -p build
  : >"$log"
  # The package lists are fetched only when those at hand do not do.
  if ! apt_get install "${missing[@]}" >>"$log" 2>&1; then
    apt_get update >>"$log" 2>&1 || true
    logged "$log" apt_get install "${missing[@]}" ||
      fail "the packages could not be installed (whole log: $log)." \
        "Is the package mirror within reach, and is this Debian 12 (bookworm)?"
  fi
}

with_tests=false
setup_only=false
for argument in "$@"; do
  case $argument in
    --with-tests) with_tests=true ;;
    --setup-only) setup_only=true ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' quickstart.sh; exit 0 ;;
    *) fail "unknown argument $argument; see ./quickstart.sh --help" ;;
  esac
done

packages=("${build_packages[@]}")
if $with_tests; then packages+=("${test_packages[@]}"); fi
install_packages "${packages[@]}"
if $setup_only; then exit 0; fi

say "Building (a few minutes the first time)"
mkdir -p build
: >build/configure.log
logged build/configure.log cmake --preset release ||
  fail "the build could not be configured (whole log: build/configure.log)"
cmake --build --preset release --parallel "$(nproc)" --target thermohall

results=results/air_vs_liquid
say "Running scenarios/air_vs_liquid/study.yaml"
build/release/bin/thermohall study scenarios/air_vs_liquid/study.yaml -o "$results"

say "Building the desktop (the results above can be looked at meanwhile)"
cmake --build --preset release --parallel "$(nproc)"

cat <<TEXT

Report     $PWD/$results/report.html
           open it in any browser: xdg-open "$PWD/$results/report.html"
           for paper and signatures: $PWD/$results/report.pdf
Results    $PWD/$results/*.h5   (HDF5, one file a design; index.h5 holds them all in one table)
           as spreadsheets: build/release/bin/thermohall export $results/direct_to_chip.h5 --csv $results/direct_to_chip
Desktop    build/release/bin/thermohall-gui scenarios/air_vs_liquid/study.yaml
Program    $PWD/build/release/bin/thermohall --help
TEXT

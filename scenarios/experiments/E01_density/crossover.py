#!/usr/bin/env python3
"""Crossover densities from index.h5 of the study beside this file, as text and as crossover.svg.

Usage: /usr/bin/python3 crossover.py results/E01_density
Needs python3-h5py and python3-numpy.
"""
import pathlib
import sys

import h5py
import numpy as np

COLOURS = {"air": "#d55e00", "door": "#56b4e9", "liquid": "#0b6e99"}
NAMES = {"air": "air", "door": "rear doors", "liquid": "cold plates"}
AXES = ["site.climate", "cost.tariff.energy", "cost.lines.shell-and-core.unit_cost"]


def text(values):
    return [v.decode() if isinstance(v, bytes) else str(v) for v in values]


def read(folder):
    with h5py.File(pathlib.Path(folder) / "index.h5") as f:
        designs = text(f["design"][...])
        axes = list(zip(*(text(f[a][...]) for a in AXES)))
        metrics = {k: f[k][...] for k in f if isinstance(f[k], h5py.Dataset) and f[k].dtype.kind == "f"}
    table = {}
    for i, (design, point) in enumerate(zip(designs, axes)):
        kind, density = design.split("-")
        table[kind, int(density[:-2]), point] = {k: v[i] for k, v in metrics.items()}
    return table, sorted(set(axes))


def crossing(x, a, b):
    """Density at which b falls below a for good, on the logarithm of density; None: never; lowest x: always."""
    below = np.asarray(b) < np.asarray(a)
    if below.all():
        return x[0]
    if not below[-1]:
        return None
    i = len(x) - 1
    while below[i - 1]:
        i -= 1
    d0, d1 = a[i - 1] - b[i - 1], a[i] - b[i]
    return float(np.exp(np.log(x[i - 1]) + (np.log(x[i]) - np.log(x[i - 1])) * d0 / (d0 - d1)))


def svg(path, x, bands, unit):
    width, height, left, bottom = 900, 380, 80, 60
    low = min(b[0].min() for b in bands.values()) * 0.98
    high = max(b[2].max() for b in bands.values()) * 1.02
    px = lambda v: left + (width - left - 130) * np.log(v / x[0]) / np.log(x[-1] / x[0])
    py = lambda v: 20 + (height - bottom - 20) * (high - v) / (high - low)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
           'font-size="13"><rect width="100%" height="100%" fill="#fff"/>']
    for tick in np.linspace(low, high, 6):
        out.append(f'<line x1="{left}" x2="{width-130}" y1="{py(tick):.1f}" y2="{py(tick):.1f}" stroke="#e3e7ec"/>'
                   f'<text x="{left-8}" y="{py(tick)+4:.1f}" text-anchor="end">{tick:.1f}</text>')
    for tick in x:
        out.append(f'<text x="{px(tick):.1f}" y="{height-bottom+20}" text-anchor="middle">{tick}</text>')
    for kind, (p10, mid, p90, xs) in bands.items():
        edge = " ".join(f"{px(a):.1f},{py(b):.1f}" for a, b in zip(xs, p90))
        back = " ".join(f"{px(a):.1f},{py(b):.1f}" for a, b in reversed(list(zip(xs, p10))))
        line = " ".join(f"{px(a):.1f},{py(b):.1f}" for a, b in zip(xs, mid))
        out.append(f'<polygon points="{edge} {back}" fill="{COLOURS[kind]}" opacity="0.15"/>'
                   f'<polyline points="{line}" fill="none" stroke="{COLOURS[kind]}" stroke-width="2.5"/>'
                   f'<text x="{px(xs[-1])+8:.1f}" y="{py(mid[-1])+4:.1f}" fill="{COLOURS[kind]}">{NAMES[kind]}</text>')
    out.append(f'<text x="{(left+width-130)/2}" y="{height-12}" text-anchor="middle">rack density as air-cooled [kW]'
               f'</text><text transform="translate(18 {height/2}) rotate(-90)" text-anchor="middle">{unit}</text></svg>')
    path.write_text("\n".join(out) + "\n")


def main():
    table, points = read(sys.argv[1])
    x = {kind: sorted({d for k, d, _ in table if k == kind}) for kind in NAMES}
    base = ("ashburn", "0.10 USD/kWh", "4000 USD/m2")
    print("Ashburn, 0.10 USD/kWh, shell 4000 USD/m2; sums of 1152 accelerators")
    print(f"{'density':>8} {'cooling':>8} {'PUE':>6} {'TUE':>6} {'WUE':>6} {'floor m2':>9} {'capex w/o IT M':>14} "
          f"{'opex M/yr':>9} {'TCO M':>8} {'USD/GPU-h':>9}")
    for kind, xs in x.items():
        for d in xs:
            m = table[kind, d, base]
            print(f"{d:8} {kind:>8} {m['pue']:6.3f} {m['tue']:6.3f} {m['wue_site']:6.2f} {m['floor_area']:9.0f} "
                  f"{m['capex_facility']/1e6:14.2f} {m['opex_per_year']/1e6:9.3f} {m['cost_of_ownership']/1e6:8.2f} "
                  f"{m['cost_per_gpu_hour']:9.4f}")
    for a, b, key in [("air", "liquid", "capex_facility"), ("air", "liquid", "cost_of_ownership"), ("air", "door", "cost_of_ownership"),
                      ("door", "liquid", "cost_of_ownership")]:
        xs = [d for d in x[a] if d in x[b]]
        at = {p: crossing(xs, [table[a, d, p][key] for d in xs], [table[b, d, p][key] for d in xs]) for p in points}
        found = [v for v in at.values() if v is not None]
        print(f"\n{b} below {a} by {key}: {len(found)} of {len(points)} cases", end="")
        if found:
            print(f", density P10 {np.quantile(found, .1):.1f}, median {np.quantile(found, .5):.1f}, "
                  f"P90 {np.quantile(found, .9):.1f} kW (lowest density run: {xs[0]} kW)", end="")
        print()
        for axis, name in enumerate(AXES):
            for value in sorted({p[axis] for p in points}):
                some = [at[p] for p in points if p[axis] == value and at[p] is not None]
                print(f"  {name} = {value}: {len(some)} cases" +
                      (f", median {np.median(some):.1f} kW, saving at the highest density "
                       f"{np.median([table[a, xs[-1], p][key] - table[b, xs[-1], p][key] for p in points if p[axis] == value])/1e6:.2f} MUSD" if some else ""))
    bands = {}
    for kind, xs in x.items():
        rows = np.array([[table[kind, d, p]["cost_of_ownership"] / 1e6 for p in points] for d in xs])
        bands[kind] = (np.quantile(rows, .1, axis=1), np.quantile(rows, .5, axis=1), np.quantile(rows, .9, axis=1), xs)
    svg(pathlib.Path(__file__).with_name("crossover.svg"), x["air"], bands, "cost of ownership [MUSD], band: P10 to P90")


main()

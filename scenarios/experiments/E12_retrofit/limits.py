#!/usr/bin/env python3
"""Use of every limit by kind of rack from index.h5 of the study beside this file, as text and as limits.svg.

Usage: /usr/bin/python3 limits.py results/E12_retrofit
Needs python3-h5py.
"""
import pathlib
import sys

import h5py

LIMITS = ["floor_load", "rack_mass", "ceiling", "rack_air_heat", "floor_area", "ups", "utility", "cooling", "water"]
AXES = ["site.climate", "retrofit.water", "retrofit.rack_mass", "retrofit.rack_air_heat"]


def text(values):
    return [v.decode() if isinstance(v, bytes) else str(v) for v in values]


def read(folder):
    with h5py.File(pathlib.Path(folder) / "index.h5") as f:
        designs = text(f["design"][...])
        axes = list(zip(*(text(f[a][...]) for a in AXES)))
        columns = {k: f[k][...] for k in f if isinstance(f[k], h5py.Dataset) and f[k].dtype.kind == "f"}
    return [dict(design=d, point=p, **{k: v[i] for k, v in columns.items()})
            for i, (d, p) in enumerate(zip(designs, axes))]


def binding(row):
    return max(LIMITS, key=lambda k: row["retrofit_" + k])


def svg(path, rows):
    cell, left, top = 74, 130, 46
    width, height = left + cell * len(LIMITS) + 20, top + 34 * len(rows) + 20
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">'
           '<rect width="100%" height="100%" fill="#fff"/>']
    for j, name in enumerate(LIMITS):
        out.append(f'<text x="{left+cell*(j+.5):.0f}" y="30" text-anchor="middle">{name.replace("_", " ")}</text>')
    for i, row in enumerate(rows):
        y = top + 34 * i
        out.append(f'<text x="{left-8}" y="{y+20}" text-anchor="end">{row["design"]}</text>')
        for j, name in enumerate(LIMITS):
            use = row["retrofit_" + name]
            colour = "#d8efe3" if use <= 0.8 else "#fdf0c4" if use <= 1 else "#f6cbb8"
            edge = ' stroke="#b23c17" stroke-width="2.5"' if name == binding(row) else ""
            out.append(f'<rect x="{left+cell*j+2}" y="{y}" width="{cell-4}" height="30" rx="3" fill="{colour}"{edge}/>'
                       f'<text x="{left+cell*(j+.5):.0f}" y="{y+20}" text-anchor="middle">{use:.2f}</text>')
    out.append("</svg>")
    path.write_text("\n".join(out) + "\n")


def main():
    rows = read(sys.argv[1])
    base = ("ashburn", "120 m3/day", "1130 kg", "12 kW")
    shown = [r for r in rows if r["point"] == base]
    print(f"{'design':>14} " + " ".join(f"{k:>13}" for k in LIMITS) + "   binds, IT possible kW, capital w/o IT MUSD")
    for r in shown:
        print(f"{r['design']:>14} " + " ".join(f"{r['retrofit_' + k]:13.2f}" for k in LIMITS) +
              f"   {binding(r)}, {r['retrofit_it_power']:.0f} of {r['it_power_built']:.0f}, {r['capex_facility']/1e6:.2f}")
    for axis, name in enumerate(AXES):
        for value in sorted({p["point"][axis] for p in rows}):
            some = [r for r in rows if r["point"][axis] == value]
            fits = sum(r["retrofit_fits"] > 0 for r in some)
            count = {}
            for r in some:
                count[binding(r)] = count.get(binding(r), 0) + 1
            print(f"{name} = {value}: {fits} of {len(some)} fit; binds: " +
                  ", ".join(f"{k} {v}" for k, v in sorted(count.items(), key=lambda x: -x[1])))
    svg(pathlib.Path(__file__).with_name("limits.svg"), shown)


if __name__ == "__main__":
    main()

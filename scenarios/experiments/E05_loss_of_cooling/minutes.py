#!/usr/bin/env python3
"""Minutes from the loss of cooling, from index.h5 of the study beside this file, as text and as minutes.svg.

Usage: /usr/bin/python3 minutes.py results/E05_loss_of_cooling
Needs python3-h5py.
"""
import math
import pathlib
import sys

import h5py

WAYS = {(0, 0): "fans and pumps stop", (1, 0): "fans go on", (1, 1): "fans and pumps go on"}
COLOURS = {(0, 0): "#b23c17", (1, 0): "#d8a013", (1, 1): "#0b6e99"}


def text(values):
    return [v.decode() if isinstance(v, bytes) else str(v) for v in values]


def read(folder):
    rows = []
    with h5py.File(pathlib.Path(folder) / "index.h5") as f:
        zone, power, design = (text(f[k][...]) for k in ("hall.zones.main.containment", "power", "design"))
        keys = ["ride_through", "time_to_recommended", "time_to_allowable", "time_to_throttle", "time_to_off", "chip_max",
                "rack_inlet_max"]
        columns = {k: f[k][...] for k in keys}
        for i, d in enumerate(design):
            kw, water = d.split("-")
            way = (int("air_on_ups: true" in power[i]), int("pumps_on_ups: true" in power[i]))
            rows.append(dict(kw=int(kw[:-2]), water=water, contained=zone[i] != "none", way=way,
                             **{k: float(v[i]) for k, v in columns.items()}))
    return rows


def svg(path, rows):
    kws = sorted({r["kw"] for r in rows})
    width, height, left, bottom = 900, 360, 80, 60
    px = lambda k: left + (width - left - 200) * math.log(k / kws[0]) / math.log(kws[-1] / kws[0])
    py = lambda m: 20 + (height - bottom - 20) * (math.log10(30) - math.log10(max(m, 0.3))) / math.log10(100)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">'
           '<rect width="100%" height="100%" fill="#fff"/>']
    for tick in (0.3, 1, 3, 10, 30):
        out.append(f'<line x1="{left}" x2="{width-200}" y1="{py(tick):.1f}" y2="{py(tick):.1f}" stroke="#e3e7ec"/>'
                   f'<text x="{left-8}" y="{py(tick)+4:.1f}" text-anchor="end">{tick:g}</text>')
    for k in kws:
        out.append(f'<text x="{px(k):.1f}" y="{height-bottom+20}" text-anchor="middle">{k}</text>')
    labels = []
    for way, name in WAYS.items():
        for water, dash in (("small", "5 4"), ("large", "")):
            line = [r for r in rows if r["way"] == way and r["water"] == water and r["contained"]]
            points = " ".join(f'{px(r["kw"]):.1f},{py(r["ride_through"]):.1f}' for r in sorted(line, key=lambda r: r["kw"]))
            out.append(f'<polyline points="{points}" fill="none" stroke="{COLOURS[way]}" stroke-width="2.5" '
                       f'stroke-dasharray="{dash}"/>')
        labels.append((name, COLOURS[way]))
    for i, (name, colour) in enumerate(labels):
        out.append(f'<rect x="{width-190}" y="{30+22*i}" width="18" height="4" fill="{colour}"/>'
                   f'<text x="{width-165}" y="{36+22*i}">{name}</text>')
    out.append(f'<text x="{width-190}" y="112">dashed: little water</text>'
               f'<text x="{(left+width-200)/2}" y="{height-12}" text-anchor="middle">power of a rack [kW]</text>'
               f'<text transform="translate(20 {height/2}) rotate(-90)" text-anchor="middle">ride-through [min]</text></svg>')
    path.write_text("\n".join(out) + "\n")


def main():
    rows = read(sys.argv[1])
    minutes = lambda s: "-" if math.isnan(s) else f"{s/60:.2f}"
    print(f"{'kW':>4} {'aisle':>10} {'water':>6} {'on the UPS':>22} {'ride-through':>13} {'27 degC':>8} {'32 degC':>8} "
          f"{'throttle':>9} {'off':>6} {'inlet max C':>12} {'chip max C':>11}")
    for r in sorted(rows, key=lambda r: (r["kw"], not r["contained"], r["water"], r["way"])):
        print(f"{r['kw']:4} {'contained' if r['contained'] else 'open':>10} {r['water']:>6} {WAYS[r['way']]:>22} "
              f"{r['ride_through']:13.2f} {minutes(r['time_to_recommended']):>8} {minutes(r['time_to_allowable']):>8} "
              f"{minutes(r['time_to_throttle']):>9} {minutes(r['time_to_off']):>6} {r['rack_inlet_max']-273.15:12.1f} "
              f"{r['chip_max']-273.15:11.1f}")
    svg(pathlib.Path(__file__).with_name("minutes.svg"), rows)


if __name__ == "__main__":
    main()

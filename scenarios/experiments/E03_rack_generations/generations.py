#!/usr/bin/env python3
"""Flow, pressure drop, margin of the units and heat left in the air, from the files of the study beside this one, as text and as
generations.svg.

Usage: /usr/bin/python3 generations.py results/E03_rack_generations
Needs python3-h5py and python3-numpy.
"""
import pathlib
import sys

import h5py
import numpy as np

RACKS = {"gb200": 16, "gb300": 15, "rubin": 9, "kyber": 4}
COLOURS = {"gb200": "#0b6e99", "gb300": "#56b4e9", "rubin": "#d55e00", "kyber": "#7a5195"}
# Of the library: chips, reference flow L/min, pressure drop there kPa (exponent 1.75), most flow of a rack L/min.
PLATES = {"gb200": (72, 1.2, 12, 130), "gb300": (72, 1.6, 12, 177), "rubin": (72, 3.0, 15, 290), "kyber": (144, 4.0, 20, 760)}
UNIT_L_MIN, UNIT_KW = 1200, 1368
SUPPLY = [20, 25, 30, 35, 40, 45]
UNITS = [2, 3, 4]


def text(values):
    return [v.decode() if isinstance(v, bytes) else str(v) for v in values]


def litres_per_minute(column):
    unit = column.attrs["units"]
    unit = unit.decode() if isinstance(unit, bytes) else unit
    return column[...] * (60 if unit == "kg/s" else 60e3)  # a litre of coolant as a kilogram, 1 % off


def one(path):
    with h5py.File(path) as f:
        rack, cdu = f["rack"], f["cdu"]
        return dict(rack_flow=float(np.nanmax(litres_per_minute(rack["coolant_flow"]))),
                    unit_flow=float(np.nanmax(litres_per_minute(cdu["flow"]))),
                    heat=float(np.nanmax(cdu["heat"][...])) / 1e3, pump=float(np.nanmean(cdu["pump_power"][...])) / 1e3,
                    return_C=float(np.nanmax(rack["coolant_return_temperature"][...])) - 273.15,
                    limited=float(np.nanmean(cdu["limited"][...] > 0)),
                    air_kW=float(np.nanmax(np.nansum(np.atleast_2d(rack["heat_to_air"][...]), axis=-1))) / 1e3)


def svg(path, rows):
    width, height, left, bottom = 900, 360, 70, 60
    px = lambda s: left + (width - left - 140) * (s - 20) / 25
    high = 800
    py = lambda v: 20 + (height - bottom - 20) * (high - v) / high
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">'
           '<rect width="100%" height="100%" fill="#fff"/>']
    for tick in range(0, high + 1, 200):
        out.append(f'<line x1="{left}" x2="{width-140}" y1="{py(tick):.1f}" y2="{py(tick):.1f}" stroke="#e3e7ec"/>'
                   f'<text x="{left-8}" y="{py(tick)+4:.1f}" text-anchor="end">{tick}</text>')
    for s in SUPPLY:
        out.append(f'<text x="{px(s):.1f}" y="{height-bottom+20}" text-anchor="middle">{s}</text>')
    for name, colour in COLOURS.items():
        points = [(s, next(r for r in rows if r["kind"] == name and r["supply"] == s and r["units"] == 4)) for s in SUPPLY]
        line = " ".join(f'{px(s):.1f},{py(r["rack_flow"]):.1f}' for s, r in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
                   f'<text x="{width-132}" y="{py(points[-1][1]["rack_flow"])+4:.1f}" fill="{colour}">{name}</text>')
    out.append(f'<text x="{(left+width-140)/2}" y="{height-12}" text-anchor="middle">coolant to the racks [degC]</text>'
               f'<text transform="translate(18 {height/2}) rotate(-90)" text-anchor="middle">flow of a rack [L/min]</text></svg>')
    path.write_text("\n".join(out) + "\n")


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = []
    with h5py.File(folder / "index.h5") as f:
        design, files = text(f["design"][...]), text(f["file"][...])
        wanted = {k: f[k][...] for k in ("pue", "chip_max", "work_delivered", "free_cooling_share", "capex_facility", "it_power_built")}
        for i, name in enumerate(design):
            number = int(files[i].split("-")[-1].split(".")[0]) - 1
            rows.append(dict(kind=name, supply=SUPPLY[number // len(UNITS)], units=UNITS[number % len(UNITS)],
                             **one(folder / files[i]), **{k: float(v[i]) for k, v in wanted.items()}))
    print(f"{'racks':>6} {'supply C':>8} {'units':>5} {'L/min a rack':>12} {'of most':>7} {'plate kPa':>9} {'return C':>8} {'unit flow':>9} "
          f"{'unit heat':>9} {'limited':>7} {'pump kW':>7} {'chip C':>6} {'work':>6} {'air kW':>6} {'PUE':>6} {'free':>5}")
    for r in rows:
        chips, flow, drop, most = PLATES[r["kind"]]
        plate = drop * (r["rack_flow"] / chips / flow) ** 1.75
        print(f"{r['kind']:>6} {r['supply']:8} {r['units']:5} {r['rack_flow']:12.0f} {r['rack_flow']/most:7.2f} {plate:9.1f} {r['return_C']:8.1f} "
              f"{r['unit_flow']/UNIT_L_MIN/r['units']:9.2f} {r['heat']/UNIT_KW/r['units']:9.2f} {r['limited']:7.2f} {r['pump']:7.1f} {r['chip_max']-273.15:6.1f} "
              f"{r['work_delivered']:6.3f} {r['air_kW']:6.0f} {r['pue']:6.3f} {r['free_cooling_share']:5.2f}")
    svg(pathlib.Path(__file__).with_name("generations.svg"), rows)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Draws docs/pictures/air_vs_liquid.svg from the results of scenarios/air_vs_liquid/study.yaml.

Usage: /usr/bin/python3 docs/pictures/air_vs_liquid.py results/air_vs_liquid
Needs python3-h5py.
"""
import pathlib
import sys

import h5py

DESIGNS = [
    ("perimeter_air", "Perimeter air", "15 kW racks"),
    ("contained_air", "Contained air", "15 kW, economiser"),
    ("rear_door", "Rear doors", "29 kW racks"),
    ("direct_to_chip", "Direct to chip", "132 kW racks"),
    ("immersion", "Immersion", "73 kW tanks"),
]
# The classes and colours of the report (sim/report/report_end_uses.cpp).
PARTS = [
    ("IT components", "#0b6e99", ["it_components"]),
    ("server fans and supplies", "#12344d", ["server_fans", "server_psu_loss"]),
    ("power chain", "#e69f00", ["ups_loss", "transformer_loss", "pdu_loss", "busway_loss"]),
    ("chillers and compressors", "#56b4e9", ["chillers", "dx_compressors"]),
    ("room and door fans", "#009e73", ["air_fans", "door_fans"]),
    ("pumps", "#cc79a7", ["cdu_pumps", "facility_pumps", "condenser_pumps"]),
    ("heat rejection, humidity", "#d55e00", ["tower_fans", "dry_cooler_fans", "evaporative", "humidification"]),
    ("lighting and other", "#7f8c99", ["lighting", "other"]),
]
LEFT, RIGHT, TOP, BAR, PITCH, WIDTH = 150, 150, 104, 32, 52, 960
INK, MUTED, GRID = "#1f2933", "#566270", "#e3e7ec"


def text(x, y, words, size=13, colour=INK, anchor="start", weight="normal"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}" '
            f'font-weight="{weight}" stroke="#ffffff" stroke-width="4" paint-order="stroke">{words}</text>')


def draw(folder):
    rows = []
    for name, title, note in DESIGNS:
        with h5py.File(folder / f"{name}.h5") as run:
            metric = lambda key: run["metrics/" + key][()]
            parts = [sum(metric("energy_" + key) for key in keys) / 1e6 for _, _, keys in PARTS]
            assert abs(sum(parts) * 1e6 / metric("total_energy") - 1) < 1e-9, name
            rows.append((title, note, parts, metric("pue"), metric("tue")))
    most = max(sum(row[2]) for row in rows)
    step = 5
    scale = (WIDTH - LEFT - RIGHT) / most
    bottom = TOP + PITCH * len(rows)
    height = bottom + 34
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
           f'height="{height}" font-family="Helvetica, Arial, sans-serif" role="img">',
           "<title>Electric energy of a year by end use, five designs of a hall with 1152 GPUs</title>",
           f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
           text(20, 28, "Electric energy of a year by end use", 17, weight="bold"),
           text(20, 48, "1152 GPUs at 80 % utilisation, Ashburn; direct to chip with GB200, the others with B200 servers",
                12, MUTED)]
    for i, (label, colour, _) in enumerate(PARTS):
        x, y = 20 + 232 * (i % 4), 62 + 18 * (i // 4)
        out.append(f'<rect x="{x}" y="{y}" width="11" height="11" fill="{colour}"/>')
        out.append(text(x + 17, y + 10, label, 12))
    value = 0
    while value <= most:
        x = LEFT + scale * value
        out.append(f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{bottom}" stroke="{GRID}"/>')
        out.append(text(x, bottom + 18, f"{value}" + (" GWh" if value + step > most else ""), 12, MUTED, "middle"))
        value += step
    for i, (title, note, parts, pue, tue) in enumerate(rows):
        y = TOP + PITCH * i + (PITCH - BAR) / 2
        out.append(text(LEFT - 12, y + 14, title, 13, INK, "end", "bold"))
        out.append(text(LEFT - 12, y + 29, note, 11, MUTED, "end"))
        x = LEFT
        for (label, colour, _), energy in zip(PARTS, parts):
            if energy <= 0:
                continue
            out.append(f'<rect x="{x:.2f}" y="{y:.1f}" width="{scale * energy:.2f}" height="{BAR}" fill="{colour}">'
                       f"<title>{title}, {label}: {energy:.2f} GWh</title></rect>")
            x += scale * energy
        out.append(text(x + 10, y + 14, f"{sum(parts):.1f} GWh", 13, INK, weight="bold"))
        out.append(text(x + 10, y + 29, f"PUE {pue:.3f}, TUE {tue:.3f}", 11, MUTED))
    out.append("</svg>\n")
    return "\n".join(out)


if __name__ == "__main__":
    target = pathlib.Path(__file__).with_suffix(".svg")
    target.write_text(draw(pathlib.Path(sys.argv[1])), encoding="utf-8")
    print(target)

#!/usr/bin/env python3
"""Writes study.yaml: 1.2 MW of IT of ten kinds moves into a hall that was built for 240 racks of 5 kW.

Floor area by the rules of E01: 0.6 m of row a rack (1.2 m for Kyber), 1.2 m of rack, half a hot aisle of 1.2 m, half a cold aisle
of 1.2 m or wider for air at 2 m/s, 25 % for row ends, 7.5 m2 an air unit, 3.2 m2 a coolant distribution unit.
"""
import math
import pathlib

HERE = pathlib.Path(__file__).parent
IT_KW = 1200
# name: type, kW, air flow m3/s, scenario, units, extra changes
KINDS = [("cpu-5", "legacy-cpu-5kw", 5, 0.36, "air"), ("cpu-15", "cpu-2u-15kw", 15, 0.9, "air"),
         ("b200-29", "hgx-b200-29kw", 29, 1.7, "air"), ("b200-29-door", "hgx-b200-29kw", 29, 1.7, "door"),
         ("h100-41", "h100-41kw", 41, 2.5, "air"), ("b200-92", "b200-liquid-92kw", 96, 1.0, "liquid"),
         ("gb200-132", "gb200-nvl72", 132, 1.0, "liquid"), ("gb300-142", "gb300-nvl72", 142, 0.6, "liquid"),
         ("rubin-227", "vera-rubin-nvl72", 227, 0, "liquid"), ("kyber-600", "kyber-nvl576", 600, 0, "liquid")]


def hall(racks, flow, pitch, air_units, cdus):
    aisle = max(1.2, 2 * flow / (0.6 * 2.0))
    area = 1.25 * racks * pitch * (1.2 + 0.6 + aisle / 2) + 7.5 * air_units + 3.2 * cdus
    width = math.sqrt(area / 2)
    return 2 * width, width


text = """# Written by make_study.py.
format: thermohall-study 1
name: "E12: which limit of an existing hall binds first?"
description: 1.2 MW of IT of ten kinds in a hall built for 240 air-cooled racks of 5 kW.
results: index
designs:
"""
for name, kind, kw, flow, way in KINDS:
    racks = max(1, int(IT_KW / kw))
    pitch = 1.2 if name.startswith("kyber") else 0.6
    units, cdus = {"air": (5, 0), "door": (3, 0), "liquid": (3, 2)}[way]
    length, width = hall(racks, flow, pitch, units, cdus)
    air = {"air": "{fan-walls: {count: 5}}", "door": "{crah: {count: 3}}", "liquid": "{fan-walls: {count: 3}}"}[way]
    text += (f"  {name}:\n    scenario: {way}.yaml\n    changes: {{hall: {{length: {length:.2f} m, width: {width:.2f} m}}, "
             f"rows: {{R: {{type: {kind}, count: {racks}, pitch: {pitch} m}}}}, cooling: {{air: {air}}}}}\n")
text += """sweep:
  site.climate: [ashburn, phoenix]
  retrofit.water: [120 m3/day, 60 m3/day]
  retrofit.rack_mass: [1130 kg, 1500 kg]
  retrofit.rack_air_heat: [12 kW, 25 kW]
"""
(HERE / "study.yaml").write_text(text)

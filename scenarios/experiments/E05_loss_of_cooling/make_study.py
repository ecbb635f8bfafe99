#!/usr/bin/env python3
"""Writes study.yaml: racks of 5 to 130 kW that lose all cooling for half an hour, with little or much water in the loops."""
import pathlib

AIR = {5: ("legacy-cpu-5kw", 3), 8: ("enterprise-cpu-8kw", 3), 18: ("cpu-asic-18kw", 5), 41: ("h100-41kw", 10)}
WATER = {"small": 10, "large": 100}  # m3 in the loop; a tank adds to it
HERE = pathlib.Path(__file__).parent


def air(kw, water):
    kind, units = AIR[kw]
    return ("    scenario: ../../loss_of_cooling/scenario.yaml\n"
            f"    changes: {{rows: {{A: {{type: {kind}}}}}, cooling: {{air: {{fan-walls: {{count: {units}}}}}, "
            f"plant: {{loops: {{chilled: {{volume: {WATER[water]} m3}}}}}}}}}}\n")


def liquid(water):
    warm, mild, cdu = (8, 3, 3) if water == "small" else (80, 30, 3)
    return ("    scenario: ../../loss_of_cooling/liquid.yaml\n"
            f"    changes: {{cooling: {{liquid: {{cdu: {{volume: {cdu} m3}}}}, plant: {{loops: {{warm: {{volume: {warm} m3}}, "
            f"mild: {{volume: {mild} m3}}}}}}}}}}\n")


text = """# Written by make_study.py.
format: thermohall-study 1
name: "E05: loss of cooling by power of the racks"
description: >-
  60 air-cooled racks on 240 m2, or 16 on cold plates, at full work. The utility is lost for half an hour; compressors and heat
  rejection stop, fans and pumps stop or go on, the loops hold little or much water.
results: index
designs:
"""
for water in WATER:
    for kw in AIR:
        text += f"  {kw}kW-{water}:\n" + air(kw, water)
    text += f"  130kW-{water}:\n" + liquid(water)
text += """sweep:
  hall.zones.main.containment: [hot-aisle, none]
  power: [{air_on_ups: false, pumps_on_ups: false}, {air_on_ups: true, pumps_on_ups: false}, {air_on_ups: true, pumps_on_ups: true}]
"""
(HERE / "study.yaml").write_text(text)

#!/usr/bin/env python3
"""Writes study.yaml: the same 1152 accelerators in racks of 3 to 96, cooled by air, rear doors or cold plates.

Rules of the layout, the same for every design:
- A rack row has a pitch of 0.6 m. Depth of a rack position: 1.2 m of rack, half a hot aisle of 1.2 m, half a cold
  aisle. The cold aisle is 1.2 m wide, or wider when the air that both its rows draw would enter it from above or
  below at more than 2 m/s.
- 25 % more for row ends and gangways. 7.5 m2 for an air unit, 3.2 m2 for a coolant distribution unit, each with the
  room to service it.
- Rows of a hall twice as long as wide.
"""
import math
import pathlib

ACCELERATORS = 1152
PER_RACK = [3, 6, 8, 16, 24, 36, 48, 64, 96]
AIR_KW = 1.8125  # of an air-cooled accelerator with its server, fans included
BASE = {"air": 16, "door": 16, "liquid": 64}


def hall(racks, flow_m3_s, air_units, cdus):
    aisle = max(1.2, 2 * flow_m3_s / (0.6 * 2.0))
    position = 0.6 * (1.2 + 0.6 + aisle / 2)
    area = 1.25 * racks * position + 7.5 * air_units + 3.2 * cdus
    width = math.sqrt(area / 2)
    return 2 * width, width


def rack_type(kind, n):
    """Rack of n accelerators: everything in proportion, the boards unchanged; cabinet and liquid parts in its price."""
    def of(value, unit, per=BASE[kind]):
        return f"{value * n / per:.6g} {unit}".strip()
    if kind == "liquid":
        price = 47409 * n + 1062.5 * n + 10000
        return {"like": "b200-liquid-92kw", "accelerators": n, "compute": of(144, ""), "mass": of(1300, "kg"),
                "air_heat_capacity": of(240, "kJ/K"), "liquid_heat_capacity": of(150, "kJ/K"),
                "liquid_air_conductance": of(10, "W/K"),
                "server": {"idle_power": of(20.5, "kW"), "full_power": of(93.094, "kW"), "chip_count": n,
                           "fan_rated_power": of(1.6, "kW"), "fan_rated_flow": of(1.277, "m3/s"),
                           "psu_rated_power": of(132, "kW"), "other_power": "0.3 kW"},
                "flow": {"minimum_flow": of(35, "L/min"), "maximum_flow": of(150, "L/min")}}, price
    price = 47409 * n + 6000
    return {"like": "hgx-b200-29kw", "accelerators": n, "compute": of(36, ""), "mass": of(510, "kg"),
            "air_heat_capacity": of(165, "kJ/K"),
            "server": {"idle_power": of(5.12, "kW"), "full_power": of(23.272, "kW"), "chip_count": n,
                       "fan_rated_power": of(6.864, "kW"), "fan_rated_flow": of(1.852, "m3/s"),
                       "psu_rated_power": of(39.6, "kW"), "other_power": "0.3 kW"}}, price


def inline(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {inline(v)}" for k, v in value.items()) + "}"
    return str(value)


def design(kind, n):
    racks = ACCELERATORS // n
    parts, price = rack_type(kind, n)
    flow = 0.8 * (1.277 * n / 64 if kind == "liquid" else 1.852 * n / 16)
    air_units, cdus = {"air": (7, 0), "door": (3, 0), "liquid": (4, 3)}[kind]
    if kind == "door":
        flow = 0  # the door gives the air back at room temperature: no aisle to feed
    length, width = hall(racks, flow, air_units, cdus)
    door = ""
    if kind == "door":
        kw = n * AIR_KW
        model = "passive-20kw" if kw <= 20 else "passive-35kw" if kw <= 35 else "active-60kw" if kw <= 60 else "active-75kw"
        door = f", rear_door: {{type: {model}, water: chilled, leaving_air_setpoint: 23 degC}}"
    liquid = ", liquid: cdu" if kind == "liquid" else ""
    parts["cost"] = {"each": f"{price:.0f} USD", "life": "5 year", "maintenance": "3 %",
                     "source": '"379273 USD by 8-GPU server, cabinet and plates as in the library"', "confidence": "D"}
    name = f"{kind}-{n * AIR_KW:03.0f}kw"
    return f"""  {name}:
    scenario: {kind}.yaml
    changes:
      hall: {{length: {length:.2f} m, width: {width:.2f} m}}
      types: {{racks: {{rack: {inline(parts)}}}}}
      rows: {{R: {{type: rack, count: {racks}, load: training, pitch: 0.6 m{door}{liquid}}}}}
"""


HEAD = """# Written by make_study.py: do not edit. Racks of 3 to 96 of the same accelerators under three ways of cooling.
format: thermohall-study 1
name: "E01: density at which liquid begins to win"
description: >-
  1152 accelerators at 80 % utilisation in racks of 5 to 174 kW (as air-cooled). Names carry that density: liquid-cooled
  racks of the same accelerators draw less because their fans are gone.
results: index
sweep:
  site.climate: [ashburn, singapore, las_vegas, zurich]
  cost.tariff.energy: [0.05 USD/kWh, 0.10 USD/kWh, 0.20 USD/kWh]
  cost.lines.shell-and-core.unit_cost: [2000 USD/m2, 4000 USD/m2, 8000 USD/m2]
designs:
"""

designs = [design(kind, n) for kind in ("air", "door", "liquid") for n in PER_RACK
           if kind != "door" or n * AIR_KW <= 75]
pathlib.Path(__file__).with_name("study.yaml").write_text(HEAD + "".join(designs))

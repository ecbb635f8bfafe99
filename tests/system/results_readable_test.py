"""Results files are read by other software without help: xarray, h5py and h5ls.

Usage: results_readable_test.py WRITE_SAMPLE_RESULTS
The argument is the program that writes the sample files. Exit code 77 (CTest: skipped) without the packages.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

try:
    import h5py
    import numpy as np
    import xarray as xr
    import h5netcdf  # noqa: F401  the engine that xarray uses
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

FOLDER = pathlib.Path()


def open_group(name, group):
    return xr.open_dataset(FOLDER / name, group=group, engine="h5netcdf")


class XarrayReadsTheRun(unittest.TestCase):
    def test_a_group_has_decoded_times_and_ids_as_coordinates(self):
        with open_group("run.h5", "rack") as rack:
            self.assertEqual(rack.inlet_temperature.dims, ("time", "rack"))
            self.assertEqual(rack.sizes, {"time": 200, "rack": 3, "nv": 2})
            self.assertEqual(rack.time.values[0], np.datetime64("2025-01-01T01:00:00"))
            self.assertEqual(rack.time.values[-1], np.datetime64("2025-01-09T08:00:00"))
            self.assertEqual(list(rack.rack.values), ["A-01", "A-02", "Süd-03"])
            self.assertEqual(float(rack.power.sel(rack="Süd-03", time="2025-01-01T01:00:00")), 132e3)

    def test_facts_of_items_are_coordinates(self):
        with open_group("run.h5", "rack") as rack:
            self.assertLessEqual({"row", "x"}, set(rack.coords))
            self.assertEqual(list(rack.row.values), ["A", "A", "Süd"])
            self.assertEqual(rack.x.attrs["units"], "m")
            self.assertEqual(list(rack.power.groupby("row").sum().row.values), ["A", "Süd"])

    def test_units_and_meaning_are_attributes(self):
        with open_group("run.h5", "rack") as rack:
            attributes = rack.inlet_temperature.attrs
            self.assertEqual(attributes["units"], "K")
            self.assertEqual(attributes["long_name"], "inlet air temperature")
            self.assertEqual(attributes["cell_methods"], "time: maximum")
            self.assertEqual(rack.inlet_temperature.dtype, np.float32)

    def test_bounds_are_decoded_and_not_computed_is_nan(self):
        with open_group("run.h5", "rack") as rack:
            self.assertEqual(rack.time_bounds.values[1, 0], np.datetime64("2025-01-01T01:00:00"))
            self.assertTrue(np.isnan(rack.power.values[1, 2]))
            self.assertEqual(int(np.isnan(rack.power.values).sum()), 1)

    def test_values_and_cohorts_are_right(self):
        with open_group("run.h5", "rack") as rack:
            hours = 295.0 + np.arange(200) % 24
            np.testing.assert_array_equal(rack.inlet_temperature.values[:, 0], hours)
            np.testing.assert_array_equal(rack.inlet_temperature.values[:, 1], hours)
            np.testing.assert_array_equal(rack.inlet_temperature.values[:, 2], 300.0)

    def test_every_group_opens(self):
        with h5py.File(FOLDER / "run.h5") as file:
            groups = list(file)
        self.assertEqual(
            set(groups),
            {"provenance", "rack", "facility", "rack_summary", "events", "cost", "airflow", "metrics"},
        )
        for group in groups + ["provenance/input_files", "provenance/assumptions"]:
            with self.subTest(group=group), open_group("run.h5", group) as dataset:
                dataset.load()

    def test_tables_grids_and_metrics(self):
        with open_group("run.h5", "rack_summary") as table:
            self.assertEqual(float(table.energy.sel(rack="A-01")), 1e12 + 1)
        with open_group("run.h5", "events") as events:
            self.assertEqual(events.start.values[0], np.datetime64("2025-01-01T01:30:00"))
            self.assertEqual(events.what.values[0], "CRAH-1 stopped")
        with open_group("run.h5", "cost") as cost:
            self.assertEqual(cost.amount.size, 0)
        with open_group("run.h5", "airflow") as airflow:
            self.assertEqual(float(airflow.temperature.sel(z=1.5, x=2)), 294.0)
        with open_group("run.h5", "metrics") as metrics:
            self.assertEqual(float(metrics.pue), 1.25)
            self.assertEqual(metrics.pue.attrs["definition"], "total energy over IT energy")
            self.assertTrue(np.isnan(float(metrics.water_volume)))

    def test_a_data_frame_is_one_line(self):
        with open_group("run.h5", "rack") as rack:
            frame = rack.power.to_dataframe()
        self.assertEqual(len(frame), 600)

    def test_a_study_index_is_a_table_at_the_root(self):
        with xr.open_dataset(FOLDER / "index.h5", engine="h5netcdf") as index:
            self.assertEqual(list(index.variant.values), ["v1", "v2"])
            self.assertEqual(float(index.pue.sel(variant="v1")), 1.25)
            self.assertTrue(np.isnan(float(index.pue.sel(variant="v2"))))
            self.assertEqual(index.density.attrs["units"], "W")


class H5pyReadsTheRun(unittest.TestCase):
    def test_root_attributes(self):
        with h5py.File(FOLDER / "run.h5") as file:
            self.assertEqual(file.attrs["Conventions"], "CF-1.8")
            self.assertEqual(file.attrs["format"], "thermohall-results")
            self.assertEqual(list(file.attrs["format_version"]), [1, 0])
            self.assertEqual(file.attrs["status"], "complete")
            self.assertEqual(file.attrs["source"], "thermohall 0.1.0 (abc1234)")

    def test_provenance(self):
        with h5py.File(FOLDER / "run.h5") as file:
            provenance = file["provenance"]
            self.assertEqual(provenance["scenario"].asstr()[()], "name: größer\n")
            self.assertEqual(provenance["input_files/path"].asstr()[0], "weather.epw")
            self.assertEqual(provenance["assumptions/value"][0], 0.6)
            self.assertEqual(provenance["warnings"].asstr()[0], "CRAH-1: outside its range for 3 h")
            self.assertEqual(provenance["solver_statistics"].attrs["steps"], 200.0)

    def test_samples_are_small_and_chunked(self):
        with h5py.File(FOLDER / "run.h5") as file:
            power = file["rack/power"]
            self.assertEqual(power.dtype, np.dtype("<f4"))
            self.assertTrue(power.shuffle)
            self.assertEqual((power.compression, power.compression_opts), ("gzip", 1))
            self.assertTrue(np.isnan(power.fillvalue))

    def test_an_abandoned_run_is_readable_and_says_so(self):
        self.assertFalse((FOLDER / "killed.h5").exists())
        with h5py.File(FOLDER / "killed.h5.partial") as file:
            self.assertEqual(file.attrs["status"], "incomplete")
            self.assertEqual(file["facility/total_power"].shape, (10,))


class H5lsReadsTheRun(unittest.TestCase):
    @unittest.skipUnless(shutil.which("h5ls"), "h5ls is not installed")
    def test_lists_groups_and_shapes(self):
        listing = subprocess.run(
            ["h5ls", "-r", FOLDER / "run.h5"], check=True, capture_output=True, text=True
        ).stdout
        self.assertIn("/rack/inlet_temperature  Dataset {200/Inf, 3}", listing)


if __name__ == "__main__":
    program = sys.argv.pop(1)
    with tempfile.TemporaryDirectory() as folder:
        FOLDER = pathlib.Path(folder)
        subprocess.run([program, folder], check=True)
        unittest.main()

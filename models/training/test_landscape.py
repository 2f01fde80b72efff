"""python3 -m unittest discover models/training: the plane of weights, on a net of 8 layers and 3 x 3 points."""

import tempfile
import unittest
from pathlib import Path

import torch

import landscape
import resnet


class Landscape(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        self.net = resnet.build("resnet-8").eval()
        self.pictures, self.labels = torch.randn(16, 3, 32, 32), torch.randint(10, (16,))

    def survey(self, done=(), seed=1):
        return list(landscape.survey(self.net, self.pictures, self.labels, 3, seed, done))

    def test_filters_of_a_direction_are_as_long_as_those_of_the_network(self):
        found = landscape.direction(self.net, torch.Generator().manual_seed(1))
        weights = dict(self.net.named_parameters())
        for name, along in found.items():
            if weights[name].dim() < 2:
                self.assertEqual(along.abs().sum().item(), 0)
            else:
                own = weights[name].flatten(1).norm(dim=1)
                self.assertTrue(torch.allclose(along.flatten(1).norm(dim=1), own, rtol=1e-4))

    def test_the_middle_is_the_network_and_everything_else_is_elsewhere(self):
        here = landscape.loss(self.net, self.pictures, self.labels)
        rows = {(a, b): (mean, error) for a, b, mean, error in self.survey()}
        self.assertEqual(len(rows), 9)
        self.assertAlmostEqual(rows[0, 0][0], here[0], places=5)
        for place, (mean, _) in rows.items():
            if place != (0, 0):
                self.assertNotAlmostEqual(mean, here[0], places=5)
        self.assertAlmostEqual(landscape.loss(self.net, self.pictures, self.labels)[0], here[0], places=5)

    def test_what_was_stopped_goes_on_to_the_same_numbers(self):
        whole = self.survey()
        rest = self.survey(done={(a, b) for a, b, *_ in whole[:4]})
        self.assertEqual([row[:2] for row in rest], [row[:2] for row in whole[4:]])
        for one, other in zip(rest, whole[4:]):
            self.assertAlmostEqual(one[2], other[2], places=5)
        self.assertNotAlmostEqual(self.survey(seed=2)[0][2], whole[0][2], places=3)

    def test_a_row_that_was_cut_off_is_computed_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "landscape.csv"
            self.assertEqual(landscape.begin(path, {"seed": 1}), set())
            with path.open("a") as file:
                file.write("-1.0,-1.0,2.5,90.00\n-1.0,0.0,2.")
            self.assertEqual(landscape.begin(path, {"seed": 1}), {(-1.0, -1.0)})
            self.assertTrue(path.read_text().endswith("2.5,90.00\n"))
            with self.assertRaises(SystemExit):
                landscape.begin(path, {"seed": 2})


if __name__ == "__main__":
    unittest.main()

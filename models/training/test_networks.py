"""python3 -m unittest discover models/training: what the networks are made of, and what is cut out of photographs."""

import unittest

import torch

import photographs
import resnet


class Networks(unittest.TestCase):
    def test_counts_are_those_of_the_paper(self):
        for depth in (20, 32, 44, 56, 110):
            found = resnet.parameters(resnet.build(f"resnet-{depth}"))
            self.assertAlmostEqual(found / 1e6, resnet.PAPER_PARAMETERS[depth], delta=0.05)
            self.assertEqual(resnet.parameters(resnet.build(f"plain-{depth}")), found)

    def test_nets_for_photographs_have_the_layers_of_table_1(self):
        for name, layers in (("resnet-18", 18), ("plain-34", 34)):
            net = resnet.build(name).eval()
            weighted = [m for m in net.modules() if isinstance(m, (torch.nn.Conv2d, torch.nn.Linear))]
            projections = [m for m in weighted if getattr(m, "kernel_size", None) == (1, 1)]
            self.assertEqual(len(weighted) - len(projections), layers)
            self.assertEqual(len(projections), 3 if name.startswith("resnet") else 0)
            self.assertEqual(net(torch.zeros(2, 3, 96, 96)).shape, (2, 10))

    def test_other_names_are_refused(self):
        for name in ("vgg-16", "resnet-21", "resnet-"):
            with self.assertRaises(ValueError):
                resnet.build(name)


class Photographs(unittest.TestCase):
    def test_what_is_cut_out_stays_inside_and_is_mirrored_half_the_time(self):
        left_to_right = torch.arange(160).expand(200, 160, 160)[..., None].expand(200, 160, 160, 3).to(torch.uint8)
        found = photographs.augment(left_to_right, torch.Generator().manual_seed(1))
        self.assertEqual(found.shape, (200, 128, 128, 3))
        self.assertTrue(0 <= found.min() and found.max() <= 159)
        slope = (found[:, 64, 127, 0] - found[:, 64, 0, 0]) / 127
        self.assertTrue(60 < (slope < 0).sum() < 140)
        sides = slope.abs() * 128 / 160  # of the picture's
        self.assertTrue(0.35**0.5 - 0.01 < sides.min() and sides.max() < 1.01)

    def test_normalized_photographs_are_around_zero(self):
        grey = torch.full((1, 8, 8, 3), 116.0)
        self.assertTrue(photographs.normalize(grey).abs().max() < 0.3)
        self.assertEqual(grey.max().item(), 116)  # what was given is as it was


if __name__ == "__main__":
    unittest.main()

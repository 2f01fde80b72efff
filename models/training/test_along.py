"""python3 -m unittest discover models/training: which moments of a training are measured."""

import tempfile
import unittest
from pathlib import Path

import torch

import along
import at_start
import resnet


class Along(unittest.TestCase):
    def test_the_beginning_comes_from_the_seed_and_every_checkpoint_once(self):
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for iteration in (40, 20, 40):
                files.append(Path(folder) / f"{iteration}.pt")
                net = resnet.build("resnet-8")
                settings = {"network": "resnet-8", "seed": 3}
                torch.save(dict(net=net.state_dict(), iteration=iteration, settings=settings), files[-1])
            found = along.moments(files)
        self.assertEqual([moment[:2] for moment in found], [("resnet-8", 0), ("resnet-8", 20), ("resnet-8", 40)])
        torch.manual_seed(3)
        begun = resnet.build("resnet-8").state_dict()
        self.assertTrue(all(torch.equal(begun[key], value) for key, value in found[0][2].state_dict().items()))

    def test_a_measurement_has_a_number_for_each_layer_and_block(self):
        net = resnet.build("plain-8").train()
        found = at_start.measure(net, torch.randn(8, 3, 32, 32), torch.randint(10, (8,)))
        self.assertEqual({key: len(values) for key, values in found.items()}, {"gradient": 7, "x": 3, "residual": 3})
        self.assertTrue(all(value > 0 for values in found.values() for value in values))


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""What passes through the networks while they are trained: gradients backwards, signals forwards, at some moments.

    python3 models/training/along.py --data cifar-10-binary --out models/along-training.json CHECKPOINT ...

A checkpoint is one that train.py has left; which network and moment it is, it says itself. Before the first step every
network is measured as its seed made it. What is measured, and over which pictures, at_start.py says: norms of gradients, x and
F(x), with the statistics of the batch, one list a seed, which chooses the pictures.
"""

import argparse
from pathlib import Path

import torch
from tqdm import tqdm

import at_start
import data
import resnet


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoints", nargs="+", type=Path, help="files checkpoint.pt, as many of a network as there are moments")
    parser.add_argument("--data", required=True, help="CIFAR-10, as train.py takes it")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--pictures", type=int, default=128)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    return parser.parse_args()


def moments(checkpoints):
    """(network, iteration, net) of every checkpoint, and of its beginning, each once, in order."""
    found = {}
    for path in checkpoints:
        saved = torch.load(path, map_location="cpu")
        name = saved["settings"]["network"]
        if (name, 0) not in found:
            torch.manual_seed(saved["settings"]["seed"])
            found[name, 0] = resnet.build(name)
        net = resnet.build(name)
        net.load_state_dict(saved["net"])
        found[name, saved["iteration"]] = net
    return [(name, iteration, found[name, iteration].train()) for name, iteration in sorted(found)]


def main():
    args = arguments()
    train = data.load(args.data)["train"]
    runs = []
    for name, iteration, net in tqdm(moments(args.checkpoints), unit="net"):

        def net_of(_):
            net.zero_grad(set_to_none=True)
            return net

        found = at_start.by_seed(net_of, train, args.seeds, args.pictures)
        runs.append(dict(network=name, iteration=iteration, **found))
    at_start.write(args, runs)
    print(f"{args.out}: {len(runs)} moments of {len({run['network'] for run in runs})} networks")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What passes through the networks before anything is learned: gradients backwards, signals forwards.

    python3 models/training/at_start.py --data cifar-10-binary --out models/at-start.json

For plain and residual nets of 20 and 56 layers, with BN and without, from PyTorch's default initialization and
from He's (the paper's [13]), over one batch of training pictures and several seeds:
  gradient   of each 3x3 layer, in order: the norm of the gradient of the loss by its weights
  x          of each block: root mean square of what comes in
  residual   of each block: root mean square of F(x), what its second layer gives, before any addition and ReLU
One list a seed; a seed chooses the weights and the pictures.
"""

import argparse
import json
from itertools import product
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from tqdm import tqdm

import data
import resnet

NETWORKS = ("plain-20", "plain-56", "resnet-20", "resnet-56")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="CIFAR-10, as train.py takes it")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--pictures", type=int, default=128)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--networks", nargs="+", default=NETWORKS)
    return parser.parse_args()


def variant(name, normalized, he):
    """The network `name` as it is initialized, its BN taken out unless `normalized`, PyTorch's own weights unless `he`."""
    net = resnet.build(name)
    for module in list(net.modules()):
        if isinstance(module, nn.Conv2d) and not he:
            module.reset_parameters()
        for key, child in module.named_children():
            if isinstance(child, nn.BatchNorm2d) and not normalized:
                setattr(module, key, nn.Identity())
    return net.train()  # BN takes the statistics of the batch, as it does in the first step of training


def measure(net, pictures, labels):
    """Norms and root mean squares as the head of this file names them, {"gradient": [...], "x": [...], "residual": [...]}."""
    signals, hooks = {"x": [], "residual": []}, []
    for block in (module for module in net.modules() if isinstance(module, resnet.Block)):
        hooks.append(block.register_forward_pre_hook(lambda _, given: signals["x"].append(rms(given[0]))))
        hooks.append(block.bn2.register_forward_hook(lambda *given: signals["residual"].append(rms(given[2]))))
    F.cross_entropy(net(pictures), labels).backward()
    for hook in hooks:
        hook.remove()
    layers = [module for module in net.modules() if isinstance(module, nn.Conv2d)]
    return dict(gradient=[layer.weight.grad.norm().item() for layer in layers], **signals)


def rms(x):
    return x.detach().square().mean().sqrt().item()


def by_seed(net_of, train, seeds, count):
    """What `measure` finds in the net that `net_of` gives for each seed, which also chooses `count` training pictures: lists a seed."""
    lists = {"gradient": [], "x": [], "residual": []}
    for seed in seeds:
        chosen = torch.randperm(len(train[0]), generator=torch.Generator().manual_seed(seed))[:count]
        x, y = (torch.from_numpy(part)[chosen] for part in train)
        for key, values in measure(net_of(seed), data.normalize(x), y).items():
            lists[key].append([float(f"{value:.3g}") for value in values])
    return lists


def write(args, runs):
    about = dict(data="CIFAR-10 train", pictures=args.pictures, seeds=args.seeds, torch=torch.__version__)
    args.out.write_text(json.dumps(dict(about, runs=runs)) + "\n")


def main():
    args = arguments()
    torch.set_flush_denormal(True)  # what vanishes would take many times as long to compute; it counts as 0
    train = data.load(args.data)["train"]
    cases = list(product(args.networks, (False, True), ("default", "he")))
    runs = []
    for name, normalized, init in tqdm(cases, unit="net"):

        def net_of(seed):
            torch.manual_seed(seed)
            return variant(name, normalized, init == "he")

        found = by_seed(net_of, train, args.seeds, args.pictures)
        runs.append(dict(network=name, normalized=normalized, init=init, **found))
    write(args, runs)
    print(f"{args.out}: {len(runs)} networks")


if __name__ == "__main__":
    main()

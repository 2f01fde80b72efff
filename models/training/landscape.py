#!/usr/bin/env python3
"""The loss around a trained network, on a plane of its weights (Li et al., 2018, arXiv:1712.09913).

    python3 models/training/landscape.py resnet-20 --data cifar-10-binary --runs RUNS --out models/zoo/resnet-20/landscape.csv

Two random directions span the plane. Each filter of a direction is given the norm of the network's own filter, so
that two networks can be compared; biases and the numbers of BN stay as they are. The loss is the mean cross-entropy of
some training pictures, as they are, in evaluation mode. The file has the settings in its first line and a row a point:
a, b, loss, error; a and b run from -1 to 1. What is there already is not computed again, so that a run may be stopped.
"""

import argparse
import csv
import json
from itertools import product
from pathlib import Path

import torch
import torch.nn.functional as F
from tqdm import tqdm

import data
import export
import speed

COLUMNS = ["a", "b", "loss", "error"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", help="resnet-20, plain-56, ...; train.py has to be done with it")
    parser.add_argument("--data", required=True, help="CIFAR-10, as train.py takes it")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="where train.py keeps its runs")
    parser.add_argument("--out", type=Path, required=True, help="the file to write, or to go on with")
    parser.add_argument("--points", type=int, default=41, help="along each side of the plane")
    parser.add_argument("--pictures", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1, help="chooses directions and pictures")
    parser.add_argument("--precision", choices=["bfloat16", "float32"], default="bfloat16", help="of what a layer computes")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def direction(net, generator):
    """A random direction in the space of weights, {name: tensor}, as long as the network itself filter by filter."""
    found = {}
    for name, weight in net.named_parameters():
        if weight.dim() < 2:  # a bias, or a number of BN
            found[name] = torch.zeros_like(weight)
            continue
        random = torch.randn(weight.shape, generator=generator)
        length = weight.detach().flatten(1).norm(dim=1) / random.flatten(1).norm(dim=1)
        found[name] = random * length.view(-1, *[1] * (weight.dim() - 1))
    return found


@torch.no_grad()
def move(net, centre, directions, steps):
    """Puts `net` at the point of the plane that is `steps` along `directions` from `centre`."""
    for name, weight in net.named_parameters():
        weight.copy_(centre[name] + sum(step * along[name] for step, along in zip(steps, directions)))


@torch.no_grad()
def loss(net, pictures, labels, batch=250):
    """Mean cross-entropy, and error in per cent, of normalized pictures."""
    logits = torch.cat([net(part) for part in pictures.split(batch)])
    wrong = (logits.argmax(1) != labels).float().mean().item()
    return F.cross_entropy(logits, labels).item(), 100 * wrong


def survey(net, pictures, labels, points, seed, done=(), precision="float32"):
    """Yields a row (a, b, loss, error) for each point of the plane that is not among `done`; `net` ends where it began."""
    pictures = pictures.contiguous(memory_format=torch.channels_last)

    def answer(part):
        with speed.autocast(part.device, precision):
            return net(part).float()

    generator = torch.Generator().manual_seed(seed)
    directions = [direction(net, generator) for _ in range(2)]
    centre = {name: weight.detach().clone() for name, weight in net.named_parameters()}
    sides = [round(2 * i / (points - 1) - 1, 4) for i in range(points)]
    for a, b in product(sides, sides):
        if (a, b) in done:
            continue
        move(net, centre, directions, (a, b))
        yield a, b, *loss(answer, pictures, labels)
    move(net, centre, directions, (0, 0))


def begin(path, settings):
    """The points that the file already has; a new file is begun. SystemExit where it was made with other settings."""
    first = f"# {json.dumps(settings)}"
    if not path.exists():
        path.write_text(f"{first}\n{','.join(COLUMNS)}\n")
    lines = path.read_text().splitlines()
    if lines[0] != first:
        raise SystemExit(f"{path} was made with {lines[0]}; move it away to start anew")
    whole = [line for line in lines[2:] if line.count(",") == len(COLUMNS) - 1]
    path.write_text("\n".join([*lines[:2], *whole]) + "\n")  # a row may have been cut off
    return {tuple(map(float, line.split(",")[:2])) for line in whole}


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    net = export.load(args.network, args.runs).to(memory_format=torch.channels_last)
    train_x, train_y = (torch.from_numpy(part) for part in data.load(args.data)["train"])
    chosen = torch.randperm(len(train_x), generator=torch.Generator().manual_seed(args.seed))[: args.pictures]
    settings = {key: vars(args)[key] for key in ("network", "points", "pictures", "seed", "precision")}
    done = begin(args.out, settings)
    bar = tqdm(total=args.points**2, initial=len(done), desc=args.network, unit="point")
    with args.out.open("a", newline="") as file:
        write = csv.writer(file, lineterminator="\n")
        pictures, labels = data.normalize(train_x[chosen]), train_y[chosen]
        for a, b, mean, error in survey(net, pictures, labels, args.points, args.seed, done, args.precision):
            write.writerow([a, b, f"{mean:.5g}", f"{error:.2f}"])
            file.flush()
            bar.update()
    bar.close()
    print(f"{args.out}: {args.points**2} points")


if __name__ == "__main__":
    main()

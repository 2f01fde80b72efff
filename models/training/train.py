#!/usr/bin/env python3
"""Trains one network of the paper by its CIFAR-10 recipe (section 4.2, page 7) and logs its curve.

    python3 models/training/train.py resnet-20 --data cifar-10-python.tar.gz
    python3 models/training/train.py resnet-18 --data imagenette160.tar --iterations 2960     # 40 epochs

SGD with momentum 0.9 and weight decay 1e-4 on every parameter, batches of 128, learning rate 0.1,
divided by 10 at one half and at three quarters of the iterations; pad 4, random crop, random flip.
The paper runs 64,000 iterations; `--iterations 25600` is two fifths of that, with the same shape.
Precision and memory format are those that a short trial finds fastest (speed.py), unless they are given.
Writes <runs>/<network>/training.csv, one row an epoch, whose first line holds the settings, and
checkpoint.pt, from which the same command goes on after a stop, on another machine too; "stretches" in
that first line says which machine computed what. The same command, seed, threads, precision, memory
format and data give the same curve, stopped in between or not.
"""

import argparse
import csv
import json
import platform
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from tqdm import tqdm

import data
import photographs
import resnet
import speed

COLUMNS = ["iteration", "epoch", "learning_rate", "train_loss", "train_error", "test_error", "seconds"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", help="resnet-20, plain-56, ...: plain or resnet, and 6n + 2 layers; 18 or 34 of photographs")
    parser.add_argument("--data", required=True, help="CIFAR-10: class folders, python or binary batches, or a tar of them; photographs: class folders or a tar")
    parser.add_argument("--pixels", choices=["original", "jpeg"], default="original", help="what --data has, for the log")
    parser.add_argument("--iterations", type=int, default=64000)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--warm-up", action="store_true", help="0.01 until training error is below 80 %% (110 layers)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2, help="CPU threads; part of what makes a run repeatable")
    parser.add_argument("--precision", choices=["bfloat16", "float32"], help="the faster of the two, unless given")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="where runs are kept")
    return parser.parse_args()


def learning_rate(iteration, total, warming):
    """The paper's schedule: 0.1, then 0.01 from total/2, then 0.001 from 3 total/4; 0.01 while warming up."""
    if warming:
        return 0.01
    return 0.1 * 0.1 ** ((2 * iteration >= total) + (4 * iteration >= 3 * total))


@torch.no_grad()
def test_error(net, pictures, x, y, device, precision):
    """Error in per cent over x (uint8), pictures as the module `pictures` (data or photographs) has them, with labels y."""
    net.eval()
    wrong = 0
    for part, labels in zip(x.split(pictures.TEST_BATCH), y.split(pictures.TEST_BATCH)):
        with speed.autocast(device, precision):
            wrong += (net(pictures.normalize(part.to(device))).argmax(1) != labels.to(device)).sum().item()
    return 100 * wrong / len(x)


def stretch(net, args, size, device, iteration):
    """How this start of the program computes, as it is logged: the machine and the way that was fastest in a trial."""
    precisions = [args.precision] if args.precision else ["float32", "bfloat16"]
    way, rates = speed.pick(net, (args.batch, 3, size, size), device, precisions)
    print(f"{args.network}: {way} of {rates} iterations a second")
    return dict(way, start=iteration, threads=args.threads, machine=f"{device.type} {platform.machine()}", tried=rates)


def main():
    args = arguments()
    speed.keep_memory()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    net = resnet.build(args.network).to(device)
    pictures = photographs if resnet.for_photographs(args.network) else data
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)

    folder = args.runs / args.network
    folder.mkdir(parents=True, exist_ok=True)
    checkpoint, log = folder / "checkpoint.pt", folder / "training.csv"
    settings = {key: vars(args)[key] for key in ("network", "iterations", "batch", "warm_up", "seed")}
    iteration, warming, rows, stretches = 0, args.warm_up, [], []
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device)
        if saved["settings"] != settings:
            raise SystemExit(f"{checkpoint} was made with {saved['settings']}; move it away to start anew")
        net.load_state_dict(saved["net"])
        optimizer.load_state_dict(saved["optimizer"])
        iteration, warming, rows, stretches = (saved[key] for key in ("iteration", "warming", "rows", "stretches"))
        print(f"going on from iteration {iteration} of {args.iterations}")

    sets = {part: (torch.from_numpy(x), torch.from_numpy(y)) for part, (x, y) in pictures.load(args.data).items()}
    (train_x, train_y), (test_x, test_y) = sets["train"], sets["test"]
    way = stretch(net, args, pictures.SIZE, device, iteration)
    stretches.append(way)
    net = net.to(memory_format=speed.FORMATS[way["memory"]])
    about = dict(settings, threads=args.threads, precision=way["precision"], set=pictures.NAME, data=Path(args.data).name)
    about.update(pixels=args.pixels, device=device.type, torch=torch.__version__, stretches=stretches)
    about.update(python=platform.python_version(), parameters=resnet.parameters(net))

    bar = tqdm(total=args.iterations, initial=iteration, desc=args.network, unit="it")
    while iteration < args.iterations:
        epoch, began = len(rows) + 1, time.time()
        random = torch.Generator().manual_seed(args.seed * 1_000_003 + epoch)  # an epoch depends on nothing before it
        order = torch.randperm(len(train_x), generator=random)
        net.train()
        loss_sum = wrong = seen = 0
        for chosen in order.split(args.batch):
            for group in optimizer.param_groups:
                group["lr"] = learning_rate(iteration, args.iterations, warming)
            x = pictures.normalize(pictures.augment(train_x[chosen], random).to(device))
            x = x.contiguous(memory_format=speed.FORMATS[way["memory"]])
            labels = train_y[chosen].to(device)
            with speed.autocast(device, way["precision"]):
                logits = net(x)
            loss = F.cross_entropy(logits.float(), labels)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            mistakes = (logits.argmax(1) != labels).sum().item()
            warming = warming and mistakes >= 0.8 * len(labels)
            loss_sum += loss.item() * len(labels)
            wrong += mistakes
            seen += len(labels)
            iteration += 1
            bar.update()
            if iteration == args.iterations:
                break
        error = test_error(net, pictures, test_x, test_y, device, way["precision"])
        rate = optimizer.param_groups[0]["lr"]
        numbers = [f"{rate:.4g}", f"{loss_sum / seen:.4f}", f"{100 * wrong / seen:.2f}", f"{error:.2f}"]
        rows.append([iteration, epoch, *numbers, f"{time.time() - began:.1f}"])
        bar.set_postfix(train=numbers[2], test=numbers[3])
        state = dict(net=net.state_dict(), optimizer=optimizer.state_dict(), rows=rows, stretches=stretches)
        state.update(settings=settings, iteration=iteration, warming=warming)
        torch.save(state, folder / "checkpoint.tmp")
        (folder / "checkpoint.tmp").replace(checkpoint)
        with log.open("w", newline="") as file:
            file.write(f"# {json.dumps(about)}\n")
            csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    bar.close()
    print(f"{args.network}: test error {rows[-1][5]} %, log in {log}")


if __name__ == "__main__":
    main()

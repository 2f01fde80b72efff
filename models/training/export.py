#!/usr/bin/env python3
"""Turns a training run into what the site can use: the fp32 network, its log, and answers to compare with.

    python3 models/training/export.py resnet-20 --runs RUNS --out models/zoo/resnet-20 \\
        --picture public/samples/cat.webp public/samples/ship.webp

Writes into --out:
  fp32.onnx       opset 13, BN as separate nodes; S is 32, or what --size says of photographs; input "input" (N, 3, S, S), output "logits" (N, 10),
                  N free; metadata: network, mean, std, labels
  training.csv    the log, as train.py wrote it
  reference.json  pictures (base64 of SxS RGB bytes, row by row) and the logits PyTorch gives for each: three by
                  formula (one of photographs), and those given by --picture, which must be free to ship
"""

import argparse
import base64
import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from PIL import Image

import data
import photographs
import resnet

OPSET = 13


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", help="resnet-20, plain-56, ...")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="where train.py keeps its runs")
    parser.add_argument("--out", type=Path, required=True, help="the model's folder in the zoo")
    parser.add_argument("--picture", type=Path, nargs="*", default=[], help="pictures to record answers for")
    parser.add_argument("--size", type=int, default=160, help="side of what a net for photographs takes (224 is Table 1's)")
    return parser.parse_args()


def by_formula(size):
    """Pictures by formula, {name: (size, size, 3) uint8}; x is the column, y the row, c the channel, all from 0.

    They show no thing of the ten classes: they are there to compare one runtime's numbers with another's. Of large ones,
    one is enough.
    """
    y, x, c = np.meshgrid(np.arange(size), np.arange(size), np.arange(3), indexing="ij")
    made = {
        "gradient": np.where(c == 0, 8 * x, np.where(c == 1, 8 * y, 255 - 4 * (x + y))).astype(np.uint8),
        "rings": (((x - 16) ** 2 + (y - 16) ** 2) * (c + 1) // 4 % 256).astype(np.uint8),
        "scatter": ((x * 73 + y * 151 + c * 199 + x * y * 31) % 256).astype(np.uint8),
    }
    return made if size == 32 else {"rings": made["rings"]}


def reduced(file, size):
    """The square in the middle of the picture in `file`, (size, size, 3) uint8."""
    picture = Image.open(file).convert("RGB")
    edge = min(picture.size)
    left, top = ((side - edge) // 2 for side in picture.size)
    return np.asarray(picture.resize((size, size), Image.Resampling.LANCZOS, (left, top, left + edge, top + edge)))


def load(network, runs):
    """The trained network in evaluation mode; SystemExit where there is no checkpoint."""
    checkpoint = runs / network / "checkpoint.pt"
    if not checkpoint.exists():
        raise SystemExit(f"{checkpoint}: no such file; train the network first (train.py {network})")
    net = resnet.build(network)
    net.load_state_dict(torch.load(checkpoint, map_location="cpu")["net"])
    return net.eval()


def write_onnx(net, network, pictures, size, path):
    """Saves `net` to `path`, with normalization and labels of `pictures` (data or photographs) in the file's metadata."""
    names = dict(input_names=["input"], output_names=["logits"], dynamic_axes={"input": {0: "N"}, "logits": {0: "N"}})
    keep_bn = torch.onnx.TrainingMode.PRESERVE  # EVAL would fold BN into the convolutions
    how = dict(opset_version=OPSET, training=keep_bn, do_constant_folding=False)  # the runtime folds constants
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the shapes that tracing fixes are the same for every picture
        torch.onnx.export(net, torch.zeros(1, 3, size, size), str(path), **how, **names)
    model = onnx.load(str(path))
    numbers = {key: " ".join(map(str, values)) for key, values in (("mean", pictures.MEAN), ("std", pictures.STD))}
    onnx.helper.set_model_props(model, dict(network=network, labels=" ".join(pictures.CLASSES), **numbers))
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


@torch.no_grad()
def reference(net, files, pictures, size):
    """What reference.json holds: every picture, its pixels and its fp32 logits."""
    shown = {**by_formula(size), **{file.stem: reduced(file, size) for file in files}}
    logits = net(pictures.normalize(torch.from_numpy(np.stack(list(shown.values())))))
    rows = [
        dict(id=name, rgb=base64.b64encode(picture.tobytes()).decode(), logits=[round(value, 6) for value in row.tolist()])
        for (name, picture), row in zip(shown.items(), logits)
    ]
    return dict(size=size, source=f"PyTorch {torch.__version__}, float32", pictures=rows)


def main():
    args = arguments()
    net = load(args.network, args.runs)
    pictures, size = (photographs, args.size) if resnet.for_photographs(args.network) else (data, data.SIZE)
    args.out.mkdir(parents=True, exist_ok=True)
    write_onnx(net, args.network, pictures, size, args.out / "fp32.onnx")
    shutil.copyfile(args.runs / args.network / "training.csv", args.out / "training.csv")
    (args.out / "reference.json").write_text(json.dumps(reference(net, args.picture, pictures, size), indent=2) + "\n")
    print(f"{args.out}: fp32.onnx, training.csv, reference.json")


if __name__ == "__main__":
    main()

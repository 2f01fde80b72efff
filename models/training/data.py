"""CIFAR-10 as arrays, from whichever form of it is at hand."""

import pickle
import sys
import tarfile
import tempfile
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from tqdm import tqdm

NAME = "cifar-10"
CLASSES = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
MEAN = (0.4914, 0.4822, 0.4465)  # of the training pictures, per channel, in [0, 1]
STD = (0.2470, 0.2435, 0.2616)
SIZE = 32
TEST_BATCH = 500


def load(path):
    """Pictures (N, 32, 32, 3) uint8 and labels (N,) int64 as {"train": (x, y), "test": (x, y)}.

    `path` is a folder or a tar archive of one of three forms: class folders (train/cat/0000.jpg),
    the original python batches (data_batch_1, test_batch), the original binary batches (data_batch_1.bin).
    """
    path = Path(path)
    if path.is_file():
        with tempfile.TemporaryDirectory() as folder:
            print(f"unpacking {path.name}", file=sys.stderr)
            with tarfile.open(path) as archive:
                archive.extractall(folder)
            return load(folder)
    for marker, reader in (("train/cat", _folders), ("data_batch_1", _python), ("data_batch_1.bin", _binary)):
        found = sorted(path.glob(marker)) + sorted(path.glob(f"*/{marker}"))
        if found:
            root = found[0].parents[marker.count("/")]
            return {"train": reader(root, True), "test": reader(root, False)}
    raise SystemExit(f"{path}: no CIFAR-10 found here (looked for train/<class>/, data_batch_1, data_batch_1.bin)")


def _folders(root, train):
    part = root / ("train" if train else "test")
    files = [(file, label) for label, name in enumerate(CLASSES) for file in sorted((part / name).iterdir())]
    pictures = [np.asarray(Image.open(file).convert("RGB")) for file, _ in tqdm(files, desc=part.name, unit="pic")]
    return np.stack(pictures), np.array([label for _, label in files])


def _python(root, train):
    names = [f"data_batch_{i}" for i in range(1, 6)] if train else ["test_batch"]
    batches = [pickle.loads((root / name).read_bytes(), encoding="bytes") for name in names]
    pictures = np.concatenate([batch[b"data"] for batch in batches])
    return _planes_last(pictures), np.concatenate([batch[b"labels"] for batch in batches]).astype(np.int64)


def _binary(root, train):
    names = [f"data_batch_{i}.bin" for i in range(1, 6)] if train else ["test_batch.bin"]
    rows = np.concatenate([np.fromfile(root / name, np.uint8).reshape(-1, 3073) for name in names])
    return _planes_last(rows[:, 1:]), rows[:, 0].astype(np.int64)


def _planes_last(rows):  # (N, 3072) -> (N, 32, 32, 3)
    return np.ascontiguousarray(rows.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1))


def normalize(pictures, mean=MEAN, std=STD):
    """uint8 (N, 32, 32, 3) tensor -> float32 (N, 3, 32, 32), channel mean 0 and std 1, channels last in memory."""
    x = pictures.float().div(255).sub_(torch.tensor(mean, device=pictures.device))
    return x.div_(torch.tensor(std, device=pictures.device)).permute(0, 3, 1, 2)


def augment(pictures, generator):
    """The paper's augmentation (page 7) on a uint8 batch (N, 32, 32, 3): pad 4, random 32x32 crop, random flip.

    The padding is filled with the mean colour, which is zero after normalization.
    """
    count = len(pictures)
    fill = torch.tensor([round(255 * m) for m in MEAN], dtype=torch.uint8, device=pictures.device)
    padded = fill.repeat(count, 40, 40, 1)
    padded[:, 4:36, 4:36] = pictures
    top, left = torch.randint(0, 9, (2, count, 1), generator=generator)
    flip = torch.rand((count, 1), generator=generator) < 0.5
    line = torch.arange(32).expand(count, 32)
    rows, columns = top + line, left + torch.where(flip, 31 - line, line)
    picture = torch.arange(count)[:, None, None]
    return padded[picture, rows[:, :, None], columns[:, None, :]]

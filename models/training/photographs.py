"""Photographs of ten ImageNet classes (Imagenette at 160 px) as arrays, for the networks of Table 1; data.py's twin."""

import tarfile
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from tqdm import tqdm

import data

NAME = "imagenette"
CLASSES = (
    "cassette-player", "chain-saw", "church", "english-springer", "french-horn",
    "garbage-truck", "gas-pump", "golf-ball", "parachute", "tench",
)  # fmt: skip
MEAN = (0.485, 0.456, 0.406)  # of ImageNet, per channel, in [0, 1], as is usual
STD = (0.229, 0.224, 0.225)
SIZE = 128  # what training cuts out; whole pictures, of 160 px, are what it is tested on
TEST_BATCH = 50


def load(path):
    """Pictures (N, 160, 160, 3) uint8 and labels (N,) int64 as {"train": (x, y), "test": (x, y)}.

    `path` is a folder, or a tar archive, of train/<class>/*.jpg and val/<class>/*.jpg.
    """
    found = {"train": [], "val": []}
    for name, read in tqdm(sorted(_files(Path(path))), desc="photographs", unit="pic"):
        part, label = name.split("/")[-3:-1]
        found[part].append((np.asarray(Image.open(BytesIO(read())).convert("RGB")), CLASSES.index(label)))
    if not all(found.values()):
        raise SystemExit(f"{path}: no photographs here (looked for train/<class>/*.jpg and val/<class>/*.jpg)")
    return {
        name: (np.stack([picture for picture, _ in found[part]]), np.array([label for _, label in found[part]]))
        for name, part in (("train", "train"), ("test", "val"))
    }


def _files(path):  # ("train/tench/0001.jpg", a function that gives its bytes) of each picture
    if path.is_dir():
        return [(file.as_posix(), file.read_bytes) for file in path.glob("*/*/*.jpg")]
    archive = tarfile.open(path)
    members = [member for member in archive if member.name.endswith(".jpg")]
    return [(member.name, lambda member=member: archive.extractfile(member).read()) for member in members]


def normalize(pictures):
    """(N, H, W, 3) tensor of 0 to 255 -> float32 (N, 3, H, W), channel mean 0 and std 1 over ImageNet."""
    return data.normalize(pictures, MEAN, STD)


def augment(pictures, generator, size=SIZE):
    """Scale, crop and flip (page 4, for smaller pictures) on a uint8 batch (N, H, W, 3): float32 (N, size, size, 3), 0 to 255.

    Each picture gives a square of 35 to 100 % of its area from anywhere in it, reduced or enlarged to `size`, mirrored
    every second time.
    """
    count = len(pictures)
    area, x, y, flip = torch.rand((4, count), generator=generator)
    scale = (0.35 + 0.65 * area).sqrt()  # of the sides
    transform = torch.zeros(count, 2, 3)
    transform[:, 0, 0] = torch.where(flip < 0.5, scale, -scale)
    transform[:, 1, 1] = scale
    transform[:, :, 2] = torch.stack([2 * x - 1, 2 * y - 1], 1) * (1 - scale)[:, None]  # the square stays inside
    grid = F.affine_grid(transform, (count, 3, size, size), align_corners=False)
    planes = pictures.permute(0, 3, 1, 2).float()
    return F.grid_sample(planes, grid, padding_mode="border", align_corners=False).permute(0, 2, 3, 1)

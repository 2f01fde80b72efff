# %% site
import json, os
from urllib.request import urlopen

SITE = os.environ.get('RESIDUAL_SITE', '{site}')

def fetch(path):
    with urlopen(SITE + path) as answer:
        return answer.read()

# %% plots
import matplotlib.pyplot as plt

plt.rcParams.update({'figure.dpi': 84, 'font.size': 9, 'axes.spines.top': False, 'axes.spines.right': False})

# %% cifar
import os, pickle
from pathlib import Path
import numpy as np, torch

DATA = os.environ.get('CIFAR', 'cifar-10')

# %% cifar-load
def cifar(folder):
    if not any(Path(folder).rglob('data_batch_1*')):
        from torchvision.datasets import CIFAR10
        CIFAR10(folder, download=True)
    root = next(Path(folder).rglob('data_batch_1*'))
    read = _binary if root.suffix == '.bin' else _python
    parts = read(root.parent, True) + read(root.parent, False)
    return [torch.from_numpy(part) for part in parts]

train_x, train_y, test_x, test_y = cifar(DATA)
print(tuple(train_x.shape), tuple(test_x.shape), train_y.bincount().tolist())

"""The networks of the paper, plain and residual: those for CIFAR-10 (section 4.2, page 7), and 18 and 34 layers of Table 1.

    stage        map      filters   3x3 layers
    conv1        32x32    16        1
    stage 1      32x32    16        2n
    stage 2      16x16    32        2n
    stage 3      8x8      64        2n
    head         global average pool, fully connected to 10 classes

6n + 2 weighted layers. A residual net adds 3n option-A shortcuts, which have no parameters,
so a plain net and its residual twin have the same number of them (Table 6, in millions):

    layers       20      32      44      56      110     1202
    n            3       5       7       9       18      200
    parameters   0.27    0.46    0.66    0.85    1.7     19.4

For photographs (Table 1, page 5), with 64, 128, 256 and 512 filters in stages of 2, 2, 2, 2 or 3, 4, 6, 3 blocks behind
a 7x7 convolution and max pooling, each with stride 2; a residual net projects where the shape changes (option B).

Running this file prints the counts of this code beside those of the paper.
"""

import torch
import torch.nn.functional as F
from torch import nn

PHOTOGRAPH_STAGES = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3)}  # blocks, by layers
PAPER_PARAMETERS = {20: 0.27, 32: 0.46, 44: 0.66, 56: 0.85, 110: 1.7, 1202: 19.4}


def shortcut_option_a(x, filters):
    """Identity where the shape stays; else every second pixel, and zeros for the new channels (page 6)."""
    if x.shape[1] == filters:
        return x
    return F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 0, filters - x.shape[1]))


def projection(channels, filters, stride):
    """Option B (page 4): a 1x1 convolution with BN, eq. (2)'s W_s."""
    return nn.Sequential(nn.Conv2d(channels, filters, 1, stride, bias=False), nn.BatchNorm2d(filters))


class Block(nn.Module):
    """Two 3x3 convolutions with BN; with `residual`, eq. (1): y = F(x, {W_i}) + x, then ReLU (section 3.2).

    Where the shape changes, x goes through `shortcut` if there is one (option B), else through option A.
    """

    def __init__(self, channels, filters, stride, residual, shortcut=None):
        super().__init__()
        self.residual = residual
        self.shortcut = shortcut
        self.conv1 = nn.Conv2d(channels, filters, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(filters)

    def forward(self, x):  # (N, channels, H, W)
        y = F.relu(self.bn1(self.conv1(x)))  # (N, filters, H/stride, W/stride)
        y = self.bn2(self.conv2(y))
        if self.residual:
            y = y + (self.shortcut(x) if self.shortcut else shortcut_option_a(x, y.shape[1]))
        return F.relu(y)


class CifarNet(nn.Module):
    """6n + 2 layers; logits (N, 10) for pictures (N, 3, 32, 32) normalized by channel mean and std."""

    def __init__(self, layers, residual, classes=10):
        super().__init__()
        if layers < 8 or (layers - 2) % 6:
            raise ValueError(f"{layers} layers: the family has 6n + 2 layers (8, 14, 20, 32, 44, 56, 110, ...)")
        n = (layers - 2) // 6
        self.conv1 = nn.Conv2d(3, 16, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.stage1 = self._stage(n, 16, 16, 1, residual)
        self.stage2 = self._stage(n, 16, 32, 2, residual)
        self.stage3 = self._stage(n, 32, 64, 2, residual)
        self.fc = nn.Linear(64, classes)
        he_initialization(self)

    @staticmethod
    def _stage(n, channels, filters, stride, residual):
        first = Block(channels, filters, stride, residual)
        return nn.Sequential(first, *(Block(filters, filters, 1, residual) for _ in range(n - 1)))

    def forward(self, x):  # (N, 3, 32, 32)
        x = F.relu(self.bn1(self.conv1(x)))  # (N, 16, 32, 32)
        x = self.stage1(x)  # (N, 16, 32, 32)
        x = self.stage2(x)  # (N, 32, 16, 16)
        x = self.stage3(x)  # (N, 64, 8, 8)
        return self.fc(x.mean((2, 3)))  # (N, 10)


class PhotographNet(nn.Module):
    """18 or 34 layers of Table 1, option B; logits (N, 10) for normalized photographs (N, 3, H, W), H and W from 64 on."""

    def __init__(self, layers, residual, classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        widths = (64, 64, 128, 256, 512)
        stages = zip(PHOTOGRAPH_STAGES[layers], widths, widths[1:])
        self.stages = nn.Sequential(*(self._stage(n, *shape, residual) for n, *shape in stages))
        self.fc = nn.Linear(512, classes)
        he_initialization(self)

    @staticmethod
    def _stage(n, channels, filters, residual):
        changes = channels != filters
        shortcut = projection(channels, filters, 2) if residual and changes else None
        first = Block(channels, filters, 2 if changes else 1, residual, shortcut)
        return nn.Sequential(first, *(Block(filters, filters, 1, residual) for _ in range(n - 1)))

    def forward(self, x):  # (N, 3, H, W)
        x = F.relu(self.bn1(self.conv1(x)))  # (N, 64, H/2, W/2)
        x = F.max_pool2d(x, 3, 2, padding=1)  # (N, 64, H/4, W/4)
        x = self.stages(x)  # (N, 512, H/32, W/32)
        return self.fc(x.mean((2, 3)))  # (N, 10)


def he_initialization(net):
    """Draws the weights of all convolutions as the paper's [13] does."""
    for module in net.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")


def for_photographs(name):
    """Whether the network called `name` is one of Table 1."""
    return name.partition("-")[2] in map(str, PHOTOGRAPH_STAGES)


def build(name):
    """The network called `name`, such as "resnet-20", "plain-56" or "resnet-18"; ValueError for any other name."""
    family, _, layers = name.partition("-")
    if family not in ("plain", "resnet") or not layers.isdigit():
        raise ValueError(f"{name}: expected plain-<layers> or resnet-<layers>, such as resnet-20")
    return (PhotographNet if for_photographs(name) else CifarNet)(int(layers), family == "resnet")


def parameters(net):
    """How many trainable numbers `net` has: convolutions, BN scale and shift, classifier."""
    return sum(p.numel() for p in net.parameters())


if __name__ == "__main__":
    print("network          here   paper (M)")
    for depth, paper in PAPER_PARAMETERS.items():
        print(f"resnet-{depth:<8}{parameters(build(f'resnet-{depth}')):>10,}{paper:>8}")

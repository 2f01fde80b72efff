"""The CIFAR-10 networks of the paper (section 4.2, page 7), plain and residual.

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

Running this file prints the counts of this code beside those of the paper.
"""

import torch
import torch.nn.functional as F
from torch import nn

PAPER_PARAMETERS = {20: 0.27, 32: 0.46, 44: 0.66, 56: 0.85, 110: 1.7, 1202: 19.4}


def shortcut_option_a(x, filters):
    """Identity where the shape stays; else every second pixel, and zeros for the new channels (page 6)."""
    if x.shape[1] == filters:
        return x
    return F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 0, filters - x.shape[1]))


class Block(nn.Module):
    """Two 3x3 convolutions with BN; with `residual`, eq. (1): y = F(x, {W_i}) + x, then ReLU (section 3.2)."""

    def __init__(self, channels, filters, stride, residual):
        super().__init__()
        self.residual = residual
        self.conv1 = nn.Conv2d(channels, filters, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(filters)

    def forward(self, x):  # (N, channels, H, W)
        y = F.relu(self.bn1(self.conv1(x)))  # (N, filters, H/stride, W/stride)
        y = self.bn2(self.conv2(y))
        if self.residual:
            y = y + shortcut_option_a(x, y.shape[1])
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
        for module in self.modules():
            if isinstance(module, nn.Conv2d):  # He initialization, the paper's [13]
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

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


def build(name):
    """The network called `name`, such as "resnet-20" or "plain-56"; ValueError for any other name."""
    family, _, layers = name.partition("-")
    if family not in ("plain", "resnet") or not layers.isdigit():
        raise ValueError(f"{name}: expected plain-<layers> or resnet-<layers>, such as resnet-20")
    return CifarNet(int(layers), family == "resnet")


def parameters(net):
    """How many trainable numbers `net` has: convolutions, BN scale and shift, classifier."""
    return sum(p.numel() for p in net.parameters())


if __name__ == "__main__":
    print("network          here   paper (M)")
    for depth, paper in PAPER_PARAMETERS.items():
        print(f"resnet-{depth:<8}{parameters(build(f'resnet-{depth}')):>10,}{paper:>8}")

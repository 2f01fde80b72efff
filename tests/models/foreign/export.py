"""Writes ResNets as other people's code builds and exports them, small and of random weights: export.py FOLDER"""

import sys
import warnings
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F
from torch import nn

warnings.simplefilter("ignore")
torch.manual_seed(1)
out = Path(sys.argv[1])


class Block(nn.Module):
    """torchvision's and timm's basic block or bottleneck; `pool` as in ResNet-D: the shortcut averages, then projects."""

    def __init__(self, c, k, stride, bottleneck, pool):
        super().__init__()
        wide = k * 4 if bottleneck else k
        if bottleneck:
            sizes = [(c, k, 1, 1), (k, k, 3, stride), (k, wide, 1, 1)]
        else:
            sizes = [(c, k, 3, stride), (k, k, 3, 1)]
        self.convs = nn.ModuleList(nn.Conv2d(a, b, s, t, s // 2, bias=False) for a, b, s, t in sizes)
        self.norms = nn.ModuleList(nn.BatchNorm2d(b) for _, b, _, _ in sizes)
        self.relu = nn.ReLU(inplace=True)
        self.shortcut = None
        if stride != 1 or c != wide:
            first = [nn.AvgPool2d(2, 2, ceil_mode=True, count_include_pad=False)] if pool and stride == 2 else []
            step = 1 if pool else stride
            self.shortcut = nn.Sequential(*first, nn.Conv2d(c, wide, 1, step, bias=False), nn.BatchNorm2d(wide))

    def forward(self, x):
        y = x
        for i, (conv, norm) in enumerate(zip(self.convs, self.norms)):
            y = norm(conv(y))
            if i + 1 < len(self.convs):
                y = self.relu(y)
        return self.relu(y + (x if self.shortcut is None else self.shortcut(x)))


class ResNet(nn.Module):
    def __init__(self, blocks, bottleneck, width=8, pool=False, classes=10, scaled=False):
        super().__init__()
        self.conv1 = nn.Conv2d(3, width, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        layers, c = [], width
        for stage, count in enumerate(blocks):
            k = width * 2**stage
            for i in range(count):
                layers.append(Block(c, k, 2 if stage and i == 0 else 1, bottleneck, pool))
                c = k * 4 if bottleneck else k
        self.layers = nn.Sequential(*layers)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.dropout = nn.Dropout(0.2)
        self.fc = nn.Linear(c, classes)
        self.scaled = scaled

    def forward(self, x):
        if self.scaled:
            x = (x - torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)) / torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = torch.flatten(self.avgpool(self.layers(x)), 1)
        x = self.fc(self.dropout(x))
        return torch.softmax(x, 1) if self.scaled else x


class Cifar(nn.Module):
    """akamaster/pytorch_resnet_cifar10 in outline: option A by slicing and padding, avg_pool2d over the map, view."""

    def __init__(self, n=3):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16)
        self.blocks, c = nn.ModuleList(), 16
        for k in (16, 32, 64):
            for i in range(n):
                block = nn.Module()
                block.stride = 2 if k != 16 and i == 0 else 1
                block.planes, block.grows = k, c != k
                block.conv1, block.bn1 = nn.Conv2d(c, k, 3, block.stride, 1, bias=False), nn.BatchNorm2d(k)
                block.conv2, block.bn2 = nn.Conv2d(k, k, 3, 1, 1, bias=False), nn.BatchNorm2d(k)
                self.blocks.append(block)
                c = k
        self.linear = nn.Linear(64, 10)

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        for block in self.blocks:
            y = F.relu(block.bn1(block.conv1(out)))
            y = block.bn2(block.conv2(y))
            if block.grows:
                extra = block.planes // 4
                out = F.pad(out[:, :, ::2, ::2], (0, 0, 0, 0, extra, extra), "constant", 0)
            out = F.relu(y + out)
        out = F.avg_pool2d(out, int(out.size()[3]))
        return self.linear(out.view(out.size(0), -1))


def prepared(net):
    """In evaluation mode, its statistics those of a few batches, so that no map fades away."""
    for module in net.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            nn.init.kaiming_normal_(module.weight)
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.2, 0.2)
            module.momentum = None
    size = 32 if isinstance(net, Cifar) else 64
    with torch.no_grad():
        net.train()
        for _ in range(3):
            net(torch.rand(16, 3, size, size) if getattr(net, "scaled", False) else torch.randn(16, 3, size, size))
    return net.eval()


def export(name, net, size, opset, free=("batch",), keep=False):
    axes = {"batch": 0, "height": 2, "width": 3}
    dynamic = {"input": {axes[axis]: axis for axis in free}, "output": {0: "batch"}} if free else None
    torch.onnx.export(
        prepared(net), torch.zeros(1, 3, size, size), str(out / f"{name}.onnx"), opset_version=opset,
        input_names=["input"], output_names=["output"], dynamic_axes=dynamic, do_constant_folding=not keep,
        training=torch.onnx.TrainingMode.PRESERVE if keep else torch.onnx.TrainingMode.EVAL,
    )


export("resnet18-opset9", ResNet([2, 2, 2, 2], False), 64, 9)
export("resnet18-bn-opset17", ResNet([2, 2, 2, 2], False), 64, 17, ("batch", "height", "width"), keep=True)
export("resnet50-opset13-one", ResNet([3, 4, 6, 3], True), 64, 13, ())
export("resnet50-opset11", ResNet([3, 4, 6, 3], True), 64, 11, keep=True)
export("resnet26d-opset14", ResNet([2, 2, 2, 2], True, pool=True), 64, 14, keep=True)
export("resnet18-scaled-softmax", ResNet([2, 2, 2, 2], False, scaled=True), 64, 12)
export("cifar20-opset11", Cifar(), 32, 11)
export("cifar20-opset17-one", Cifar(), 32, 17, (), keep=True)

# As the exporter of newer versions writes it: a newer opset, the data beside the file.
model = onnx.load(str(out / "resnet50-opset13-one.onnx"))
model.opset_import[0].version = 18
where = dict(save_as_external_data=True, all_tensors_to_one_file=True, location="resnet50-opset18.onnx.data", size_threshold=0)
onnx.save_model(model, str(out / "resnet50-opset18.onnx"), **where)

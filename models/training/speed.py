"""The fastest way to train on this machine, found by trying: machines with the same two cores differ by a factor of three."""

import os
import sys
import time
from contextlib import nullcontext
from itertools import product

import torch
import torch.nn.functional as F

FORMATS = {"channels_last": torch.channels_last, "contiguous": torch.contiguous_format}
KEEP = {"MALLOC_MMAP_THRESHOLD_": 1 << 30, "MALLOC_TRIM_THRESHOLD_": 1 << 30, "MALLOC_TOP_PAD_": 1 << 28}


def keep_memory():
    """Starts this program anew with glibc told to keep freed memory: else a fifth of a step on a CPU is the kernel's."""
    if sys.platform == "linux" and not all(name in os.environ for name in KEEP):
        os.environ.update({name: str(value) for name, value in KEEP.items()})
        os.execv(sys.executable, [sys.executable, *sys.argv])


def autocast(device, precision):
    """A context in which the forward pass computes in `precision`, "bfloat16" or "float32"."""
    return torch.autocast(device.type, dtype=torch.bfloat16) if precision == "bfloat16" else nullcontext()


def pick(net, shape, device, precisions=("float32", "bfloat16"), steps=4):
    """The fastest of precision and memory format: ({"precision": ..., "memory": ...}, {"float32 contiguous": it/s, ...}).

    `shape` is that of a batch, (N, 3, H, W). `net` ends with other gradients than it had, and the same weights. A way that
    takes over four times as long as the best so far is given up after its first step.
    """
    state = {name: value.clone() for name, value in net.state_dict().items()}
    x, y = torch.randn(shape, device=device), torch.randint(10, (shape[0],), device=device)
    rates, best = {}, 0.0
    for precision, memory in product(precisions, FORMATS):
        net.to(memory_format=FORMATS[memory])
        pictures = x.to(memory_format=FORMATS[memory])
        seconds = []
        for _ in range(1 + steps):
            began = time.perf_counter()
            net.zero_grad(set_to_none=True)
            with autocast(device, precision):
                logits = net(pictures)
            F.cross_entropy(logits.float(), y).backward()
            if device.type == "cuda":
                torch.cuda.synchronize()
            seconds.append(time.perf_counter() - began)
            if seconds[0] * best > 4:
                break
        rates[f"{precision} {memory}"] = 1 / min(seconds)
        best = max(best, 1 / min(seconds))
    net.load_state_dict(state)
    precision, memory = max(rates, key=rates.get).split()
    return {"precision": precision, "memory": memory}, {way: round(rate, 2) for way, rate in rates.items()}

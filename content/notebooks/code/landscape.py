# %% setup
import torch
from torch import nn
import torch.nn.functional as F

torch.set_num_threads(min(torch.get_num_threads(), 4))

# %% at-start
def gradient_norms(layers, residual, normalized, seed=1):
    torch.manual_seed(seed)
    net = CifarNet(layers, residual)
    for module in list(net.modules()):
        if isinstance(module, nn.Conv2d):
            module.reset_parameters()
        for key, child in module.named_children():
            if isinstance(child, nn.BatchNorm2d) and not normalized:
                setattr(module, key, nn.Identity())
    chosen = torch.randperm(len(train_x), generator=torch.Generator().manual_seed(seed))[:64]
    F.cross_entropy(net.train()(normalize(train_x[chosen])), train_y[chosen]).backward()
    return [m.weight.grad.norm().item() for m in net.modules() if isinstance(m, nn.Conv2d)]

# %% at-start-chart
torch.set_flush_denormal(True)
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8), sharey=True)
for ax, normalized in zip(axes, (False, True)):
    for residual, name in ((False, 'plain-56'), (True, 'resnet-56')):
        norms = gradient_norms(56, residual, normalized)
        ax.semilogy(range(1, len(norms) + 1), [max(norm, 1e-30) for norm in norms], label=name)
        print(name, 'BN' if normalized else 'no BN', f'{norms[0]:.0e} {norms[-1]:.0e}')
    ax.set_title('with BN' if normalized else 'without BN', fontsize=9)
    ax.set_xlabel('layer')
    ax.legend(frameon=False)
axes[0].set_ylabel('norm of the gradient')
plt.show()

# %% network
import json
import numpy as np

class Trained(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.plan = json.loads(fetch(f'models/{name}/plan.json'))
        file = fetch(f'models/{name}/weights.bin')
        self.weights, self.biases = nn.ParameterDict(), nn.ParameterDict()
        for step in self.plan['steps']:
            if 'weights' not in step:
                continue
            filters, channels = self.plan['maps'][step['to']][0], self.plan['maps'][step['from']][0]
            window = step.get('kernel', [])
            count = filters * channels * int(np.prod(window))
            read = lambda kind, key, n: torch.tensor(np.frombuffer(file, kind, n, step[key]).astype(np.float32))
            weight = read(np.int8, 'weights', count).view(filters, channels, *window)
            scale = read('<f4', 'scales', filters).view(filters, *[1] * (weight.dim() - 1))
            self.weights[step['to']] = nn.Parameter(weight * scale)
            self.biases[step['to']] = nn.Parameter(read('<f4', 'biases', filters))

    def forward(self, x):
        maps = {self.plan['input']: x}
        for step in self.plan['steps']:
            x, to = maps[step['from']], step['to']
            if step['op'] == 'convolve':
                x = F.conv2d(x, self.weights[to], self.biases[to], step['stride'], padding=1)
                x = x + maps[step['shortcut']] if 'shortcut' in step else x
                to = step.get('relu') or step.get('sum') or to
                x = F.relu(x) if 'relu' in step else x
            elif step['op'] == 'thin':
                filters, (down, right) = self.plan['maps'][to][0], step['stride']
                after = filters - step['before'] - x.shape[1]
                x = F.pad(x[:, :, ::down, ::right], (0, 0, 0, 0, step['before'], after))
            elif step['op'] == 'mean':
                x = x.mean((2, 3))
            else:
                x = F.linear(x, self.weights[to], self.biases[to])
            maps[to] = x
        return maps[self.plan['output']]

# %% trained
NETWORKS = ('plain-56', 'resnet-56')
chosen = torch.randperm(len(test_x), generator=torch.Generator().manual_seed(1))[:100]
pictures, labels = normalize(test_x[chosen]), test_y[chosen]
nets = {name: Trained(name).eval() for name in NETWORKS}
for name, net in nets.items():
    print(name, '{:.2f} {:.0f}'.format(*loss(net, pictures, labels)))

# %% survey
POINTS = 9

def plane(net, points=POINTS, seed=1):
    generator = torch.Generator().manual_seed(seed)
    directions = [direction(net, generator) for _ in range(2)]
    centre = {name: weight.detach().clone() for name, weight in net.named_parameters()}
    sides = torch.linspace(-1, 1, points).tolist()
    losses = torch.zeros(points, points)
    for i, a in enumerate(sides):
        for j, b in enumerate(sides):
            move(net, centre, directions, (a, b))
            losses[i, j] = loss(net, pictures, labels)[0]
    move(net, centre, directions, (0, 0))
    return sides, losses

planes = {name: plane(net) for name, net in nets.items()}

# %% survey-chart
fig, axes = plt.subplots(1, 2, figsize=(8, 3.4))
levels = [0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12]
for ax, (name, (sides, losses)) in zip(axes, planes.items()):
    lines = ax.contour(sides, sides, losses.T.clamp(max=20), levels, cmap='viridis')
    ax.clabel(lines, fontsize=7)
    ax.plot(0, 0, 'k+')
    ax.set_title(name, fontsize=9)
    ax.set_aspect('equal')
plt.show()

# %% slice
fig, ax = plt.subplots(figsize=(5.5, 2.6))
for name, (sides, losses) in planes.items():
    ax.semilogy(sides, losses[:, POINTS // 2], marker='.', label=name)
    middle, edge = losses[POINTS // 2, POINTS // 2], losses[::POINTS - 1, POINTS // 2].mean()
    print(name, f'{middle:.2f} {edge:.2f}')
ax.set_xlabel('a')
ax.set_ylabel('loss')
ax.legend(frameon=False)
plt.show()

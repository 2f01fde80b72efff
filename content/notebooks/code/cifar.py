# %% settings
import copy
from torch import nn
import torch.nn.functional as F

RUN = 'short'

SETTINGS = {
    'short': dict(layers=(8, 14), iterations=48, batch=64, test=200, every=8),
    'epochs': dict(layers=(20, 56), iterations=1955, batch=128, test=10_000, every=391),
    'full': dict(layers=(20, 32, 44, 56), iterations=64_000, batch=128, test=10_000, every=391),
}
settings = SETTINGS[RUN]
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
torch.set_num_threads(min(torch.get_num_threads(), 4))

# %% rate
print([round(learning_rate(i, 64_000, False), 4) for i in (0, 31_999, 32_000, 47_999, 48_000)])

# %% train
@torch.no_grad()
def test_error(net):
    net.eval()
    x, y = test_x[:settings['test']], test_y[:settings['test']].to(device)
    guesses = torch.cat([net(normalize(part.to(device))).argmax(1) for part in x.split(500)])
    return 100 * (guesses != y).float().mean().item()

def train(layers, residual, seed=1):
    torch.manual_seed(seed)
    net = CifarNet(layers, residual).to(device)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    random = torch.Generator().manual_seed(seed)
    order, rows, wrong, seen = [], [], 0, 0
    for iteration in range(settings['iterations']):
        if not order:
            order = list(torch.randperm(len(train_x), generator=random).split(settings['batch']))
        chosen = order.pop()
        for group in optimizer.param_groups:
            group['lr'] = learning_rate(iteration, settings['iterations'], False)
        net.train()
        x = normalize(augment(train_x[chosen], random).to(device))
        labels = train_y[chosen].to(device)
        logits = net(x)
        loss = F.cross_entropy(logits, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        wrong += (logits.argmax(1) != labels).sum().item()
        seen += len(labels)
        if (iteration + 1) % settings['every'] == 0:
            rows.append((iteration + 1, 100 * wrong / seen, test_error(net)))
            wrong = seen = 0
    return rows

# %% run
curves = {}
for layers in settings['layers']:
    for residual in (False, True):
        name = f"{'resnet' if residual else 'plain'}-{layers}"
        curves[name] = train(layers, residual)
        iteration, train_error, error = curves[name][-1]
        print(f'{name:10}{iteration:>6}{train_error:>8.1f}{error:>8.1f}')

# %% figure-1
def draw(ax, name, row, style, color):
    at, *errors = zip(*curves[name])
    ax.plot(at, errors[row], style, color=color, label=name)

fig, (left, right) = plt.subplots(1, 2, figsize=(8, 2.8), sharey=True)
for i, layers in enumerate(settings['layers']):
    draw(left, f'plain-{layers}', 0, '-', f'C{i}')
    draw(right, f'plain-{layers}', 1, '-', f'C{i}')
left.set_ylabel('error, %')
left.set_title('training', fontsize=9)
right.set_title('test', fontsize=9)
for ax in (left, right):
    ax.set_xlabel('iterations')
    ax.legend(frameon=False)
plt.show()

# %% figure-6
fig, axes = plt.subplots(1, 2, figsize=(8, 2.8), sharey=True)
for ax, family in zip(axes, ('plain', 'resnet')):
    for i, layers in enumerate(settings['layers']):
        draw(ax, f'{family}-{layers}', 0, '--', f'C{i}')
        draw(ax, f'{family}-{layers}', 1, '-', f'C{i}')
    handles, names = ax.get_legend_handles_labels()
    ax.legend(handles[1::2], names[1::2], frameon=False)
    ax.set_xlabel('iterations')
axes[0].set_ylabel('error, %')
plt.show()

# %% gap
deep = settings['layers'][-1]
gap = curves[f'plain-{deep}'][-1][1] - curves[f'resnet-{deep}'][-1][1]
print(f'{gap:.1f}')

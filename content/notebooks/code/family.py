# %% build
class PlainBlock(BasicBlock):
    def __init__(self, c_in, c_out, stride=1):
        super().__init__(c_in, c_out, stride)
        del self.shortcut

    def forward(self, x):
        f = relu(self.bn1(self.conv1(x)))
        return relu(self.bn2(self.conv2(f)))

def build(block, blocks, grow=1):
    layers, c_in = list(resnet([])[:4]), 64
    for i, count in enumerate(blocks):
        for j in range(count):
            layers.append(block(c_in, 64 * 2**i, 2 if i > 0 and j == 0 else 1))
            c_in = grow * 64 * 2**i
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(c_in, 1000))

TABLE_1 = {
    'plain-18': (PlainBlock, [2, 2, 2, 2]),
    'plain-34': (PlainBlock, [3, 4, 6, 3]),
    'resnet-18': (BasicBlock, [2, 2, 2, 2]),
    'resnet-34': (BasicBlock, [3, 4, 6, 3]),
    'resnet-50': (Bottleneck, [3, 4, 6, 3], 4),
    'resnet-101': (Bottleneck, [3, 4, 23, 3], 4),
    'resnet-152': (Bottleneck, [3, 8, 36, 3], 4),
}

# %% layers
from collections import Counter

def layers_of(net, size):
    found, hooks = [], []

    def note(module, inputs, output):
        shape = list(output.shape[1:]) + [1] * (4 - output.dim())
        places = shape[1] * shape[2]
        numbers = sum(p.numel() for p in module.parameters())
        if isinstance(module, nn.Conv2d):
            numbers += 2 * module.out_channels
        found.append((numbers, module.weight.numel() * places, tuple(shape)))

    for module in net.modules():
        if isinstance(module, (nn.Conv2d, nn.Linear)):
            hooks.append(module.register_forward_hook(note))
    with torch.no_grad():
        net.eval()(torch.zeros(1, 3, size, size))
    for hook in hooks:
        hook.remove()
    return Counter(found)

def layers_on_site(network):
    return Counter(
        (layer['parameters'], layer['multiplyAdds'], tuple(layer['output']))
        for layer in network['layers'] if layer['op'] in ('conv', 'fc'))

# %% count
totals = {}
for name, how in TABLE_1.items():
    net = build(*how)
    network = json.loads(fetch(f'data/architectures/{name}.json'))
    summary = network['summary']
    parameters = sum(p.numel() for p in net.parameters())
    assert parameters == summary['parameters']
    assert cost(net) == summary['multiplyAdds']
    assert layers_of(net, 224) == layers_on_site(network)
    totals[name] = parameters, summary['multiplyAdds']
    print(f"{name:12}{parameters:>12,}{summary['multiplyAdds']:>16,}")

# %% stages
network = json.loads(fetch('data/architectures/resnet-50.json'))
x, at = torch.zeros(1, 3, 224, 224), 0
net = build(*TABLE_1['resnet-50']).eval()
with torch.no_grad():
    for stage, count in zip(network['summary']['stages'], (3, 4, 4, 6, 3, 3)):
        for module in net[at:at + count]:
            x = module(x)
        at += count
        print(stage['id'], stage['output'], stage['layers'])
        assert x[0].numel() == torch.tensor(stage['output']).prod()

# %% cifar
for n in (3, 5, 7, 9, 18, 200):
    net, depth = cifar_resnet(n), 6 * n + 2
    for name in (f'plain-{depth}', f'resnet-{depth}'):
        network = json.loads(fetch(f'data/architectures/{name}.json'))
        summary = network['summary']
        assert sum(p.numel() for p in net.parameters()) == summary['parameters']
        assert cost(net, 32) == summary['multiplyAdds']
        assert layers_of(net, 32) == layers_on_site(network)
    print(depth, f"{summary['parameters']:,}", f"{summary['multiplyAdds']:,}")

# %% chart
names = [name for name in totals if name.startswith('resnet')]
fig, (left, right) = plt.subplots(1, 2, figsize=(7.5, 2.4), sharey=True)
left.barh(names, [totals[name][0] / 1e6 for name in names])
left.set_xlabel('parameters, millions')
right.barh(names, [totals[name][1] / 1e9 for name in names], color='C1')
right.set_xlabel('multiply-adds, billions')
left.invert_yaxis()
fig.tight_layout()
plt.show()

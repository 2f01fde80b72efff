# %% identity
x = torch.tensor([[1.0, -2.0, 3.0, 0.5]])
layers = nn.Linear(4, 4, bias=False)
nn.init.zeros_(layers.weight)

print(Plain(layers)(x).tolist())
print(Residual(layers)(x).tolist())
assert torch.equal(Residual(layers)(x), x)

# %% shapes
torch.manual_seed(0)
x = torch.randn(2, 64, 56, 56)
for block in (BasicBlock(64, 64), BasicBlock(64, 128, stride=2)):
    numbers = sum(p.numel() for p in block.parameters())
    print(tuple(x.shape), '→', tuple(block(x).shape), f'{numbers:,}')

# %% options
x = torch.randn(1, 64, 8, 8)
for option in 'ABC':
    shortcut = Shortcut(64, 128, 2, option)
    y = shortcut(x)
    zeros = (y.flatten(2) == 0).all(2).sum().item()
    print(option, tuple(y.shape), zeros, sum(p.numel() for p in shortcut.parameters()))

assert torch.equal(Shortcut(64, 64, 1, 'A')(x), x)
assert torch.equal(Shortcut(64, 64, 1, 'B')(x), x)

# %% against
options = json.loads(fetch('data/architectures/resnet-34.json'))['options']
normalized = {
    'A': 0,
    'B': 2 * (128 + 256 + 512),
    'C': 2 * (3 * 64 + 4 * 128 + 6 * 256 + 3 * 512),
}
for option in 'ABC':
    added = weights(option) + normalized[option]
    print(option, f"{options[option]['parameters']:,}", f'{added:,}')
    assert options[option]['parameters'] - options['A']['parameters'] == added

# %% depth
depths = range(1, 41)
for residual, name in ((False, 'plain'), (True, 'residual')):
    plt.semilogy(depths, [float(gradient(residual, depth)) for depth in depths], label=name)
plt.xlabel('layers')
plt.ylabel('gradient at the input')
plt.gcf().set_size_inches(6, 2.8)
plt.legend(frameon=False)
plt.show()

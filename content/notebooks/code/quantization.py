# %% files
import base64
import numpy as np

plan = json.loads(fetch('models/resnet-20/plan.json'))
weights = fetch('models/resnet-20/weights.bin')
check = json.loads(fetch('models/resnet-20/check.json'))
manifest = json.loads(fetch('models/manifest.json'))
model = next(model for model in manifest['models'] if model['id'] == 'resnet-20')
print(len(plan['steps']), len(weights), [label['en'] for label in model['labels']])

# %% picture
side = check['size']
picture = np.frombuffer(base64.b64decode(check['rgb']), np.uint8).reshape(side, side, 3)
plt.figure(figsize=(1.8, 1.8))
plt.imshow(picture)
plt.axis('off')
plt.show()

# %% normalize
mean, std = (np.array(model['input'][key]) for key in ('mean', 'std'))
x = ((picture / 255 - mean) / std).astype(np.float32).transpose(2, 0, 1)
print(x.shape, x.dtype)

# %% bytes
def to_bytes(x, scale, zero, halves_up=False):
    values = x * np.float32(1 / scale) + np.float32(zero)
    whole = np.floor(values + np.float32(0.5)) if halves_up else np.rint(values)
    return np.clip(whole, 0, 127).astype(np.int32)

q = to_bytes(x, **plan['ranges']['input'], halves_up=True)
print(plan['ranges']['input']['zero'], q.min(), q.max())

# %% weights
def read(kind, start, *shape):
    return np.frombuffer(weights, kind, np.prod(shape), start).reshape(shape)

first = plan['steps'][0]
w = read(np.int8, first['weights'], 16, 3, 3, 3)
print(w[0, 0])

# %% dot
window = q[:, 9:12, 9:12]
total = int((w[0].astype(np.int32) * window).sum())
scale = read('<f4', first['scales'], 16)[0] * plan['ranges']['input']['scale']
bias = read('<f4', first['biases'], 16)[0]
zero = plan['ranges']['input']['zero']
print(total, f'{(total - zero * int(w[0].sum())) * scale + bias:.4f}')

exact = (w[0] * read('<f4', first['scales'], 16)[0] * x[:, 9:12, 9:12]).sum() + bias
print(f'{exact:.4f}')

# %% room
print(127 * 128 * 2, 2**15 - 1)

# %% steps
def convolve(step, maps):
    x, (scale, zero) = maps[step['from']], plan['ranges'][step['from']].values()
    q = to_bytes(x, scale, zero, halves_up=step['from'] == plan['input'])
    filters, stride = plan['maps'][step['to']][0], step['stride'][0]
    w = read(np.int8, step['weights'], filters, len(x), 3, 3).astype(np.int32)
    factors = read('<f4', step['scales'], filters).astype(float) * scale
    biases = read('<f4', step['biases'], filters) - zero * w.sum((1, 2, 3)) * factors
    padded = np.pad(q, ((0, 0), (1, 1), (1, 1)), constant_values=zero)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), (1, 2))[:, ::stride, ::stride]
    sums = np.tensordot(w, windows, axes=([1, 2, 3], [0, 3, 4]))
    wide = lambda numbers: numbers.astype(np.float32)[:, None, None]
    y = sums.astype(np.float32) * wide(factors) + wide(biases)
    if 'shortcut' in step:
        y = y + maps[step['shortcut']]
    maps[step.get('relu') or step.get('sum') or step['to']] = np.maximum(y, 0) if 'relu' in step else y

def thin(step, maps):
    x, (down, right) = maps[step['from']], step['stride']
    y = np.zeros(plan['maps'][step['to']], np.float32)
    y[step['before']:step['before'] + len(x)] = x[:, ::down, ::right]
    maps[step['to']] = y

def mean_of(step, maps):
    x = maps[step['from']].reshape(len(maps[step['from']]), -1)
    maps[step['to']] = x.cumsum(1, dtype=np.float32)[:, -1] / np.float32(x.shape[1])

def linear(step, maps):
    x, classes = maps[step['from']], plan['maps'][step['to']][0]
    products = read(np.int8, step['weights'], classes, len(x)).astype(np.float32) * x
    lanes = products.reshape(classes, -1, 4).cumsum(1, dtype=np.float32)[:, -1]
    sums = (lanes[:, 0] + lanes[:, 1]) + (lanes[:, 2] + lanes[:, 3])
    maps[step['to']] = sums * read('<f4', step['scales'], classes) + read('<f4', step['biases'], classes)

def run(x):
    maps = {plan['input']: x}
    for step in plan['steps']:
        {'convolve': convolve, 'thin': thin, 'mean': mean_of, 'linear': linear}[step['op']](step, maps)
    return maps[plan['output']], maps

# %% logits
logits, maps = run(x)
engine = np.array(check['logits'][model['files']['engine']['sha256']], np.float32)
for label, own, theirs in zip(model['labels'], logits, engine):
    print(f"{label['en']:12}{own:10.5f}{theirs:10.5f}")
assert np.array_equal(logits, engine)

# %% compared
exact = np.array(check['logits'][model['files']['fp32']['sha256']], np.float32)
names = [label['en'] for label in model['labels']]
places = np.arange(len(names))
plt.figure(figsize=(7, 2.6))
plt.bar(places - 0.2, exact, 0.4, label='fp32')
plt.bar(places + 0.2, logits, 0.4, label='int8 · 7 bit')
plt.xticks(places, names, rotation=30, ha='right')
plt.ylabel('logit')
plt.legend(frameon=False)
plt.show()
print(names[exact.argmax()], names[logits.argmax()])

# %% coarser
whole = weights
for bits in (8, 6, 5, 4, 3, 2):
    step = 2 ** (8 - bits)
    weights = bytearray(whole)
    for each in plan['steps']:
        if each['op'] == 'convolve':
            count = int(np.prod([plan['maps'][each['to']][0], plan['maps'][each['from']][0], 9]))
            own = np.frombuffer(weights, np.int8, count, each['weights'])
            own[:] = np.clip(np.rint(own / step) * step, -128, 127)
    coarse, _ = run(x)
    error = np.sqrt(((coarse - exact) ** 2).mean())
    print(bits, names[coarse.argmax()], f'{error:.2f}')
weights = whole

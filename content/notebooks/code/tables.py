# %% read
import pandas as pd

def table(id):
    source = json.loads(fetch(f'data/results/{id}.json'))
    columns = [column['slug'] for column in source['columns']]
    rows = {row['slug']: row['values'] for row in source['rows']}
    return pd.DataFrame.from_dict(rows, orient='index', columns=columns)

# %% table-2
degradation = table('table-2')
degradation.loc['r34 - r18'] = degradation.loc['r34'] - degradation.loc['r18']
degradation.round(2)

# %% table-2-chart
fig, ax = plt.subplots(figsize=(4.5, 2.6))
for name in degradation:
    ax.plot(['18', '34'], degradation[name][:2], marker='o', label=name)
ax.set_xlabel('layers')
ax.set_ylabel('top-1 error, %')
ax.legend(frameon=False)
plt.show()

# %% csv
for number in range(2, 15):
    csv = pd.read_csv(f'{SITE}data/results/table-{number}.csv', index_col='row')
    same = table(f'table-{number}')
    pd.testing.assert_frame_equal(csv[same.columns], same, check_dtype=False, check_names=False)
    print(number, same.shape)

# %% options
ten_crop = table('table-3')
options = ten_crop.loc[['resnet-34-a', 'resnet-34-b', 'resnet-34-c']]
options.assign(gain=(ten_crop.loc['plain-34', 'top-1'] - options['top-1']).round(2))

# %% depth
deeper = ten_crop[ten_crop.index.str.match(r'resnet-(34-b|50|101|152)')]
singles = table('table-4').loc[deeper.index]
fig, ax = plt.subplots(figsize=(5.5, 2.8))
for frame, name in ((deeper, '10-crop'), (singles, 'single model')):
    ax.plot([row.split('-')[1] for row in frame.index], frame['top-1'], marker='o', label=name)
ax.set_xlabel('layers')
ax.set_ylabel('top-1 error, %')
ax.legend(frameon=False)
plt.show()

# %% cifar
cifar = table('table-6')
cifar.sort_values('error').head(6)

# %% cifar-chart
fig, axes = plt.subplots(1, 2, figsize=(7.5, 2.8), sharey=True)
resnets = cifar[cifar.index.str.startswith('resnet')]
others = cifar.drop(resnets.index)
for ax, column in zip(axes, ('layers', 'params')):
    ax.semilogx(resnets[column], resnets['error'], marker='o')
    ax.semilogx(others[column], others['error'], 'D', alpha=0.6)
    ax.errorbar(cifar[column], cifar['mean'], cifar['std'], fmt='_', color='C0', capsize=3)
    ax.set_xlabel(column)
axes[0].set_ylabel('test error, %')
plt.show()

# %% detection
coco = table('table-8')
gain = coco.loc['resnet-101'] - coco.loc['vgg-16']
pd.DataFrame({'gain': gain, 'relative %': 100 * gain / coco.loc['vgg-16']}).round(1)

# %% classes
voc = table('table-10').drop(columns=['data', 'map'])
gain = (voc.loc['resnet-101'] - voc.loc['vgg-16']).astype(float).sort_values()
gain.plot.barh(figsize=(5, 4.2), width=0.75)
plt.xlabel('AP, ResNet-101 minus VGG-16')
plt.show()
print(gain.idxmax(), gain.idxmin(), (gain > 0).sum(), len(gain))

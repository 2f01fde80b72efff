import { expect, it } from 'vitest';
import labels from '../../content/labels/imagenet.json' with { type: 'json' };

const HAN = /\p{Script=Han}/u;

it('holds the 1,000 classes in their order, which is that of their WordNet ids', () => {
  const ids = labels.map(({ id }) => id);
  expect(ids).toHaveLength(1000);
  for (const id of ids) expect(id).toMatch(/^n\d{8}$/);
  expect([...new Set(ids)].sort()).toEqual(ids);
});

it.each([
  [0, 'tench', '丁鱥'],
  [1, 'goldfish', '金鱼'],
  [151, 'Chihuahua', '吉娃娃'],
  [207, 'golden retriever', '金毛寻回犬'],
  [281, 'tabby cat', '虎斑猫'],
  [285, 'Egyptian cat', '埃及猫'],
  [340, 'zebra', '斑马'],
  [404, 'airliner', '客机'],
  [409, 'analog clock', '指针式时钟'],
  [429, 'baseball', '棒球'],
  [463, 'bucket', '水桶'],
  [508, 'computer keyboard', '电脑键盘'],
  [555, 'fire engine', '消防车'],
  [609, 'jeep', '吉普车'],
  [671, 'mountain bike', '山地自行车'],
  [717, 'pickup truck', '皮卡'],
  [779, 'school bus', '校车'],
  [817, 'sports car', '跑车'],
  [852, 'tennis ball', '网球'],
  [920, 'traffic light', '红绿灯'],
  [954, 'banana', '香蕉'],
  [963, 'pizza', '披萨'],
  [985, 'daisy', '雏菊'],
  [999, 'toilet tissue', '卫生纸'],
])('class %i is %s, %s', (index, en, zh) => {
  expect(labels[index]).toMatchObject({ en, zh });
});

it.each(['zh', 'en'] as const)('tells all classes apart in %s', (language) => {
  const names = labels.map((label) => label[language].toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('has English names in letters, short, without stray spaces', () => {
  const word = String.raw`[A-Za-zé]+(?:['-][A-Za-z]+)*`;
  const name = new RegExp(`^${word}(?: ${word})*(?: \\(${word}\\))?$`);
  expect(labels.filter(({ en }) => !name.test(en)).map(({ en }) => en)).toEqual(["jack-o'-lantern"]);
  expect(labels.filter(({ en }) => en.length > 32)).toEqual([]);
});

it('has Chinese names in Han characters, short, with one space around Latin letters', () => {
  for (const { zh } of labels) {
    expect(zh).toMatch(HAN);
    expect(zh).toMatch(/^(?:\p{Script=Han}+|[A-Za-z]+)(?: (?:\p{Script=Han}+|[A-Za-z]+))*$/u);
    expect(zh).not.toMatch(/\p{Script=Han} \p{Script=Han}|[A-Za-z] [A-Za-z]/u);
    expect(zh.length).toBeLessThanOrEqual(11);
  }
});

import { describe, expect, test } from 'vitest';
import { fillData, fillMeasured, measured, type Net } from '../../../../src/results/runs/measured.ts';
import { summarize } from '../../../../src/results/runs/summary.ts';
import { FOUR } from '../../../charts/runs-fixture.ts';

const net = (id: string, name: string, fp32: number, agreement: number): Net => ({
  id,
  name,
  calibration: { pictures: 512 },
  accuracy: {
    images: 10000,
    fp32,
    wasm: fp32 + 0.05,
    webgpu: fp32,
    agreement: { wasm: agreement, webgpu: 99 },
  },
});
const ZOO = {
  nets: [net('resnet-20', 'ResNet-20', 90.3, 99), net('plain-56', 'Plain-56', 85, 97.5)],
  runs: FOUR,
};
const say = (of: string) => measured(of, ZOO).en;

describe('a measured number', () => {
  test.each([
    ['resnet-20.top1', '90.30'],
    ['resnet-20.int8, 1', '90.4'],
    ['resnet-20.top1 - plain-56.top1', '5.30'],
    ['plain-56.top1 - resnet-20.top1, 0', '\u22125'],
    ['resnet-20.iterations', '12,800'],
    ['resnet-20.calibration', '512'],
    ['least.changed', '100'],
    ['most.changed', '250'],
    ['which.changed', 'Plain-56'],
  ])('%s is %s', (of, expected) => {
    expect(say(of)).toBe(expected);
  });

  test('of the training is the last row of the log', () => {
    const run = FOUR.find(({ id }) => id === 'plain-56')!;
    expect(say('plain-56.test')).toBe(summarize(run).final.testError.toFixed(2));
    expect(say('plain-56.train')).toBe(summarize(run).final.trainError.toFixed(2));
  });

  test.each(['resnet-32.top1', 'resnet-20.speed', 'resnet-20', ''])('%s stops the build', (of) => {
    expect(() => measured(of, ZOO)).toThrow(of);
  });
});

test('gaps of data are filled in their language, other gaps stay', () => {
  expect(fillMeasured('{n}: {measured:resnet-20.top1}%', 'en', ZOO)).toBe('{n}: 90.30%');
  const data = {
    id: 'a',
    wrong: [{ zh: '{measured:conditions}', en: 'x {measured:plain-56.top1}' }],
    page: 7,
  };
  const filled = fillData(data, ZOO);
  expect(filled.wrong[0]).toEqual({ zh: measured('conditions', ZOO).zh, en: 'x 85.00' });
  expect(filled.page).toBe(7);
});

/** Zeros around maps, parts of maps, maps side by side: whatever way their axes lie, said in ours. */

import { int, string } from '../../onnx/attributes.ts';
import type { Node } from '../../onnx/types.ts';
import { liesAs, positionOf, type Axis, type Value, type View } from '../view.ts';
import { fail, list, own, type Rule, type Walk } from '../walk.ts';
import { fromFront, integers } from './reshape.ts';

const AXES: readonly Axis[] = ['N', 'C', 'H', 'W'];

/** A map of four axes in any order, each on its own. */
function fourAxes(node: Node, walk: Walk, at = 0): Value {
  const value = walk.live(node, at);
  if (
    value.averaged.length ||
    value.flat ||
    value.view.length !== 4 ||
    value.view.some((axes) => axes.length > 1)
  )
    return fail(node, 'is supported on maps of four axes only');
  return value;
}

/** The axis of our map at a place of the tensor; one that is 1 long may have lost its name. */
const axisAt = (view: View, at: number): Axis =>
  view[at]?.[0] ??
  AXES.filter((axis) => !view.flat().includes(axis))[view.slice(0, at).filter((a) => !a.length).length] ??
  'N';

export const pad: Rule = (node, walk) => {
  const value = fourAxes(node, walk);
  if (string(node, 'mode', 'constant') !== 'constant')
    return fail(node, `mode ${string(node, 'mode', '')} is not supported`);
  const fill = node.input[2] ? (walk.constant(node, 2)?.data[0] ?? NaN) : 0;
  if (fill !== 0) return fail(node, `padding with ${fill} is not supported, only with 0`);
  const pads = integers(node, walk, 1, 'pads') ?? fail(node, 'pads are missing');
  const axes = fromFront(integers(node, walk, 3, 'axes') ?? [0, 1, 2, 3], 4);
  const ours = Array<number>(8).fill(0);
  axes.forEach((axis, i) => {
    const place = AXES.indexOf(axisAt(value.view, axis));
    ours[place] = pads[i] ?? 0;
    ours[place + 4] = pads[i + axes.length] ?? 0;
  });
  if (ours.every((count) => count === 0)) return value;
  if (ours[0] || ours[4]) return fail(node, 'the batch cannot be padded');
  const wanted = own(node, 'Pad', node.output[0] ?? '', [list('pads', ours), ...keepValue(node)]);
  return { ...walk.add(wanted, [value]), view: value.view };
};

/** `value` of older opsets, which the reader refuses where it is not 0. */
const keepValue = ({ attribute }: Node) => attribute.filter(({ name }) => name === 'value');

export const slice: Rule = (node, walk) => {
  const value = fourAxes(node, walk);
  const part = (at: number, name: string): number[] | undefined => integers(node, walk, at, name);
  const [starts, ends] = [
    part(1, 'starts') ?? fail(node, 'starts are missing'),
    part(2, 'ends') ?? fail(node, 'ends are missing'),
  ];
  const axes = fromFront(part(3, 'axes') ?? starts.map((_, i) => i), 4);
  const steps = part(4, 'steps') ?? starts.map(() => 1);
  const places = axes.map((axis) => AXES.indexOf(axisAt(value.view, axis)));
  const whole = (i: number): boolean => starts[i] === 0 && (ends[i] ?? 0) >= 2 ** 30 && steps[i] === 1;
  const kept = places.flatMap((place, i) => (place === 0 && whole(i) ? [] : [i]));
  if (!kept.length) return value;
  if (kept.some((i) => places[i] === 0)) return fail(node, 'the batch cannot be cut');
  if (steps.some((step) => step < 1)) return fail(node, 'steps below 1 are not supported');
  const pick = (name: string, values: readonly number[]) =>
    list(
      name,
      kept.map((i) => values[i] ?? 0),
    );
  const attribute = [pick('starts', starts), pick('ends', ends), pick('axes', places), pick('steps', steps)];
  return { ...walk.add(own(node, 'Slice', node.output[0] ?? '', attribute), [value]), view: value.view };
};

export const concat: Rule = (node, walk) => {
  const constants = node.input.map((_, at) => walk.constant(node, at));
  const maps = node.input.flatMap((_, at) => (constants[at] ? [] : [fourAxes(node, walk, at)]));
  const [first] = maps;
  if (!first) return fail(node, 'puts constants together only');
  if (maps.length === 1 && node.input.length === 1) return first;
  const [axis = 1] = fromFront([int(node, 'axis', 1)], 4);
  if (axis !== positionOf(first, 'C') || maps.some((map) => !liesAs(map, first.view)))
    return fail(node, 'only maps that lie alike, put together along their channels, are supported');
  if (maps.length === node.input.length)
    return { ...walk.add({ ...node, attribute: [{ name: 'axis', type: 2, i: 1 }] }, maps), view: first.view };
  // Zeros beside one map: the option-A shortcut, which is a Pad for any batch.
  if (maps.length > 1 || constants.some((each) => each?.data.some((value) => value !== 0)))
    return fail(node, 'constants are supported only as zeros beside one map');
  const at = constants.indexOf(null);
  const count = (some: typeof constants): number =>
    some.reduce((sum, each) => sum + (each?.dims[axis] ?? 0), 0);
  const pads = [0, count(constants.slice(0, at)), 0, 0, 0, count(constants.slice(at + 1)), 0, 0];
  return {
    ...walk.add(own(node, 'Pad', node.output[0] ?? '', [list('pads', pads)]), [first]),
    view: first.view,
  };
};

import type { Lang } from '../../i18n/languages.ts';
import { median, topK } from '../../inference/postprocess.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { formatTime, type Text } from '../classify/text.ts';
import { formatScore, mostOff, spread, type Way } from './ways.ts';

/** What the ways agree on and how far they are apart, in sentences; '' until fp32 and int8 have run. */
export function verdict(lang: Lang, t: Text, of: (way: Way) => Answer | undefined, gpu: boolean): string {
  const [fp32, float, int8, onGpu] = [of('fp32'), of('float'), of('int8'), gpu ? of('gpu') : undefined];
  if (!fp32 || !float || !int8) return '';
  const off = formatScore(mostOff(int8.outcome.logits, fp32.outcome.logits));
  const said = [
    agreement(lang, t, { fp32, float, int8, ...(onGpu && { gpu: onGpu }) }),
    tell(t, 'precision.rounded', { off, spread: formatScore(spread(fp32.outcome.logits)) }),
  ];
  if (onGpu)
    said.push(
      tell(t, 'precision.gpu', {
        off: formatScore(mostOff(onGpu.outcome.logits, float.outcome.logits)),
        gpu: formatTime(median(onGpu.runs)),
        cpu: formatTime(median(float.runs)),
      }),
    );
  return said.join(lang === 'zh' ? '' : ' ');
}

function agreement(lang: Lang, t: Text, answers: Partial<Record<Way, Answer>>): string {
  const firsts = Object.entries(answers).map(([way, { model, probabilities }]) => {
    const [best = 0] = topK(probabilities, 1);
    return { way, name: model.labels[best]?.[lang] ?? '' };
  });
  const [{ name } = { name: '' }] = firsts;
  if (firsts.every((one) => one.name === name)) return tell(t, 'precision.same', { name });
  const list = firsts.map((one) => `${tell(t, `precision.short.${one.way}`)} ${one.name}`);
  return tell(t, 'precision.differ', { list: list.join(tell(t, 'bench.comma')) });
}

import type { Lang } from '../../i18n/languages.ts';
import type { Model } from '../../inference/manifest.ts';
import { say, type Text } from '../classify/text.ts';
import { tell } from './text.ts';
import { Top } from './Top.tsx';
import type { Bench } from './use-bench.ts';
import { useLast } from './use-last.ts';

interface Props {
  lang: Lang;
  t: Text;
  bench: Bench;
  models: readonly Model[];
  /** How many classes each names. */
  count: number;
}

/** Several networks on the same picture: a card each, plain on the left of its residual twin. */
export function Nets({ lang, t, bench, models, count }: Props) {
  return (
    <ul class="bench-nets pairs families">
      {models.map((model) => (
        <Net key={model.id} lang={lang} t={t} bench={bench} model={model} count={count} />
      ))}
    </ul>
  );
}

function Net({ lang, t, bench, model, count }: Omit<Props, 'models'> & { model: Model }) {
  const { value: answer, old } = useLast(bench.answer({ model: model.id, gates: null }));
  const { accuracy } = model;
  return (
    <li class={['bench-net', model.family, old && 'old'].filter(Boolean).join(' ')}>
      <p>
        <strong>{model.name}</strong> <span class="bench-hint">{tell(t, `bench.${model.family}`)}</span>
      </p>
      {answer ? (
        <Top lang={lang} answer={answer} count={count} />
      ) : (
        <p class="bench-wait">{bench.state.busy ? say(t, 'progress.run') : tell(t, 'bench.waiting')}</p>
      )}
      {accuracy && (
        <p class="bench-hint">{tell(t, 'bench.accuracy', { percent: accuracy.wasm.toFixed(2) })}</p>
      )}
    </li>
  );
}

import { InTurn } from '../../browser/InTurn.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { LabelledModel } from '../../inference/manifest.ts';
import { say, type Text } from '../classify/text.ts';
import type { Said } from './state.ts';
import { tell } from './text.ts';
import { Top } from './Top.tsx';
import type { Bench } from './use-bench.ts';
import { useLast } from './use-last.ts';

/** What a card says of a network. */
export type Carded = Pick<LabelledModel, 'id' | 'name' | 'family' | 'accuracy'>;

interface Props {
  lang: Lang;
  t: Text;
  bench: Bench;
  models: readonly Carded[];
  /** How many classes each names. */
  count: number;
  /** What is known of the picture before a network has run. */
  still?: (id: string) => Said | undefined;
}

/** Several networks on the same picture: a card each, plain on the left of its residual twin. */
export function Nets({ models, ...rest }: Props) {
  return (
    <ul class="bench-nets pairs families">
      {models.map((model) => (
        <Net key={model.id} model={model} {...rest} />
      ))}
    </ul>
  );
}

function Net({ lang, t, bench, model, count, still }: Omit<Props, 'models'> & { model: Carded }) {
  const known = bench.answer({ model: model.id, gates: null }) ?? still?.(model.id);
  const { value: answer, old } = useLast<Said>(known);
  const { accuracy } = model;
  return (
    <li class={['bench-net', model.family, old && 'old'].filter(Boolean).join(' ')}>
      <InTurn>
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
      </InTurn>
    </li>
  );
}

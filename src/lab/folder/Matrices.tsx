import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Answers } from './answers.ts';
import { Matrix } from './Matrix.tsx';

/** What one of the networks took for what; nothing where no folder is named after a class. */
export function Matrices({ lang, t, nets }: { lang: Lang; t: Text; nets: readonly Answers[] }) {
  const [wanted, setWanted] = useState('');
  const judged = nets.filter(({ score }) => score.known > 0);
  const net = judged.find(({ model }) => model.id === wanted) ?? judged[0];
  if (net === undefined) return null;
  return (
    <section aria-label={tell(t, 'folder.matrices')}>
      <h2>{tell(t, 'folder.matrices')}</h2>
      {judged.length > 1 && (
        <div class="batch-tools">
          <label>
            {tell(t, 'bench.net')}
            <select value={net.model.id} onChange={(event) => setWanted(event.currentTarget.value)}>
              {judged.map(({ model }) => (
                <option key={model.id} value={model.id}>
                  {model.name}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <Matrix lang={lang} t={t} net={net} />
      <p class="lab-hint">{tell(t, 'folder.matrix.hint')}</p>
    </section>
  );
}

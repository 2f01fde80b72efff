import '../lab.css';
import '../bench/bench.css';
import './train.css';
import { InTurn } from '../../browser/InTurn.tsx';
import { useDrawn } from '../../browser/use-drawn.ts';
import { tell } from '../bench/text.ts';
import { useAddress } from '../bench/use-address.ts';
import type { Text } from '../classify/text.ts';
import { Choices } from './Choices.tsx';
import { Curves } from './Curves.tsx';
import { enough } from './drawn.ts';
import { nameOf, percent } from './names.ts';
import { NetCard } from './NetCard.tsx';
import { PRESETS } from './presets.ts';
import { RunBar } from './RunBar.tsx';
import { asked, questionOf, read, write, type Settings } from './settings.ts';
import { useTraining, type Training } from './use-training.ts';

const CODEC = { read, write };

/** Plain and residual networks, trained beside each other in the reader's page. */
export function Train({ t }: { t: Text }) {
  const [settings, change] = useAddress(CODEC);
  const training = useTraining(settings);
  const ready = useDrawn(true);
  const question = questionOf(settings);
  const { nets } = settings;
  return (
    <section
      class="lab fields bench train"
      aria-label={tell(t, 'train.label')}
      data-ready={ready}
      data-done={training.phase === 'done'}
    >
      <h2 class="visually-hidden">{tell(t, 'train.label')}</h2>
      <div class="train-questions no-print" role="group" aria-label={tell(t, 'train.questions')}>
        {PRESETS.map(({ id }) => (
          <button
            key={id}
            type="button"
            class="button"
            aria-pressed={question === id}
            onClick={() => change(asked(id))}
          >
            {tell(t, `train.preset.${id}`)}
          </button>
        ))}
      </div>
      {question && <p class="train-question">{tell(t, `train.question.${question}`)}</p>}
      <RunBar t={t} training={training} ready={settings.set !== 'own' || enough(settings.drawn)} />
      <ul class={`bench-nets train-nets of-${nets.length}`}>
        {nets.map((spec, i) => (
          <NetCard
            key={i}
            t={t}
            spec={spec}
            nets={nets}
            points={training.points}
            reply={training.replies[i]}
          />
        ))}
      </ul>
      <InTurn>
        <Curves t={t} nets={nets} curves={training.curves} />
      </InTurn>
      <details class="no-print" open={settings.set === 'own'}>
        <summary>{tell(t, 'train.settings')}</summary>
        <InTurn>
          <Choices t={t} settings={settings} change={change} />
        </InTurn>
      </details>
      <p class="visually-hidden" role="status">
        {spoken(t, settings, training)}
      </p>
    </section>
  );
}

/** What a screen reader is told: that it trains, and when it stands, how often each network is wrong. */
function spoken(t: Text, { nets }: Settings, { phase, step, replies }: Training): string {
  if (phase === 'running') return tell(t, 'train.say.running');
  if (phase !== 'paused' && phase !== 'done') return '';
  const errors = replies.map(({ state }, i) => `${nameOf(t, nets[i]!, nets)}: ${percent(state.error)}`);
  return [tell(t, 'train.say.step', { n: step }), ...errors].join(' ');
}

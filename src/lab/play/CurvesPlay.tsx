import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { divisions, nearest, readAt, times, type Log } from './curves.ts';
import { dragTime, markTime } from './curves-marks.ts';

interface Props {
  t: Text;
  logs: readonly Log[];
}

/** A whole run passes in this many milliseconds. */
const LASTS = 7000;

/** For §1 and §4.2: moves through the training of all networks of a figure together. */
export function CurvesPlay({ t, logs }: Props) {
  const all = useMemo(() => times(logs), [logs]);
  const end = all.length - 1;
  const [step, setStep] = useState(end);
  const [playing, setPlaying] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const iteration = all[step] ?? 0;
  const figure = () => root.current?.closest('.curves');

  useEffect(() => {
    const found = figure();
    if (found) markTime(found, logs, iteration, step === end);
  }, [logs, iteration, step, end]);
  useEffect(() => {
    const found = figure();
    if (!found) return;
    return dragTime(found, (at) => {
      setPlaying(false);
      setStep(nearest(all, at));
    });
  }, [all]);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setStep((now) => Math.min(end, now + 1)), LASTS / all.length);
    return () => clearInterval(timer);
  }, [playing, end, all.length]);
  useEffect(() => {
    if (step === end) setPlaying(false);
  }, [step, end]);

  const rate = tell(t, `play.curves.rate.${divisions(iteration, logs[0]?.iterations ?? 1)}`);
  const label = tell(t, 'play.curves.at', { iteration: group(iteration), rate });
  const readings = logs.map((log) => ({ log, ...readAt(log, iteration) }));
  const said = readings.map(({ log, train, test }) =>
    tell(t, 'play.curves.said', { net: log.name, train: train.toFixed(2), test: test.toFixed(2) }),
  );
  const press = () => {
    if (!playing && step === end) setStep(0);
    setPlaying(!playing);
  };
  return (
    <div class="play-body" ref={root}>
      <div class="play-tools no-print">
        <button type="button" class="button play-run" onClick={press}>
          {tell(t, playing ? 'play.curves.pause' : 'play.curves.play')}
        </button>
        <label>
          {label}
          <input
            type="range"
            min={0}
            max={end}
            value={step}
            aria-valuetext={`${label}: ${said.join(' ')}`}
            onInput={({ currentTarget }) => {
              setPlaying(false);
              setStep(Number(currentTarget.value));
            }}
          />
        </label>
      </div>
      <div class="play-numbers">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'play.curves.net')}</th>
              <th scope="col">{tell(t, 'play.curves.train')}</th>
              <th scope="col">{tell(t, 'play.curves.test')}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ log, train, test }) => (
              <tr key={log.id} class={log.family}>
                <th scope="row">{log.name}</th>
                <td>{train.toFixed(2)}</td>
                <td>{test.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const group = (count: number) => count.toLocaleString('en-US');

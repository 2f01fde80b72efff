import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pointsFrom, pointsOf, type Points } from './points.ts';
import type { Reply } from './protocol.ts';
import { keyOf, pointsKey, type Settings } from './settings.ts';
import { STEPS } from './spec.ts';
import { teamOf, type Team } from './team.ts';

/** Per cent of wrong points after so many steps. */
export interface Mark {
  readonly step: number;
  readonly error: number;
}

export type Phase = 'new' | 'running' | 'paused' | 'done' | 'failed';

export interface Training {
  readonly phase: Phase;
  readonly points: Points;
  readonly step: number;
  /** How each network stands; empty before the first step. */
  readonly replies: readonly Reply[];
  /** The error of each network over the steps. */
  readonly curves: readonly (readonly Mark[])[];
  run(): void;
  pause(): void;
  once(): void;
  again(): void;
}

/** Steps between two drawings. */
const STRIDE = 50;
const QUIET_STRIDE = 250;

const NOTHING = {
  key: '',
  phase: 'new' as Phase,
  replies: [] as readonly Reply[],
  curves: [] as Training['curves'],
};

/** The training of the networks that the settings name; other settings begin another one. */
export function useTraining(settings: Settings): Training {
  const [shown, setShown] = useState(NOTHING);
  const team = useRef<Team | null>(null);
  const wanted = useRef(false);
  const latest = useRef(shown);
  const points = useMemo(
    () => (settings.set === 'own' ? pointsFrom(settings.drawn) : pointsOf(settings.set, settings.seed)),
    [pointsKey(settings)],
  );
  const key = keyOf(settings);
  const show = (next: Omit<typeof shown, 'key'>) => {
    latest.current = { ...next, key };
    setShown(latest.current);
  };

  const again = () => {
    wanted.current = false;
    team.current?.leave();
    team.current = null;
    show(NOTHING);
  };
  useEffect(() => again, [key]);
  useEffect(() => {
    // A page that the browser keeps would compute on.
    const pause = () => (wanted.current = false);
    addEventListener('pagehide', pause);
    return () => removeEventListener('pagehide', pause);
  }, []);

  const take = (replies: readonly Reply[], phase: Phase) => {
    const curves = replies.map(({ state: { step, error } }, i) => [
      ...(latest.current.curves[i] ?? []),
      { step, error },
    ]);
    show({ phase, replies, curves });
  };

  /** Steps until nobody wants more, or once where `single`. */
  const go = async (single: boolean) => {
    if (wanted.current) return;
    wanted.current = true;
    const mine = (team.current ??= teamOf(settings.nets, settings, points));
    const stays = () => team.current === mine;
    show({ ...latest.current, phase: 'running' });
    try {
      if (latest.current.replies.length === 0) {
        const begun = await mine.begun;
        if (stays()) take(begun, 'running');
      }
      const stride = matchMedia('(prefers-reduced-motion: reduce)').matches ? QUIET_STRIDE : STRIDE;
      do {
        const step = latest.current.replies[0]?.state.step ?? 0;
        const count = single ? 1 : Math.min(stride - (step % stride), STEPS - step);
        const replies = await mine.steps(count);
        if (!stays()) return;
        const done = step + count >= STEPS;
        if (single || done) wanted.current = false;
        take(replies, done ? 'done' : wanted.current ? 'running' : 'paused');
      } while (wanted.current);
    } catch {
      if (!stays()) return;
      again();
      show({ ...NOTHING, phase: 'failed' });
    }
  };

  // Until the effect above has run, what is shown may still be of the settings before.
  const now = shown.key === key ? shown : NOTHING;
  return {
    ...now,
    points,
    step: now.replies[0]?.state.step ?? 0,
    run: () => void go(false),
    once: () => void go(true),
    pause: () => (wanted.current = false),
    again,
  };
}

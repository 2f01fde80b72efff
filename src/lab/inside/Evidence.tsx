import type { Lang } from '../../i18n/languages.ts';
import { classMap } from '../../inference/cam.ts';
import type { Label } from '../../inference/manifest.ts';
import { topK } from '../../inference/postprocess.ts';
import { useHeads } from '../attention/use-heads.ts';
import type { Text } from '../classify/text.ts';
import { covered } from './cover.ts';
import { End } from './End.tsx';
import type { Workings } from './use-inside.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  labels: readonly Label[];
  workings: Workings;
  colours: Uint32Array;
}

/** The end of the network, with the evidence for the class that is asked for, or that it puts first. */
export function Evidence({ lang, t, base, labels, workings, colours }: Props) {
  const { settings, change, net, now, picture, resting, still, fail } = workings;
  const { inside } = now;
  const head = useHeads(base, [net.id], inside !== null, fail)[net.id];
  const live = inside && head && ((of: number) => classMap(inside, head, of));
  const rest = (of: number) => Float32Array.from(still.evidence[of] ?? []);
  const named = labels.findIndex(({ id }) => id === settings.class);
  return (
    <End
      {...{ lang, t, labels, colours }}
      probabilities={now.probabilities}
      last={now.maps[net.blocks.at(-1)?.out ?? '']}
      seen={picture && covered(picture.pixels, settings.cover)}
      evidence={live ?? (resting ? rest : null)}
      chosen={named >= 0 ? named : (topK(now.probabilities, 1)[0] ?? 0)}
      choose={(id) => change({ class: id })}
    />
  );
}

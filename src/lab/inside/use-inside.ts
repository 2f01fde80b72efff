import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { asFailure, plain as asPlain } from '../../inference/errors.ts';
import type { Label } from '../../inference/manifest.ts';
import { OWN } from '../bench/settings.ts';
import { useAddress } from '../bench/use-address.ts';
import { readGates, writeGates } from '../blocks/gates.ts';
import type { Problem } from '../classify/state.ts';
import { explainOf, type Ask } from './ask.ts';
import type { Pair } from './nets.ts';
import { nameOf, type Reading } from './reading.ts';
import { read, write } from './settings.ts';
import type { Still } from './still.ts';
import { useFilm } from './use-film.ts';
import { useLive } from './use-live.ts';
import { usePicture } from './use-picture.ts';
import { useScan } from './use-scan.ts';
import { useSeen } from './use-seen.ts';
import { useStill } from './use-still.ts';

interface Options {
  readonly base: string;
  readonly pairs: readonly Pair[];
  readonly labels: readonly Label[];
  readonly still: Still;
  readonly root: RefObject<Element>;
}

const CODEC = { read, write };

/** Everything that the parts of the instrument show and can ask for. */
export type Workings = ReturnType<typeof useInside>;

/** The workings of the instrument: what the address says, the picture, what the networks make of it, what was before. */
export function useInside({ base, pairs, labels, still, root }: Options) {
  const [said, change] = useAddress(CODEC);
  const [trouble, setTrouble] = useState<{ problem: Problem; again: (() => void) | null } | null>(null);
  const { net, plain } = pairs.find((pair) => pair.net.id === said.model) ?? pairs[0]!;
  const gates = readGates(said.gates, net.blocks.length);
  // What there is not of this network is as near to it as there is.
  const settings = { ...said, block: Math.min(said.block, net.blocks.length - 1) };
  const block = net.blocks[settings.block]!;

  const fail = (error: unknown, again: (() => void) | null = null) => {
    const failure = asPlain(asFailure(error, 'run-failed'));
    if (failure.code === 'cancelled') return;
    setTrouble({ problem: { failure, retry: again && 'run' }, again });
  };
  const pictures = usePicture({
    ...{ base, image: said.image, size: net.blocks[0]!.size, fail },
    owned: () => change({ image: OWN, cover: null }),
  });
  const { picture } = pictures;
  const ask: Ask | null = picture && {
    ...{ picture, gates, cover: said.cover, nets: said.plain ? [net, plain] : [net] },
    explain: explainOf(settings, net, plain),
  };
  const live = useLive({ base, manifest: pictures.manifest, ask, fail });
  const film = useFilm({ take: (pixels) => live.reached(pictures.take(pixels)), fail });
  const scan = useScan({ run: live.scan, fail });
  const first = useStill(base, still, pairs.find((pair) => pair.net.id === still.net)!.net);

  // An address that says more than the still shows is the reader's wish to see that.
  const beyond = ask !== null && !isStill(ask, still);
  const onScreen = useSeen(root);
  useEffect(() => {
    if (beyond && onScreen && !live.live && trouble === null) live.start();
  }, [beyond, onScreen, trouble]);

  const of = (id: string, view = live.now): Reading | null =>
    view?.readings.find((one) => one.net === id) ?? null;
  const empty = { maps: {}, probabilities: labels.map(() => 0), responses: [], gates, inside: null };
  const resting = live.now === null && net.id === still.net;
  const now: Reading = of(net.id) ?? (resting ? first : { net: net.id, ...empty });
  const plainNow = said.plain ? of(plain.id) : null;
  const kind = said.map?.kind ?? null;
  const source = kind === 'plain' ? plainNow : now;
  const map = kind && source?.maps[nameOf(kind === 'plain' ? plain.blocks[settings.block]! : block, kind)];

  return {
    ...{
      settings,
      change,
      net,
      plain,
      block,
      gates,
      pictures,
      picture,
      ask,
      live,
      film,
      scan,
      trouble,
      fail,
    },
    ...{ now, plainNow, resting, still },
    // A film changes all the time: what was before is only a flicker then.
    before: film.on ? null : of(net.id, live.before),
    plainBefore: film.on ? null : of(plain.id, live.before),
    /** The map that is shown large. */
    large: kind && map ? { kind, map, channel: Math.min(said.map?.channel ?? 0, map.channels - 1) } : null,
    setGates: (next: readonly number[]) => change({ gates: writeGates(next) }),
    retry: () => {
      setTrouble(null);
      trouble?.again?.();
    },
    dismiss: () => setTrouble(null),
  };
}

/** Whether what is asked is what the still shows. */
function isStill({ nets, gates, cover, explain, picture }: Ask, still: Still): boolean {
  const same = nets.length === 1 && nets[0]?.id === still.net && picture.sample === still.image;
  return same && cover === null && explain === null && !gates.includes(0);
}

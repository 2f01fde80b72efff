import '../lab.css';
import '../bench/bench.css';
import './inside.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure, plain as asPlain } from '../../inference/errors.ts';
import { classMap } from '../../inference/cam.ts';
import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { topK } from '../../inference/postprocess.ts';
import { useHeads } from '../attention/use-heads.ts';
import { tell } from '../bench/text.ts';
import { OWN } from '../bench/settings.ts';
import { useAddress } from '../bench/use-address.ts';
import { allOn } from '../bench/want.ts';
import { readGates, withSet, writeGates } from '../blocks/gates.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import { OwnPicture } from '../classify/OwnPicture.tsx';
import { Problem } from '../classify/Problem.tsx';
import { ProgressBar } from '../classify/ProgressBar.tsx';
import { Samples } from '../classify/Samples.tsx';
import type { Problem as Trouble } from '../classify/state.ts';
import type { Text } from '../classify/text.ts';
import { useDropAndPaste } from '../classify/use-drop-and-paste.ts';
import { afterWords } from './after.ts';
import { Answer, firstOf } from './Answer.tsx';
import { explainOf, type Ask } from './ask.ts';
import { Controls } from './Controls.tsx';
import { covered, patchOf } from './cover.ts';
import { Curve } from './Curve.tsx';
import { End } from './End.tsx';
import { How } from './How.tsx';
import { focusSoon, neighbour, stripOf } from './keys.ts';
import { MapView } from './MapView.tsx';
import { Network } from './Network.tsx';
import type { Pair } from './nets.ts';
import { Overview } from './Overview.tsx';
import { Picture } from './Picture.tsx';
import { drawState } from './png.ts';
import { nameOf, type Reading } from './reading.ts';
import { read, write, type Settings } from './settings.ts';
import type { Still } from './still.ts';
import { Tools } from './Tools.tsx';
import { useFilm } from './use-film.ts';
import { useLive } from './use-live.ts';
import { usePicture } from './use-picture.ts';
import { useScan } from './use-scan.ts';
import { useSeen } from './use-seen.ts';
import { useStill } from './use-still.ts';
import { useNarrow, usePalette } from './use-theme.ts';
import { spokenOf } from './words.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  pairs: readonly Pair[];
  labels: readonly Label[];
  still: Still;
  /** Of each network by its id: the response of every layer, averaged over the test set. */
  measured: Readonly<Record<string, readonly number[]>>;
}

const CODEC = { read, write };

/** One living network: what every block is given, what it adds, their sum; to be looked into and cut. */
export function Inside({ lang, t, base, pairs, labels, still, measured }: Props) {
  const [settings, change] = useAddress(CODEC);
  const [trouble, setTrouble] = useState<{ problem: Trouble; again: (() => void) | null } | null>(null);
  const root = useRef<HTMLElement>(null);
  const narrow = useNarrow();
  const colours = usePalette();
  const { net, plain } = pairs.find((pair) => pair.net.id === settings.model) ?? pairs[0]!;
  const gates = readGates(settings.gates, net.blocks.length);
  const at = Math.min(settings.block, net.blocks.length - 1);
  const block = net.blocks[at]!;
  const size = net.blocks[0]!.size;

  const fail = (error: unknown, again: (() => void) | null = null) => {
    const failure = asPlain(asFailure(error, 'run-failed'));
    if (failure.code === 'cancelled') return;
    setTrouble({ problem: { failure, retry: again && 'run' }, again });
  };
  const pictures = usePicture({
    ...{ base, image: settings.image, size, fail },
    owned: () => change({ image: OWN, cover: null }),
  });
  const { picture, samples } = pictures;
  const ask: Ask | null = picture && {
    ...{ picture, gates, cover: settings.cover, nets: settings.plain ? [net, plain] : [net] },
    explain: explainOf({ ...settings, block: at }, net, plain),
  };
  const live = useLive({ base, manifest: pictures.manifest, ask, fail });
  const film = useFilm({
    take: (pixels) => live.reached(pictures.take(pixels)),
    fail: (error) => fail(error),
  });
  const scan = useScan({ run: live.scan, fail });
  const first = useStill(base, still, pairs.find((pair) => pair.net.id === still.net)!.net);

  const of = (id: string, view = live.now): Reading | null =>
    view?.readings.find((one) => one.net === id) ?? null;
  const nothing = {
    net: net.id,
    maps: {},
    probabilities: labels.map(() => 0),
    responses: [],
    gates,
    inside: null,
  };
  const isStill = live.now === null && net.id === still.net;
  const now = of(net.id) ?? (isStill ? first : nothing);
  const before = film.on ? null : of(net.id, live.before);
  const plainNow = settings.plain ? of(plain.id) : null;
  const heads = useHeads(base, [net.id], now.inside !== null, fail);
  const head = heads[net.id];
  const { inside } = now;
  const evidence = inside
    ? head && ((index: number) => classMap(inside, head, index))
    : isStill
      ? (index: number) => Float32Array.from(still.evidence[index] ?? [])
      : null;
  const named = labels.findIndex(({ id }) => id === settings.class);
  const chosen = named >= 0 ? named : (topK(now.probabilities, 1)[0] ?? 0);

  // An address that says more than the still shows is the reader's wish to see that.
  const beyond =
    ask !== null &&
    (gates.includes(0) ||
      ask.nets.length > 1 ||
      net.id !== still.net ||
      settings.cover !== null ||
      ask.explain !== null ||
      (picture?.sample !== null && picture?.sample !== still.image));
  const onScreen = useSeen(root);
  useEffect(() => {
    if (beyond && onScreen && !live.live && trouble === null) live.start();
  }, [beyond, onScreen, trouble]);

  const setGates = (next: readonly number[]) => change({ gates: writeGates(next) });
  const show = (to: number, kind: NonNullable<Settings['map']>['kind'], channel: number) =>
    change({ block: to, map: { kind, channel }, place: null });
  const close = () => {
    const kind = settings.map?.kind;
    change({ map: null, place: null });
    focusSoon(() => root.current?.querySelector<HTMLElement>(`[data-strip="${kind}"][data-block="${at}"]`));
  };
  const go = (to: number) => {
    change({ block: to }, true);
    const find = () => root.current?.querySelector(`[data-of="${to + 1}"]`);
    if (!narrow) requestAnimationFrame(() => find()?.scrollIntoView({ block: 'start' }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && settings.map !== null) return close();
    const strip = stripOf(event);
    if (strip === null) return;
    const own = Number(strip.dataset['block']);
    if (event.key === ' ') setGates(withSet(gates, [own], gates[own] === 0 ? 1 : 0));
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = neighbour(strip, event.key === 'ArrowUp' ? -1 : 1);
      if (next === undefined) return;
      change({ block: Number(next.dataset['block']) }, true);
      focusSoon(() => next);
    } else return;
    event.preventDefault();
  };
  const swipe = useRef(0);
  const slide = (by: number) => {
    if (narrow && Math.abs(by) > 60) go(Math.min(net.blocks.length - 1, Math.max(0, at - Math.sign(by))));
  };
  const save = async () => {
    if (!picture) return;
    const pixels = covered(picture.pixels, settings.cover);
    const blob = await drawState({ lang, t, net, labels, now, pixels, address: location.href });
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(blob),
      download: `${net.id}.png`,
    });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const { dragging, said } = useDropAndPaste(pictures.pickFile);
  const own = picture?.sample === null;
  const kind = settings.map?.kind ?? null;
  const source = kind === 'plain' ? plainNow : now;
  const map = kind && source?.maps[nameOf(kind === 'plain' ? plain.blocks[at]! : block, kind)];
  const channel = Math.min(settings.map?.channel ?? 0, block.channels - 1);
  const explained = live.now?.explained ?? null;
  const fits =
    ask?.explain && explained && JSON.stringify(explained.place) === JSON.stringify(ask.explain.place);

  return (
    <section
      ref={root}
      class={dragging ? 'lab fields inside dragging' : 'lab fields inside'}
      aria-label={tell(t, 'inside.name')}
      data-ready={picture !== null && now.maps[block.x] !== undefined}
      data-live={live.now !== null}
      data-bytes={live.bytes}
      onClickCapture={live.start}
      onKeyDownCapture={(event) => event.key.length > 1 && /^(Arrow|Enter)/.test(event.key) && live.start()}
      onKeyDown={keys}
    >
      <div class="inside-side">
        {picture && (
          <Picture
            t={t}
            pixels={picture.pixels}
            cover={settings.cover}
            move={(cover, quiet) => change({ cover }, quiet)}
            over={scan.over(ask)}
          />
        )}
        <Answer
          {...{ lang, t, labels, own }}
          name={net.name}
          family="resnet"
          now={now.probabilities}
          before={before?.probabilities ?? null}
        />
        {plainNow && (
          <Answer
            {...{ lang, t, labels }}
            own={false}
            name={plain.name}
            family="plain"
            now={plainNow.probabilities}
            before={film.on ? null : (of(plain.id, live.before)?.probabilities ?? null)}
          />
        )}
        <Tools
          t={t}
          covering={settings.cover !== null}
          scanning={scan.share}
          filming={film.on}
          rate={film.rate}
          cover={(on) => {
            const middle = (size - patchOf(size)) / 2;
            change({ cover: on ? [middle, middle] : null });
          }}
          scan={() => {
            live.start();
            if (ask) void scan.start({ ...ask, cover: null }, named >= 0 ? named : undefined);
          }}
          film={(on) => {
            if (on) change({ image: OWN, cover: null });
            film.set(on);
          }}
        />
        <Samples
          {...{ lang, t, base }}
          state={{ samples, choosing: picture?.sample ?? null, picture: null }}
          pick={(image) => {
            film.set(false);
            change({ image, cover: null });
          }}
        />
        <OwnPicture
          {...{ lang, t, base, said }}
          actions={{ pickFile: pictures.pickFile, pickPixels: pictures.take, fail }}
          full={false}
          lost={settings.image === OWN && picture !== null && !own}
        />
      </div>
      <div class="inside-main">
        <Controls
          t={t}
          nets={pairs.map((pair) => pair.net)}
          model={net.id}
          plain={settings.plain}
          plainName={plain.name}
          cutting={gates.includes(0)}
          choose={(model) => change({ model, gates: null, block: 0, map: null, place: null })}
          beside={(beside) => change({ plain: beside })}
          restore={() => setGates(allOn(net.blocks.length))}
          save={() => void save()}
        />
        <ProgressBar t={t} busy={live.busy} cancel={live.cancel} />
        <Problem
          t={t}
          problem={trouble?.problem ?? null}
          actions={{
            retry: () => {
              setTrouble(null);
              trouble?.again?.();
            },
            dismiss: () => setTrouble(null),
          }}
        />
        <Overview {...{ t, net, now, gates, go }} current={at} />
        <p class="inside-key" aria-hidden="true">
          −3 <span /> 0 <i /> 3
        </p>
        <div
          onTouchStart={(event) => {
            swipe.current = event.touches[0]?.clientX ?? 0;
          }}
          onTouchEnd={(event) => slide((event.changedTouches[0]?.clientX ?? 0) - swipe.current)}
        >
          <Network
            {...{ t, net, now, before, plainNow, gates, narrow, colours, show }}
            plain={settings.plain ? plain : null}
            settings={{ ...settings, block: at }}
            cut={(blocks, value) => setGates(withSet(gates, blocks, value))}
            only={(kept) => setGates(gates.map((_, i) => (i === kept ? 1 : 0)))}
            walk={(to, mapKind, next) => change({ block: to, map: { kind: mapKind, channel: next } }, true)}
          >
            {kind && map && (
              <MapView
                {...{ t, map, channel, colours, close }}
                title={tell(t, 'inside.title', { n: at + 1, map: tell(t, `inside.map.${kind}`) })}
                place={settings.place}
                walk={(next) => change({ map: { kind, channel: next } }, true)}
                point={(place) => change({ place }, settings.place !== null)}
              >
                {settings.place && fits && (
                  <How
                    {...{ t, explained, colours }}
                    after={afterWords(t, { settings: { ...settings, block: at }, net, plain, now, plainNow })}
                  />
                )}
                {settings.place && ask && !ask.explain && (
                  <p class="inside-how">
                    {afterWords(t, { settings: { ...settings, block: at }, net, plain, now, plainNow })}
                  </p>
                )}
              </MapView>
            )}
          </Network>
        </div>
        <Curve
          t={t}
          now={now.responses}
          before={before?.responses ?? null}
          average={measured[net.id] ?? []}
          block={at}
        />
        <End
          {...{ lang, t, labels, colours, chosen }}
          probabilities={now.probabilities}
          last={now.maps[net.blocks.at(-1)!.out]}
          seen={picture && covered(picture.pixels, settings.cover)}
          evidence={evidence ?? null}
          choose={(id) => change({ class: id })}
        />
        <p class="lab-hint inside-cost">
          {live.now ? tell(t, 'inside.live', { ms: live.now.ms.toFixed(1) }) : tell(t, 'inside.still')}
        </p>
      </div>
      <p class="inside-foot" aria-hidden="true">
        {picture && (
          <PixelCanvas pixels={covered(picture.pixels, settings.cover)} label="" name="inside-thumb" />
        )}
        <strong>{firstOf(lang, labels, now.probabilities)}</strong>
        {before && <s>{firstOf(lang, labels, before.probabilities)}</s>}
        {film.on && <span>{tell(t, 'inside.rate', { rate: film.rate.toFixed(0) })}</span>}
      </p>
      <p class="visually-hidden" role="status">
        {live.now && !film.on ? spokenOf(lang, t, labels, live.now, live.before) : ''}
      </p>
    </section>
  );
}

import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { OWN } from '../bench/settings.ts';
import { OwnPicture } from '../classify/OwnPicture.tsx';
import { Samples } from '../classify/Samples.tsx';
import type { Text } from '../classify/text.ts';
import type { Dropped } from '../classify/dropped.ts';
import { Answer } from './Answer.tsx';
import { dab } from './brush.ts';
import { patchOf } from './cover.ts';
import { Picture } from './Picture.tsx';
import type { Spot } from './settings.ts';
import { Tools } from './Tools.tsx';
import type { Workings } from './use-inside.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  labels: readonly Label[];
  workings: Workings;
  /** What was dropped or pasted last. */
  said: Dropped | null;
}

/** The picture, what the networks say of it, and what can be done with it. */
export function Side({ lang, t, base, labels, workings, said }: Props) {
  const { settings, change, net, plain, pictures, picture, ask, live, film, scan, fail } = workings;
  const { now, plainNow, before, plainBefore } = workings;
  const own = picture?.sample === null;
  const named = labels.findIndex(({ id }) => id === settings.class);
  const known = pictures.samples.some(({ id }) => id === settings.image);
  const choosing = known ? settings.image : (picture?.sample ?? null);
  const [ink, setInk] = useState<string | null>(null);
  const draw = (at: Spot) => {
    if (picture === null || ink === null) return;
    film.set(false);
    pictures.take(dab(picture.pixels, at, ink));
    change({ image: OWN, cover: null }, own);
  };
  const cover = (on: boolean) => {
    setInk(null);
    const size = picture?.pixels.width ?? 0;
    const middle = (size - patchOf(size)) / 2;
    change({ cover: on ? [middle, middle] : null });
  };
  return (
    <div class="inside-side">
      {picture ? (
        <Picture
          t={t}
          pixels={picture.pixels}
          cover={settings.cover}
          move={(to, quiet) => change({ cover: to }, quiet)}
          over={scan.over(ask)}
          draw={ink === null ? null : draw}
        />
      ) : (
        <div class="inside-picture" />
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
          before={plainBefore?.probabilities ?? null}
        />
      )}
      <Tools
        t={t}
        covering={settings.cover !== null}
        scanning={scan.share}
        filming={film.on}
        rate={film.rate}
        cover={cover}
        ink={ink}
        dip={setInk}
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
        state={{ samples: pictures.samples, choosing, picture: null }}
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
  );
}

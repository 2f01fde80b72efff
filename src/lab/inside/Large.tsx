import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { afterWords } from './after.ts';
import { How } from './How.tsx';
import { MapView } from './MapView.tsx';
import type { Workings } from './use-inside.ts';

interface Props {
  t: Text;
  workings: Workings;
  colours: Uint32Array;
  close: () => void;
}

/** The map that is shown large, and how the number came about that is pointed at. */
export function Large({ t, workings, colours, close }: Props) {
  const { settings, change, large, live, ask } = workings;
  if (large === null) return null;
  const { kind, map, channel } = large;
  const explained = live.now?.explained ?? null;
  const wanted = ask?.explain?.place;
  const fits = wanted && explained && JSON.stringify(explained.place) === JSON.stringify(wanted);
  const after = settings.place ? afterWords(t, workings) : '';
  return (
    <MapView
      {...{ t, map, channel, colours, close }}
      title={tell(t, 'inside.title', { n: settings.block + 1, map: tell(t, `inside.map.${kind}`) })}
      place={settings.place}
      walk={(next) => change({ map: { kind, channel: next } }, true)}
      point={(place) => change({ place }, settings.place !== null)}
    >
      {fits && <How {...{ t, explained, colours, after }} />}
      {/* A map that is only handed on: nothing was computed, but there is something to say. */}
      {after && ask && !wanted && <p class="inside-how">{after}</p>}
    </MapView>
  );
}

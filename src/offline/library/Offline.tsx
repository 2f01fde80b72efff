import { fill } from '../../i18n/fill.ts';
import type { Item } from '../list.ts';
import './offline.css';
import { Row } from './Row.tsx';
import type { Text } from './text.ts';
import { useLibrary, type Said } from './use-library.ts';

/** What can be kept for reading without network: all of it at once, or one by one. */
export function Offline({ t }: { t: Text }) {
  const library = useLibrary();
  const { state, list, all, busy, said } = library;
  const items = list.map(({ item }) => item);
  if (state === 'failed' && said)
    return (
      <div role="alert">
        <p class="offline-error">{sayWrong(said)}</p>
        <button type="button" class="button" onClick={library.again}>
          {t['offline.again']}
        </button>
      </div>
    );
  if (state !== 'ready')
    return (
      <p role="status" class={state === 'opening' ? 'offline-opening' : undefined}>
        {t[state === 'opening' ? 'offline.opening' : 'offline.unable']}
      </p>
    );
  const row = { t, busy, onCancel: library.cancel };
  return (
    <div class="offline">
      <Row
        {...row}
        id="all"
        name={t['offline.all']!}
        about={t['offline.all.about']!}
        {...all}
        onKeep={() => library.keep('all', items)}
        onRemove={() => library.remove('all', items)}
      />
      <ul>
        {list.map(({ item, bytes, kept }) => (
          <li key={item.id}>
            <Row
              {...row}
              id={item.id}
              name={nameOf(t, item)}
              about={aboutOf(t, item)}
              {...{ bytes, kept }}
              onKeep={() => library.keep(item.id, [item])}
              onRemove={() => library.remove(item.id, [item])}
            />
          </li>
        ))}
      </ul>
      <p class="offline-said" role="status">
        {said !== null && said.what in DONE
          ? fill(t[`offline.${said.what}`]!, { what: nameById(said.id) })
          : ''}
      </p>
      {said !== null && !(said.what in DONE) && (
        <p class="offline-error" role="alert">
          {sayWrong(said)}
        </p>
      )}
    </div>
  );

  function sayWrong({ id, what, file = '', status = 0 }: Said): string {
    return fill(t[`offline.error.${what}`]!, { what: nameById(id), file, status });
  }

  function nameById(id: string): string {
    const item = items.find((item) => item.id === id);
    return item ? nameOf(t, item) : t['offline.all']!;
  }
}

const DONE = { kept: true, removed: true, cancelled: true };

function nameOf(t: Text, item: Item): string {
  return item.name ?? t[`offline.${item.id}`] ?? item.id;
}

function aboutOf(t: Text, item: Item): string {
  return t[item.name === undefined ? `offline.${item.id}.about` : 'offline.model.about'] ?? '';
}

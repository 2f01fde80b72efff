import type { Lang } from '../../i18n/languages.ts';
import type { PlainFailure } from '../../inference/errors.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { tell } from '../bench/text.ts';
import { message } from '../classify/message.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import { formatShare, type Text } from '../classify/text.ts';
import type { Answers } from './answers.ts';
import type { Item } from './picture-set.ts';

interface Props {
  lang: Lang;
  t: Text;
  item: Item;
  nets: readonly Answers[];
  failure: PlainFailure | undefined;
  pixels: Pixels | undefined;
}

/** One picture: what it is, and what each network says, or why it cannot be read. */
export function Row({ lang, t, item: { id, path, folder }, nets, failure, pixels }: Props) {
  const name = path.split('/').at(-1) ?? path;
  const known = nets.flatMap(({ model, truth }) => model.labels[truth.get(id) ?? -1]?.[lang] ?? [])[0];
  return (
    <tr>
      <th scope="row">
        <span class="batch-file">
          {pixels && <PixelCanvas pixels={pixels} label={name} name="batch-thumbnail" />}
          <span>{name}</span>
        </span>
      </th>
      <td>{known ?? (folder || tell(t, 'folder.unknown'))}</td>
      {failure ? (
        <td colSpan={nets.length} class="batch-broken">
          {message(t, failure)}
        </td>
      ) : (
        nets.map((net) => <Cell key={net.model.id} lang={lang} t={t} id={id} net={net} />)
      )}
    </tr>
  );
}

function Cell({
  lang,
  t,
  id,
  net: { model, readings, truth },
}: Pick<Props, 'lang' | 't'> & { id: number; net: Answers }) {
  const reading = readings.get(id);
  if (reading === undefined) return <td>–</td>;
  const is = truth.get(id) ?? -1;
  const right = reading.best === is;
  return (
    <td class={is < 0 ? undefined : right ? 'hit' : 'miss'}>
      {is >= 0 && (
        <>
          <span aria-hidden="true">{right ? '✓ ' : '✗ '}</span>
          <span class="visually-hidden">{tell(t, right ? 'folder.hit' : 'folder.miss')}</span>
        </>
      )}
      {model.labels[reading.best]?.[lang]} <small>{formatShare(reading.share)}</small>
    </td>
  );
}

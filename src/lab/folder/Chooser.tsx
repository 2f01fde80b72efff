import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { classOf } from './classes.ts';
import { droppedFiles, filesOf } from './found-files.ts';
import { folderNames, LIMIT } from './picture-set.ts';
import { PublicPictures, type Open } from './PublicPictures.tsx';
import { Trouble } from './Trouble.tsx';
import type { Pictures } from './use-pictures.ts';

interface Props {
  lang: Lang;
  t: Text;
  pictures: Pictures;
  /** What there is of labelled pictures, where it is known before the list has come. */
  open?: Open;
  /** The classes after which folders may be named. */
  labels: readonly Label[];
  /** A class's number in WordNet, where a network knows its classes by them: its folders may be named so. */
  wordNet?: string | undefined;
}

/** Lets an input take a folder; the types do not know the attribute. */
const wholeFolder = (input: HTMLInputElement | null) => input?.setAttribute('webkitdirectory', '');

/** Where the pictures come from: a folder of the reader's, several files, or labelled ones from another host. */
export function Chooser({ lang, t, pictures, open, labels, wordNet }: Props) {
  const [dragging, setDragging] = useState(false);
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    pictures.take(filesOf(input.files));
    // So that the same folder can be chosen again after it was mended.
    input.value = '';
  };
  useEffect(() => {
    // Anywhere on the page: a drop that missed would open the file in place of it.
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      droppedFiles(event.dataTransfer).then(pictures.take, pictures.fail);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  const examples = labels.slice(0, 3).map((label) => label[lang]);
  return (
    <section
      class={dragging ? 'batch-pictures dragging' : 'batch-pictures'}
      aria-label={tell(t, 'folder.pictures')}
    >
      <h2>{tell(t, 'folder.pictures')}</h2>
      <div class="batch-sources">
        <div class="batch-own">
          <div class="lab-buttons">
            <label class="button">
              <input ref={wholeFolder} class="visually-hidden" type="file" multiple onChange={choose} />
              {tell(t, 'folder.choose')}
            </label>
            <label class="button">
              <input class="visually-hidden" type="file" accept="image/*" multiple onChange={choose} />
              {tell(t, 'folder.files')}
            </label>
          </div>
          <p class="lab-hint">
            {tell(t, 'folder.hint', { examples: examples.join(tell(t, 'bench.comma')), limit: LIMIT })}
            {wordNet !== undefined && ` ${tell(t, 'folder.hint.wordnet', { id: wordNet })}`}
          </p>
        </div>
        <PublicPictures lang={lang} t={t} pictures={pictures} {...(open && { open })} />
      </div>
      <Trouble t={t} failure={pictures.failure} words="folder.error." dismiss={pictures.dismiss}>
        {pictures.empty !== null && <p>{tell(t, 'folder.empty', { skipped: pictures.empty })}</p>}
      </Trouble>
      <p role="status" class="batch-set">
        {describe(lang, t, pictures, labels)}
      </p>
    </section>
  );
}

/** What the set holds: how many pictures, what was left out, what its folders say. */
function describe(lang: Lang, t: Text, { set }: Pictures, labels: readonly Label[]): string {
  if (set === null) return tell(t, 'folder.none');
  const folders = folderNames(set.items);
  const named = folders.filter((folder) => classOf(labels, folder) >= 0).length;
  const parts = [
    tell(t, 'folder.count', { n: set.items.length, folders: folders.length }),
    named === 0 ? tell(t, 'folder.unnamed') : tell(t, 'folder.named', { named }),
  ];
  if (set.skipped > 0) parts.push(tell(t, 'folder.skipped', { n: set.skipped }));
  if (set.left > 0) parts.push(tell(t, 'folder.left', { limit: LIMIT, found: set.items.length + set.left }));
  return parts.join(lang === 'zh' ? '' : ' ');
}

import type { Lang } from '../../i18n/languages.ts';
import type { Dropped } from './dropped.ts';
import { say, type Text } from './text.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  said: Dropped | null;
  /** Whether there is a field for addresses. */
  full: boolean;
  /** That the reader's own picture is not there any more. */
  lost: boolean;
}

/** What became of a drop or a paste that was more or other than one picture; or of a picture after Back. */
export function DropNotice({ lang, t, base, said, full, lost }: Props) {
  return (
    <p class="lab-hint lab-dropped" role="status">
      {said === null
        ? lost && say(t, 'back.own')
        : said.kind === 'picture'
          ? said.rest.length > 0 &&
            say(t, 'drop.rest', { name: said.file.name, rest: said.rest.join(lang === 'zh' ? '、' : ', ') })
          : said.kind === 'address'
            ? say(t, full ? 'drop.address' : 'drop.plain')
            : said.kind === 'nothing' && say(t, 'drop.nothing')}
      {said?.kind === 'folder' && (
        <>
          {say(t, 'drop.folder')}
          <a href={`${base}${lang}/lab/folder/`}>{say(t, 'drop.folder.link')}</a>
          {lang === 'zh' ? '。' : '.'}
        </>
      )}
    </p>
  );
}

import { cards } from './cards.ts';
import { copyButtons } from './copy.ts';
import { languageSwitch } from './language.ts';
import { followMoved } from './moved.ts';
import { offline } from '../../offline/offline.ts';
import { shareLinks } from '../../links/share/permalinks.ts';
import { latePieces } from '../../browser/late.ts';
import { selection } from './selection.ts';
import { searchOpeners } from '../../search/openers.ts';
import { themeSelect } from './theme.ts';

/** The script of every page: small parts, each of which a page can be read without. */
themeSelect();
languageSwitch();
shareLinks();
followMoved();
copyButtons();
cards();
searchOpeners();
selection();
latePieces();
offline();

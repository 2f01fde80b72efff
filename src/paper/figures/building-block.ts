const ARROW = 'M0 0-4.5-9 0-7 4.5-9Z';

/** What is written in the drawing. */
export interface Labels {
  readonly title: string;
  readonly description: string;
  readonly layer: string;
  readonly shortcut: string;
}

/** The paper's Fig. 2 (page 2), drawn anew: two weight layers beside an identity shortcut that rejoins them by addition. SVG source. */
export function buildingBlock({ title, description, layer, shortcut }: Labels): string {
  const arrow = (place: string, kind = '') => `<path${kind} transform="${place}" d="${ARROW}"/>`;
  return (
    `<svg class="building-block" viewBox="0 0 340 330" width="340" height="330" role="img" aria-label="${title}">` +
    `<desc>${description}</desc>` +
    // The branch, with what enters and leaves it.
    '<g data-part="branch"><path fill="none" stroke="currentColor" stroke-width="1.6" d="M140 22V72M140 110V172M140 210V253"/>' +
    `<g fill="currentColor">${[74, 174, 254].map((y) => arrow(`translate(140 ${y})`)).join('')}</g>` +
    '<g class="box"><rect x="70" y="74" width="140" height="36" rx="6"/><rect x="70" y="174" width="140" height="36" rx="6"/></g>' +
    `<g text-anchor="middle"><text x="140" y="97">${layer}</text><text x="140" y="197">${layer}</text></g>` +
    '<g class="math"><text x="38" y="147" text-anchor="end">F(x)</text></g><g class="small"><text x="152" y="146">ReLU</text></g>' +
    '<path class="brace" d="M62 76C48 76 60 142 46 142 60 142 48 208 62 208"/></g>' +
    '<g class="math" data-part="branch shortcut"><text x="120" y="34">x</text></g>' +
    '<g data-part="shortcut"><path class="shortcut" fill="none" d="M140 44H210C262 44 282 76 282 120V212C282 250 262 266 226 266H162"/>' +
    `${arrow('translate(152 266) rotate(90)', ' class="shortcut-head"')}<g class="math"><text x="296" y="140">x</text></g>` +
    `<g class="small"><text x="272" y="168" text-anchor="end">${shortcut}</text></g></g>` +
    '<g data-part="sum"><g class="box"><circle cx="140" cy="266" r="12"/></g>' +
    '<path d="M134 266h12M140 260v12" stroke="currentColor" stroke-width="1.6"/>' +
    '<g class="math"><text x="152" y="296">F(x) + x</text></g></g>' +
    '<g data-part="relu"><path fill="none" stroke="currentColor" stroke-width="1.6" d="M140 279V318"/>' +
    `<g fill="currentColor">${arrow('translate(140 322)')}</g><g class="small"><text x="152" y="314">ReLU</text></g></g></svg>`
  );
}

import { useRef, useState } from 'preact/hooks';
import { short } from '../../architectures/format.ts';
import { light } from '../../paper/browser/light.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { AtSize, SizeRow } from './sizes.ts';

interface Props {
  t: Text;
  /** Their names and families, in the order of the cells. */
  nets: readonly { readonly name: string; readonly family: string }[];
  rows: readonly SizeRow[];
}

/** For §3.3: under the silhouettes, what each network has at each size of map; a chosen size is lit in the drawing. */
export function SizesPlay({ t, nets, rows }: Props) {
  const [size, setSize] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const choose = (chosen: number | null) => {
    setSize(chosen);
    const figure = root.current?.closest('.sizes');
    if (figure) light(figure, chosen === null ? null : String(chosen));
  };
  return (
    <div class="play-body" ref={root}>
      <fieldset class="play-choice">
        <legend>{tell(t, 'play.sizes.choose')}</legend>
        {[null, ...rows.map((row) => row.size)].map((each) => (
          <label key={each}>
            <input type="radio" checked={size === each} onChange={() => choose(each)} />
            {each === null ? tell(t, 'play.sizes.all') : `${each}×${each}`}
          </label>
        ))}
      </fieldset>
      <div class="play-numbers">
        <table>
          <caption>{tell(t, 'play.sizes.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'play.sizes.size')}</th>
              {nets.map(({ name, family }) => (
                <th key={name} scope="col" class={family}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.size} class={row.size === size ? 'lit' : ''}>
                <th scope="row">{`${row.size}×${row.size}`}</th>
                {row.cells.map((cell, i) => (
                  <td key={nets[i]?.name}>{cell === null ? '–' : <Cell cell={cell} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell({ cell }: { cell: NonNullable<AtSize> }) {
  return (
    <>
      {cell.layers.map(([count, channels]) => (
        <span key={channels}>{`${count} × ${channels}`}</span>
      ))}
      <small>{short(cell.multiplyAdds)}</small>
    </>
  );
}

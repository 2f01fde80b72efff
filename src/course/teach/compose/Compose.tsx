import '../../../lab/bench/bench.css';
import './compose.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Lang } from '../../../i18n/languages.ts';
import { BACKENDS } from '../../../inference/protocol.ts';
import { tell } from '../../../lab/bench/text.ts';
import { Gates } from '../../../lab/blocks/Gates.tsx';
import type { Text } from '../../../lab/classify/text.ts';
import { ORDERS } from '../../../lab/responses/settings.ts';
import { addressOf, FIELDS, type Choice, type Field } from './address.ts';
import { Pick } from './Pick.tsx';
import { Share } from './Share.tsx';
import { changed, initial, netsOf, type Offer } from './state.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  offer: Offer;
}

/** Composes the address of an experiment as a lecturer wants her class to find it, to be opened, pasted or embedded. */
export function Compose({ lang, t, base, offer }: Props) {
  const [choice, setChoice] = useState(() => initial(offer));
  const change = (part: Partial<Choice>) => setChoice((now) => changed(now, part, offer));
  const nets = netsOf(choice.bench, offer);
  const title = offer.benches.find(({ id }) => id === choice.bench)?.name ?? '';

  const fields: Readonly<Record<Field, () => ComponentChildren>> = {
    model: () => (
      <Pick
        label={tell(t, 'lab.model')}
        value={choice.model}
        options={nets}
        choose={(model) => change({ model })}
      />
    ),
    nets: () => (
      <fieldset>
        <legend>{tell(t, 'compose.nets')}</legend>
        {nets.map(({ id, name }) => (
          <label key={id} class="compose-tick">
            <input
              type="checkbox"
              checked={choice.nets.includes(id)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                change({
                  nets: offer.nets
                    .map((net) => net.id)
                    .filter((net) => (net === id ? checked : choice.nets.includes(net))),
                });
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
    ),
    layers: () => (
      <Pick
        label={tell(t, 'compose.layers')}
        value={`${choice.layers}`}
        options={offer.depths.map((depth) => ({ id: `${depth}`, name: `${depth}` }))}
        choose={(layers) => change({ layers: Number(layers) })}
      />
    ),
    order: () => (
      <Pick
        label={tell(t, 'responses.order')}
        value={choice.order}
        options={ORDERS.map((id) => ({ id, name: tell(t, `responses.order.${id}`) }))}
        choose={(order) => change({ order })}
      />
    ),
    class: () => (
      <Pick
        label={tell(t, 'compose.class')}
        value={choice.class ?? ''}
        options={[{ id: '', name: tell(t, 'compose.class.first') }, ...offer.classes]}
        choose={(id) => change({ class: id === '' ? null : id })}
      />
    ),
    image: () => (
      <Pick
        label={tell(t, 'compose.image')}
        value={choice.image}
        options={offer.images}
        choose={(image) => change({ image })}
      />
    ),
    backend: () => (
      <Pick
        label={tell(t, 'lab.backend')}
        value={choice.backend}
        options={BACKENDS.map((id) => ({ id, name: tell(t, `lab.backend.${id}`) }))}
        choose={(backend) => change({ backend })}
      />
    ),
    gates: () => <Gates t={t} gates={choice.gates} change={(gates) => change({ gates })} whole />,
  };

  return (
    <div class="compose">
      <div class="compose-form">
        <Pick
          label={tell(t, 'compose.bench')}
          value={choice.bench}
          options={offer.benches}
          choose={(bench) => change({ bench })}
        />
        {FIELDS[choice.bench].map((field) => (
          <div key={`${choice.bench} ${field}`} class={`compose-${field}`}>
            {fields[field]()}
          </div>
        ))}
      </div>
      <Share t={t} base={base} lang={lang} path={addressOf(choice)} title={title} />
    </div>
  );
}

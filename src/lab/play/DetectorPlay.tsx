import { useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { gainOf, type Measure } from './detector.ts';

interface Props {
  t: Text;
  measures: readonly Measure[];
}

const BACKBONES = ['vgg', 'resnet'] as const;
type Backbone = (typeof BACKBONES)[number];
const NAMES = { vgg: 'VGG-16', resnet: 'ResNet-101' } as const;
/** The parts of Faster R-CNN from left to right; the second and the last depend on the backbone. */
const PARTS = ['picture', 'backbone', 'rpn', 'region'] as const;

/** For §4.3: one detector, its backbone exchanged, and what four measures say of it. */
export function DetectorPlay({ t, measures }: Props) {
  const [backbone, setBackbone] = useState<Backbone>('resnet');
  const drawing = tell(t, 'play.detector.drawing', { backbone: NAMES[backbone] });
  return (
    <div class="play-body">
      <fieldset class="play-choice">
        <legend>{tell(t, 'play.detector.choose')}</legend>
        {BACKBONES.map((each) => (
          <label key={each}>
            <input type="radio" checked={backbone === each} onChange={() => setBackbone(each)} />
            {NAMES[each]}
          </label>
        ))}
      </fieldset>
      <ol class={`detector ${backbone}`} aria-label={drawing}>
        {PARTS.map((part) => (
          <li key={part} class={part}>
            <b>{part === 'backbone' ? NAMES[backbone] : tell(t, `play.detector.${part}`)}</b>
            <span>{tell(t, `play.detector.${part}.${backbone}`)}</span>
          </li>
        ))}
      </ol>
      <div class="play-numbers">
        <table>
          <caption>{tell(t, 'play.detector.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'play.detector.measure')}</th>
              {BACKBONES.map((each) => (
                <th key={each} scope="col" class={each === backbone ? 'lit' : ''}>
                  {NAMES[each]}
                </th>
              ))}
              <th scope="col">{tell(t, 'play.detector.gain')}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => {
              const { points, relative } = gainOf(measure);
              return (
                <tr key={measure.id}>
                  <th scope="row">{measure.name}</th>
                  {BACKBONES.map((each) => (
                    <td key={each} class={each === backbone ? 'lit' : ''}>
                      {measure[each].toFixed(1)}
                      <svg class="play-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect width={measure[each]} height={6} />
                      </svg>
                    </td>
                  ))}
                  <td>
                    {`+${points.toFixed(1)}`}
                    <small>{`+${relative.toFixed(1)}%`}</small>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

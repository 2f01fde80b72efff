import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { mean, type Series } from './series.ts';

/** What each line is, drawn as it is drawn, with its mean. */
export function Key({ t, series }: { t: Text; series: readonly Series[] }) {
  return (
    <ul class="responses-key">
      {series.map(({ net, family, measured, values }) => (
        <li key={`${net} ${measured}`}>
          <svg width="34" height="12" aria-hidden="true" class={`${family} ${measured ? 'measured' : 'now'}`}>
            <polyline points="0,6 34,6" fill="none" />
            {!measured &&
              (family === 'plain' ? (
                <rect x="14" y="3" width="6" height="6" />
              ) : (
                <circle cx="17" cy="6" r="3.2" />
              ))}
          </svg>
          {tell(t, measured ? 'responses.average' : 'responses.picture', {
            net,
            mean: mean(values).toFixed(2),
          })}
        </li>
      ))}
    </ul>
  );
}

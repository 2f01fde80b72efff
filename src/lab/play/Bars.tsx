interface Props {
  values: readonly number[];
  /** The name above them. */
  name: string;
  kind: 'x' | 'plain' | 'residual' | 'branch';
  /** The value that takes half of the width. */
  most: number;
  /** What a text beside them calls them, as browser/light.ts reads it. */
  part?: string;
}

const WIDTH = 100;
const ROW = 13;

/** A signal: a bar for each unit, to the right of the line where it is positive. */
export function Bars({ values, name, kind, most, part }: Props) {
  const middle = WIDTH * 0.34;
  const length = (value: number) =>
    Math.min(1, Math.abs(value) / most) * (value < 0 ? middle : WIDTH - middle);
  return (
    <figure class={`play-bars ${kind}`} data-part={part}>
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${values.length * ROW}`} preserveAspectRatio="none" aria-hidden="true">
        {values.map((value, i) => (
          <rect
            key={i}
            x={value < 0 ? middle - length(value) : middle}
            y={i * ROW + 2}
            width={length(value)}
            height={ROW - 4}
          />
        ))}
        <line x1={middle} x2={middle} y1={0} y2={values.length * ROW} />
      </svg>
    </figure>
  );
}

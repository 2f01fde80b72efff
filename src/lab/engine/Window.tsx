import './engine.css';
import { useMemo } from 'preact/hooks';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import { WHOLE } from '../../inference/picture/frame.ts';
import { BenchPicture } from '../bench/BenchPicture.tsx';
import { Frame } from '../bench/Frame.tsx';
import { tell } from '../bench/text.ts';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import { Problem } from '../classify/Problem.tsx';
import type { Text } from '../classify/text.ts';
import { useView } from '../classify/use-view.ts';
import { useDropAndPaste } from '../classify/use-drop-and-paste.ts';
import { Dots } from './Dots.tsx';
import { asBytes, multiply, type Layer } from './multiply.ts';
import { Picker } from './Picker.tsx';
import { read, write } from './settings.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  layer: Layer;
}

const CODEC = { read, write };
const NOTHING = () => [];

/** One window of the reader's picture and one filter: bytes, weights, products, sum, and what becomes of it. */
function Window({ lang, t, base, layer }: Props) {
  const [settings, change] = useAddress(CODEC);
  const bench = useBench({ base, settings, change, wants: NOTHING });
  const { dragging, said } = useDropAndPaste(bench.pickFile);
  const { picture } = bench.state;
  const small = useView(picture && picture.pixels, WHOLE, layer.size, layer.size);
  const bytes = useMemo(() => small && asBytes(layer, small), [small]);
  const { row, column, filter } = settings;
  const shown = bytes && multiply(layer, bytes, { row, column, filter });
  return (
    <Frame
      t={t}
      name={tell(t, 'engine.name')}
      ready={shown !== null}
      dragging={dragging}
      strip={<BenchPicture {...{ lang, t, bench, said }} />}
      picture={picture}
      problem={<Problem t={t} problem={bench.state.problem} actions={bench} />}
    >
      {small && (
        <Picker t={t} picture={small} place={settings} filters={layer.scales.length} change={change} />
      )}
      {shown && <Dots t={t} net={layer.net} layer={layer} place={settings} shown={shown} />}
    </Frame>
  );
}

export const WindowIsland = island(Window);

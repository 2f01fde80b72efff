import './views.css';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Model } from '../../inference/manifest.ts';
import { CENTRE, VIEWS } from '../../inference/views.ts';
import { Bench } from '../bench/Bench.tsx';
import { ModelChoice } from '../bench/ModelChoice.tsx';
import { tell } from '../bench/text.ts';
import { Top } from '../bench/Top.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import type { Text } from '../classify/text.ts';
import { read, write } from '../precision/settings.ts';
import { Crops } from './Crops.tsx';
import { keptElsewhere } from './kept.ts';
import { Numbers } from './Numbers.tsx';
import { averaged, verdict } from './said.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** Those of the site; networks of other hosts join them where they are on this device. */
  nets: readonly Pick<Model, 'id' | 'name' | 'input'>[];
  /** Where such a network can be downloaded. */
  lab: string;
}

const CODEC = { read, write };

/** The ten views of §3.4 against the one in the middle, on the reader's picture. */
function Views({ lang, t, base, nets, lab }: Props) {
  const [settings, change, changes] = useAddress(CODEC);
  const chosen = (models: readonly Model[]) => models.find(({ id }) => id === settings.model) ?? models[0];
  const wantOf = (model: string, view: number) => ({ model, gates: null, view });
  const bench = useBench({
    base,
    settings,
    change,
    changes,
    wants: ({ models }) => {
      const model = chosen(models);
      return model ? VIEWS.map((_, view) => wantOf(model.id, view)) : [];
    },
    // Without them the experiment is as good with the networks of the site.
    more: () => keptElsewhere(base).catch(() => []),
  });
  const { manifest, picture } = bench.state;
  const model = manifest ? chosen(manifest.models) : undefined;
  const told = model ?? nets.find(({ id }) => id === settings.model) ?? nets[0];
  const some = model ? VIEWS.map((_, view) => bench.answer(wantOf(model.id, view))) : [];
  const answers = some.flatMap((answer) => answer ?? []);
  const ten = answers.length === VIEWS.length ? averaged(answers) : undefined;
  const centre = some[CENTRE];
  const said = verdict(lang, t, answers, VIEWS.length);
  return (
    <Bench
      lang={lang}
      t={t}
      name={tell(t, 'views.name')}
      bench={bench}
      spoken={said}
      seen
      controls={
        <>
          <ModelChoice
            t={t}
            nets={manifest?.models ?? nets}
            chosen={model?.id ?? nets[0]?.id}
            disabled={bench.state.busy !== null && bench.state.going}
            choose={(model) => change({ model })}
          />
          {(manifest?.models.every(({ address }) => address === undefined) ?? true) && (
            <p class="lab-hint">
              <a href={lab}>{tell(t, 'views.elsewhere')}</a>
            </p>
          )}
        </>
      }
    >
      {told && <p class="bench-hint">{how(t, told)}</p>}
      {model && picture && <Crops lang={lang} t={t} model={model} pixels={picture.pixels} answers={some} />}
      {said && <p class="bench-verdict">{said}</p>}
      {centre && ten && (
        <>
          <ul class="bench-nets pairs">
            {[
              { key: 'one', answer: centre },
              { key: 'ten', answer: ten },
            ].map(({ key, answer }) => (
              <li key={key} class={`bench-net ${answer.model.family}`}>
                <h3>{tell(t, `views.${key}`)}</h3>
                <Top lang={lang} answer={answer} count={5} />
              </li>
            ))}
          </ul>
          <Numbers lang={lang} t={t} answers={answers} ten={ten} />
        </>
      )}
    </Bench>
  );
}

/** What the views of this network are cut from. */
function how(t: Text, { input: { size, resize = size } }: Pick<Model, 'input'>): string {
  return resize > size
    ? tell(t, 'views.how.crop', { size, resize })
    : tell(t, 'views.how.pad', { size, margin: size / 8 });
}

export const ViewsIsland = island(Views);

import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { recall, remember, type Lasting } from '../../browser/storage.ts';
import { initial, parseMarks, reduce, type Action, type Slip, type State } from './state.ts';

/** The deck, with its marks kept in the browser and its section in the address: ?section=cifar-10; and how long the marks last. */
export function useFlashcards(slips: readonly Slip[]): [State, (action: Action) => void, Lasting] {
  const [lasting, setLasting] = useState<Lasting>('kept');
  const [state, act] = useReducer(reduce, slips, initial);
  useEffect(() => {
    const section = new URLSearchParams(location.search).get('section') ?? '';
    act({ type: 'woken', marks: parseMarks(recall('cards')), section });
  }, []);
  const { ready, marks, section } = state;
  // Before the page is painted: a reload right after a click loses no mark.
  useLayoutEffect(() => {
    if (ready) setLasting(remember('cards', JSON.stringify(marks)));
  }, [ready, marks]);
  useEffect(() => {
    if (!ready) return;
    const address = new URL(location.href);
    if (section === '') address.searchParams.delete('section');
    else address.searchParams.set('section', section);
    history.replaceState(history.state, '', address);
  }, [ready, section]);
  return [state, act, lasting];
}

/** What is replaced in the scripts that the search library writes, and by what; each has to be there. */
const BOTH: readonly (readonly [from: string, to: string])[] = [
  // A part of the index that did not come is a failure, and no answer without the words that are in it.
  ['"load_index_chunk")).catch(()=>{});}', '"load_index_chunk"));}'],
  ['"load_filter_chunk")).catch(()=>{});}', '"load_filter_chunk"));}'],
  // After a failure everything is fetched past the browser's own copies, one of which may be damaged.
  [
    'constructor(opts={}){__publicField(this,"backend");',
    'constructor(opts={}){this.anew=!!opts.anew;__publicField(this,"backend");',
  ],
  ['await fetch(queued.input)', 'await fetch(queued.input,this.anew?{cache:"reload"}:{})'],
];

/** Of the one that pages import: the index of the other language is searched too, where that of the page's own has nothing. */
const PAGE = [
  [
    'language:detectLanguage(),primary:true});}};',
    'language:initial_options?.language??detectLanguage(),primary:true});}};',
  ],
] as const;

/**
 * The library's scripts made to say what they could not load, and to take a language: pagefind.js, and pagefind-worker.js with
 * `worker`. Throws where one is not as known.
 */
export function honest(script: string, worker: boolean): string {
  return [...BOTH, ...(worker ? [] : PAGE)].reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`the search library has changed: no single ${from}`);
    return text.replace(from, () => to);
  }, script);
}

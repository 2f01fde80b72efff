/** What a course system that keeps to SCORM 1.2 offers to a page that it shows. Everything it takes and gives is text. */
export interface Api {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
}

/** A window that may hold the interface, or be inside one that does. */
export interface Holder {
  readonly API?: Api;
  readonly parent?: Holder | null;
  readonly opener?: Holder | null;
}

/** The interface of the system that shows this page: in a frame around it, or in the window that opened it. */
export function findApi(start: Holder): Api | undefined {
  return search(start) ?? (start.opener ? search(start.opener) : undefined);
}

function search(start: Holder): Api | undefined {
  let at: Holder | null | undefined = start;
  for (let steps = 0; at && steps < 10; steps++) {
    try {
      if (at.API) return at.API;
      at = at.parent === at ? null : at.parent;
    } catch {
      // A frame around this one is of another site and shows nothing.
      return undefined;
    }
  }
  return undefined;
}

/** What is reported while a reader answers. */
export interface Report {
  /** What was kept of an earlier visit; null for none. */
  readonly kept: string | null;
  /** Keeps the answers, and once all are given says so, with the share of right ones in per cent. */
  save(answers: string, done: number | null): void;
  end(): void;
}

/** Begins to report; undefined where nobody listens. */
export function report(api: Api | undefined): Report | undefined {
  if (api?.LMSInitialize('') !== 'true') return undefined;
  const status = api.LMSGetValue('cmi.core.lesson_status');
  if (!/^(completed|passed|incomplete)$/.test(status))
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  let ended = false;
  return {
    kept: api.LMSGetValue('cmi.suspend_data') || null,
    save(answers, done) {
      api.LMSSetValue('cmi.suspend_data', answers);
      if (done !== null) {
        for (const [name, value] of [
          ['score.min', '0'],
          ['score.max', '100'],
          ['score.raw', String(done)],
          ['lesson_status', 'completed'],
        ] as const)
          api.LMSSetValue(`cmi.core.${name}`, value);
      }
      api.LMSCommit('');
    },
    end() {
      if (ended) return;
      ended = true;
      api.LMSSetValue('cmi.core.exit', 'suspend');
      api.LMSCommit('');
      api.LMSFinish('');
    },
  };
}

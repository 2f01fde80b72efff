import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';

/** What other systems know of a question once they have read a file. */
export interface Read {
  id: string;
  question: string;
  explanation: string;
  address: string;
  options?: { text: string; right: boolean }[];
  value?: number;
  tolerance?: number;
}

/** HTML as the site writes text: <code> in backticks, formulas as \(TeX\). */
function text(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const math of document.querySelectorAll('math'))
    math.replaceWith(`\\(${math.querySelector('annotation')?.textContent ?? ''}\\)`);
  for (const code of document.querySelectorAll('code')) code.replaceWith(`\`${code.textContent}\``);
  return document.body.textContent;
}

/** An explanation and the address it ends with. */
function why(html: string): Pick<Read, 'explanation' | 'address'> {
  const [, first = '', address = ''] = /^<p>(.*?)<\/p><p>.*<a href="([^"]*)"/s.exec(html) ?? [];
  return { explanation: text(first), address: text(address) };
}

/** The questions of a Moodle XML file, and its categories. */
export function readMoodle(xml: string): { questions: Read[]; categories: string[] } {
  const all = [...xml.matchAll(/<question type="(\w+)">(.*?)<\/question>/gs)];
  const inside = (source: string, tag: string) =>
    new RegExp(`<${tag}[^>]*>(?:<text>)?(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?(?:</text>)?</${tag}>`, 's').exec(
      source,
    )?.[1] ?? '';
  return {
    categories: all
      .filter(([, type]) => type === 'category')
      .map(([, , body = '']) => text(inside(body, 'category'))),
    questions: all
      .filter(([, type]) => type !== 'category')
      .map(([, type, body = '']) => {
        const answers = [...body.matchAll(/<answer fraction="([^"]+)"[^>]*>(.*?)<\/answer>/gs)];
        return {
          id: inside(body, 'idnumber'),
          question: text(inside(body, 'questiontext')),
          ...why(inside(body, 'generalfeedback')),
          ...(type === 'numerical'
            ? {
                value: Number(inside(answers[0]![2]!, 'text')),
                tolerance: Number(inside(answers[0]![2]!, 'tolerance')),
              }
            : {
                options: answers.map(([whole, fraction]) => ({
                  text: text(inside(whole, 'answer')),
                  right: Number(fraction) > 0,
                })),
              }),
        };
      }),
  };
}

/** The questions of a GIFT file. */
export function readGift(source: string): Read[] {
  const plain = (escaped: string) => escaped.replace(/\\([\\~=#{}:])/g, '$1');
  const found = source.matchAll(/^\/\/ (\S+)\n::(?:\\.|[^:])*::\[html\]((?:\\.|[^{\\])*)\{\n(.*?)\n\}$/gms);
  return [...found].map(([, id = '', question = '', body = '']) => {
    const [answers = '', feedback = ''] = body.split('####');
    const number = /^#(.*):(.*)$/m.exec(answers);
    const lines = answers.trim().split('\n');
    return {
      id,
      question: text(plain(question)),
      ...why(plain(feedback)),
      ...(number
        ? { value: Number(number[1]), tolerance: Number(number[2]) }
        : {
            options: lines.map((line) => ({
              text: text(plain(line.replace(/^[=~](%[-\d.]+%)?/, ''))),
              right: /^(=|~%[\d.]+%)/.test(line),
            })),
          }),
    };
  });
}

/** The questions of a QTI package in the order of its test, and the names of its files. */
export function readQti(archive: Uint8Array): { questions: Read[]; files: Record<string, string> } {
  const files = Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const refs = [...files['test.xml']!.matchAll(/<assessmentItemRef[^>]* href="([^"]+)"/g)];
  const questions = refs.map(([, file = '']) => {
    const xml = files[file]!;
    const inside = (tag: string) => new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(xml)?.[1] ?? '';
    const right = [...inside('correctResponse').matchAll(/<value>(.*?)<\/value>/g)].map(([, value]) => value);
    const tolerance = /<equal [^>]*tolerance="(\S+) /.exec(xml)?.[1];
    return {
      id: /identifier="q-([^"]+)"/.exec(xml)?.[1] ?? '',
      question: text(/<itemBody><p>(.*?)<\/p>/s.exec(xml)?.[1] ?? ''),
      ...why(inside('modalFeedback')),
      ...(tolerance !== undefined
        ? { value: Number(right[0]), tolerance: Number(tolerance) }
        : {
            options: [...xml.matchAll(/<simpleChoice identifier="(\w+)">(.*?)<\/simpleChoice>/gs)].map(
              ([, name, option = '']) => ({ text: text(option), right: right.includes(name) }),
            ),
          }),
    };
  });
  return { questions, files };
}

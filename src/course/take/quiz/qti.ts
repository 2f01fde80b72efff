import { escapeHtml } from '../../../links/share/formats.ts';
import { zip } from '../zip.ts';
import type { Course } from './course.ts';
import { assessmentItem, nameInQti } from './qti-item.ts';
import { XML } from './xml.ts';

/** Questions as a QTI 2.1 package: a manifest, a test with a part for each section, a file for each question. */
export function qti(course: Course): Uint8Array<ArrayBuffer> {
  const items = course.chapters.flatMap((chapter) => chapter.items);
  return zip({
    'imsmanifest.xml': manifest(course),
    'test.xml': test(course),
    ...Object.fromEntries(items.map((item) => [fileOf(item.id), assessmentItem(item, course.lang)])),
  });
}

function fileOf(id: string): string {
  return `items/${nameInQti(id)}.xml`;
}

function manifest({ chapters }: Course): string {
  const ids = chapters.flatMap(({ items }) => items.map(({ id }) => id));
  const resource = (name: string, type: string, file: string, inside = '') =>
    `<resource identifier="${name}" type="imsqti_${type}_xmlv2p1" href="${file}"><file href="${file}"/>${inside}</resource>`;
  const needed = ids.map((id) => `<dependency identifierref="${nameInQti(id)}"/>`).join('');
  return `${XML}
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="residual-quiz">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
${[resource('test', 'test', 'test.xml', needed), ...ids.map((id) => resource(nameInQti(id), 'item', fileOf(id)))].join('\n')}
</resources>
</manifest>
`;
}

function test({ title, chapters }: Course): string {
  const sections = chapters.map(
    (chapter) =>
      `<assessmentSection identifier="s-${chapter.id}" title="${escapeHtml(chapter.title)}" visible="true">${chapter.items
        .map(({ id }) => `<assessmentItemRef identifier="${nameInQti(id)}" href="${fileOf(id)}"/>`)
        .join('')}</assessmentSection>`,
  );
  return `${XML}
<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="test" title="${escapeHtml(title)}">
<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
${sections.join('\n')}
</testPart>
</assessmentTest>
`;
}

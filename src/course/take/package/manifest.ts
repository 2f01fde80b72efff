import { escape } from '../page/xhtml.ts';
import { XML } from '../quiz/xml.ts';

/** The manifest of a SCORM 1.2 package with one page, index.html, and the files that it needs. */
export function manifest(id: string, title: string, files: readonly string[]): string {
  return `${XML}
<manifest identifier="${id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="course">
<organization identifier="course"><title>${escape(title)}</title>
<item identifier="lesson" identifierref="page"><title>${escape(title)}</title></item>
</organization>
</organizations>
<resources>
<resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.map((file) => `<file href="${file}"/>`).join('\n')}
</resource>
</resources>
</manifest>
`;
}

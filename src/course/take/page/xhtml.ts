const VOID = /^(br|hr|img|input|link|meta|col|wbr|source)$/;
const NAMESPACES: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** An element as XML that books and browsers read: every tag closed, namespaces of drawings and formulas named. */
export function xhtml(node: Node): string {
  if (node.nodeType === 3) return escape(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.localName;
  const attributes = [...element.attributes].filter((attribute) => attribute.name !== 'xmlns');
  const namespace = NAMESPACES[name];
  const written = [
    ...(namespace === undefined ? [] : [` xmlns="${namespace}"`]),
    ...attributes.map((attribute) => ` ${attribute.name}="${escape(attribute.value)}"`),
  ].join('');
  if (VOID.test(name)) return `<${name}${written}/>`;
  return `<${name}${written}>${[...element.childNodes].map(xhtml).join('')}</${name}>`;
}

/** Text as XML writes it, without the characters that XML does not have. */
export function escape(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

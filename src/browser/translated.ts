import { options, type VNode } from 'preact';

/**
 * Lets what changes change under a browser's translation. That puts its own elements in the place of text, so that Preact goes on
 * writing into text nodes which no longer stand in the page, and the reader sees the old words. Before a piece of a page is
 * drawn again it gets its own text back, which the translator then translates once more, new words and all.
 */

/** What is used of Preact's own fields, whose short names its tools rely on as well: parent, children and node of a vnode. */
interface Inner extends VNode {
  readonly __?: Inner | null;
  readonly __k?: readonly (Inner | null)[] | null;
  readonly __e?: Node | null;
}

/** The text nodes that Preact takes to be in the page. */
const owned = new WeakSet<Node>();
let translated = false;

const hooks = options as typeof options & { __r?: (vnode: VNode) => void };
const { diffed, unmount, __r: render } = hooks;

hooks.diffed = (vnode) => {
  const { __e: node } = vnode as Inner;
  if (node instanceof Text) owned.add(node);
  diffed?.(vnode);
};
hooks.unmount = (vnode) => {
  const { __e: node } = vnode as Inner;
  if (node instanceof Text) owned.delete(node);
  unmount?.(vnode);
};
hooks.__r = (vnode) => {
  if (translated) {
    translated = false;
    let root = vnode as Inner;
    while (root.__) root = root.__;
    restore(root);
  }
  render?.(vnode);
};

new MutationObserver((records) => {
  const taken = (node: Node) => owned.has(node) && !node.isConnected;
  translated ||= records.some(({ removedNodes }) => [...removedNodes].some(taken));
}).observe(document, { childList: true, subtree: true });

/** Gives every element below its own text back, where that has been taken out. */
function restore(vnode: Inner): void {
  const { __e: element, __k: children } = vnode;
  if (typeof vnode.type === 'string' && element instanceof Element) {
    const own = nodesOf(vnode);
    if (own.some((node) => node instanceof Text && node.parentNode !== element)) giveBack(element, own);
  }
  for (const child of children ?? []) if (child) restore(child);
}

/** Leaves an element only its own nodes, in their order. Those that are in their place stay there, the one with the focus among them. */
function giveBack(element: Element, own: readonly Node[]): void {
  for (const node of [...element.childNodes]) if (!own.includes(node)) node.remove();
  let next: Node | null = null;
  for (const node of own.toReversed()) {
    if (node.parentNode !== element || node.nextSibling !== next) element.insertBefore(node, next);
    next = node;
  }
}

/** The nodes that a vnode has put into its element, in order, through components and fragments. */
function nodesOf({ __k: children }: Inner): Node[] {
  return (children ?? []).flatMap((child) => {
    if (child === null) return [];
    return typeof child.type === 'function' ? nodesOf(child) : child.__e ? [child.__e] : [];
  });
}

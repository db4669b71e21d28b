import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";

/** An element of a page, or the root of its tree. Siblings are linked, so that putting one in anywhere costs the same. */
export interface PageElement {
  /** In small letters; "#document" and "#content" (of a template) are no elements of the page. */
  readonly name: string;
  /** Drawings and formulas have their own. */
  readonly namespace: html.NS;
  /** In the order of the page; a name stands once. */
  readonly attributes: Token.Attribute[];
  parent: PageElement | null;
  previous: PageNode | null;
  next: PageNode | null;
  first: PageNode | null;
  last: PageNode | null;
}

export interface PageText {
  readonly name: "#text";
  words: string;
  parent: PageElement | null;
  previous: PageNode | null;
  next: PageNode | null;
}

export type PageNode = PageElement | PageText;

export function isText(node: PageNode): node is PageText {
  return node.name === "#text";
}

/** The value of an attribute; null where the element has none of this name. */
export function attribute(element: PageElement, name: string): string | null {
  return element.attributes.find((one) => one.name === name)?.value ?? null;
}

/** Elements are nested at most so deep, as in browsers; the parser looks through all that are open. */
const DEEPEST = 512;
/** `html` and `body` are open in every page. */
const ALWAYS_OPEN = 2;
/** More elements and pieces of text than any page has: only damage and attacks do. */
const MOST_PIECES = 500_000;
/** `html` and `body` take in what a second one of them says, up to so many attributes. */
const MOST_ADOPTED = 64;

/** What the parser is told of the tree's types. */
export type PageTypes = TreeAdapterTypeMap<
  PageNode | null,
  PageElement,
  PageNode | null,
  PageElement,
  PageElement,
  PageElement,
  null,
  PageText,
  PageElement,
  null
>;

/**
 * Builds the tree of a page for the parser, without comments.
 *
 * Its methods throw a RangeError when elements are nested too deep, or when there are too many pieces.
 */
export class PageTree implements TreeAdapter<PageTypes> {
  /** `iframe` elements that hold a page of their own. */
  readonly frames: PageElement[] = [];
  private depth = 0;
  private pieces: number;
  private mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS;

  /** @param outer the tree of the page that this one stands in: their pieces are counted together. */
  constructor(outer?: PageTree) {
    this.pieces = outer?.pieces ?? 0;
  }

  /** Puts a page into an `iframe`, in place of what older browsers show there. */
  putInside(frame: PageElement, page: PageElement): void {
    frame.first = null;
    frame.last = null;
    this.insert(frame, page, null);
  }

  createDocument(): PageElement {
    return element("#document", html.NS.HTML, []);
  }

  createDocumentFragment(): PageElement {
    return element("#content", html.NS.HTML, []);
  }

  createElement(name: string, namespace: html.NS, attributes: Token.Attribute[]): PageElement {
    this.count();
    const made = element(name, namespace, attributes);
    if (name === "iframe" && attribute(made, "srcdoc") !== null) this.frames.push(made);
    return made;
  }

  createTextNode(words: string): PageText {
    this.count();
    return { name: "#text", words, parent: null, previous: null, next: null };
  }

  createCommentNode(): null {
    this.count();
    return null;
  }

  appendChild(parent: PageElement, node: PageNode | null): void {
    this.insert(parent, node, null);
  }

  insertBefore(parent: PageElement, node: PageNode | null, reference: PageNode | null): void {
    this.insert(parent, node, reference);
  }

  insertText(parent: PageElement, words: string): void {
    this.putText(parent, words, null);
  }

  insertTextBefore(parent: PageElement, words: string, reference: PageNode | null): void {
    this.putText(parent, words, reference);
  }

  detachNode(node: PageNode | null): void {
    if (node?.parent == null) return;
    if (node.previous === null) node.parent.first = node.next;
    else node.previous.next = node.next;
    if (node.next === null) node.parent.last = node.previous;
    else node.next.previous = node.previous;
    node.parent = null;
    node.previous = null;
    node.next = null;
  }

  adoptAttributes(recipient: PageElement, attributes: Token.Attribute[]): void {
    for (const one of attributes) {
      if (recipient.attributes.length >= MOST_ADOPTED) return;
      if (attribute(recipient, one.name) === null) recipient.attributes.push(one);
    }
  }

  setTemplateContent(template: PageElement, content: PageElement): void {
    this.insert(template, content, null);
  }

  getTemplateContent(template: PageElement): PageElement {
    if (template.first === null || isText(template.first)) throw new TypeError("A template holds its content.");
    return template.first;
  }

  onItemPush(): void {
    this.depth += 1;
    if (this.depth > DEEPEST + ALWAYS_OPEN) throw new RangeError(`its elements are nested over ${DEEPEST} deep`);
  }

  onItemPop(): void {
    this.depth -= 1;
  }

  getFirstChild(parent: PageElement): PageNode | null {
    return parent.first;
  }

  getChildNodes(parent: PageElement): PageNode[] {
    return [...childrenOf(parent)];
  }

  getParentNode(node: PageNode | null): PageElement | null {
    return node?.parent ?? null;
  }

  getAttrList(element: PageElement): Token.Attribute[] {
    return element.attributes;
  }

  getTagName(element: PageElement): string {
    return element.name;
  }

  getNamespaceURI(element: PageElement): html.NS {
    return element.namespace;
  }

  getTextNodeContent(text: PageText): string {
    return text.words;
  }

  isElementNode(node: PageNode | null): node is PageElement {
    return node !== null && !isText(node);
  }

  isTextNode(node: PageNode | null): node is PageText {
    return node !== null && isText(node);
  }

  isCommentNode(node: PageNode | null): node is null {
    return node === null;
  }

  isDocumentTypeNode(_node: PageNode | null): _node is null {
    return false;
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.mode;
  }

  setDocumentMode(_document: PageElement, mode: html.DOCUMENT_MODE): void {
    this.mode = mode;
  }

  // Of document types, comments and places in the source nothing is kept.
  setDocumentType(): void {}
  getCommentNodeContent(): string {
    return "";
  }
  getDocumentTypeNodeName(): string {
    return "";
  }
  getDocumentTypeNodePublicId(): string {
    return "";
  }
  getDocumentTypeNodeSystemId(): string {
    return "";
  }
  getNodeSourceCodeLocation(): undefined {}
  setNodeSourceCodeLocation(): void {}
  updateNodeSourceCodeLocation(): void {}

  private count(): void {
    this.pieces += 1;
    if (this.pieces > MOST_PIECES) throw new RangeError(`it has over ${MOST_PIECES} elements and pieces of text`);
  }

  private putText(parent: PageElement, words: string, reference: PageNode | null): void {
    const before = reference === null ? parent.last : reference.previous;
    if (before !== null && isText(before)) before.words += words;
    else this.insert(parent, this.createTextNode(words), reference);
  }

  private insert(parent: PageElement, node: PageNode | null, reference: PageNode | null): void {
    if (node === null) return;
    node.parent = parent;
    node.next = reference;
    node.previous = reference === null ? parent.last : reference.previous;
    if (node.previous === null) parent.first = node;
    else node.previous.next = node;
    if (reference === null) parent.last = node;
    else reference.previous = node;
  }
}

function element(name: string, namespace: html.NS, attributes: Token.Attribute[]): PageElement {
  return { name, namespace, attributes, parent: null, previous: null, next: null, first: null, last: null };
}

export function* childrenOf({ first }: PageElement): Generator<PageNode> {
  for (let child = first; child !== null; child = child.next) yield child;
}

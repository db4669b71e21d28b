import type { DefaultTreeAdapterTypes } from "parse5";
import { parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser understands it. */
export class ParsedPage {
  /** In their order. */
  readonly elements: readonly Element[];

  constructor(html: string) {
    this.elements = [...elementsIn(parse(html))];
  }

  /** Those with an attribute, and with this value where one is named. */
  having(name: string, value?: string): Element[] {
    return this.elements.filter((element) => {
      const found = attributeOf(element, name);
      return found !== undefined && (value === undefined || found === value);
    });
  }

  ofClass(name: string): Element[] {
    return this.elements.filter((element) => attributeOf(element, "class")?.split(" ").includes(name));
  }

  named(...names: readonly string[]): Element[] {
    return this.elements.filter(({ tagName }) => names.includes(tagName));
  }
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text of an element, without that of elements of a class. */
export function textOfElement(node: Node, without = ""): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node)) return "";
  if ("attrs" in node && without !== "" && attributeOf(node, "class") === without) return "";
  return node.childNodes.map((child) => textOfElement(child, without)).join("");
}

function* elementsIn(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsIn(child);
}

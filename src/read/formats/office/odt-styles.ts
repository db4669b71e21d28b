import type { Attributes, XmlHandler } from "../package/xml.ts";

/** Styles are based on others at most so often in a row. */
const LONGEST_CHAIN = 32;

interface Style {
  readonly parent: string | undefined;
  isHidden: boolean;
}

/** The styles of an OpenDocument text, as far as they say what its reader sees. */
export class OdtStyles implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private current: Style | null = null;
  private readonly path: string[] = [];

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (name === "style:style") {
      this.current = { parent: attributes["style:parent-style-name"], isHidden: false };
      this.styles.set(attributes["style:name"] ?? "", this.current);
    } else if (name === "style:text-properties" && this.current !== null)
      this.current.isHidden = attributes["text:display"] === "none";
  }

  text(): void {}

  close(): void {
    if (this.path.pop() === "style:style") this.current = null;
  }

  isHidden(name: string | undefined): boolean {
    return this.chain(name).some(([, { isHidden }]) => isHidden);
  }

  /** Whether a paragraph is the document's title. */
  isTitle(name: string | undefined): boolean {
    return name === "Title" || this.chain(name).some(([each, { parent }]) => each === "Title" || parent === "Title");
  }

  private chain(name: string | undefined): [string, Style][] {
    const chain: [string, Style][] = [];
    let next = name;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.push([next, style]);
      next = style.parent;
    }
    return chain;
  }
}

/** A value of a JSON text with the line on which it begins; numbers and words are texts, null is empty. */
export interface JsonNode {
  line: number;
  value: string | JsonNode[] | Map<string, JsonNode>;
}

const DEPTH_MAX = 32;
const SCALAR = /[^\s,\]}]+/y;

/** The text does not hold JSON, or nests it too deeply. */
export class JsonFault extends Error {
  constructor(
    readonly line: number,
    readonly isTooDeep: boolean,
  ) {
    super('no JSON that is read');
  }
}

/** Reads JSON with its lines, in the order of the text. Throws JsonFault. */
export function readJson(text: string): JsonNode {
  return new JsonReader(text).read();
}

class JsonReader {
  private at = 0;
  private line = 1;
  private depth = 0;

  constructor(private readonly text: string) {}

  read(): JsonNode {
    const node = this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.fail();
    return node;
  }

  private value(): JsonNode {
    this.skipSpace();
    const { line } = this;
    const mark = this.text[this.at];
    if (mark === '"') return { line, value: this.string() };
    if (mark === '{') return { line, value: this.object() };
    if (mark === '[') return { line, value: this.array() };
    return { line, value: this.scalar() };
  }

  private object(): Map<string, JsonNode> {
    const entries = new Map<string, JsonNode>();
    this.items('}', () => {
      this.skipSpace();
      const key = this.string();
      this.skipSpace();
      this.take(':');
      entries.set(key, this.value());
    });
    return entries;
  }

  private array(): JsonNode[] {
    const items: JsonNode[] = [];
    this.items(']', () => items.push(this.value()));
    return items;
  }

  private items(end: string, item: () => void): void {
    if ((this.depth += 1) > DEPTH_MAX) throw new JsonFault(this.line, true);
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === end) this.at += 1;
    else {
      for (let isMore = true; isMore;) {
        item();
        this.skipSpace();
        isMore = this.text[this.at] === ',';
        if (isMore) this.at += 1;
      }
      this.take(end);
    }
    this.depth -= 1;
  }

  private string(): string {
    if (this.text[this.at] !== '"') this.fail();
    let end = this.text.indexOf('"', this.at + 1);
    while (end > 0 && this.isEscaped(end)) end = this.text.indexOf('"', end + 1);
    if (end < 0) this.fail();
    const from = this.at;
    this.at = end + 1;
    return String(this.parsed(this.text.slice(from, this.at)));
  }

  private isEscaped(quote: number): boolean {
    let from = quote;
    while (this.text[from - 1] === '\\') from -= 1;
    return (quote - from) % 2 === 1;
  }

  private scalar(): string {
    SCALAR.lastIndex = this.at;
    const [word] = SCALAR.exec(this.text) ?? [];
    if (word === undefined) return this.fail();
    this.at += word.length;
    const value = this.parsed(word);
    if (value === null) return '';
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : this.fail();
  }

  private parsed(piece: string): unknown {
    try {
      return JSON.parse(piece);
    } catch {
      return this.fail();
    }
  }

  private take(mark: string): void {
    if (this.text[this.at] !== mark) this.fail();
    this.at += 1;
  }

  private skipSpace(): void {
    for (;;) {
      const mark = this.text[this.at];
      if (mark === '\n') this.line += 1;
      else if (mark !== ' ' && mark !== '\r' && mark !== '\t') return;
      this.at += 1;
    }
  }

  private fail(): never {
    throw new JsonFault(this.line, false);
  }
}

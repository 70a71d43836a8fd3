import type { Findings } from './findings.js';
import type { XmlElement } from './xml-elements.js';

/** Counts what an element holds beside what is read of it. */
export function countUnread(
  element: XmlElement,
  read: { children: ReadonlySet<string>; attributes: ReadonlySet<string> },
  findings: Findings,
): void {
  for (const child of element.children) {
    if (!read.children.has(child.name)) countAll(child, `${element.name}/${child.name}`, findings);
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!read.attributes.has(name) && value.trim() !== '') {
      findings.leaveAside(`${element.name}@${name}`.slice(0, 80));
    }
  }
}

function countAll(element: XmlElement, path: string, findings: Findings): void {
  const isSaid = element.text.trim() !== '' || Object.values(element.attributes).some(Boolean);
  if (isSaid) findings.leaveAside(path.slice(0, 80));
  for (const child of element.children) countAll(child, `${path}/${child.name}`, findings);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The characters that XML 1.0 (section 2.2, Char) has not, not even as references: most controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text for an element or an attribute's value in double quotes, in XML 1.0 and in HTML. A parser gives back the same text, also line ends, which
 * it would change if they stood as they are; only what XML cannot hold becomes U+FFFD, the replacement character.
 */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'\t\n\r]/g, (character) => REFERENCES[character]);
}

/** The attributes of an element; those that are null are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** A start tag. Names are ours and stand as they are, values are escaped. */
export function xmlStart(name: string, attributes: XmlAttributes = {}): string {
  return `<${tagContent(name, attributes)}>`;
}

/** An element. `content` is XML already; null: an empty-element tag. */
export function xmlElement(name: string, attributes: XmlAttributes, content: string | null): string {
  return content === null ? `<${tagContent(name, attributes)}/>` : `${xmlStart(name, attributes)}${content}</${name}>`;
}

function tagContent(name: string, attributes: XmlAttributes): string {
  let content = name;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) content += ` ${attribute}="${xmlText(String(value))}"`;
  }
  return content;
}

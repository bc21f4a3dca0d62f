const WIDTH = 120;

/** A JSON value for people to read: what fits into one line stands in one. */
export function jsonText(value) {
  return `${lines(value, '', 0)}\n`;
}

/** `taken`: how many characters of its first line are taken already, and of its last will be. */
function lines(value, indent, taken) {
  const line = oneLine(value);
  if (taken + line.length <= WIDTH || typeof value !== 'object') return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const items = Object.entries(value).map(([key, item]) => {
    const begin = `${inner}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`;
    return begin + lines(item, inner, begin.length + 1);
  });
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

function oneLine(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Object.entries(value).map(([key, item]) =>
    Array.isArray(value) ? oneLine(item) : `${JSON.stringify(key)}: ${oneLine(item)}`,
  );
  if (Array.isArray(value)) return `[${items.join(', ')}]`;
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

import { badInput } from './errors';
import { shown } from './text';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_SLUG_LENGTH = 100;

/** Whether a text is a slug: lower-case letters, digits and single hyphens between them. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_LENGTH && SLUG.test(text);
}

/** A slug made from any name ("Côte d'Ivoire" -> "cote-d-ivoire"); bad input at `argument` when no letter or digit is left. */
export function slugify(name: string, argument: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  if (slug === '') {
    badInput(
      argument,
      `${shown(name)} has no Latin letter or digit to make a slug of.`,
      'Give a slug of lower-case letters, digits and hyphens.',
    );
  }
  return slug;
}

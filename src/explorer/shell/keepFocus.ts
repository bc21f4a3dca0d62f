/** Parts of the page that have a name and can take the focus for something in them. */
const PARTS = 'dialog, main, section, nav, [aria-label]';
const MOST_REMEMBERED = 10;

/**
 * Keeps the focus on the page when what had it is taken away or hidden: browsers give it to nothing then, and whoever uses keys or hears the
 * page begins at its top again. It goes to the nearest part of the page around that which is left, or else to what had it before.
 * Gives how to stop.
 */
export function keepFocus(): () => void {
  // What has the focus, and what that stands in, the nearest first.
  let place: readonly Element[] = [];
  let earlier: readonly HTMLElement[] = [];

  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    earlier = [target, ...earlier.filter((element) => element !== target)].slice(0, MOST_REMEMBERED);
    place = [...around(target)];
  };
  // Who presses beside everything wants the focus nowhere; that what had it goes away is told in the same way, but it is not there afterwards.
  const onFocusOut = () =>
    setTimeout(() => {
      if (hasNoFocus() && place.length > 0 && isThere(place[0])) place = [];
    });
  const onChange = () => {
    if (!hasNoFocus() && isThere(document.activeElement ?? document.body)) return;
    const [lost, ...parts] = place;
    if (lost === undefined || isThere(lost)) return;
    const part = parts.find((element) => isThere(element) && element.matches(PARTS) && !element.matches('main'));
    const next = part ?? earlier.find(isThere) ?? document.querySelector('main');
    if (next instanceof HTMLElement && isThere(next)) focus(next);
  };

  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden', 'disabled'] });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', onFocusOut);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', onFocusOut);
  };
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isThere(element: Element): boolean {
  return element.isConnected && element.closest('[hidden]') === null && !element.matches(':disabled');
}

function focus(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function* around(element: Element | null): Generator<Element> {
  for (let present = element; present !== null && present !== document.body; present = present.parentElement) yield present;
}

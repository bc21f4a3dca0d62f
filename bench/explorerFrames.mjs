// What is run in a page, before the page's own scripts, to take its time.
/* global document, requestAnimationFrame, EventTarget, WebGLRenderingContext, WebGL2RenderingContext */

/** Makes `pictureAfter` a promise of the milliseconds after which the graph was drawn. */
export function watchPicture() {
  globalThis.pictureAfter = new Promise((resolve) => {
    const look = () => {
      const isDrawn = document.querySelector('[aria-label="Graph"][aria-busy="false"] canvas') !== null;
      // Busy no longer: it is drawn in the next frame, and shown with the one after that.
      if (isDrawn) requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * Makes `frameTimes` with `begin()` and `end()`, which gives for each frame in between, in ms: `whole`, the time from one frame to the
 * next; `script`, that of all event handlers and frame callbacks; `drawing`, how much of that was spent in WebGL, which waits for the graphics card.
 */
export function watchFrames() {
  let [script, drawing, depth] = [0, 0, 0];
  const timed = (callback) =>
    function (...given) {
      const begun = performance.now();
      depth++;
      try {
        return callback.apply(this, given);
      } finally {
        // What is called within another counts once.
        if (--depth === 0) script += performance.now() - begun;
      }
    };

  const nextFrame = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => nextFrame(timed(callback));
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const wrappers = new WeakMap();
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (typeof listener !== 'function') return addEventListener.call(this, type, listener, options);
    if (!wrappers.has(listener)) wrappers.set(listener, timed(listener));
    return addEventListener.call(this, type, wrappers.get(listener), options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    return removeEventListener.call(this, type, wrappers.get(listener) ?? listener, options);
  };
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value !== 'function') continue;
      prototype[name] = function (...given) {
        const begun = performance.now();
        try {
          return value.apply(this, given);
        } finally {
          drawing += performance.now() - begun;
        }
      };
    }
  }

  let frames = null;
  globalThis.frameTimes = {
    begin() {
      frames = [];
      [script, drawing] = [0, 0];
      let last = performance.now();
      const tick = () => {
        if (frames === null) return;
        const now = performance.now();
        frames.push({ whole: now - last, script, drawing });
        [last, script, drawing] = [now, 0, 0];
        nextFrame(tick);
      };
      nextFrame(tick);
    },
    end() {
      const seen = frames;
      frames = null;
      return seen;
    },
  };
}

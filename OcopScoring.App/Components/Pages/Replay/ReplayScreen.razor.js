// The time line under the hand. The server holds the moment; here the knob follows the finger at once, and the server is asked for the
// next place only when it has shown the last, so that a drag over sixty thousand events never queues up.
export function start(root, host) {
  const range = root.querySelector("input[type=range]");
  const lanes = root.querySelector(".lanes-plot");
  const ending = new AbortController();
  const { signal } = ending;
  let wanted = null;
  let asking = false;
  let resting = true;

  const place = () => {
    const from = Number(range.min);
    const to = Number(range.max);
    root.style.setProperty("--at", to > from ? (Number(range.value) - from) / (to - from) : 0);
  };

  // What the server shows, unless a hand has gone on meanwhile.
  const follow = () => {
    if (asking || wanted !== null) return;
    range.value = range.dataset.version;
    place();
  };

  const ask = async () => {
    if (asking) return;
    asking = true;
    try {
      while (wanted !== null) {
        const version = wanted;
        wanted = null;
        await host.invokeMethodAsync("Seek", version);
      }
      if (!resting) {
        resting = true;
        await host.invokeMethodAsync("Settle");
      }
    } catch {
      wanted = null; // the line is gone; the page says so itself
    } finally {
      asking = false;
      follow();
    }
  };

  const seek = version => {
    range.value = version;
    place();
    wanted = Number(range.value);
    ask();
  };

  const rest = () => {
    resting = false;
    ask();
  };

  range.addEventListener("input", () => seek(range.value), { signal });
  range.addEventListener("change", rest, { signal });
  range.addEventListener("keydown", event => {
    const direction = { PageUp: -1, PageDown: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    host.invokeMethodAsync("Jump", direction);
  }, { signal });

  // The lanes are a larger handle of the same knob. A press on a mark means that mark.
  const underHand = event => {
    const mark = event.type === "pointerdown" ? event.target.closest("[data-mark]") : null;
    if (mark) return Number(mark.dataset.mark);
    const box = lanes.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.round(Number(range.min) + part * (Number(range.max) - Number(range.min)));
  };
  let held = false;
  lanes.addEventListener("pointerdown", event => {
    held = true;
    lanes.setPointerCapture(event.pointerId);
    seek(underHand(event));
  }, { signal });
  lanes.addEventListener("pointermove", event => held && seek(underHand(event)), { signal });
  for (const end of ["pointerup", "pointercancel"]) {
    lanes.addEventListener(end, () => {
      if (held) rest();
      held = false;
    }, { signal });
  }

  const watch = new MutationObserver(follow);
  watch.observe(range, { attributes: true, attributeFilter: ["data-version", "min", "max"] });
  follow();

  return {
    stop() {
      ending.abort();
      watch.disconnect();
    },
  };
}

// Without a secure line a browser has no clipboard to write to; the old way still works there.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

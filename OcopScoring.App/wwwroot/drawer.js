// What this browser keeps of forms until the server has it. It outlives page and browser, so that closing either loses nothing; and
// it is kept apart for each seat, so that on a shared tablet nobody sees or sends what is another's. Nothing in it is protected
// against whoever takes the browser itself apart: so it holds a change no longer than until it is delivered.
const all = "ocop-ballot/";

/** @returns {[string, object, string][]} what waits in a drawer, in the order it was made: its name, itself, and its text as stored. */
export function contents(drawer) {
  try {
    return names(drawer)
      .map(name => [name.slice(all.length + drawer.length + 1), JSON.parse(localStorage.getItem(name)), localStorage.getItem(name)])
      .sort(([, a], [, b]) => a.at - b.at);
  } catch {
    return []; // storage refused, or not ours
  }
}

/** Keeps a change under its name; throws where the browser refuses. Returns its text, which alone entitles to drop it again. */
export function keep(drawer, name, change) {
  const text = JSON.stringify(change);
  localStorage.setItem(`${all}${drawer}/${name}`, text);
  return text;
}

/** Drops a change, unless another tab has kept a later one under the same name. */
export function drop(drawer, name, text) {
  try {
    if (localStorage.getItem(`${all}${drawer}/${name}`) === text) localStorage.removeItem(`${all}${drawer}/${name}`);
  } catch { }
}

/** How many changes wait in a drawer, and in those within it. */
export function count(drawer) {
  try {
    return names(drawer).length;
  } catch {
    return 0;
  }
}

/** How many changes wait of each form in a seat's drawer. */
export function tally(drawer) {
  const found = {};
  try {
    for (const name of names(drawer)) {
      const product = decodeURIComponent(name.slice(all.length + drawer.length + 1).split("/")[0]);
      found[product] = (found[product] ?? 0) + 1;
    }
  } catch { }
  return found;
}

/** Empties a drawer, and those within it: whoever leaves a seat leaves nothing behind. */
export function empty(drawer) {
  try {
    for (const name of names(drawer)) localStorage.removeItem(name);
  } catch { }
}

function names(drawer) {
  return Object.keys(localStorage).filter(name => name.startsWith(`${all}${drawer}/`));
}

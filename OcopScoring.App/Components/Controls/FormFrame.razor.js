// Carries what a member chooses and writes to the server, one change at a time and in order. A change stays in the outbox, and in
// the seat's drawer in this browser, until the server has said what became of it; so neither a cut line nor a closed browser loses or
// invents anything.
import { contents, drop, keep } from "../../drawer.js";
import { reachable } from "../../reach.js";

let clicks = 0; // counts every change made in this document, so that the server can tell a straggler from the latest
let abandon = null; // takes the page's ear from the form before, where that did not stop by itself
let returning = performance.getEntriesByType("navigation")[0]?.type === "reload"; // the page came back by itself, or was told to
let last = 0; // when the latest of them was made, in a time that never stands still or goes back

export function start(root, server, address, { drawer, round }) {
  abandon?.();
  const modal = document.getElementById("components-reconnect-modal");
  const shortcuts = "ocop-ballot-shortcuts";
  const typing = 600;
  const patience = 3000;
  const leaving = 1000;
  const leftAt = "ocop-ballot-place";

  /**
   * By "tick:1.5", "comment:1.5", "opinion". A change that is settled is not sent again: the member has to choose ("conflict"), or
   * has to let go what could not be saved ("refused").
   * @type {Map<string, {value: string, order: number, known: string[], round: number, at: number, text?: string, started: boolean,
   *   late: boolean, held: boolean, unsent: boolean, settled?: string}>}
   */
  const outbox = new Map(contents(drawer).map(restored));
  const timers = new Map();
  const waiting = new Set();
  let down = false;
  let doubts = 0;
  let delivery = 0;
  let busy = false;
  let stopped = false;
  let reported = null;

  // ---- the outbox ----

  function restored([key, { value, known, round: made, at }, text]) {
    return [key, { value, known, round: made, at, text, order: ++clicks, started: true, late: true, held: false, unsent: true }];
  }

  function store(key, change) {
    try {
      change.text = keep(drawer, key, { value: change.value, known: change.known, round: change.round, at: change.at });
      delete root.dataset.unkept;
    } catch {
      // Storage refused: the outbox then lasts as long as the page, and the page says so.
      if (!("unkept" in root.dataset)) say(root.dataset.sayUnkept);
      root.dataset.unkept = "";
    }
  }

  function remove(key) {
    const change = outbox.get(key);
    outbox.delete(key);
    if (change?.text) drop(drawer, key, change.text);
    if (!outbox.size) delete root.dataset.unkept;
    if (!waits()) for (const done of [...waiting]) done();
  }

  // What is still to be sent or chosen. What was refused only waits to be read.
  const waits = () => [...outbox.values()].filter(change => change.settled !== "refused").length;

  function put(key, value, saved, held = false) {
    const before = outbox.get(key);
    if (!before && value === saved) return;
    // Last in the order of clicks. The server may hold what the member has seen as saved since the first of them, or what was on
    // its way there; not what never left this page.
    outbox.delete(key);
    const change = {
      value, held, round,
      started: false,
      order: ++clicks,
      at: last = Math.max(Date.now(), last + 1),
      known: [...new Set([...(before?.known ?? []), ...(before?.started ? [before.value] : []), saved])],
      late: down || (before?.late ?? false),
      unsent: down,
      text: before?.text, // what storage still holds if it refuses the new one
    };
    outbox.set(key, change);
    store(key, change);
    show();
  }

  function forget(key) {
    remove(key);
    show();
  }

  async function deliver() {
    if (busy || down || stopped) return;
    busy = true;
    const mine = delivery;
    let failed = false;
    for (let next; !failed && (next = [...outbox].find(([, change]) => !change.held && !change.settled));) {
      const [key, change] = next;
      const doubt = setTimeout(() => { change.unsent = true; say(root.dataset.sayUnsent); show(); }, patience);
      let answer = null;
      change.started = true;
      try {
        answer = await server.invokeMethodAsync("DeliverAsync", address, key, change.value, change.order, change.late ? { round: change.round, known: change.known } : null);
      } catch { } // the line broke, or the circuit is gone: the change stays
      clearTimeout(doubt);
      if (mine !== delivery) return;
      failed = !arrived(key, change, answer);
    }
    busy = false;
    if (failed && !down && root.isConnected) setTimeout(deliver, patience);
  }

  function arrived(key, change, answer) {
    if (!answer || answer.outcome === "failed") {
      change.unsent = true;
      change.late = true;
      say(answer?.say ?? root.dataset.sayUnsent);
      show();
      return false;
    }
    const latest = outbox.get(key);
    if (latest !== change) {
      if (latest && answer.outcome === "saved") {
        latest.known = [change.value];
        store(key, latest);
      }
    } else if (answer.outcome === "conflict" || answer.outcome === "refused") {
      change.settled = answer.outcome;
      if (!waits()) for (const done of [...waiting]) done();
    } else {
      remove(key);
    }
    show();
    say(answer.say);
    return true;
  }

  function again() {
    delivery++;
    busy = false;
    for (const change of outbox.values()) change.late = true;
    deliver();
  }

  // ---- what the page shows ----

  function criterionOf(key) {
    return root.querySelector(`[data-criterion="${CSS.escape(key.slice(5))}"]`);
  }

  function show() {
    if (stopped) return;
    root.dataset.line = down ? "down" : "up";
    for (const place of root.querySelectorAll("[data-criterion]")) {
      const change = outbox.get(`tick:${place.dataset.criterion}`);
      const open = change && !change.settled;
      mark(place, open && change);
      const token = open ? change.value : place.dataset.answer;
      for (const radio of place.querySelectorAll("input[type=radio]")) radio.checked = radio.value === token;
    }
    for (const place of root.querySelectorAll("[data-comment]")) {
      const change = outbox.get(place.dataset.comment);
      const open = change && !change.settled;
      mark(place, open && change);
      const box = place.querySelector("textarea");
      const text = open ? change.value : place.dataset.text;
      if (box.value !== text && (document.activeElement !== box || box.value === box.shown)) box.value = text;
      box.shown = box.value;
    }
    for (const box of root.querySelectorAll("[data-shortcuts]")) box.checked = !shortcutsOff();
    report();
  }

  // The secretary's device board is told what waits here, not what is merely on its way; without a line nobody can be told.
  function report() {
    const unsent = [...outbox.values()].filter(change => change.unsent && !change.settled).length;
    if (down || unsent === reported) return;
    reported = unsent;
    server.invokeMethodAsync("ReportUnsent", unsent).catch(() => { reported = null; });
  }

  function mark(place, change) {
    if (change) place.dataset.sending = change.unsent || down ? "unsent" : "sending";
    else delete place.dataset.sending;
  }

  function say(text) {
    const voice = root.querySelector("[data-voice]");
    if (voice && text) voice.textContent = text;
  }

  // ---- what the member does ----

  function onChange({ target }) {
    const place = target.closest("[data-criterion]");
    if (target.type !== "radio" || !place) return;
    put(`tick:${place.dataset.criterion}`, target.value, place.dataset.answer);
    deliver();
  }

  function onInput({ target }) {
    const place = target.closest("[data-comment]");
    if (!place) return;
    const key = place.dataset.comment;
    put(key, target.value, place.dataset.text, true);
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => release(key), typing));
  }

  function release(key) {
    clearTimeout(timers.get(key));
    timers.delete(key);
    const change = outbox.get(key);
    if (!change?.held) return;
    change.held = false;
    deliver();
  }

  function releaseAll() {
    for (const key of [...timers.keys()]) release(key);
  }

  function onLeave({ target }) {
    const place = target.closest("[data-comment]");
    if (place) release(place.dataset.comment);
  }

  function onClick(event) {
    const button = event.target.closest("button, a");
    if (button?.matches("[data-next]")) toNext();
    else if (button?.matches("[data-go]")) go(button.dataset.go);
    else if (down && button?.matches("button:not([data-offline])")) {
      // The server cannot hear it; pressing must not seem to have worked.
      event.preventDefault();
      event.stopPropagation();
      say(root.dataset.sayDown);
    }
  }

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("textarea, select, input:not([type=radio])")) return;
    if (shortcutsOff()) return;
    if (event.key === "n" || event.key === "N") {
      event.preventDefault();
      toNext();
      return;
    }
    const place = event.target.closest("[data-criterion][data-can]");
    if (!place || !/^[0-9]$/.test(event.key)) return;
    const radios = [...place.querySelectorAll("input[type=radio]")];
    const radio = event.key === "0"
      ? radios.find(r => r.value === "-") ?? radios.find(r => "zero" in r.dataset)
      : radios.filter(r => r.value !== "-")[event.key - 1];
    if (!radio) return;
    event.preventDefault();
    radio.focus();
    if (!radio.checked) radio.click();
  }

  function go(id) {
    const place = document.getElementById(id);
    if (!place) return false;
    const target = place.querySelector("input[type=radio]:checked:enabled, input[type=radio]:enabled") ?? place;
    place.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
    return true;
  }

  function toNext() {
    const here = document.activeElement?.closest("[data-criterion]");
    const missing = [...root.querySelectorAll('[data-criterion][data-can][data-answer=""]')]
      .filter(place => !outbox.has(`tick:${place.dataset.criterion}`));
    const after = missing.find(place => !here || here.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
    const next = after ?? missing[0];
    return next ? go(next.id) : false;
  }

  // ---- the line ----

  function lineIs(up) {
    doubts++;
    down = !up;
    if (down) {
      for (const change of outbox.values()) change.unsent = true;
      say(root.dataset.sayDown);
    }
    show();
    if (up) again();
    else reported = null;
  }

  function onLine({ detail: { state } }) {
    switch (state) {
      case "show":
        // The notice covers the form; here the page says it itself and lets the member go on.
        modal.close();
        lineIs(false);
        break;
      case "hide":
        lineIs(true);
        break;
      case "paused":
      case "resume-failed":
        if (!modal.open) modal.showModal();
        break;
    }
  }

  const reconnecting = () => Boolean(modal?.matches(".components-reconnect-show, .components-reconnect-retrying"));
  const onOnline = () => { if (!reconnecting()) lineIs(true); };

  // Only a hint: on a laptop without any network the server may be that very laptop. So the server is asked, until it answers.
  async function onOffline() {
    let mine = ++doubts;
    while (!await reachable(patience)) {
      if (mine !== doubts || stopped) return;
      if (!down) {
        lineIs(false);
        mine = doubts;
      }
      await new Promise(resolve => setTimeout(resolve, patience));
      if (mine !== doubts || stopped) return;
    }
    if (mine === doubts && !stopped && down && !reconnecting()) lineIs(true);
  }

  function onBeforeUnload(event) {
    releaseAll();
    if (waits()) event.preventDefault(); // the browser asks: the server does not have everything yet
  }

  // A page that had to be loaded again shows the form where it was left: what the screen showed first, and what had the keyboard.
  function onPageHide() {
    releaseAll();
    const first = [...root.querySelectorAll("[data-criterion]")].find(criterion => criterion.getBoundingClientRect().bottom > 0);
    const here = document.activeElement?.closest("[data-criterion]");
    const seen = first && { address, id: first.id, top: first.getBoundingClientRect().top, here: here?.id };
    try { sessionStorage.setItem(leftAt, JSON.stringify(seen)); } catch { }
  }

  function goBack() {
    let seen = null;
    try { seen = JSON.parse(sessionStorage.getItem(leftAt)); } catch { }
    const first = seen?.address === address && document.getElementById(seen.id);
    if (!first) return;
    if (seen.here) go(seen.here);
    scrollBy({ top: first.getBoundingClientRect().top - seen.top, behavior: "instant" });
  }

  function shortcutsOff() {
    try {
      return localStorage.getItem(shortcuts) === "off";
    } catch {
      return false;
    }
  }

  function onShortcuts({ target }) {
    if (!target.matches("[data-shortcuts]")) return;
    try { localStorage.setItem(shortcuts, target.checked ? "on" : "off"); } catch { }
  }

  const watcher = new MutationObserver(show);
  watcher.observe(root, { subtree: true, childList: true, attributeFilter: ["data-answer", "data-text"] });
  root.addEventListener("change", onChange);
  root.addEventListener("change", onShortcuts);
  root.addEventListener("input", onInput);
  root.addEventListener("focusout", onLeave);
  root.addEventListener("click", onClick, true);
  document.addEventListener("keydown", onKey);
  modal?.addEventListener("components-reconnect-state-changed", onLine);
  addEventListener("offline", onOffline);
  addEventListener("online", onOnline);
  addEventListener("pagehide", onPageHide);
  addEventListener("beforeunload", onBeforeUnload);
  root.dataset.listening = "";
  show();
  deliver();

  /** Waits until everything is delivered, for at most so long; how much is still here. */
  const settled = patient => new Promise(resolve => {
    const done = () => { waiting.delete(done); clearTimeout(limit); resolve(waits()); };
    const limit = setTimeout(done, patient);
    waiting.add(done);
    releaseAll();
    if (!waits()) done();
  });

  function leave() {
    delete root.dataset.listening;
    root.removeEventListener("change", onChange);
    root.removeEventListener("change", onShortcuts);
    root.removeEventListener("input", onInput);
    root.removeEventListener("focusout", onLeave);
    root.removeEventListener("click", onClick, true);
    watcher.disconnect();
    document.removeEventListener("keydown", onKey);
    modal?.removeEventListener("components-reconnect-state-changed", onLine);
    removeEventListener("offline", onOffline);
    removeEventListener("online", onOnline);
    removeEventListener("pagehide", onPageHide);
    removeEventListener("beforeunload", onBeforeUnload);
  }

  abandon = leave; // a circuit that was given up takes its form along without a word

  if (returning) goBack();
  returning = false;

  return {
    settled,
    forget,
    next: toNext,
    focus: id => document.getElementById(id)?.focus(),
    async stop() {
      leave();
      // What was typed last goes out before the page does; what cannot stays in the drawer.
      if ([...outbox.values()].some(change => !change.settled) && !down) await settled(leaving);
      stopped = true;
      delivery++;
    },
  };
}

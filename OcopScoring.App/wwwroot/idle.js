// Keeps the time for Components/Controls/IdleLock.razor, and locks by hand. A minute before the screen locks it says so, and any key or
// touch is an answer. All tabs of a browser count as one person. The clock on the wall counts, so a tablet that slept through it wakes locked.
import { reachable } from "./reach.js";

const warning = 60_000;
const patience = 3000;
const key = "ocop-idle";
let active = stored() || Date.now(); // a page that opens by itself is no touch

function stored() {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch {
    return 0;
  }
}

function touched() {
  active = Date.now();
  try { localStorage.setItem(key, active); } catch { }
}

// Where no time is set, there is always more of it.
const left = ({ dataset }) => "after" in dataset ? Math.max(active, stored()) + Number(dataset.after) * 1000 - Date.now() : Infinity;

function look() {
  const dialog = document.getElementById("idle-lock");
  if (!dialog || "locked" in dialog.dataset) return;
  const time = left(dialog);
  if (time <= 0) lock(dialog);
  else if (time <= warning && !dialog.open) dialog.showModal();
  else if (time > warning && dialog.open) dialog.close();
}

async function lock(dialog) {
  dialog.dataset.locked = "";
  for (const part of dialog.querySelectorAll("[data-idle]")) part.hidden = part.dataset.idle !== "locked";
  dialog.setAttribute("aria-labelledby", "idle-locked");
  dialog.setAttribute("aria-describedby", "idle-locked-text");
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("form input[name=ve]").value = location.pathname + location.search;
  // Without a line the browser would put a page of its own in place of this one.
  while (!await reachable(patience)) await new Promise(resolve => setTimeout(resolve, patience));
  dialog.querySelector("form").submit();
}

function onTouch({ type }) {
  const dialog = document.getElementById("idle-lock");
  // A press that answers counts when it is over: were the dialog gone as it begins, its end would fall on what lies beneath.
  if (dialog?.open && (type === "pointerdown" || type === "keydown")) return;
  // Who comes back after the time is up does not get in by touching the screen.
  if (!dialog || left(dialog) > 0) touched();
  look();
}

for (const touch of ["pointerdown", "click", "keydown", "keyup", "wheel", "input"]) addEventListener(touch, onTouch, { capture: true, passive: true });
addEventListener("click", ({ target }) => { if (target.closest?.("[data-lock]")) lock(document.getElementById("idle-lock")); });
addEventListener("cancel", event => { if (event.target.id === "idle-lock" && "locked" in event.target.dataset) event.preventDefault(); }, true);
addEventListener("visibilitychange", look);
addEventListener("resume", look);
setInterval(look, 1000);

// Whoever leaves a seat leaves nothing of it in this browser, and is told first what the server has not got.
import { count, empty } from "./drawer.js";

addEventListener("submit", event => {
  const { drawer, unsent } = event.target.dataset;
  if (!drawer) return;
  const left = count(drawer);
  if (left && !confirm(unsent.replace("{0}", left))) event.preventDefault();
  else empty(drawer);
}, true);

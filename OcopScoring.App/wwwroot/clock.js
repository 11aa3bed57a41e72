// Tells the page before the opening how far this browser's clock is ahead of the server's. The server's time was written last thing before the
// page went out, so what lies between is the way here: a moment beside the minute that matters.
const written = Number(document.querySelector("[data-server-time]").dataset.serverTime);
const arrived = performance.timeOrigin + performance.getEntriesByType("navigation")[0].responseStart;
const ahead = Math.round((arrived - written) / 1000);
const here = new URL(location.href);
const told = here.searchParams.get("lech");
if (told === null || Math.abs(Number(told) - ahead) > 5) {
  here.searchParams.set("lech", ahead);
  location.replace(here);
}

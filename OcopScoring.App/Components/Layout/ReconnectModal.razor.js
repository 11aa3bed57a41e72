const modal = document.getElementById("components-reconnect-modal");

modal.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
  switch (state) {
    case "show":
      modal.showModal();
      break;
    case "hide":
      modal.close();
      break;
    case "failed":
      // A tablet that slept through every attempt tries again the moment it wakes.
      document.addEventListener("visibilitychange", retryWhenVisible);
      break;
    case "rejected":
      location.reload();
      break;
  }
});

// Escape would hide the notice and leave a page that looks alive and is not.
modal.addEventListener("cancel", event => event.preventDefault());

document.getElementById("components-reconnect-button").addEventListener("click", retry);
document.getElementById("components-resume-button").addEventListener("click", resume);

async function retry() {
  document.removeEventListener("visibilitychange", retryWhenVisible);
  try {
    // False: the server answered but no longer knows this circuit. Resume it from what was persisted, else start afresh.
    if (await Blazor.reconnect()) return;
    if (await Blazor.resumeCircuit()) modal.close();
    else location.reload();
  } catch {
    // The server could not be reached at all.
    document.addEventListener("visibilitychange", retryWhenVisible);
  }
}

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) location.reload();
  } catch {
    modal.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

async function retryWhenVisible() {
  if (document.visibilityState === "visible") await retry();
}

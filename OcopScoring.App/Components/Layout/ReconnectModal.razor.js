// wwwroot/line.js never gives up connecting, so there is nothing to press while it tries.
const modal = document.getElementById("components-reconnect-modal");

modal.addEventListener("components-reconnect-state-changed", ({ detail: { state } }) => {
  switch (state) {
    case "show":
      modal.showModal();
      break;
    case "hide":
      modal.close();
      break;
    case "rejected":
      location.reload();
      break;
  }
});

// Escape would hide the notice and leave a page that looks alive and is not.
modal.addEventListener("cancel", event => event.preventDefault());

document.getElementById("components-resume-button").addEventListener("click", resume);

async function resume() {
  try {
    if (!await Blazor.resumeCircuit()) location.reload();
  } catch {
    modal.classList.replace("components-reconnect-paused", "components-reconnect-resume-failed");
  }
}

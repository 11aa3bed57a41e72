// Runs before the first paint, so that nobody sits in a dark hall before a white flash.
// The system decides until the person does; choosing what the system says hands the decision back to it.
(() => {
  const key = "ocop-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  let watcher = null;

  // Storage may be refused (private windows, strict policies): then the choice lasts as long as the page.
  let chosen = null;
  try { chosen = localStorage.getItem(key); } catch { }

  const remember = choice => {
    chosen = choice;
    try {
      if (choice) localStorage.setItem(key, choice);
      else localStorage.removeItem(key);
    } catch { }
  };

  const isDark = () => chosen ? chosen === "dark" : system.matches;

  const show = () => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    // The circuit may be gone; the page keeps its colours and asks again when it is back.
    watcher?.invokeMethodAsync("ShowAsync", isDark()).catch(() => { });
  };

  system.addEventListener("change", show);
  addEventListener("storage", event => {
    if (event.key === key) {
      chosen = event.newValue;
      show();
    }
  });

  // Pages without a circuit have a plain button instead of a component.
  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-theme-toggle]")) window.ocopTheme.toggle();
  });

  window.ocopTheme = {
    watch(component) {
      watcher = component;
      show();
    },
    toggle() {
      const dark = !isDark();
      remember(dark === system.matches ? null : dark ? "dark" : "light");
      show();
    },
  };

  show();
})();

// The screen on the wall. It shows what the hub sends, as it was sent; it works nothing out. It never gives up connecting, and
// whenever its figures may be old it says so.
(() => {
  const screen = document.getElementById("screen");
  const session = screen.dataset.session;
  const slot = name => screen.querySelector(`[data-text="${name}"]`);
  const write = (name, text) => {
    const place = slot(name);
    if (place.textContent !== (text ?? "")) place.textContent = text ?? "";
  };
  const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
  const clock = new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  });

  let shown = null;
  let asOf = null;

  // --- What is seen

  const quiet = {
    Convened: () => ["Phiên họp sắp khai mạc", ""],
    Opened: () => ["Phiên họp đã khai mạc", "Chờ Chủ tịch mở sản phẩm đầu tiên"],
    Paused: view => ["Phiên họp đang tạm dừng", view.agenda],
    Adjourned: view => ["Phiên họp tạm hoãn", view.agenda],
    Voided: () => ["Phiên họp đã bị hủy bỏ", ""],
    Ended: view => ["Phiên họp đã bế mạc", view.agenda],
    Sealed: view => ["Phiên họp đã niêm phong", view.agenda],
  };

  const states = {
    Scoring: product => product.round > 1 ? `Đang chấm lại (lượt ${product.round})` : "Đang chấm điểm",
    Closed: product => !product.scores ? "Đã đóng lượt chấm; kết quả chưa công bố"
      : product.scores.spreadExceeded ? "Hội đồng đang thảo luận" : "Đã đóng lượt chấm",
    Rated: () => "Kết quả",
  };

  const over = view => view.stage === "Ended" || view.stage === "Sealed";

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text ?? "";
    return made;
  };

  const showQuiet = (headline, note, results) => {
    write("headline", headline);
    write("note", note);
    const list = screen.querySelector("[data-list=results]");
    list.hidden = !results?.length;
    list.replaceChildren(...(results ?? []).map(result => {
      const item = document.createElement("li");
      item.append(element("b", "", result.count), element("span", "", `sản phẩm ${result.label}`));
      return item;
    }));
  };

  const showForms = product => {
    write("submitted", product.submitted);
    write("expected", `/${product.expected} phiếu`);
    const segments = screen.querySelector(".segments");
    // Filled from the left: the wall shows how many, never whose.
    segments.replaceChildren(...Array.from({ length: product.expected }, (_, index) =>
      element("i", index < product.submitted ? "in" : "")));
  };

  const showScores = scores => {
    write("mean", scores?.mean);
    screen.querySelector(".parts").replaceChildren(...(scores?.parts ?? []).map(part => {
      const row = document.createElement("li");
      const bar = element("span", "bar");
      const fill = element("i", "");
      fill.style.width = `${part.percent}%`;
      bar.append(fill);
      bar.setAttribute("aria-hidden", "true");
      row.append(
        element("span", "part", `Phần ${part.code}`), bar, element("b", "", part.mean), element("span", "max", `/${part.max}`));
      return row;
    }));
  };

  const showResult = result => {
    write("result", result?.headline);
    screen.querySelector(".stars").replaceChildren(
      ...Array.from({ length: result?.stars ? 5 : 0 }, (_, index) => element("i", index < result.stars ? "on" : "", "★")));
    write("reason", result?.reason);
    write("next", result?.nextStep);
  };

  const showProduct = (product, stage) => {
    write("place", product.place);
    write("state", states[stage](product));
    write("name", product.name);
    screen.style.setProperty("--length", Math.min(60, Math.max(16, product.name.length)));
    write("producer", product.producer);
    write("set", product.set);
    write("instrument", product.instrument);
    showForms(product);
    showScores(product.scores);
    showResult(product.result);
  };

  const showHeld = held => {
    screen.dataset.held = String(Boolean(held));
    write("held", held?.sign);
    write("held-note", held?.note);
  };

  const say = ({ stage, product, held }) => {
    const first = held ? `${held.sign}. ` : "";
    if (stage === "Rated" && product.result)
      write("said", `${first}${product.name}: ${product.result.headline}, điểm trung bình ${product.scores.mean}. ${product.result.reason}`);
    else if (product)
      write("said", first + (stage === "Scoring" ? `${product.name}: ${product.submitted} trên ${product.expected} phiếu đã nộp` : `${product.name}: ${states[stage](product)}`));
    else
      write("said", first + quiet[stage]({ agenda: "" })[0]);
  };

  const paint = view => {
    const scene = `${view.stage}/${view.product?.id}/${view.product?.round}`;
    if (screen.dataset.scene !== scene) {
      // A gentle entrance for a new scene only; a form more on the count must not make the wall flicker.
      screen.dataset.scene = scene;
      screen.querySelector(".stage").getAnimations().forEach(animation => animation.cancel());
      if (!matchMedia("(prefers-reduced-motion: reduce)").matches)
        screen.querySelector(".stage").animate([{ opacity: 0, transform: "translateY(1.5vh)" }, { opacity: 1, transform: "none" }], 500);
    }

    screen.dataset.stage = view.stage;
    screen.dataset.scores = String(Boolean(view.product?.scores));
    screen.dataset.spread = String(Boolean(view.product?.scores?.spreadExceeded));
    showHeld(view.held);
    write("title", view.title);
    write("agenda", over(view) ? "" : view.agenda);
    const ribbon = slot("mark");
    write("mark", view.mark);
    ribbon.hidden = !view.mark;
    screen.querySelector(".quiet").hidden = Boolean(view.product);
    screen.querySelector(".product").hidden = !view.product;
    if (view.product) {
      showProduct(view.product, view.stage);
    } else {
      showQuiet(...quiet[view.stage](view), over(view) ? view.results : null);
      write("set", "");
      write("instrument", "");
    }

    say(view);
  };

  // --- What is live

  const live = () => {
    asOf = new Date();
    screen.dataset.live = "true";
    write("lost", "");
  };

  const lost = () => {
    if (screen.dataset.live === "false" && slot("lost").textContent) return;
    screen.dataset.live = "false";
    write("lost", asOf
      ? `Mất kết nối – đang nối lại; số liệu lúc ${clock.format(asOf)}`
      : "Chưa nối được với máy chủ – đang thử lại");
  };

  const trouble = error => {
    const damaged = String(error).includes("damaged-record");
    const refused = String(error).includes("not-allowed");
    if (!damaged && !refused && !String(error).includes("unknown-session")) return false;
    shown = null;
    Object.assign(screen.dataset, { stage: "Waiting", scene: "" });
    screen.querySelector(".quiet").hidden = false;
    screen.querySelector(".product").hidden = true;
    ["set", "instrument", "agenda"].forEach(name => write(name, ""));
    slot("mark").hidden = true;
    showHeld(null);
    if (damaged) showQuiet("Tạm dừng hiển thị", "Hồ sơ phiên họp cần được kiểm tra. Hãy báo Thư ký.");
    else if (refused) showQuiet("Màn hình đã đóng", "Liên kết của màn hình này không còn hiệu lực. Hãy nhờ Thư ký phát liên kết mới.");
    else showQuiet("Đang chờ phiên họp", `Chưa có phiên họp mang mã “${session}”; màn hình tự hiện khi có.`);
    live();
    return true;
  };

  const connection = new signalR.HubConnectionBuilder()
    .withUrl("hub/tong-hop")
    .withAutomaticReconnect({
      nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(5000, 500 * 2 ** previousRetryCount),
    })
    .configureLogging(signalR.LogLevel.None)
    .build();
  connection.serverTimeoutInMilliseconds = 9000;
  connection.keepAliveIntervalInMilliseconds = 3000;

  const accept = view => {
    shown = view;
    paint(view);
    live();
  };

  // A view pushed while an older one was on its way must not be painted over by it. Holding the wall may go back to an older
  // version, and so counts first.
  const isNewer = view => !shown || view.turn > shown.turn || (view.turn === shown.turn && view.version >= shown.version);
  connection.on("Show", view => {
    if (view.sessionId === session && isNewer(view)) accept(view);
  });

  let watching = false;
  const watch = async () => {
    if (watching) return;
    watching = true;
    let fresh = true;
    while (connection.state === signalR.HubConnectionState.Connected) {
      try {
        // After a break the server's word counts, whatever was shown before.
        if (fresh) shown = null;
        const view = await connection.invoke("Watch", session);
        if (isNewer(view)) accept(view);
        break;
      } catch (error) {
        if (!trouble(error)) lost();
        fresh = true;
        await pause(3000);
      }
    }
    watching = false;
  };

  const start = async () => {
    for (;;) {
      try {
        await connection.start();
        break;
      } catch {
        lost();
        await pause(2000);
      }
    }
    watch();
  };

  connection.onreconnecting(lost);
  connection.onreconnected(watch);
  connection.onclose(() => {
    lost();
    start();
  });
  // Only a hint: on a laptop without any network the server may be that very laptop.
  addEventListener("offline", () => fetch("favicon.svg", { cache: "no-store" }).catch(() => navigator.onLine || lost()));
  addEventListener("online", watch);

  // A projector's computer must not fall asleep in the middle of a session; where the browser refuses, nothing is lost.
  const stayAwake = () => document.visibilityState === "visible" && navigator.wakeLock?.request("screen").catch(() => { });
  addEventListener("visibilitychange", stayAwake);
  stayAwake();

  start();
})();

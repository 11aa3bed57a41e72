// Reads the code printed on the minutes, with the camera or from a picture, where the browser itself can read codes. Where it cannot,
// nothing of this is shown and the pair is typed.
const cameras = new WeakMap();

export async function start(root, server) {
  if (!("BarcodeDetector" in window) || !(await BarcodeDetector.getSupportedFormats()).includes("qr_code")) return;

  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const [scan, camera, off, picture, video] =
    ["scan", "camera", "stop", "picture", "video"].map(name => root.querySelector(`[data-${name}]`));
  scan.hidden = false;

  picture.addEventListener("change", async () => {
    const [file] = picture.files;
    picture.value = "";
    if (file) await server.invokeMethodAsync(...(await read(() => createImageBitmap(file), detector)));
  });

  // A page that was reached without being loaded anew has the permissions of the page before it.
  const allowed = document.featurePolicy?.allowsFeature("camera") ?? true;
  camera.hidden = !allowed || !navigator.mediaDevices;
  off.addEventListener("click", () => stop(root));
  camera.addEventListener("click", async () => {
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      await video.play();
    } catch {
      await server.invokeMethodAsync("Failed", "camera");
      return;
    }

    const look = async () => {
      if (!video.srcObject) return;
      const [code] = await detector.detect(video).catch(() => []);
      if (!code) return void cameras.set(root, setTimeout(look, 200));
      stop(root);
      await server.invokeMethodAsync("ReadAsync", code.rawValue);
    };
    video.hidden = off.hidden = false;
    camera.hidden = true;
    await look();
  });
}

export function stop(root) {
  clearTimeout(cameras.get(root));
  const [camera, off, video] = ["camera", "stop", "video"].map(name => root?.querySelector(`[data-${name}]`));
  if (!video?.srcObject) return;
  video.srcObject.getTracks().forEach(track => track.stop());
  video.srcObject = null;
  video.hidden = off.hidden = true;
  camera.hidden = false;
}

async function read(open, detector) {
  try {
    const [code] = await detector.detect(await open());
    return code ? ["ReadAsync", code.rawValue] : ["Failed", "nothing"];
  } catch {
    return ["Failed", "nothing"];
  }
}

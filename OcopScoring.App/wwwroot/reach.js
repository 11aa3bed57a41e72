/** Whether the server answers within so many milliseconds. What the browser says of its network is only a hint. */
export async function reachable(patience) {
  try {
    await fetch(new URL("favicon.svg", document.baseURI), { cache: "no-store", signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}

const TALLEST = 4_000;

/** Give every output that runs in a frame of its own the height it tells. */
export function fitFrames(): void {
  window.addEventListener("message", ({ source, data }) => {
    const height = Number((data as Record<string, unknown> | null)?.["cohort.frame.height"]);
    if (!(height > 0)) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(".output iframe")) {
      if (frame.contentWindow === source) frame.height = String(Math.min(Math.ceil(height), TALLEST));
    }
  });
}

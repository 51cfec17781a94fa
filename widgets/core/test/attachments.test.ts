import { afterEach, beforeEach, expect, test } from "vitest";
import { addressOf, fileSize, kindOf, type Send, Uploads } from "../src/attachments.js";
import { type Door, Refused, Unreachable } from "../src/requests.js";
import type { AttachmentView } from "../src/wire.js";

const door: Door = { base: "/user/ada/cohort/", xsrf: () => "proof", xsrfOnSockets: false };
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    },
  });
});
afterEach(() => Reflect.deleteProperty(globalThis, "localStorage"));

function makeFile(more: Partial<AttachmentView> = {}): AttachmentView {
  return { id: "f1", name: "a.png", media_type: "image/png", size: 10, width: 2, height: 2, ...more };
}

/** A way out that is answered when the test says so. */
function line() {
  const sent: {
    path: string;
    key: string;
    signal: AbortSignal;
    onProgress: (share: number) => void;
    arrive: (file: AttachmentView) => void;
    fail: (error: Error) => void;
  }[] = [];
  const send: Send = (_door, { path, key, signal, onProgress }) =>
    new Promise((arrive, fail) => {
      sent.push({ path, key, signal, onProgress, arrive, fail });
      signal.addEventListener("abort", () => fail(new Unreachable()));
    });
  return { sent, send };
}

const settled = () => new Promise(resolve => setTimeout(resolve));
const uploadsWith = (send: Send) => new Uploads(door, "spring", "draft.x.files", send);

test("a file goes out under its name, tells how far it is, and waits for its post", async () => {
  const { sent, send } = line();
  const uploads = uploadsWith(send);
  uploads.add([new File(["x"], "mine & yours.png")]);
  expect(sent[0]?.path).toBe("api/cohorts/spring/attachments?name=mine%20%26%20yours.png");
  sent[0]?.onProgress(0.5);
  expect(uploads.list.value[0]).toMatchObject({ fate: "sending", share: 0.5 });
  expect(uploads.busy).toBe(true);
  sent[0]?.arrive(makeFile());
  await settled();
  expect(uploads.busy).toBe(false);
  expect(uploads.take()).toEqual([makeFile()]);
  expect(uploads.list.value).toEqual([]);
});

test("what has arrived survives a reload, and is forgotten once its post is out", async () => {
  const { sent, send } = line();
  const uploads = uploadsWith(send);
  uploads.add([new File(["x"], "a.png"), new File(["y"], "b.png")]);
  sent[0]?.arrive(makeFile());
  await settled();
  const reloaded = uploadsWith(send);
  expect(reloaded.list.value.map(({ file }) => file)).toEqual([makeFile()]);
  reloaded.take();
  expect(uploadsWith(send).list.value).toEqual([]);
});

test("a file is taken back while it is on its way", async () => {
  const { sent, send } = line();
  const uploads = uploadsWith(send);
  uploads.add([new File(["x"], "a.png")]);
  uploads.remove(uploads.list.value[0]?.key ?? "");
  await settled();
  expect(sent[0]?.signal.aborted).toBe(true);
  expect(uploads.list.value).toEqual([]);
});

test("one that did not come through is tried again with its key, so that it is kept once", async () => {
  const { sent, send } = line();
  const uploads = uploadsWith(send);
  uploads.add([new File(["x"], "a.png")]);
  sent[0]?.fail(new Unreachable("The service does not answer."));
  await settled();
  const [failed] = uploads.list.value;
  expect(failed).toMatchObject({ fate: "failed", reason: "The service does not answer." });
  void uploads.retry(failed?.key ?? "");
  expect(sent[1]?.key).toBe(sent[0]?.key);
  sent[1]?.arrive(makeFile());
  await settled();
  expect(uploads.list.value[0]?.fate).toBe("there");
});

test("what the service cannot keep is not tried again", async () => {
  const { sent, send } = line();
  const uploads = uploadsWith(send);
  uploads.add([new File(["x"], "a.png")]);
  sent[0]?.fail(new Refused(422, "invalid", "This picture is damaged."));
  await settled();
  const [failed] = uploads.list.value;
  expect(failed?.reason).toBe("This picture is damaged.");
  expect(uploads.canRetry(failed?.key ?? "")).toBe(false);
});

test("what is too large, or one too many, is told before it goes out", () => {
  const { sent, send } = line();
  const uploads = uploadsWith(send);
  uploads.add([new File([new Uint8Array(10 * 2 ** 20 + 1)], "film.mp4")]);
  expect(uploads.list.value[0]?.reason).toContain("10 MB");
  uploads.add(Array.from({ length: 9 }, (_, n) => new File(["x"], `${n}.png`)));
  expect(sent).toHaveLength(8);
  expect(uploads.list.value.at(-1)?.reason).toContain("at most 8 files");
});

test("a file's address is its page's own, whatever its id is", () => {
  expect(addressOf(door, "spring", { id: "../x" })).toBe(
    "/user/ada/cohort/api/cohorts/spring/attachments/..%2Fx",
  );
});

test.each([
  [{ media_type: "image/jpeg", name: "evil.svg" }, "JPEG"],
  [{ media_type: "application/octet-stream", name: "table.csv" }, "CSV"],
  [{ media_type: "application/octet-stream", name: "<b>.<i>" }, "?"],
])("the kind of %o is told in a word", (file, kind) => {
  expect(kindOf(makeFile(file))).toBe(kind);
});

test("sizes are read as people say them", () => {
  expect([fileSize(12), fileSize(1500), fileSize(2_500_000)]).toEqual(["12 byte", "1.5 kB", "2.5 MB"]);
});

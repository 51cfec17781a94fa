import { describe, expect, test } from "vitest";
import { en } from "../src/strings/en.js";
import { type Name, say } from "../src/strings.js";
import { ago } from "../src/time.js";
import { hue, initials } from "../src/views/Avatar.js";

describe("say", () => {
  test("chooses the plural form and writes numbers as the language does", () => {
    expect(say("people", { n: 1 })).toBe("1 person");
    expect(say("people", { n: 1204 })).toBe("1,204 people");
  });

  test("leaves a name that nobody gave as it is", () => {
    expect(say("replyTo")).toBe("Reply to {name}");
  });

  test("knows a last form for every phrase with a number", () => {
    for (const name of Object.keys(en) as Name[]) expect(say(name, { n: 7 })).toBeTruthy();
  });
});

describe("ago", () => {
  const now = new Date("2026-11-24T12:00:00Z");

  test.each([
    ["2026-11-24T11:59:40Z", "now"],
    ["2026-11-24T11:48:00Z", "12 min. ago"],
    ["2026-11-24T09:30:00Z", "2 hr. ago"],
    ["2026-11-23T11:00:00Z", "yesterday"],
    ["2026-11-10T12:00:00Z", "Nov 10"],
    ["2025-11-10T12:00:00Z", "Nov 10, 2025"],
  ])("%s is %s", (iso, words) => {
    expect(ago(iso, now)).toBe(words);
  });

  test("a clock that is a little behind says now, not the future", () => {
    expect(ago("2026-11-24T12:00:30Z", now)).toBe("now");
  });
});

describe("an avatar", () => {
  test.each([
    ["Learner Two", "LT"],
    ["learner2", "L2"],
    ["Grace", "G"],
    ["", "?"],
  ])("%s is %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test("keeps its colour", () => {
    expect(hue("learner1")).toBe(hue("learner1"));
    expect(hue("learner1")).toBeLessThan(8);
  });
});

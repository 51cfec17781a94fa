import { expect, test } from "vitest";
import { fitted } from "../src/anchors/fitting.js";

const free = { left: 8, top: 8, width: 304, height: 480 };

test("a picture that is wholly free is chosen from where it stands", () => {
  const picture = { left: 20, top: 30, width: 280, height: 200 };
  expect(fitted(picture, free)).toBe(picture);
});

test("one that is taller than what is free is made smaller, and keeps its shape and its middle", () => {
  expect(fitted({ left: 20, top: -100, width: 280, height: 960 }, free)).toEqual({
    ...{ left: 90, top: 8, width: 140, height: 480 },
  });
});

test("one that fits but lies below is moved up as it is", () => {
  expect(fitted({ left: 20, top: 400, width: 280, height: 200 }, free)).toEqual({
    ...{ left: 20, top: 288, width: 280, height: 200 },
  });
});

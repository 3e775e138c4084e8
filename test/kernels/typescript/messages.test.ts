import fc from "fast-check";
import { expect, test } from "vitest";
import {
  characterOffset,
  readExecuteRequest,
  readHistoryRequest,
  readPlace,
  utf16Offset,
} from "../../../kernels/typescript/src/messages.js";

test("cursor positions count characters, offsets count UTF-16 units", () => {
  expect(utf16Offset("𝒳 = μ", 1)).toBe(2);
  expect(utf16Offset("𝒳 = μ", 100)).toBe(6);
  expect(characterOffset("𝒳 = μ", 6)).toBe(5);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (code, n) => {
      const characters = Math.min(n, Array.from(code).length);
      expect(characterOffset(code, utf16Offset(code, characters))).toBe(characters);
    }),
  );
});

test("what a request leaves out has the protocol's default", () => {
  expect(readExecuteRequest({ code: "1" })).toEqual({
    code: "1",
    silent: false,
    storeHistory: true,
    userExpressions: {},
    allowStdin: true,
    stopOnError: true,
  });
  expect(readExecuteRequest({ silent: true, store_history: true }).storeHistory).toBe(false);
  expect(readPlace({ code: "abc" })).toEqual({ code: "abc", offset: 3 });
});

test("no content makes reading fail", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("code", "cursor_pos", "n", "pattern", "user_expressions"), fc.anything()),
      (content) => {
        readExecuteRequest(content);
        readPlace(content);
        readHistoryRequest(content);
      },
    ),
  );
});

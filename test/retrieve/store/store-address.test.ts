import { expect, test } from "vitest";
import { StoreError } from "../../../src/retrieve/errors.ts";
import { shownAddress } from "../../../src/retrieve/store/store-address.ts";

test.each([
  ["postgres://user:secret@host:5432/articles", "postgres://user@host:5432/articles"],
  ["postgresql://user:s%40cret@host/articles?sslmode=require&password=secret", "postgresql://user@host/articles"],
  ["postgres://host/articles#secret", "postgres://host/articles"],
  ["postgres:///articles?host=/run/postgresql", "postgres:///articles"],
])("of the address %s is shown %s", (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

test.each(["mysql://user:secret@host/articles", "postgres://user:secret@host:port/articles", "secret"])(
  "the address %s is refused, and what is said does not repeat it",
  (address) => {
    expect(() => shownAddress(address)).toThrow(StoreError);
    expect(() => shownAddress(address)).not.toThrow("secret");
  },
);

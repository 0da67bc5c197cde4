import { storeSuite } from "../testing.ts";
import { volatilePlace, VolatileStore } from "./volatile.ts";

storeSuite("volatile store", () => {
  const place = volatilePlace();
  return Promise.resolve({ open: () => new VolatileStore(place), [Symbol.asyncDispose]: async () => {} });
});

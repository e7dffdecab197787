// Loaded into every Node process of a build that is to be the same as another one: it is another day there, and folders
// list their files in another order. Plain JavaScript, as Next's processes know nothing of tsx.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const aheadMs = 400 * 24 * 60 * 60 * 1000 + 12_345_678;
const Here = Date;

function Elsewhere(...given) {
  if (!new.target) return new Here(Elsewhere.now()).toString();
  const type = new.target === Elsewhere ? Here : new.target;
  return Reflect.construct(Here, given.length ? given : [Elsewhere.now()], type);
}
Object.defineProperties(Elsewhere, Object.getOwnPropertyDescriptors(Here));
Object.defineProperty(Elsewhere, 'now', {
  value: () => Here.now() + aheadMs,
  writable: true,
  configurable: true,
});
Here.prototype.constructor = Elsewhere;
globalThis.Date = Elsewhere;

const { readdirSync } = fs;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
const { readdir } = fs.promises;
fs.promises.readdir = async (...args) => (await readdir(...args)).reverse();
syncBuiltinESMExports();

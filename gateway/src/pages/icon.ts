/** Pixels along a side. */
const side = 32;

/** Blue, green, red, opacity. */
type Pixel = readonly [number, number, number, number];
const red: Pixel = [0x1b, 0x1b, 0xa6, 0xff];
const gold: Pixel = [0x6a, 0xc4, 0xe9, 0xff];
const nothing: Pixel = [0, 0, 0, 0];

/** The places around the hub, from the middle of the icon. */
const places = [
  [-9, -9],
  [9, -9],
  [-9, 9],
  [9, 9],
] as const;

/** The hub's sign: one point that joins four others, gold on red. */
function pixelAt(x: number, y: number): Pixel {
  const [right, down] = [x - side / 2 + 0.5, y - side / 2 + 0.5];
  const within = (radius: number, [atX, atY]: readonly [number, number] = [0, 0]) =>
    Math.hypot(right - atX, down - atY) <= radius;
  // Corners are rounded by a quarter of a circle.
  const corner = side / 2 - 6;
  const [beyondX, beyondY] = [Math.abs(right) - corner, Math.abs(down) - corner];
  if (beyondX > 0 && beyondY > 0 && Math.hypot(beyondX, beyondY) > 6) return nothing;
  const isSpoke = Math.abs(Math.abs(right) - Math.abs(down)) < 1.5 && Math.abs(right) < 9;
  return within(5) || isSpoke || places.some((place) => within(3, place)) ? gold : red;
}

/** /favicon.ico: a Windows icon of one picture, 32 bits a pixel, lines from below. */
export const icon: Buffer = (() => {
  const directory = 6 + 16;
  const header = 40;
  const colours = side * side * 4;
  // One bit a pixel, lines of whole four bytes; the opacity above says it all, so none is set.
  const mask = side * (side / 8);
  const file = Buffer.alloc(directory + header + colours + mask);
  file.writeUInt16LE(1, 2);
  file.writeUInt16LE(1, 4);
  file.writeUInt8(side, 6);
  file.writeUInt8(side, 7);
  file.writeUInt16LE(1, 10);
  file.writeUInt16LE(32, 12);
  file.writeUInt32LE(header + colours + mask, 14);
  file.writeUInt32LE(directory, 18);
  file.writeUInt32LE(header, directory);
  file.writeInt32LE(side, directory + 4);
  // Colours and mask stand above each other.
  file.writeInt32LE(side * 2, directory + 8);
  file.writeUInt16LE(1, directory + 12);
  file.writeUInt16LE(32, directory + 14);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) file.set(pixelAt(x, side - 1 - y), directory + header + (y * side + x) * 4);
  return file;
})();

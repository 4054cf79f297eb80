// Pictures drawn here, so that nobody has to look for one: a scratched table, and faces for stickers.

import { el } from "./dom.js";

const SIDE = 512;
// Eyes and mouth of each face; a mouth is a curve: how far it bends, and at what height it lies.
const FACES = [
  { name: "thanks", emoji: "😊", skin: "#ffd34d", bend: 90, height: 300, brows: 0 },
  { name: "sad", emoji: "😢", skin: "#ffd34d", bend: -70, height: 350, brows: -18, tear: true },
  { name: "angry", emoji: "😡", skin: "#f0705a", bend: -60, height: 345, brows: 26 },
  { name: "puzzled", emoji: "🤔", skin: "#ffd34d", bend: 0, height: 325, brows: -12 },
];

export const faces = () => FACES.map((face) => ({ ...face, draw: () => drawn(SIDE, SIDE, "image/webp", `${face.name}.webp`, (pen) => paint(pen, face)) }));

function drawn(width, height, type, name, paint_) {
  const canvas = el("canvas", { width, height });
  paint_(canvas.getContext("2d"));
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(new File([blob], name, { type })), type, 0.85);
  });
}

function paint(pen, { skin, bend, height, brows, tear }) {
  disc(pen, 256, 256, 220, skin);
  disc(pen, 180, 225, 26, "#3b2a14");
  disc(pen, 332, 225, 26, "#3b2a14");
  stroke(pen, "#3b2a14", 16, [[140, 165 - brows], [215, 165 + brows]]);
  stroke(pen, "#3b2a14", 16, [[297, 165 + brows], [372, 165 - brows]]);
  pen.beginPath();
  pen.moveTo(165, height);
  pen.quadraticCurveTo(256, height + bend * 1.6, 347, height);
  Object.assign(pen, { strokeStyle: "#3b2a14", lineWidth: 20, lineCap: "round" });
  pen.stroke();
  if (tear) disc(pen, 160, 300, 24, "#5cb8f5");
}

function disc(pen, x, y, radius, colour) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fill();
}

// A table top with a scratch.
export const samplePhoto = () => drawn(960, 640, "image/jpeg", "table.jpg", (pen) => {
  const wood = pen.createLinearGradient(0, 0, 960, 640);
  wood.addColorStop(0, "#b98550");
  wood.addColorStop(1, "#8f5f33");
  pen.fillStyle = wood;
  pen.fillRect(0, 0, 960, 640);
  for (let y = 0; y < 640; y += 9) stroke(pen, "rgba(70, 40, 15, .16)", 1 + (y % 4), wave(y));
  stroke(pen, "rgba(55, 25, 5, .55)", 11, [[250, 430], [430, 330], [560, 300], [760, 190]]);
  stroke(pen, "#f0dcc0", 5, [[252, 426], [432, 326], [562, 296], [758, 187]]);
});

function wave(y) {
  return Array.from({ length: 25 }, (_, i) => [i * 40, y + 7 * Math.sin(i / 3 + y / 60)]);
}

function stroke(pen, colour, width, points) {
  Object.assign(pen, { strokeStyle: colour, lineWidth: width, lineCap: "round", lineJoin: "round" });
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
}

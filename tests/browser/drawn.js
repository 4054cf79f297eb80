// How many of these characters are drawn as themselves, and how many of these faces in colour.
async ([chinese, faces]) => {
  await document.fonts.ready;
  const side = 48;
  const pen = Object.assign(document.createElement("canvas"), { width: side, height: side }).getContext("2d", { willReadFrequently: true });
  const fonts = getComputedStyle(document.body).fontFamily;
  const draw = (letter) => {
    pen.clearRect(0, 0, side, side);
    pen.font = `32px ${fonts}`;
    pen.fillText(letter, 4, 38);
    return [...pen.getImageData(0, 0, side, side).data];
  };
  // What no font has is drawn as one and the same sign.
  const unknown = String(draw("\u{10FFFE}"));
  const coloured = (pixels) => pixels.some((part, i) => i % 4 === 0 && pixels[i + 3] > 200 && Math.max(...pixels.slice(i, i + 3)) - Math.min(...pixels.slice(i, i + 3)) > 60);
  const letters = [...chinese].map((letter) => String(draw(letter)));
  const blank = String(draw(" "));
  return {
    chinese: new Set(letters.filter((one) => one !== unknown && one !== blank)).size,
    coloured: [...new Intl.Segmenter().segment(faces)].filter(({ segment }) => coloured(draw(segment))).length,
  };
}

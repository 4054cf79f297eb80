// Every text that is seen, with its contrast against what lies behind it, where that is too low.
() => {
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      known.set(colour, [...pen.getImageData(0, 0, 1, 1).data].map((part, i) => (i < 3 ? part : part / 255)));
    }
    return known.get(colour);
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a)).concat(1);
  const behind = (node) => {
    if (!node) return [255, 255, 255, 1];
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    const first = /^linear-gradient/.test(backgroundImage) && node.className === "wall"
      ? backgroundImage.match(/(?:rgba?|color)\([^)]*\)/)[0] : backgroundColor;
    const own = rgba(first);
    return own[3] === 1 ? own : over(own, behind(node.parentElement));
  };
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.data.trim();
    const node = walker.currentNode.parentElement;
    const style = getComputedStyle(node);
    if (!words || !node.checkVisibility({ visibilityProperty: true }) || node.closest("noscript, option, script, :disabled, .off")) continue;
    const box = node.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const back = behind(node);
    const [one, two] = [light(over(rgba(style.color), back)), light(back)].sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (one + 0.05) / (two + 0.05);
    if (ratio < (large ? 3 : 4.5)) low.push(`${words.slice(0, 40)} | ${node.className || node.tagName} | ${ratio.toFixed(2)}`);
  }
  return low;
}

// Writes `digit:code point` into the body for each character that looks like a digit in one of the faces.
const SIZE = 40;
const [WIDE, HIGH] = [12, 18];
const NEAR = 0.8;
const canvas = document.createElement("canvas");
canvas.width = canvas.height = SIZE * 2;
const context = canvas.getContext("2d", { willReadFrequently: true });

function picture(text, face) {
    context.fillStyle = "white";
    context.fillRect(0, 0, SIZE * 2, SIZE * 2);
    context.fillStyle = "black";
    context.font = `${SIZE}px ${face}`;
    context.textBaseline = "alphabetic";
    context.fillText(text, SIZE / 2, SIZE * 1.4);
    const { data } = context.getImageData(0, 0, SIZE * 2, SIZE * 2);
    let [left, top, right, bottom] = [SIZE * 2, SIZE * 2, -1, -1];
    for (let y = 0; y < SIZE * 2; y++) {
        for (let x = 0; x < SIZE * 2; x++) {
            if (data[(y * SIZE * 2 + x) * 4] < 128) {
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
    }
    if (right < 0) return null;
    const [w, h] = [right - left + 1, bottom - top + 1];
    const cells = new Float32Array(WIDE * HIGH);
    for (let y = top; y <= bottom; y++) {
        for (let x = left; x <= right; x++) {
            const cell = Math.floor(((y - top) * HIGH) / h) * WIDE + Math.floor(((x - left) * WIDE) / w);
            cells[cell] += (255 - data[(y * SIZE * 2 + x) * 4]) / 255 / ((w / WIDE) * (h / HIGH));
        }
    }
    return { cells, ratio: w / h, high: h };
}

// The correlation of two pictures; none for another shape or a mere dot.
function likeness(a, b) {
    if (!a || !b || Math.abs(Math.log(a.ratio / b.ratio)) > 0.35 || a.high < b.high * 0.6) return 0;
    const mean = (cells) => cells.reduce((sum, value) => sum + value, 0) / cells.length;
    const [meanA, meanB] = [mean(a.cells), mean(b.cells)];
    let [both, squareA, squareB] = [0, 0, 0];
    for (let i = 0; i < a.cells.length; i++) {
        const [x, y] = [a.cells[i] - meanA, b.cells[i] - meanB];
        both += x * y;
        squareA += x * x;
        squareB += y * y;
    }
    return both / Math.sqrt(squareA * squareB || 1);
}

const FACES = ["'Noto Sans', sans-serif", "'DejaVu Sans', sans-serif", "'DejaVu Serif', serif"];
const digits = FACES.map((face) => [..."0123456789"].map((digit) => picture(digit, face)));
const found = [];
for (let code = 0xa1; code < 0x20000; code++) {
    if ((code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xf900)) continue;
    const sign = String.fromCodePoint(code);
    if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(sign)) continue;
    const near = new Set();
    const seen = picture(sign, FACES[0]);
    for (const face of digits) {
        face.forEach((digit, value) => {
            // A bare stroke is like a one in any face that draws it so.
            if (likeness(seen, digit) > NEAR) near.add(value);
        });
    }
    for (const value of near) found.push(`${value}:${code}`);
}
document.body.textContent = found.join(" ");

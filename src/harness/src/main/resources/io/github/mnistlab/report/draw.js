'use strict';
(() => {
  const board = document.getElementById('board');
  const pad = document.getElementById('pad');
  const ink = pad.getContext('2d', { willReadFrequently: true });
  const seen = document.getElementById('seen').getContext('2d', { willReadFrequently: true });
  const said = document.getElementById('said');
  const select = document.getElementById('sample');
  const rows = [...board.querySelectorAll('.class')];
  const bars = Number(board.dataset.bars);
  const widths = board.dataset.widths.split(',').map(Number);
  const SIDE = pad.width, FIELD = 28, BOX = 20, CENTRE = 14, PEN = 22, NOISE = 24, SPECK = 50;
  let strokes = [], sample = null, drawing = false, waiting = false, network = null;

  // The weights, decoded when they are first needed: the page opens without waiting for them.
  const layers = () => {
    if (network) return network;
    const text = atob(document.getElementById('weights').content.textContent);
    const bytes = Uint8Array.from(text, c => c.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    const floats = n => Float32Array.from({ length: n }, () => view.getFloat32((at += 4) - 4, true));
    network = widths.slice(1).map((outputs, l) => ({
      inputs: widths[l], outputs, weights: floats(outputs * widths[l]), biases: floats(outputs),
    }));
    return network;
  };

  const ACTIVATIONS = { relu: z => Math.max(0, z), tanh: Math.tanh, sigmoid: z => 1 / (1 + Math.exp(-z)) };

  // Log-probabilities of 28 × 28 pixels, 0 to 255. Inputs are float32 as everywhere; sums are float64, closer than either runtime.
  const classify = pixels => {
    const scale = Math.fround(board.dataset.scale), offset = Math.fround(board.dataset.offset);
    const activation = ACTIVATIONS[board.dataset.activation];
    let x = Float64Array.from(pixels, p => Math.fround(Math.fround(scale * p) + offset));
    layers().forEach((layer, l) => {
      const hidden = l !== widths.length - 2;
      x = Float64Array.from({ length: layer.outputs }, (_, j) => {
        let z = layer.biases[j];
        for (let i = 0, w = j * layer.inputs; i < layer.inputs; i++) z += layer.weights[w + i] * x[i];
        return hidden ? activation(z) : z;
      });
    });
    const top = Math.max(...x);
    const sum = Math.log(x.reduce((s, z) => s + Math.exp(z - top), 0));
    return Array.from(x, z => z - top - sum);
  };

  // From here on the steps of the harness's Contrast, Ink and MnistForm, so that a drawing and a photo are treated alike.
  const moments = (histogram, from, to) => {
    let count = 0, sum = 0, squares = 0;
    for (let v = from; v <= to; v++) {
      count += histogram[v]; sum += histogram[v] * v; squares += histogram[v] * v * v;
    }
    const mean = sum / count;
    return { count, mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
  };
  const split = (histogram, threshold) => {
    const dark = moments(histogram, 0, threshold), light = moments(histogram, threshold + 1, 255);
    return { threshold, dark: dark.mean, spread: dark.deviation, light: light.mean, blank: !(light.mean - dark.mean >= NOISE) };
  };
  const contrast = levels => {
    const histogram = new Array(256).fill(0);
    levels.forEach(v => histogram[v]++);
    let best = 0, most = -1;
    for (let t = 0; t < 255; t++) {
      const below = moments(histogram, 0, t), above = moments(histogram, t + 1, 255);
      const gap = above.mean - below.mean, variance = below.count * above.count * gap * gap;
      if (variance > most) { most = variance; best = t; }
    }
    const found = split(histogram, best);
    const highest = histogram.reduce((h, n, v) => n ? v : h, 0);
    return found.blank && highest >= 2 * NOISE ? split(histogram, highest >> 1) : found;
  };

  const cut = (levels, threshold) => {
    const spots = new Int32Array(levels.length), spotSizes = [0];
    levels.forEach((level, start) => {
      if (spots[start] || level <= threshold) return;
      const number = spotSizes.length, edge = [start];
      spots[start] = number; spotSizes.push(0);
      while (edge.length) {
        const at = edge.pop(), y = Math.floor(at / SIDE), x = at % SIDE;
        spotSizes[number]++;
        for (let ny = Math.max(0, y - 1); ny <= Math.min(SIDE - 1, y + 1); ny++) {
          for (let nx = Math.max(0, x - 1); nx <= Math.min(SIDE - 1, x + 1); nx++) {
            const next = ny * SIDE + nx;
            if (!spots[next] && levels[next] > threshold) { spots[next] = number; edge.push(next); }
          }
        }
      }
    });
    const largest = Math.max(...spotSizes), box = { top: SIDE, bottom: 0, left: SIDE, right: 0 };
    spots.forEach((spot, i) => {
      if (!spot || spotSizes[spot] * SPECK < largest) return;
      box.top = Math.min(box.top, Math.floor(i / SIDE)); box.bottom = Math.max(box.bottom, Math.floor(i / SIDE) + 1);
      box.left = Math.min(box.left, i % SIDE); box.right = Math.max(box.right, i % SIDE + 1);
    });
    return box;
  };

  // The mean amount of ink in a rectangle whose edges may lie inside pixels.
  const mean = (amount, height, width, top, bottom, left, right) => {
    let sum = 0;
    for (let y = Math.floor(top); y < Math.min(height, Math.ceil(bottom)); y++) {
      const share = Math.min(bottom, y + 1) - Math.max(top, y);
      for (let x = Math.floor(left); x < Math.min(width, Math.ceil(right)); x++) {
        sum += share * (Math.min(right, x + 1) - Math.max(left, x)) * amount(y, x);
      }
    }
    return sum / ((bottom - top) * (right - left));
  };

  const mnistForm = levels => {
    const c = contrast(levels);
    if (c.blank) return null;
    const none = Math.min(c.threshold, c.dark + 2 * c.spread), box = cut(levels, c.threshold);
    const amount = (y, x) => Math.max(0, Math.min(1, (levels[(box.top + y) * SIDE + box.left + x] - none) / (c.light - none)));
    const tall = box.bottom - box.top, wide = box.right - box.left, longer = Math.max(tall, wide);
    const height = Math.max(1, Math.round(Math.fround(BOX * tall / longer)));
    const width = Math.max(1, Math.round(Math.fround(BOX * wide / longer)));
    const means = Array.from({ length: height * width }, (_, i) => {
      const y = Math.floor(i / width), x = i % width;
      return mean(amount, tall, wide, y * tall / height, (y + 1) * tall / height, x * wide / width, (x + 1) * wide / width);
    });
    const most = Math.max(...means), small = means.map(m => Math.round(255 * m / most));
    let mass = 0, massY = 0, massX = 0;
    small.forEach((level, i) => { mass += level; massY += level * Math.floor(i / width); massX += level * (i % width); });
    const offset = (centre, size) => Math.max(0, Math.min(FIELD - size, Math.round(CENTRE - centre)));
    const top = offset(massY / mass, height), left = offset(massX / mass, width);
    const field = new Uint8Array(FIELD * FIELD);
    small.forEach((level, i) => { field[(top + Math.floor(i / width)) * FIELD + left + i % width] = level; });
    return field;
  };

  const redChannel = (context, size) => {
    const data = context.getImageData(0, 0, size, size).data;
    return Uint8Array.from({ length: size * size }, (_, i) => data[4 * i]);
  };

  const paint = () => {
    ink.fillStyle = '#000'; ink.fillRect(0, 0, SIDE, SIDE);
    if (sample) { ink.imageSmoothingEnabled = false; ink.drawImage(sample, 0, 0, SIDE, SIDE); }
    ink.save();
    // The outermost pixels stay paper, by which a photo's paper is told too.
    ink.beginPath(); ink.rect(2, 2, SIDE - 4, SIDE - 4); ink.clip();
    ink.strokeStyle = '#fff'; ink.lineWidth = PEN; ink.lineCap = ink.lineJoin = 'round';
    strokes.forEach(stroke => {
      ink.beginPath(); ink.moveTo(...stroke[0]);
      stroke.forEach(point => ink.lineTo(...point)); ink.stroke();
    });
    ink.restore();
  };

  const pixels = () => {
    if (!sample || strokes.length) return mnistForm(redChannel(ink, SIDE));
    seen.drawImage(sample, 0, 0);
    return redChannel(seen, FIELD);
  };

  const show = () => {
    waiting = false;
    paint();
    const image = pixels(), picture = seen.createImageData(FIELD, FIELD);
    picture.data.forEach((_, i) => { picture.data[i] = i % 4 === 3 ? 255 : image ? image[i >> 2] : 0; });
    seen.putImageData(picture, 0, 0);
    const logs = image ? classify(image) : null, best = logs ? logs.indexOf(Math.max(...logs)) : -1;
    // Where there are more classes than bars, the most probable ones have one.
    const order = rows.map((_, k) => k);
    if (logs) order.sort((a, b) => logs[b] - logs[a]);
    const shown = order.slice(0, bars).sort((a, b) => a - b);
    rows.forEach((row, k) => {
      const p = logs ? Math.exp(logs[k]) : 0, place = shown.indexOf(k);
      row.setAttribute('display', place < 0 ? 'none' : 'inline');
      row.setAttribute('transform', `translate(0 ${26 * Math.max(0, place)})`);
      row.querySelector('.bar').setAttribute('width', 270 * p);
      row.querySelector('.percent').textContent = logs ? (100 * p).toFixed(1) + ' %' : '';
      row.classList.toggle('said', k === best);
    });
    const name = k => rows[k].querySelector('text').textContent;
    said.textContent = logs ? name(best) + ', ' + (100 * Math.exp(logs[best])).toFixed(1) + ' % sure' : 'Draw here';
    board.dataset.pixels = image ? image.join(' ') : '';
    board.dataset.logProbabilities = logs ? logs.join(' ') : '';
  };
  const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(show); } };

  const place = event => {
    const box = pad.getBoundingClientRect();
    return [(event.clientX - box.left) * SIDE / box.width, (event.clientY - box.top) * SIDE / box.height];
  };
  pad.addEventListener('pointerdown', event => {
    if (event.button) return;
    drawing = true;
    pad.setPointerCapture(event.pointerId);
    strokes.push([place(event)]);
    later();
    event.preventDefault();
  });
  pad.addEventListener('pointermove', event => {
    if (!drawing) return;
    const points = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
    strokes[strokes.length - 1].push(...(points.length ? points : [event]).map(place));
    later();
  });
  ['pointerup', 'pointercancel'].forEach(type => pad.addEventListener(type, () => { drawing = false; }));

  const take = image => { sample = image; strokes = []; if (select) select.value = image ? image.dataset.image : ''; later(); };
  document.getElementById('clear').addEventListener('click', () => take(null));
  document.getElementById('undo').addEventListener('click', () => { if (strokes.length) { strokes.pop(); later(); } else take(null); });

  if (select) {
    // Every test image that the page shows can be put onto the board.
    const images = new Map([...document.querySelectorAll('img[data-image]')].map(image => [image.dataset.image, image]));
    [...images.keys()].sort((a, b) => a - b).forEach(key => select.add(new Option(images.get(key).alt, key)));
    select.addEventListener('change', () => take(images.get(select.value) || null));
    board.querySelectorAll('[data-sample]').forEach(button =>
      button.addEventListener('click', () => take(images.get(button.dataset.sample))));
  }
  paint();
})();

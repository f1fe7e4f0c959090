'use strict';
// Sorts and filters tables; a page is complete without it. filter.jte says what a table must have.
(() => {
  const alphabet = new Intl.Collator('en', { numeric: true });

  // A cell's data-value, else its text; NaN where a number is wanted and there is none.
  const valueOf = (row, column, numeric) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    return numeric ? parseFloat(text.replaceAll(',', '').replace('\u2212', '-')) : text;
  };
  const isMissing = value => value === '' || Number.isNaN(value);

  // Stable: rows with equal values keep the order they are in. Missing values are last in both directions.
  const sort = (table, header, direction) => {
    const body = table.tBodies[0], numeric = header.dataset.sort === 'number', sign = direction === 'ascending' ? 1 : -1;
    const values = new Map([...body.rows].map(row => [row, valueOf(row, header.cellIndex, numeric)]));
    const compare = (a, b) => sign * (numeric ? a - b : alphabet.compare(a, b));
    const rows = [...body.rows].sort((first, second) => {
      const a = values.get(first), b = values.get(second);
      return isMissing(a) || isMissing(b) ? isMissing(a) - isMissing(b) : compare(a, b);
    });
    rows.forEach(row => body.append(row));
    table.querySelectorAll('th[aria-sort]').forEach(other => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', direction);
  };

  document.querySelectorAll('th[data-sort]').forEach(header => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const ascending = header.getAttribute('aria-sort') === 'ascending';
      sort(header.closest('table'), header, ascending ? 'descending' : 'ascending');
    });
  });

  // A row is shown if it has all the words, in whatever cells and case.
  document.querySelectorAll('[data-filter]').forEach(filter => {
    const rows = [...document.getElementById(filter.dataset.filter).tBodies[0].rows];
    const input = filter.querySelector('input'), status = filter.querySelector('[role=status]');
    let texts = null;
    const apply = () => {
      texts ??= rows.map(row => [...row.cells].map(cell => cell.textContent).join('\n').toLowerCase());
      const words = input.value.toLowerCase().split(/\s+/);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !words.every(word => texts[i].includes(word));
        shown += row.hidden ? 0 : 1;
      });
      const count = number => number.toLocaleString('en');
      status.textContent = input.value.trim() ? count(shown) + ' of ' + count(rows.length) + ' shown' : '';
    };
    filter.hidden = false;
    input.addEventListener('input', apply);
    if (input.value) apply();
  });
})();

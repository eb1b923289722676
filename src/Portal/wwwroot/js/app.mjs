import { initAll } from '/nhsuk/nhsuk-frontend.min.js'

initAll()

// Everything below is a convenience: each page does its work without it.

const group = (number) => number.toLocaleString('en-GB', { maximumFractionDigits: 4 })

/** The number someone typed, a sum such as =124+37 worked out; null when it is empty or not a number. */
function amount(text) {
  const typed = text.replace(/[\s,]/g, '')
  if (/^=[+-]?[\d.]+([+-][\d.]+)*$/.test(typed)) {
    return typed.slice(1).match(/[+-]?[\d.]+/g).reduce((sum, term) => sum + Number(term), 0)
  }
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : null
}

function amountsOf(cells) {
  return [...cells].map((cell) => ({
    group: cell.dataset.group,
    value: cell instanceof HTMLInputElement ? amount(cell.value) : cell.dataset.fixed === undefined || cell.dataset.fixed === '' ? null : Number(cell.dataset.fixed)
  })).filter((cell) => cell.value !== null)
}

const sum = (amounts) => amounts.reduce((total, { value }) => total + value, 0)

function show(place, text) {
  if (place) place.textContent = text
}

/** Running totals and shares beside the figures while one types. */
function addUp(table) {
  const share = table.dataset.share
  const inWords = (amounts) => {
    const whole = sum(amounts)
    return whole > 0 ? `${((100 * sum(amounts.filter((cell) => cell.group === share))) / whole).toFixed(1)}%` : 'No data'
  }
  const parts = []
  for (const row of table.querySelectorAll('[data-row]')) {
    const amounts = amountsOf(row.querySelectorAll('[data-group]'))
    if (row.dataset.row === 'part') parts.push(...amounts)
    show(row.querySelector('[data-total]'), amounts.length ? group(sum(amounts)) : 'No data')
    show(row.querySelector('[data-share-out]'), inWords(amounts))
  }
  for (const place of table.querySelectorAll('[data-column-total]')) {
    show(place, group(sum(parts.filter((cell) => cell.group === place.dataset.columnTotal))))
  }
  show(table.querySelector('[data-grand-total]'), group(sum(parts)))
  show(table.querySelector('[data-grand-share]'), inWords(parts))
}

/** A block copied from a spreadsheet goes into the boxes from the one it was pasted into, to the right and down. */
function pasteBlock(event, table, status) {
  const block = event.clipboardData?.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '') ?? ''
  if (!/[\t\n]/.test(block)) return
  event.preventDefault()
  const rows = [...table.querySelectorAll('[data-row]')].map((row) => [...row.querySelectorAll('[data-group]')])
  const top = rows.findIndex((row) => row.includes(event.target))
  const left = rows[top].indexOf(event.target)
  let filled = 0
  let outside = 0
  block.split('\n').forEach((line, down) => line.split('\t').forEach((text, right) => {
    const box = rows[top + down]?.[left + right]
    if (box instanceof HTMLInputElement) {
      box.value = text.trim()
      filled++
    } else {
      outside++
    }
  }))
  addUp(table)
  status.textContent = `${filled} figures pasted.${outside ? ` ${outside} did not fit into the boxes and were left out.` : ''}`
}

/** Arrow up and down and Enter move between boxes of a column, as in a spreadsheet. */
function move(event, table) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (!step || !(event.target instanceof HTMLInputElement)) return
  const rows = [...table.querySelectorAll('[data-row]')].map((row) => [...row.querySelectorAll('[data-group]')])
  const at = rows.findIndex((row) => row.includes(event.target))
  const next = rows[at + step]?.[rows[at].indexOf(event.target)]
  if (next instanceof HTMLInputElement) {
    event.preventDefault()
    next.focus()
    next.select()
  }
}

for (const form of document.querySelectorAll('[data-entry]')) {
  const status = form.querySelector('[data-entry-status]')
  for (const table of form.querySelectorAll('[data-entry-table]')) {
    table.addEventListener('input', () => addUp(table))
    table.addEventListener('paste', (event) => pasteBlock(event, table, status))
    table.addEventListener('keydown', (event) => move(event, table))
    addUp(table)
  }
}

for (const place of document.querySelectorAll('[data-print]')) {
  place.hidden = false
  place.querySelector('button').addEventListener('click', () => window.print())
}

if (document.querySelector('[data-words], [data-autosave]')) await import('/js/nomination.mjs')

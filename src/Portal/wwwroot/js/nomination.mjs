// Counts words and saves while somebody writes. Without it the page counts and saves when its button is pressed.

/** As the service counts: runs between white space, dashes and invisible characters that hold a letter or a digit. */
export function countWords(text) {
  return text.split(/[\s\u2012-\u2015]|(?![\u200c\u200d\u00ad])[\p{Cc}\p{Cf}]/u).filter((part) => /[\p{L}\p{Nd}]/u.test(part)).length
}

const inWords = (number, word) => `${number.toLocaleString('en-GB')} ${word}${number === 1 ? '' : 's'}`

function sentence(words, minimum, maximum) {
  return words > maximum
    ? `${inWords(words, 'word')}, ${(words - maximum).toLocaleString('en-GB')} more than the ${maximum.toLocaleString('en-GB')} it may have`
    : `${inWords(words, 'word')} of ${minimum.toLocaleString('en-GB')} to ${maximum.toLocaleString('en-GB')}`
}

function count(box) {
  const shown = document.getElementById(box.dataset.words)
  const spoken = box.form.querySelector('[data-words-spoken]')
  let pause
  const tell = () => {
    const text = sentence(countWords(box.value), Number(box.dataset.minimum), Number(box.dataset.maximum))
    shown.textContent = text
    clearTimeout(pause)
    pause = setTimeout(() => { spoken.textContent = text }, 2000)
  }
  box.addEventListener('input', tell)
}

function autosave(form) {
  const status = form.querySelector('[data-autosave-status]')
  let saved = snapshot(form)
  let pause
  let running = Promise.resolve()

  async function save(leaving) {
    const now = snapshot(form)
    if (now === saved) return
    const sent = new FormData(form)
    // Each attempt is a change of its own.
    sent.delete('idempotencyKey')
    try {
      const response = await fetch(form.dataset.autosave, { method: 'POST', body: sent, keepalive: leaving, redirect: 'error', headers: { Accept: 'application/json' } })
      const answer = await response.json()
      if (answer.saved) {
        saved = now
        for (const name of ['version', 'was']) {
          const field = form.elements[name]
          if (field && answer[name]) field.value = answer[name]
        }
      }
      status.textContent = answer.message
    } catch {
      status.textContent = 'Not saved yet. What you wrote is still here; it is tried again as you write.'
    }
  }

  const later = (wait) => {
    clearTimeout(pause)
    pause = setTimeout(() => { running = running.then(() => save(false)) }, wait)
  }
  form.addEventListener('input', () => later(2000))
  form.addEventListener('change', () => later(300))
  form.addEventListener('submit', () => clearTimeout(pause))
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') running = running.then(() => save(true)) })
}

/** What is in the form, without the fields that change by themselves. */
function snapshot(form) {
  const data = new FormData(form)
  for (const name of ['version', 'was', 'idempotencyKey', 'form-token']) data.delete(name)
  return new URLSearchParams([...data].map(([name, value]) => [name, String(value)])).toString()
}

document.querySelectorAll('[data-words]').forEach(count)
document.querySelectorAll('[data-autosave]').forEach(autosave)

// Copies NHS.UK frontend from node_modules into wwwroot/nhsuk: no fonts are downloaded from elsewhere, no source maps are promised,
// and PROVENANCE.json says which version came in and with which hashes.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')
const target = path.join(here, 'wwwroot/nhsuk')
const packageFolder = path.join(root, 'node_modules/nhsuk-frontend')
const lock = path.join(os.tmpdir(), `edi-region-npm-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)

const json = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))
const wanted = json(path.join(root, 'package-lock.json')).packages['node_modules/nhsuk-frontend'].version
const installed = () => fs.existsSync(path.join(packageFolder, 'package.json')) && json(path.join(packageFolder, 'package.json')).version

// Two projects may be built at the same moment: the first one works, the other waits.
async function oneAtATime(work) {
  for (let waited = 0; ; waited++) {
    try {
      fs.mkdirSync(lock)
      break
    } catch {
      if (waited > 600) fs.rmSync(lock, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
  try {
    work()
  } finally {
    fs.rmSync(lock, { recursive: true, force: true })
  }
}

function copy(from, to, change = (text) => text) {
  const source = path.join(packageFolder, 'dist/nhsuk', from)
  const destination = path.join(target, to)
  fs.mkdirSync(path.dirname(destination), { recursive: true })
  fs.writeFileSync(destination, /\.(css|js)$/.test(to) ? change(fs.readFileSync(source, 'utf8')) : fs.readFileSync(source))
}

const withoutSourceMap = (text) => text.replace(/\/[/*][#@]\s*sourceMappingURL=[^\n*]*(\*\/)?\s*$/, '')
const ownPaths = (css) => css.replace(/@font-face\s*\{[^}]*\}/g, '').replaceAll('url(/assets/', 'url(/nhsuk/assets/')

// The logo exists only inside the header's template.
function logo() {
  const template = fs.readFileSync(path.join(packageFolder, 'dist/nhsuk/components/header/template.njk'), 'utf8')
  const drawing = /<svg class="nhsuk-header__logo"[\s\S]*?<\/svg>/.exec(template)[0]
  const shape = /<path[^>]*\bd="([^"]+)"/.exec(drawing)[1]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><path fill="#fff" d="${shape}"/></svg>\n`
}

function filesUnder(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter((name) => fs.statSync(path.join(folder, name)).isFile()).sort()
}

const newer = (file, ...inputs) => fs.existsSync(file) && inputs.every((input) => fs.statSync(file).mtimeMs >= fs.statSync(input).mtimeMs)

await oneAtATime(() => {
  if (newer(path.join(target, 'PROVENANCE.json'), path.join(root, 'package-lock.json'), fileURLToPath(import.meta.url))) return
  if (installed() !== wanted) {
    execSync('npm ci --no-audit --no-fund', { cwd: root, stdio: 'inherit' })
  }
  fs.rmSync(target, { recursive: true, force: true })
  copy('nhsuk-frontend.min.css', 'nhsuk-frontend.min.css', (css) => ownPaths(withoutSourceMap(css)))
  copy('nhsuk-frontend.min.js', 'nhsuk-frontend.min.js', withoutSourceMap)
  for (const name of filesUnder(path.join(packageFolder, 'dist/nhsuk/assets'))) copy(path.join('assets', name), path.join('assets', name))
  fs.writeFileSync(path.join(target, 'logo.svg'), logo())

  const hashes = Object.fromEntries(
    filesUnder(target).map((name) => [name, createHash('sha384').update(fs.readFileSync(path.join(target, name))).digest('hex')])
  )
  const { name, version, license, homepage } = json(path.join(packageFolder, 'package.json'))
  fs.writeFileSync(path.join(target, 'PROVENANCE.json'), JSON.stringify({ name, version, license, homepage, sha384: hashes }, null, 2) + '\n')
})

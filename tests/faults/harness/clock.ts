// Loaded before an app process: its parent may tell it what time to believe, as a broken clock would.
const Real = Date
let offset = 0

process.on('message', (milliseconds) => {
  offset = Number(milliseconds)
})
// Listening to its parent is no reason to stay alive.
process.channel?.unref()

const now = () => Real.now() + offset

globalThis.Date = new Proxy(Real, {
  construct: (target, args: [], newTarget: DateConstructor) =>
    Reflect.construct(target, args.length ? args : [now()], newTarget) as Date,
  apply: () => new Real(now()).toString(),
  get: (target, key, receiver) =>
    key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown),
})

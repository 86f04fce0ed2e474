import fc from 'fast-check'

// The same cases for everybody, so that a red test is of the change. Others: TOUBAN_TEST_SEED=7 npm test.
fc.configureGlobal({ seed: Number(process.env.TOUBAN_TEST_SEED ?? 20221115) })

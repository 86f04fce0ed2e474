import { type ServerResponse } from 'node:http'

/** Asks, once the head of an answer is to be written, what its status is to be; its headers may still be set then. */
export function onHead(response: ServerResponse, decide: (status: number) => number): void {
  const write = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => write(decide(status), ...rest)
}

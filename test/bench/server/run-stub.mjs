// A generated server package on loopback; reports its address, start and memory to the parent.
const started = performance.now()
const { createServer } = await import(process.argv[2])
const { app } = createServer()
const url = await app.listen({ port: 0, host: "127.0.0.1" })
process.send?.({ url, milliseconds: performance.now() - started, megabytes: process.memoryUsage().rss / 1e6 })

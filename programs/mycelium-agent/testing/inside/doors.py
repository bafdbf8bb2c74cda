"""Leads ports of a host's loopback into sockets of the test, whose servers are in no network of hosts.

Arguments: `<port>=<path of the socket>`, each.
"""
import asyncio
import sys


async def copy(reader, writer):
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def door(port, path):
    async def enter(reader, writer):
        try:
            inner_reader, inner_writer = await asyncio.open_unix_connection(path)
        except OSError:
            writer.close()
            return
        await asyncio.gather(copy(reader, inner_writer), copy(inner_reader, writer))

    return await asyncio.start_server(enter, "127.0.0.1", int(port))


async def main(doors):
    servers = [await door(*each.split("=", 1)) for each in doors]
    print("ready", flush=True)
    await asyncio.gather(*(server.serve_forever() for server in servers))


asyncio.run(main(sys.argv[1:]))

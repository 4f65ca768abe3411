import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** What a server appends to the key of a handshake (RFC 6455, 1.3). */
const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const Opcode = { Text: 1, Close: 8, Ping: 9, Pong: 10 } as const;
/** Bytes of a frame that a client may send: nothing of what is understood is longer. */
const LONGEST_FRAME = 4096;

/** One WebSocket connection, for short texts in both directions: no fragments, no extensions (RFC 6455). */
export class WebSocketConnection {
  private pending = Buffer.alloc(0);

  private constructor(
    private readonly socket: Duplex,
    private readonly onText: (text: string) => void,
    onClose: () => void
  ) {
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('close', onClose);
    socket.on('error', () => socket.destroy());
  }

  /** Answers the handshake; a request that is none ends the connection. */
  public static accept(request: IncomingMessage, socket: Duplex, onText: (text: string) => void, onClose: () => void): WebSocketConnection | undefined {
    const key = request.headers['sec-websocket-key'];
    if (typeof key !== 'string' || request.headers['sec-websocket-version'] !== '13') {
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return undefined;
    }
    const accept = createHash('sha1').update(key + HANDSHAKE).digest('base64');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
    return new WebSocketConnection(socket, onText, onClose);
  }

  public send(text: string): void {
    this.write(Opcode.Text, Buffer.from(text));
  }

  public close(): void {
    this.write(Opcode.Close, Buffer.alloc(0));
    this.socket.end();
  }

  private write(opcode: number, payload: Buffer): void {
    if (this.socket.writableEnded) return;
    const head = payload.length < 126 ? Buffer.from([0x80 | opcode, payload.length]) : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff]);
    this.socket.write(Buffer.concat([head, payload]));
  }

  private read(chunk: Buffer): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    for (let frame = this.frame(); frame !== undefined; frame = this.frame()) {
      if (frame.opcode === Opcode.Text) this.onText(frame.payload.toString('utf8'));
      else if (frame.opcode === Opcode.Ping) this.write(Opcode.Pong, frame.payload);
      else if (frame.opcode === Opcode.Close) this.close();
    }
  }

  /** The first whole frame of what has come; a frame that breaks the rules ends the connection. */
  private frame(): { readonly opcode: number; readonly payload: Buffer } | undefined {
    const { pending } = this;
    if (pending.length < 2) return undefined;
    const [first = 0, second = 0] = pending;
    const extended = (second & 0x7f) === 126;
    const head = extended ? 4 : 2;
    if (pending.length < head) return undefined;
    const length = extended ? pending.readUInt16BE(2) : second & 0x7f;
    if ((second & 0x80) === 0 || (second & 0x7f) === 127 || length > LONGEST_FRAME) {
      this.socket.destroy();
      this.pending = Buffer.alloc(0);
      return undefined;
    }
    if (pending.length < head + 4 + length) return undefined;
    const mask = pending.subarray(head, head + 4);
    const payload = Buffer.from(pending.subarray(head + 4, head + 4 + length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
    this.pending = Buffer.from(pending.subarray(head + 4 + length));
    return { opcode: first & 0x0f, payload };
  }
}

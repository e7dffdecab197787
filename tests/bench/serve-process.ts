// The server that is measured: node --import tsx serve-process.ts <root> <port> <base path>
import { startServer } from '../../lib/serve/server';

const [root = 'out', port = '0', basePath = ''] = process.argv.slice(2);
const server = await startServer({ root, host: '127.0.0.1', port: Number(port), basePath });
process.on('SIGTERM', () => server.stop());

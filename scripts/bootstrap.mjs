// What every npm script runs first: node scripts/bootstrap.mjs <command> [arguments]
//
// 1 check Node's version, 2 check the command and print help, 3 install what is missing, 4 run ./<command>.ts here.
//
// Only built-ins, as nothing may be installed yet, and only syntax that an old Node can read; what needs more is
// imported once the version is known to do.
import { help } from './help.mjs';
import { isSupportedNode, unsupportedNodeMessage } from './node-version.mjs';

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
    // should a timer or a socket be left somewhere, the command ends all the same
    setTimeout(() => process.exit(), 2000).unref();
  },
  error => {
    process.stderr.write(`${wordsFor(error)}\n`);
    process.exit(1);
  },
);

async function main([command, ...args]) {
  if (!isSupportedNode(process.versions.node)) {
    process.stderr.write(`${unsupportedNodeMessage(process.versions.node)}\n`);
    return 1;
  }
  const names = Object.keys(help);
  if (command === '--help' || command === '-h') {
    process.stdout.write(`${overview(names)}\n`);
    return 0;
  }
  if (!names.includes(command)) {
    const fault = command === undefined ? 'Missing command' : `Unknown command \`${command}\``;
    process.stderr.write(
      `${fault}, expected one of ${names.map(name => `\`${name}\``).join(', ')}.\n\n${overview(names)}\n`,
    );
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${help[command]}\n`);
    return 0;
  }
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const root = await enterRoot();
  const { installMissing } = await import('./install.mjs');
  await installMissing(root);
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import(`./${command}.ts`);
  return run(args);
}

/** Every path in the project is meant from its root; CONTENT_DIR from where the user stands. */
async function enterRoot() {
  const { fileURLToPath } = await import('node:url');
  const { resolve } = await import('node:path');
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (process.env.CONTENT_DIR) process.env.CONTENT_DIR = resolve(process.env.CONTENT_DIR);
  process.chdir(root);
  return root;
}

function overview(names) {
  const lines = names.map(name => {
    const [usage, purpose] = help[name].split('\n');
    return `  ${usage.replace(/ (?:--|\[).*/, '').padEnd(15)} ${purpose}`;
  });
  return ['Commands (each with `-- --help`):', ...lines].join('\n');
}

/** An error made for people has a code of its own and says it all; of any other the stack is wanted. */
function wordsFor(error) {
  if (!(error instanceof Error)) return String(error);
  const { code } = error;
  const isForPeople = typeof code === 'string' && /^[A-Z]/.test(code) && !code.startsWith('ERR_');
  return isForPeople ? error.message : error.stack || error.message;
}

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { help } from './help.mjs';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

type Values<O extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: O; strict: true }>>['values'];

/**
 * Reads a command's options, strictly: an unknown one, a missing value or anything that is no option is a fault.
 * @returns undefined after a fault was told, with the help; the command then ends with exit code 2
 */
export function readOptions<const O extends OptionsConfig>(
  command: string,
  args: string[],
  options: O,
): Values<O> | undefined {
  return read(command, args, options, false)?.values;
}

/** As `readOptions`, of a command that takes arguments beside its options. */
export function readArguments<const O extends OptionsConfig>(
  command: string,
  args: string[],
  options: O,
): { values: Values<O>; positionals: string[] } | undefined {
  return read(command, args, options, true);
}

function read<const O extends OptionsConfig>(
  command: string,
  args: string[],
  options: O,
  allowPositionals: boolean,
): { values: Values<O>; positionals: string[] } | undefined {
  try {
    return parseArgs({ args, options, strict: true as const, allowPositionals });
  } catch (error) {
    tellUsage(command, faultIn(error as NodeJS.ErrnoException, Object.keys(options)));
    return undefined;
  }
}

/** Says what is wrong with a command line, then how it should be. @returns the exit code */
export function tellUsage(command: string, fault: string): 2 {
  process.stderr.write(`${fault}\n\n${help[command]}\n`);
  return 2;
}

function faultIn({ code, message }: NodeJS.ErrnoException, names: readonly string[]): string {
  const given = /'([^']*)'/.exec(message)?.[1] ?? '';
  const expected = names.map(name => `\`--${name}\``).join(', ');
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Unexpected option \`${given}\`, expected one of ${expected}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `Unexpected argument \`${given}\`, expected one of ${expected}.`;
    default:
      return `${message.split('\n')[0]?.replace(/\.?$/, '.')}`;
  }
}

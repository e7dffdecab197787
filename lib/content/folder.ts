import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { FileFindings, type Finding } from './finding';
import { shownPath } from './read';
import { deviceName } from './schema';

/** What is read of a content folder; beside it anything may lie. */
const readFolders = new Set(['articles', 'terms', 'pages', 'data']);
const readFile = /\.(?:yaml|txt)$/i;

/**
 * Checks what lies in a content folder before anything of it is read: only files and folders, links only to files
 * within it, and names that Windows and macOS can keep apart. What begins with a dot is passed over.
 * @returns true when it may be read
 */
export function checkFolder(root: string, all: Finding[]): boolean {
  const before = all.length;
  const realRoot = realpathSync(root);
  const queue = [{ folder: root, isRoot: true }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { folder, isRoot } = next;
    const entries = entriesOf(folder, isRoot, all);
    /** name as file systems that know no case compare it → the name that stands there */
    const names = new Map<string, string>();
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const findings = new FileFindings(shownPath(path), all);
      checkName(entry.name, names, findings);
      if (entry.isDirectory()) queue.push({ folder: path, isRoot: false });
      else if (isRoot && readFolders.has(entry.name) && entry.isFile())
        findings.error('file-kind', undefined, {
          da: 'Uventet fil: her skal ligge en mappe. Omdøb filen.',
          en: 'Unexpected file, expected a folder. Rename it.',
        });
      else if (entry.isSymbolicLink()) checkLink(path, realRoot, findings);
      else if (!entry.isFile()) tellKind(findings);
    }
  }
  return all.length === before;
}

function entriesOf(folder: string, isRoot: boolean, all: Finding[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        ({ name }) => !name.startsWith('.') && (!isRoot || readFolders.has(name) || readFile.test(name)),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    new FileFindings(shownPath(folder), all).error('file-kind', undefined, {
      da: `Mappen kan ikke læses (${code}). Ret dens rettigheder eller dens navn.`,
      en: `Unreadable folder (${code}). Correct its permissions or its name.`,
    });
    return [];
  }
}

function checkName(name: string, names: Map<string, string>, findings: FileFindings): void {
  const key = name.normalize('NFC').toLowerCase();
  const twin = names.get(key);
  names.set(key, name);
  if (twin !== undefined)
    findings.error('file-kind', undefined, {
      da: `Uventet navn: på Windows og macOS er det samme som \`${twin}\`. Omdøb en af dem.`,
      en: `Unexpected name: on Windows and macOS it is the same as \`${twin}\`. Rename one of them.`,
    });
  if (deviceName.test(name))
    findings.error('file-kind', undefined, {
      da: `Uventet navn \`${name}\`: Windows bruger det til en enhed. Omdøb filen eller mappen.`,
      en: `Unexpected name \`${name}\`: Windows keeps it for a device. Rename the file or folder.`,
    });
}

function checkLink(path: string, realRoot: string, findings: FileFindings): void {
  try {
    const target = realpathSync(path);
    const stats = statSync(target);
    if (stats.isFile() && target.startsWith(realRoot + sep)) return;
    if (!stats.isFile() && !stats.isDirectory()) {
      tellKind(findings);
      return;
    }
    findings.error('file-kind', undefined, {
      da: 'Uventet symbolsk link: det må kun pege på en fil i indholdsmappen. Læg en kopi her i stedet.',
      en: 'Unexpected symbolic link, expected one to a file within the content folder. Put a copy here instead.',
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    findings.error('file-kind', undefined, {
      da: `Uventet symbolsk link, som ikke fører til nogen fil (${code}). Slet det, eller læg filen her.`,
      en: `Unexpected symbolic link that leads to no file (${code}). Delete it, or put the file here.`,
    });
  }
}

function tellKind(findings: FileFindings): void {
  findings.error('file-kind', undefined, {
    da: 'Hverken fil eller mappe, men en enhed, et rør eller en sokkel. Fjern den.',
    en: 'Neither a file nor a folder, but a device, a pipe or a socket. Remove it.',
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { FileFindings, type Finding } from '../finding';
import { readYamlFile, shownPath } from '../read';
import type { YamlSource } from '../yaml-source';
import type { SiteData } from './model';
import { dataSchemas } from './schema';

export type DataName = keyof typeof dataSchemas;

/** A data file as read and validated by itself, with the places of its values. */
export interface DataFile<N extends DataName = DataName> {
  name: N;
  yaml: YamlSource<z.output<(typeof dataSchemas)[N]>>;
  findings: FileFindings;
}

/** The data files that are there and could be read. */
export type DataFiles = { [N in DataName]?: DataFile<N> };

/** Reads `data/*.yaml` but for the sources. @param unread takes the names of files that are there but faulty */
export function readData(root: string, all: Finding[], unread: Set<DataName>): DataFiles {
  const files: DataFiles = {};
  for (const name of Object.keys(dataSchemas) as DataName[]) {
    const path = join(root, 'data', `${name}.yaml`);
    if (!existsSync(path)) continue;
    const yaml = readYamlFile(path, dataSchemas[name] as z.ZodType, all);
    if (!yaml) unread.add(name);
    else Object.assign(files, { [name]: { name, yaml, findings: new FileFindings(shownPath(path), all) } });
  }
  return files;
}

/** What is in the files. */
export function dataOf(files: DataFiles): SiteData {
  return Object.fromEntries(Object.values(files).map(({ name, yaml }) => [name, yaml.value])) as SiteData;
}

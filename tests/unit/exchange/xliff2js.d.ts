/** The package `xliff` has no types of its own. */
declare module 'xliff/xliff2js' {
  export default function xliff2js(xliff: string): Promise<unknown>;
}

import { type JsonLd, jsonLdText } from '@/lib/publish/json-ld';

/** A description of the page for programs; the finishing pass lets it stand, and browsers never run it. */
export function DataBlock({ data }: { data: JsonLd }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a `<`
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />;
}

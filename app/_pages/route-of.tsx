import type { Metadata } from 'next';
import { getContent } from '../_model/content';
import { toLocale } from '../_model/views';
import { type PageKind, type PageParams, renderedByNext } from './page-kind';

interface RouteProps {
  params: Promise<{ locale: string }>;
}

/**
 * What the `page.tsx` of a route exports, of its kind of page.
 * @param fixed what the route's folders say of a page without a parameter; other pages of the kind are not its own
 */
export function routeOf<P extends PageParams>(kind: PageKind<P>, fixed: Partial<P> = {}) {
  const read = async ({ params }: RouteProps) => {
    const { locale, ...names } = await params;
    return { locale: toLocale(locale), ...names, ...fixed } as P;
  };
  const isOwn = (params: P) =>
    Object.entries(fixed).every(([name, value]) => params[name as keyof P] === value);
  return {
    params: (): P[] => renderedByNext(kind, getContent()).filter(isOwn),
    metadata: async (props: RouteProps): Promise<Metadata> => kind.metadata(getContent(), await read(props)),
    page: async (props: RouteProps) => <kind.Page content={getContent()} params={await read(props)} />,
  };
}

import { routeOf } from '../../../_pages/route-of';
import { slugPage } from '../../../_pages/slug-page';

export const dynamicParams = false;

const route = routeOf(slugPage);
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.page;

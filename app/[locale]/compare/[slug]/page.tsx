import { comparePage } from '../../../_pages/compare-page';
import { routeOf } from '../../../_pages/route-of';
import '../../../_styles/compare.css';
import '../../../_styles/word-list.css';

export const dynamicParams = false;

const route = routeOf(comparePage, { locale: 'en', section: 'compare' });
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.page;

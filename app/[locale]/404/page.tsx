import { notFoundPage } from '../../_pages/lost-pages';
import { routeOf } from '../../_pages/route-of';
import '../../_styles/home.css';
import '../../_styles/lost.css';

const route = routeOf(notFoundPage);
export const generateMetadata = route.metadata;
export default route.page;

import { partPage } from '../../../../_pages/part-page';
import { routeOf } from '../../../../_pages/route-of';
import '../../../../_styles/home.css';
import '../../../../_styles/glossary.css';
import '../../../../_styles/lists.css';

export const dynamicParams = false;

const route = routeOf(partPage);
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.page;

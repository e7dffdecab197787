import { routeOf } from '../../_pages/route-of';
import { sectionPage } from '../../_pages/section-page';
import '../../_styles/home.css';
import '../../_styles/glossary.css';
import '../../_styles/lists.css';
import '../../_styles/citing.css';
import '../../_styles/data.css';
import '../../_styles/search-page.css';
import '../../_styles/timeline.css';
import '../../_styles/figures.css';
import '../../_styles/handbook.css';
import '../../_styles/word-list.css';

export const dynamicParams = false;

const route = routeOf(sectionPage);
export const generateStaticParams = route.params;
export const generateMetadata = route.metadata;
export default route.page;

import { homePage } from '../_pages/home-page';
import { routeOf } from '../_pages/route-of';
import '../_styles/home.css';
import '../_styles/front.css';

const route = routeOf(homePage);
export const generateMetadata = route.metadata;
export default route.page;

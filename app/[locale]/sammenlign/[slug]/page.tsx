import {
  type CompareRouteProps,
  compareRouteMetadata,
  compareRouteParams,
  renderCompareRoute,
} from '../../../_components/compare-route';
import '../../../_styles/compare.css';
import '../../../_styles/word-list.css';

export const dynamicParams = false;

export const generateStaticParams = () => compareRouteParams('da');
export const generateMetadata = (props: CompareRouteProps) => compareRouteMetadata(props);
export default renderCompareRoute;

// The one door of the package.
export { formatValue } from 'hucre';

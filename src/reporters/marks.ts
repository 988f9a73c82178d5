/** The first line of a text report that goes to a file. */
export const TEXT_MARK = 'lhl validate';

/** The first line of annotations, as a command that GitHub Actions does not show. */
export const ANNOTATIONS_MARK = `::debug::${TEXT_MARK}\n`;

import { join } from 'node:path';
import { shownPath } from '../../content/read';
import type { Rule } from '../rule';

/** Pages whose next review should have been. */
export const reviewOverdue: Rule = {
  id: 'review-overdue',
  severity: 'warning',
  check: ({ parts: { drafts }, today }) =>
    [...drafts.article, ...drafts.page].flatMap(({ folder, data }) => {
      const { reviewBy } = data.value;
      if (!reviewBy || reviewBy >= today) return [];
      return [
        {
          path: shownPath(join(folder, 'page.yaml')),
          place: data.placeOf(['reviewBy']),
          text: reviewBy,
          message: {
            da: `Siden skulle være gennemgået senest \`${reviewBy}\`. Læs den igen med kilderne, og ret så \`reviewed\` og \`reviewBy\`.`,
            en: `Review was due on \`${reviewBy}\`. Read the page again with its sources, then set \`reviewed\` and \`reviewBy\`.`,
          },
        },
      ];
    }),
};

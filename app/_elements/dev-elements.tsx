'use client';

import { useEffect } from 'react';

/** Development only: runs the custom elements after hydration, through Next's bundler. */
export function DevElements() {
  useEffect(() => {
    void import('./main');
    void import('./choice');
  }, []);
  return null;
}

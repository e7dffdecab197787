import type { ReactNode } from 'react';
import { Document } from '../_components/document';

export default function RootLayout({ children }: { children: ReactNode }) {
  return <Document locale="da">{children}</Document>;
}

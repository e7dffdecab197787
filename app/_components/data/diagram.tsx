import type { ArrowView, DiagramView, NodeView } from '@/lib/site/data/diagram-view';

/** A diagram of boxes and arrows, which is a list from the top. */
export function Diagram({ view: { id, title, nodes } }: { view: DiagramView }) {
  return (
    <figure className="flow" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`}>{title}</figcaption>
      <ol>
        {nodes.map(node => (
          <Node key={node.id} node={node} />
        ))}
      </ol>
    </figure>
  );
}

function Node({ node: { label, term, note, isBeside, down, others } }: { node: NodeView }) {
  return (
    <li {...(isBeside && { className: 'adviser' })}>
      <div className="node">
        <strong>
          {term ? (
            <a className="term" href={term.href} hrefLang={term.lang}>
              {label}
            </a>
          ) : (
            label
          )}
        </strong>
        {note && <span>{note}</span>}
        {others.map(arrow => (
          <Arrow key={arrow.to + arrow.label} arrow={arrow} />
        ))}
      </div>
      {down && <Arrow arrow={down} />}
    </li>
  );
}

function Arrow({ arrow: { sign, label, to, isAdvice } }: { arrow: ArrowView }) {
  return (
    <p className={isAdvice ? 'arrow advice' : 'arrow'}>
      <span aria-hidden="true">{sign} </span>
      {`${label}: ${to}`}
    </p>
  );
}

import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphiQLOptions } from 'graphql-yoga';

const EXAMPLE = `# How is Japan linked to Ukraine? Every step carries the quotes that it stands on.
{
  paths(from: ["Japan"], to: ["Ukraine"], maxLength: 3) {
    nodes {
      length
      sign
      certainty
      steps {
        from { name }
        relation {
          type
          certainty
          statements { nodes { quote certainty document { title } } }
        }
        to { name }
      }
    }
    complete
    longerPossible
  }
}
`;

const OPTIONS: GraphiQLOptions = { title: 'actor-graph: GraphiQL', defaultQuery: EXAMPLE };

/** Yoga's options for a GraphiQL page that has everything in it and loads nothing from elsewhere. */
export function graphiql(): { graphiql: GraphiQLOptions; renderGraphiQL: () => string } {
  let page: string | undefined;
  return { graphiql: OPTIONS, renderGraphiQL: () => (page ??= renderGraphiQL(OPTIONS)) };
}

/** The page at /. */
export const LANDING_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>actor-graph</title>
    <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; }</style>
  </head>
  <body>
    <h1>actor-graph</h1>
    <p>A graph of actors and their relations, taken from articles. Every relation stands on quotes.</p>
    <p><a href="/graphql">Ask it with GraphQL</a>: the page there lists everything that can be asked, and has an example.</p>
  </body>
</html>
`;

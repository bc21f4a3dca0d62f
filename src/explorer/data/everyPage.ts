interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The nodes of a page that was read and of all pages after it. */
export async function everyPage<Node>(first: Page<Node>, readAfter: (cursor: string) => Promise<Page<Node>>): Promise<readonly Node[]> {
  const nodes = [...first.nodes];
  for (let { pageInfo } = first; pageInfo.hasNextPage && pageInfo.endCursor !== null; ) {
    const page = await readAfter(pageInfo.endCursor);
    nodes.push(...page.nodes);
    pageInfo = page.pageInfo;
  }
  return nodes;
}

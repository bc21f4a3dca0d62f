// between: what paths means without more
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = allShortestPaths((a)-[:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY*1..6]-(b)) WHERE a <> b AND all(r1 IN relationships(p) WHERE r1.certainty IS NOT NULL)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: one way
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH ALL SHORTEST (p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b) WHERE length(p) >= 1) WHERE a <> b
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: one way over directed types alone
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = allShortestPaths((a)<-[:SUPPLIER|THREATENED_BY*1..6]-(b)) WHERE a <> b AND all(r1 IN relationships(p) WHERE r1.certainty IS NOT NULL)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: any, from one to several, of which it may be one
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  CALL (a, b) {
    MATCH ALL SHORTEST (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{0,6}(b) WHERE length(p) >= 0)
    RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
    UNION
    MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND b = a AND r2 = r1
    RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  }
  WITH actors, relations
  ORDER BY size(relations), relations LIMIT 1
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["a","b"],"skip":0,"limit":21}

// between: of a sign
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH ALL SHORTEST (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,6}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)) AND size([r IN relationships(p) WHERE (r:ADVERSARY|THREATENED_BY)]) % 2 = 1 AND length(p) >= 1)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: all trails
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,6}(b)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: some of the shortest
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH SHORTEST 3 GROUPS (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,6}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)))
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  ORDER BY size(relations), relations LIMIT 3
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: some lengths
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH SHORTEST 2 GROUPS (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,6}(b) WHERE all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n)))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: the cheapest
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,4}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations, reduce(cost = 0, r IN relationships(p) | cost + [8, 4, 2, 1][CASE r.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END]) AS cost
  ORDER BY cost, relations LIMIT 3
  RETURN actors, relations, cost
}
RETURN actors, relations ORDER BY cost, actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: the cheapest by some documents
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 }]-{1,2}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations, reduce(cost = 0, r IN relationships(p) | cost + [8, 4, 2, 1][COLLECT { MATCH (s:Statement {relation: r.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 RETURN CASE s.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END AS rank ORDER BY rank DESC LIMIT 1 }[0]]) AS cost
  ORDER BY cost, relations LIMIT 3
  RETURN actors, relations, cost
}
RETURN actors, relations ORDER BY cost, actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"v1":["document:1"],"skip":0,"limit":21}

// between: no actor inside of some kinds
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = ALL SHORTEST ((a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor)((x2)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y2) WHERE NOT coalesce(x2.kind, 'OTHER') IN $given.v1 AND NOT x2.slug IN $given.v2 AND r2.certainty IS NOT NULL){0,5}(b) WHERE r1.certainty IS NOT NULL) WHERE a <> b
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"v1":["PERSON","MILITARY_FORCE","ALLIANCE","ORGANISATION","INSTITUTION","POPULATION"],"v2":["c"],"skip":0,"limit":21}

// between: every filter
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH ALL SHORTEST (p = (a)((x1)-[r1:ALLY|SUPPLIER|PART_OF]-(y1) WHERE NOT x1.slug IN $given.v1 AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.certainty IN $given.v2 AND s.document IN $given.v3 AND NOT s.document IN $given.v4 } AND (r1.since IS NULL OR r1.since <= $given.v5) AND (r1.until IS NULL OR r1.until > $given.v5) AND COUNT { MATCH (s:Statement {relation: r1.id})-[:FROM]->(d:Document) WHERE s.polarity <> 'DENIED' AND d.kind <> 'BACKGROUND' AND s.document IN $given.v3 AND NOT s.document IN $given.v4 RETURN DISTINCT d } >= $given.v6 AND NOT EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity = 'DENIED' AND s.document IN $given.v3 AND NOT s.document IN $given.v4 } AND NOT r1.id IN $given.v7){1,6}(b) WHERE NOT a.slug IN $given.v1 AND NOT b.slug IN $given.v1 AND length(p) >= 1) WHERE a <> b
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"v1":["x"],"v2":["REPORTED","ASSERTED"],"v3":["document:1"],"v4":["document:2"],"v5":"2022-02-24","v6":2,"v7":["relation:1"],"skip":0,"limit":21}

// between: at least two steps
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH ALL SHORTEST (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,6}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// between: of any length
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = allShortestPaths((a)-[:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY*1..100]-(b)) WHERE a <> b AND all(r1 IN relationships(p) WHERE r1.certainty IS NOT NULL)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// an arrow goes along a directed relation: ({slug: 'a'})-[:SUPPLIER]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// an arrow back goes against it: ({slug: 'b'})<-[:SUPPLIER]-()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)<-[r1:SUPPLIER]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// an arrow does not go against it: ({slug: 'b'})-[:SUPPLIER]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// an edge without arrow goes either way: ({slug: 'b'})-[:SUPPLIER]-()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// a symmetric relation matches an arrow from either end: ()-[:ALLY]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// and an arrow back: ({slug: 'c'})<-[:ALLY]-()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["c"],"skip":0,"limit":21}

// ~ matches symmetric relations only: ({slug: 'b'})~[]~()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// ~> matches what is symmetric or goes right: ({slug: 'a'})~[]~>()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// ~> does not match what goes left: ({slug: 'b'})~[]~>()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// <~ matches what is symmetric or goes left: ({slug: 'b'})<~[]~()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = b)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// <~ does not match what goes right: ({slug: 'a'})<~[]~()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = b)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// <-> matches whatever there is: ({slug: 'b'})<-[]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// short edges: ({slug: 'a'})->-~()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a) AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL
WITH [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// between two edges there is an implied node: -[:SUPPLIER]->-[:ALLY]->
CYPHER 5
MATCH (a:Actor)-[r1:SUPPLIER]->(n1:Actor)-[r2:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
WITH [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// a node alone is a path without steps: (:ALLIANCE)
CYPHER 5
MATCH (a:Actor) WHERE a.kind IN $given.v1
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["ALLIANCE"],"skip":0,"limit":21}

// two nodes side by side are one actor: (:STATE)({slug: 'c'})
CYPHER 5
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
MATCH (b) WHERE b.kind IN $given.v1
WITH [b.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"to":["c"],"v1":["STATE"],"skip":0,"limit":21}

// two nodes side by side that nobody is: (:STATE)(:PERSON)
CYPHER 5
MATCH (a:Actor) WHERE a.kind IN $given.v1 AND a.kind IN $given.v2
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["STATE"],"v2":["PERSON"],"skip":0,"limit":21}

// a label that is not: (:!STATE)
CYPHER 5
MATCH (a:Actor) WHERE NOT coalesce(a.kind, 'OTHER') IN $given.v1
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["STATE"],"skip":0,"limit":21}

// one label or another: (:STATE|PERSON)
CYPHER 5
MATCH (a:Actor) WHERE a.kind IN $given.v1
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["STATE","PERSON"],"skip":0,"limit":21}

// nobody is of two kinds: (:STATE&PERSON)
CYPHER 5
MATCH (a:Actor) WHERE a.kind IN $given.v1
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":[],"skip":0,"limit":21}

// any label: (:%)
CYPHER 5
MATCH (a:Actor)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// labels in parentheses: (:!(STATE|PERSON))
CYPHER 5
MATCH (a:Actor) WHERE NOT coalesce(a.kind, 'OTHER') IN $given.v1
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["STATE","PERSON"],"skip":0,"limit":21}

// types that are neither: ({slug: 'c'})-[:!ALLY&!SUPPLIER]-()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ADVERSARY|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["c"],"skip":0,"limit":21}

// an edge without label matches no structure: (:PERSON)-[]-()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"skip":0,"limit":21}

// nor does any label: (:PERSON)-[:%]-()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"skip":0,"limit":21}

// nor does what is not another: (:PERSON)-[:!ALLY]-()
CYPHER 5
MATCH (a:Actor)-[r1:ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"skip":0,"limit":21}

// a structure type is matched where it is named: (:PERSON)-[:LEADS]->()
CYPHER 5
MATCH (a:Actor)-[r1:LEADS]->(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"skip":0,"limit":21}

// beside any label too: (:PERSON)-[:%|LEADS]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY|LEADS]-(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY|LEADS) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"skip":0,"limit":21}

// along a chain of them: TRAIL (:PERSON)-[:LEADS|MEMBER_OF]->+(:ALLIANCE)
CYPHER 5
MATCH p = (a:Actor)-[r1:LEADS|MEMBER_OF WHERE r1.certainty IS NOT NULL]->{1,6}(b:Actor) WHERE a.kind IN $given.v1 AND b.kind IN $given.v2
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"v2":["ALLIANCE"],"skip":0,"limit":21}

// unless the filter names types without it: (:PERSON)-[:LEADS|ADVERSARY]->()
CYPHER 5
MATCH (a:Actor)-[r1:ADVERSARY]-(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"skip":0,"limit":21}

// {0,1} may take no step: ({slug: 'a'})-[:SUPPLIER]->{0,1}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// {,1} says the same: ({slug: 'a'})-[:SUPPLIER]->{,1}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// so does ?: ({slug: 'a'})-[:SUPPLIER]->?()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// * takes no step, or any number: ACYCLIC ({slug: 'd'})->*()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){0,6}(b:Actor) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["d"],"skip":0,"limit":21}

// + takes one step at least: ACYCLIC ({slug: 'a'})->+()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b:Actor) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// {n} takes so many: TRAIL ({slug: 'a'})-{3}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{3,3}(b:Actor)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// {n,} takes so many at least: TRAIL ({slug: 'a'})-{2,}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,6}(b:Actor)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// {n,m} of walks, which may go back: ({slug: 'd'})-{2,3}(:ALLIANCE)
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE b.kind IN $given.v1 AND r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE b.kind IN $given.v1 AND r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["d"],"v1":["ALLIANCE"],"skip":0,"limit":21}

// no path is longer than the bound: TRAIL ({slug: 'a'})-+()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,2}(b:Actor)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// a quantified part: ({slug: 'a'})((:STATE|PERSON)-[]->()){1,2}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE a.kind IN $given.v1 AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE a.kind IN $given.v1 AND n1.kind IN $given.v1 AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a) AND r2.certainty IS NOT NULL AND (NOT (r2:SUPPLIER|THREATENED_BY) OR startNode(r2) = n1)
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":["STATE","PERSON"],"skip":0,"limit":21}

// quantifiers inside a quantifier: TRAIL ({slug: 'a'})(()-[:SUPPLIER|ALLY]-{2}()-[:ADVERSARY]->()){1,2}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH p = (a)-[r1:ALLY|SUPPLIER WHERE r1.certainty IS NOT NULL]-{2,2}(n1:Actor)-[r2:ADVERSARY]-(b:Actor) WHERE r2.certainty IS NOT NULL
  RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  UNION
  MATCH p = (a)-[r1:ALLY|SUPPLIER WHERE r1.certainty IS NOT NULL]-{2,2}(n1:Actor)-[r2:ADVERSARY]-(n2:Actor)-[r3:ALLY|SUPPLIER WHERE r3.certainty IS NOT NULL]-{2,2}(n3:Actor)-[r4:ADVERSARY]-(b:Actor) WHERE r2.certainty IS NOT NULL AND r4.certainty IS NOT NULL
  RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// an optional part: ({slug: 'a'})(-[:SUPPLIER]->()-[:ALLY]->())?()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a)-[r1:SUPPLIER]->(n1:Actor)-[r2:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// one branch or another: (:ALLIANCE) | ()-[:SUPPLIER]->()
CYPHER 5
CALL () {
  MATCH (a:Actor) WHERE a.kind IN $given.v1
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a:Actor)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["ALLIANCE"],"skip":0,"limit":21}

// branches that are repeated: ({slug: 'a'})(()-[:SUPPLIER]->()|()-[:ALLY]->()){2}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)-[r1:SUPPLIER]->(n1:Actor) MATCH (n1)-[r2:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  UNION
  MATCH (a)-[r1:SUPPLIER]->(n1:Actor)-[r2:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY]-(n1:Actor)-[r2:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY]-(n1:Actor) MATCH (n1)-[r2:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// a path that matches in two ways is answered once: ({slug: 'b'})(()-[:ALLY]->()|()-[:ALLY|ADVERSARY]->())()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)-[r1:ALLY]-(b:Actor) WHERE r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY]-(b:Actor) WHERE r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["b"],"skip":0,"limit":21}

// a walk may go over a relation twice: ALL SHORTEST WALK ({slug: 'a'})-{2,}({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n3:Actor) MATCH (n3)-[r4:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL AND r4.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, n2.slug, n3.slug, b.slug] AS actors, [r1.id, r2.id, r3.id, r4.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n3:Actor) MATCH (n3)-[r4:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n4:Actor) MATCH (n4)-[r5:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL AND r4.certainty IS NOT NULL AND r5.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, n2.slug, n3.slug, n4.slug, b.slug] AS actors, [r1.id, r2.id, r3.id, r4.id, r5.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n3:Actor) MATCH (n3)-[r4:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n4:Actor) MATCH (n4)-[r5:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n5:Actor) MATCH (n5)-[r6:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL AND r4.certainty IS NOT NULL AND r5.certainty IS NOT NULL AND r6.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, n2.slug, n3.slug, n4.slug, n5.slug, b.slug] AS actors, [r1.id, r2.id, r3.id, r4.id, r5.id, r6.id] AS relations
}
WITH actors, relations
WITH actors[0] AS start, actors[-1] AS end, size(relations) AS measure, collect([actors, relations]) AS paths ORDER BY measure
WITH start, end, collect(paths)[..1] AS groups
UNWIND groups AS paths UNWIND paths AS path
WITH path[0] AS actors, path[1] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// the shortest trail is longer than the shortest walk: ALL SHORTEST TRAIL ({slug: 'a'})-{2,}({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = ALL SHORTEST (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,6}(b)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// as is the shortest acyclic path: ANY SHORTEST ACYCLIC ({slug: 'a'})-{2,}({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH ALL SHORTEST (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,6}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)))
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  ORDER BY size(relations), relations LIMIT 1
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// and the shortest simple path: ANY SHORTEST SIMPLE ({slug: 'a'})-{2,}({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH ALL SHORTEST (p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,6}(b) WHERE all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n)))
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  ORDER BY size(relations), relations LIMIT 1
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// closed walks: ({slug: 'a'})-{2}({slug: 'a'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
WITH [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["a"],"skip":0,"limit":21}

// a simple path may be closed, even over one relation: SIMPLE ({slug: 'a'})-{2,3}({slug: 'a'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,3}(b) WHERE all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n))
  RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND b = a AND r2 = r1 AND n1 <> a AND b <> n1
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["a"],"skip":0,"limit":21}

// a trail may be closed, over each relation once: TRAIL ({slug: 'a'})-{2,3}({slug: 'a'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,3}(b)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["a"],"skip":0,"limit":21}

// an acyclic path is never closed: ACYCLIC ({slug: 'a'})-{2,3}({slug: 'a'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,3}(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["a"],"skip":0,"limit":21}

// a trail may come back to an actor inside: TRAIL ({slug: 'a'})-{5}({slug: 'e'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{5,5}(b)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["e"],"skip":0,"limit":21}

// a simple path may not: SIMPLE ({slug: 'a'})-{5}({slug: 'e'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{5,5}(b) WHERE all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["e"],"skip":0,"limit":21}

// a simple path does not come back inside: SIMPLE ({slug: 'a'})-{2}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,2}(b:Actor) WHERE all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n))
  RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND b = a AND r2 = r1 AND n1 <> a AND b <> n1
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// a loop counts once, whichever way it is walked: ()-[]-()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// along an arrow too: ()-[]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// a symmetric loop is symmetric: ()~[]~()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY]-(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// a trail goes over a loop once: TRAIL ()-[:ADVERSARY]-{1,2}()
CYPHER 5
MATCH p = (a:Actor)-[r1:ADVERSARY WHERE r1.certainty IS NOT NULL]-{1,2}(b:Actor)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// so does a simple path: SIMPLE ()-[]-{1,2}()
CYPHER 5
CALL () {
  MATCH p = (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,2}(b:Actor) WHERE all(n IN nodes(p)[1..-1] WHERE single(m IN nodes(p) WHERE m = n))
  RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  UNION
  MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND b = a AND r2 = r1 AND n1 <> a AND b <> n1
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// an acyclic path never: ACYCLIC ()-[]-{0,2}()
CYPHER 5
MATCH p = (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{0,2}(b:Actor) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// parallel relations make paths of their own: ({slug: 'a'})-[:SUPPLIER]->({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH (a)-[r1:SUPPLIER]->(b) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// ANY gives the first: ANY ({slug: 'a'})->({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
  WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
  ORDER BY size(relations), relations LIMIT 1
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// ANY 2 gives two: ANY 2 ({slug: 'a'})->({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
  WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
  ORDER BY size(relations), relations LIMIT 2
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// SHORTEST k counts on among the longer: SHORTEST 4 TRAIL ({slug: 'a'})->+({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH p = SHORTEST 4 GROUPS (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b)
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  ORDER BY size(relations), relations LIMIT 4
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// SHORTEST GROUP is all of the shortest: SHORTEST GROUP TRAIL ({slug: 'a'})->+({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH ALL SHORTEST (p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b) WHERE length(p) >= 1) WHERE a <> b
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// two groups are two lengths: SHORTEST 2 GROUPS TRAIL ({slug: 'a'})->+({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH p = SHORTEST 2 GROUPS (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// GROUPS may stand after the mode: SHORTEST 1 TRAIL GROUPS ({slug: 'a'})->+({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
MATCH ALL SHORTEST (p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b) WHERE length(p) >= 1) WHERE a <> b
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// the count may be a parameter: SHORTEST $k ({slug: 'a'})->+({slug: 'b'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH ALL SHORTEST (p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = x1) AND r1.certainty IS NOT NULL){1,6}(b) WHERE length(p) >= 1) WHERE a <> b
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  ORDER BY size(relations), relations LIMIT 1
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["b"],"skip":0,"limit":21}

// selectors apply to each ordered pair, start = end included: ANY SHORTEST ()-+()
CYPHER 5
CALL () {
  MATCH ALL SHORTEST (p = (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{1,6}(b:Actor) WHERE length(p) >= 1)
  RETURN [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  UNION
  MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND b = a AND r2 = r1
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
}
WITH actors, relations
WITH actors, relations ORDER BY size(relations), relations
WITH actors[0] AS start, actors[-1] AS end, collect([actors, relations])[..1] AS paths
UNWIND paths AS path
WITH path[0] AS actors, path[1] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// conditions come before the selector: ANY SHORTEST ({slug: 'a'})(()-[r WHERE r.type = 'ALLY']-(n WHERE n.slug <> 'b'))+({slug: 'e'})
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
UNWIND $given.to AS toSlug
MATCH (b:Actor {slug: toSlug}) USING INDEX SEEK b:Actor(slug)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH ALL SHORTEST (p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE (y1.slug <> $given.v2) AND (type(r1) = $given.v1) AND r1.certainty IS NOT NULL){1,6}(b) WHERE length(p) >= 1) WHERE a <> b
  WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
  ORDER BY size(relations), relations LIMIT 1
  RETURN actors, relations
}
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"to":["e"],"v1":"ALLY","v2":"b","skip":0,"limit":21}

// a variable that stands twice is one actor: TRAIL (o)-()-()-(o)
CYPHER 5
MATCH (a:Actor)
WITH a, a AS b
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b) WHERE r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL AND a = b
WITH [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// or one relation: ({slug: 'a'})-[r]-()-[r]-()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1 = r2 AND r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
WITH [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// WHERE at the end compares what is far apart: TRAIL (p)-{2}(q) WHERE p.kind = q.kind
CYPHER 5
MATCH p = (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,2}(b:Actor) WHERE (CASE WHEN a.kind IN $given.v1 THEN a.kind ELSE 'OTHER' END = CASE WHEN b.kind IN $given.v1 THEN b.kind ELSE 'OTHER' END)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["STATE","PERSON","MILITARY_FORCE","ALLIANCE","ORGANISATION","INSTITUTION","POPULATION","OTHER"],"skip":0,"limit":21}

// a map may ask for another variable, before it is bound: TRAIL (:STATE {kind: z.kind})-{2}(z)
CYPHER 5
MATCH p = (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY WHERE r1.certainty IS NOT NULL]-{2,2}(b:Actor) WHERE a.kind IN $given.v1 AND (CASE WHEN a.kind IN $given.v2 THEN a.kind ELSE 'OTHER' END = CASE WHEN b.kind IN $given.v2 THEN b.kind ELSE 'OTHER' END)
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["STATE"],"v2":["STATE","PERSON","MILITARY_FORCE","ALLIANCE","ORGANISATION","INSTITUTION","POPULATION","OTHER"],"skip":0,"limit":21}

// a variable in a quantified part is one element each time: ({slug: 'a'})((p)-[]-(q) WHERE p.slug < q.slug){1,3}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (a.slug < b.slug)
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (a.slug < n1.slug) AND (n1.slug < b.slug) AND r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
  UNION
  MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor) MATCH (n2)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (a.slug < n1.slug) AND (n1.slug < n2.slug) AND (n2.slug < b.slug) AND r1.certainty IS NOT NULL AND r2.certainty IS NOT NULL AND r3.certainty IS NOT NULL
  RETURN [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// each time is compared with what comes later: TRAIL ({slug: 'a'})(()-[r]->() WHERE r.type <> last.type){2}()-[last]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (type(r1) <> type(r3)) AND (type(r2) <> type(r3)) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a) AND r2.certainty IS NOT NULL AND (NOT (r2:SUPPLIER|THREATENED_BY) OR startNode(r2) = n1) AND r3.certainty IS NOT NULL AND (NOT (r3:SUPPLIER|THREATENED_BY) OR startNode(r3) = n2)
WITH [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// and may differ each time: TRAIL ({slug: 'a'})(()-[r]->() WHERE r.type = 'ALLY' OR last.type = 'ALLY'){2}()-[last]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n2:Actor)-[r3:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE ((type(r1) = $given.v1) OR (type(r3) = $given.v1)) AND ((type(r2) = $given.v1) OR (type(r3) = $given.v1)) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a) AND r2.certainty IS NOT NULL AND (NOT (r2:SUPPLIER|THREATENED_BY) OR startNode(r2) = n1) AND r3.certainty IS NOT NULL AND (NOT (r3:SUPPLIER|THREATENED_BY) OR startNode(r3) = n2)
WITH [a.slug, n1.slug, n2.slug, b.slug] AS actors, [r1.id, r2.id, r3.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":"ALLY","skip":0,"limit":21}

// what an optional part did not bind is null: ({slug: 'a'})(-[:SUPPLIER]->(m))?() WHERE m.slug IS NULL
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
CALL (a) {
  MATCH (a) WHERE (null) IS NULL
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE (b.slug) IS NULL AND r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// a variable shared by branches: ((p:PERSON)-[:ALLY]->() | (p:STATE)-[:ADVERSARY]->()) WHERE p.slug > 'b'
CYPHER 5
CALL () {
  MATCH (a:Actor)-[r1:ALLY]-(b:Actor) WHERE a.kind IN $given.v1 AND (a.slug > $given.v2) AND r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
  UNION
  MATCH (a:Actor)-[r1:ADVERSARY]-(b:Actor) WHERE a.kind IN $given.v3 AND (a.slug > $given.v2) AND r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["PERSON"],"v2":"b","v3":["STATE"],"skip":0,"limit":21}

// a variable of a branch that was not taken meets no condition: ((:ALLIANCE) | (p)-[:SUPPLIER]->()) WHERE p.slug = 'a'
CYPHER 5
CALL () {
  MATCH (a:Actor) WHERE a.kind IN $given.v1 AND (null = $given.v2)
  RETURN [a.slug] AS actors, [] AS relations
  UNION
  MATCH (a:Actor)-[r1:SUPPLIER]->(b:Actor) WHERE (a.slug = $given.v2) AND r1.certainty IS NOT NULL
  RETURN [a.slug, b.slug] AS actors, [r1.id] AS relations
}
WITH actors, relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["ALLIANCE"],"v2":"a","skip":0,"limit":21}

// a path may have a variable: p = ({slug: 'a'})->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// an actor without the property is not equal: (n {iso3: 'AAA'})
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","skip":0,"limit":21}

// nor unequal: (n WHERE n.iso3 <> 'AAA')
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] <> $given.v2)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","skip":0,"limit":21}

// nor not equal: (n WHERE NOT n.iso3 = 'AAA')
CYPHER 5
MATCH (a:Actor) WHERE NOT (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","skip":0,"limit":21}

// it IS NULL: (n WHERE n.iso3 IS NULL)
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0]) IS NULL
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","skip":0,"limit":21}

// or IS NOT NULL: (n WHERE n.iso3 IS NOT NULL)
CYPHER 5
MATCH (a:Actor) WHERE NOT (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0]) IS NULL)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","skip":0,"limit":21}

// nothing equals null: (n WHERE n.iso3 = NULL)
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = null)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","skip":0,"limit":21}

// a comparison with null is unknown: (n WHERE (n.iso3 = 'AAA') IS UNKNOWN)
CYPHER 5
MATCH (a:Actor) WHERE (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2)) IS NULL
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","skip":0,"limit":21}

// or with an unknown side may be true: (n WHERE n.iso3 = 'AAA' OR n.slug = 'c')
CYPHER 5
MATCH (a:Actor) WHERE (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2) OR (a.slug = $given.v3))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","v3":"c","skip":0,"limit":21}

// and with one may be false: (n WHERE NOT (n.iso3 = 'AAA' AND n.slug = 'b'))
CYPHER 5
MATCH (a:Actor) WHERE NOT ((([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2) AND (a.slug = $given.v3)))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","v3":"b","skip":0,"limit":21}

// or unknown: (n WHERE NOT (n.iso3 = 'AAA' AND n.slug = 'c'))
CYPHER 5
MATCH (a:Actor) WHERE NOT ((([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2) AND (a.slug = $given.v3)))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","v3":"c","skip":0,"limit":21}

// exclusive or of an unknown side is unknown: (n WHERE n.iso3 = 'AAA' XOR n.slug = 'b')
CYPHER 5
MATCH (a:Actor) WHERE (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2) XOR (a.slug = $given.v3))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","v3":"b","skip":0,"limit":21}

// IN a list: (n WHERE n.iso3 IN ['BBB', 'CCC'])
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] IN $given.v2)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":["BBB","CCC"],"skip":0,"limit":21}

// NOT IN a list that holds null is never true: (n WHERE n.iso3 NOT IN ['BBB', NULL])
CYPHER 5
MATCH (a:Actor) WHERE NOT (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] IN $given.v2))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":["BBB",null],"skip":0,"limit":21}

// IN a list of the actor: (n WHERE 'Moscow' IN n.aliases)
CYPHER 5
MATCH (a:Actor) WHERE ($given.v1 IN coalesce(a.aliases, []))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"Moscow","skip":0,"limit":21}

// parts of texts: (n WHERE n.iso3 STARTS WITH 'B' AND n.iso3 CONTAINS 'B' AND n.iso3 ENDS WITH 'BB')
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] STARTS WITH $given.v2) AND ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] CONTAINS $given.v2) AND ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] ENDS WITH $given.v3)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"B","v3":"BB","skip":0,"limit":21}

// parameters: (n WHERE n.iso3 = $code OR n.slug IN $slugs)
CYPHER 5
MATCH (a:Actor) WHERE (([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = $given.v2) OR (a.slug IN $given.v3))
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","v2":"AAA","v3":["c"],"skip":0,"limit":21}

// a parameter that is null: (n WHERE n.iso3 = $code)
CYPHER 5
MATCH (a:Actor) WHERE ([i IN range(0, size(coalesce(a.identifierSchemes, [])) - 1) WHERE a.identifierSchemes[i] = $given.v1 | a.identifierValues[i]][0] = null)
WITH [a.slug] AS actors, [] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"iso3","skip":0,"limit":21}

// the sign of a relation: ()-[r WHERE r.sign = 'NEGATIVE']->(:ALLIANCE)
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE b.kind IN $given.v1 AND (CASE WHEN (r1:ADVERSARY|THREATENED_BY) THEN 'NEGATIVE' ELSE 'POSITIVE' END = $given.v2) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["ALLIANCE"],"v2":"NEGATIVE","skip":0,"limit":21}

// certainties have an order: ()-[r WHERE r.certainty >= 'REPORTED']->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (CASE r1.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END >= $given.v1) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":2,"skip":0,"limit":21}

// which is not that of the alphabet: ()-[r WHERE r.certainty < 'REPORTED']->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (CASE r1.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END < $given.v1) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":2,"skip":0,"limit":21}

// also between variables: (:%)-[r]->()-[s]->(:%) WHERE r.certainty < s.certainty
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor) MATCH (n1)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (CASE r1.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END < CASE r2.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a) AND r2.certainty IS NOT NULL AND (NOT (r2:SUPPLIER|THREATENED_BY) OR startNode(r2) = n1)
WITH [a.slug, n1.slug, b.slug] AS actors, [r1.id, r2.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// also with a parameter: ()-[r WHERE $least <= r.certainty]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE ($given.v1 <= CASE r1.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":3,"skip":0,"limit":21}

// a year is its first day: ()-[r:SUPPLIER WHERE r.since >= '2002']->()
CYPHER 5
MATCH (a:Actor)-[r1:SUPPLIER]->(b:Actor) WHERE (r1.since >= $given.v1) AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"2002-01-01","skip":0,"limit":21}

// days: ()-[r:SUPPLIER WHERE r.since < '2001-03-02' AND r.until = '2002']->()
CYPHER 5
MATCH (a:Actor)-[r1:SUPPLIER]->(b:Actor) WHERE (r1.since < $given.v1) AND (r1.until = $given.v2) AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"2001-03-02","v2":"2002-01-01","skip":0,"limit":21}

// whether it is null can be compared: ({slug: 'a'})-[r:SUPPLIER WHERE (r.since IS NULL) = (r.until IS NULL)]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE (((r1.since) IS NULL) = ((r1.until) IS NULL)) AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// and looked for in a list: ({slug: 'a'})-[r:SUPPLIER WHERE (r.until IS NULL) IN [TRUE]]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE (((r1.until) IS NULL) IN $given.v1) AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":[true],"skip":0,"limit":21}

// so can what is not so: ({slug: 'a'})-[r:SUPPLIER WHERE (NOT r.contested) IN [TRUE, FALSE]]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE ((NOT ((EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' } AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity = 'DENIED' }))) IN $given.v1) AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":[true,false],"skip":0,"limit":21}

// an open end is null: ({slug: 'a'})-[r:SUPPLIER WHERE r.until IS NULL]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE (r1.until) IS NULL AND r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"skip":0,"limit":21}

// a relation is as certain as its most certain statement: ()-[r WHERE r.certainty = 'ASSERTED']->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (CASE r1.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END = $given.v1) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":3,"skip":0,"limit":21}

// what is supplied: ()-[r WHERE 'arms' IN r.qualifiers]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE ($given.v1 IN COLLECT { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.qualifier IS NOT NULL WITH DISTINCT s.qualifier AS qualifier ORDER BY qualifier RETURN qualifier }) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":"arms","skip":0,"limit":21}

// all that is supplied, sorted: ()-[r WHERE r.qualifiers = ['arms', 'money']]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (COLLECT { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.qualifier IS NOT NULL WITH DISTINCT s.qualifier AS qualifier ORDER BY qualifier RETURN qualifier } = $given.v1) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["arms","money"],"skip":0,"limit":21}

// contested: affirmed and denied: ()-[r WHERE r.contested]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' } AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity = 'DENIED' }) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"skip":0,"limit":21}

// background is no document: ()-[r WHERE r.documentCount = 0]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (COUNT { MATCH (s:Statement {relation: r1.id})-[:FROM]->(d:Document) WHERE s.polarity <> 'DENIED' AND d.kind <> 'BACKGROUND' RETURN DISTINCT d } = $given.v1) AND r1.certainty IS NOT NULL AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":0,"skip":0,"limit":21}

// what is only denied is no relation: ({slug: 'c'})-[:SUPPLIER]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["c"],"skip":0,"limit":21}

// certainty is what the documents that count make it: ()-[r WHERE r.certainty = 'POSSIBLE']->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (COLLECT { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 RETURN CASE s.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END AS rank ORDER BY rank DESC LIMIT 1 }[0] = $given.v2) AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 } AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["document:1e0906b4e903a084572ece68"],"v2":0,"skip":0,"limit":21}

// so is being contested: ()-[r WHERE NOT r.contested]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE NOT ((EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 } AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity = 'DENIED' AND s.document IN $given.v1 })) AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 } AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["document:6cbf53de20abc7596e963214"],"skip":0,"limit":21}

// and what is supplied: ()-[r WHERE r.qualifiers = ['money']]->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (COLLECT { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.qualifier IS NOT NULL AND s.document IN $given.v1 WITH DISTINCT s.qualifier AS qualifier ORDER BY qualifier RETURN qualifier } = $given.v2) AND EXISTS { MATCH (s:Statement {relation: r1.id}) WHERE s.polarity <> 'DENIED' AND s.document IN $given.v1 } AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":["document:1e0906b4e903a084572ece68","document:b5848013f0669903c2be03d1"],"v2":["money"],"skip":0,"limit":21}

// the filter and the pattern both hold: ()-[r WHERE r.certainty < 'ASSERTED']->()
CYPHER 5
MATCH (a:Actor)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(b:Actor) WHERE (CASE r1.certainty WHEN 'POSSIBLE' THEN 0 WHEN 'PREDICTED' THEN 1 WHEN 'REPORTED' THEN 2 WHEN 'ASSERTED' THEN 3 END < $given.v1) AND r1.certainty IN $given.v2 AND (NOT (r1:SUPPLIER|THREATENED_BY) OR startNode(r1) = a)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"v1":3,"v2":["REPORTED","ASSERTED"],"skip":0,"limit":21}

// at a day: ({slug: 'a'})-[:SUPPLIER]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL AND (r1.since IS NULL OR r1.since <= $given.v1) AND (r1.until IS NULL OR r1.until > $given.v1)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":"2001-12-31","skip":0,"limit":21}

// a period ends before its last day: ({slug: 'a'})-[:SUPPLIER]->()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH (a)-[r1:SUPPLIER]->(b:Actor) WHERE r1.certainty IS NOT NULL AND (r1.since IS NULL OR r1.since <= $given.v1) AND (r1.until IS NULL OR r1.until > $given.v1)
WITH [a.slug, b.slug] AS actors, [r1.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":"2002-01-01","skip":0,"limit":21}

// avoided actors may be ends: TRAIL ({slug: 'a'})-{1,3}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor)((x2)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y2) WHERE NOT x2.slug IN $given.v1 AND r2.certainty IS NOT NULL){0,2}(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":["a","c"],"skip":0,"limit":21}

// kinds are asked of inner actors alone: TRAIL ({slug: 'a'})-{1,3}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(n1:Actor)((x2)-[r2:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y2) WHERE x2.kind IN $given.v1 AND r2.certainty IS NOT NULL){0,2}(b:Actor) WHERE r1.certainty IS NOT NULL
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":["PERSON"],"skip":0,"limit":21}

// what is taken out is no end either: TRAIL ({slug: 'a'})-{1,3}()
CYPHER 5
UNWIND $given.from AS fromSlug
MATCH (a:Actor {slug: fromSlug}) USING INDEX SEEK a:Actor(slug)
MATCH p = (a)((x1)-[r1:ALLY|ADVERSARY|SUPPLIER|THREATENED_BY]-(y1) WHERE NOT x1.slug IN $given.v1 AND r1.certainty IS NOT NULL){1,3}(b:Actor) WHERE NOT a.slug IN $given.v1 AND NOT b.slug IN $given.v1
WITH [n IN nodes(p) | n.slug] AS actors, [r IN relationships(p) | r.id] AS relations
RETURN actors, relations ORDER BY size(relations), actors[0], actors[-1], relations
SKIP toInteger($given.skip) LIMIT toInteger($given.limit);
// {"from":["a"],"v1":["c"],"skip":0,"limit":21}

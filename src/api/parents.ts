import type {
  ListPage,
  NearestView,
  PathPage,
  PathStepView,
  PathView,
  RelatedActor,
  RelationView,
  StatementView,
  SubgraphView,
} from '../engine/views';
import type { Actor } from '../model/actor';
import type { Document } from '../model/document';
import type { Mention } from '../model/mention';

/**
 * What the resolvers of each type are given: the values of the model and the engine as they are, so that nothing is copied on the way
 * out. scripts/codegen.mjs binds the types of the SDL to these by name.
 */
export type ActorParent = Actor;
export type RelationParent = RelationView;
export type StatementParent = StatementView;
export type DocumentParent = Document;
export type MentionParent = Mention;
export type NodeParent = ActorParent | RelationParent | StatementParent | DocumentParent;
export type SubgraphParent = SubgraphView;
export type PathParent = PathView;
export type PathStepParent = PathStepView;
export type PathConnectionParent = PathPage;
export type PathEdgeParent = PathPage['edges'][number];
export type NearestParent = NearestView;

type Edge<Item> = ListPage<Item>['edges'][number];

export type ActorConnectionParent = ListPage<Actor>;
export type ActorEdgeParent = Edge<Actor>;
export type RelatedActorConnectionParent = ListPage<RelatedActor>;
export type RelatedActorEdgeParent = Edge<RelatedActor>;
export type RelationConnectionParent = ListPage<RelationView>;
export type RelationEdgeParent = Edge<RelationView>;
export type StatementConnectionParent = ListPage<StatementView>;
export type StatementEdgeParent = Edge<StatementView>;
export type DocumentConnectionParent = ListPage<Document>;
export type DocumentEdgeParent = Edge<Document>;
export type MentionConnectionParent = ListPage<Mention>;
export type MentionEdgeParent = Edge<Mention>;

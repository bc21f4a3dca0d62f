import type { Rule } from './rule';
import { comparableTypes } from './rules/comparableTypes';
import { conditionsAreBoolean } from './rules/conditionsAreBoolean';
import { finiteAnswer } from './rules/finiteAnswer';
import { impliedModes } from './rules/impliedModes';
import { joinedVariables } from './rules/joinedVariables';
import { knownLabels } from './rules/knownLabels';
import { knownProperties } from './rules/knownProperties';
import { knownVariables } from './rules/knownVariables';
import { parametersGiven } from './rules/parametersGiven';
import { quantifiedLength } from './rules/quantifiedLength';
import { quantifierBounds } from './rules/quantifierBounds';
import { selectorCount } from './rules/selectorCount';
import { unrolledSize } from './rules/unrolledSize';
import { variableKinds } from './rules/variableKinds';
import { visibleVariables } from './rules/visibleVariables';

/** All laws of the language, in no order that matters. */
export const SPECIFIED_RULES: readonly Rule[] = [
  knownLabels,
  knownProperties,
  knownVariables,
  variableKinds,
  joinedVariables,
  visibleVariables,
  conditionsAreBoolean,
  comparableTypes,
  parametersGiven,
  selectorCount,
  quantifierBounds,
  quantifiedLength,
  finiteAnswer,
  impliedModes,
  unrolledSize,
];

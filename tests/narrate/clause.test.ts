import { CERTAINTIES } from '../../src/model/certainty';
import type { RelationType } from '../../src/model/relationType';
import { actor, relationOf, stepFrom, told } from './toldStep';

const JAPAN = actor('Japan');
const AMERICA = actor('United States');
const FORCES = actor('Russian forces', 'MILITARY_FORCE');
const TROOPS = actor('North Korean troops', 'MILITARY_FORCE');

describe('A relation is told in the direction of the walk, hedged as its source hedges', () => {
  // Source and target: Japan and the United States, or Russian forces and North Korean troops, both plurals.
  const CASES: Readonly<
    Record<
      RelationType,
      Readonly<Record<'forward' | 'backward' | 'plural forward' | 'plural backward', readonly [string, string, string, string]>>
    >
  > = {
    ALLY: {
      forward: [
        'Japan may be an ally of the United States',
        'Japan is expected to be an ally of the United States',
        'Reportedly, Japan is an ally of the United States',
        'Japan is an ally of the United States',
      ],
      backward: [
        'The United States may be an ally of Japan',
        'The United States is expected to be an ally of Japan',
        'Reportedly, the United States is an ally of Japan',
        'The United States is an ally of Japan',
      ],
      'plural forward': [
        'Russian forces may be allies of North Korean troops',
        'Russian forces are expected to be allies of North Korean troops',
        'Reportedly, Russian forces are allies of North Korean troops',
        'Russian forces are allies of North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may be allies of Russian forces',
        'North Korean troops are expected to be allies of Russian forces',
        'Reportedly, North Korean troops are allies of Russian forces',
        'North Korean troops are allies of Russian forces',
      ],
    },
    ADVERSARY: {
      forward: [
        'Japan may be an adversary of the United States',
        'Japan is expected to be an adversary of the United States',
        'Reportedly, Japan is an adversary of the United States',
        'Japan is an adversary of the United States',
      ],
      backward: [
        'The United States may be an adversary of Japan',
        'The United States is expected to be an adversary of Japan',
        'Reportedly, the United States is an adversary of Japan',
        'The United States is an adversary of Japan',
      ],
      'plural forward': [
        'Russian forces may be adversaries of North Korean troops',
        'Russian forces are expected to be adversaries of North Korean troops',
        'Reportedly, Russian forces are adversaries of North Korean troops',
        'Russian forces are adversaries of North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may be adversaries of Russian forces',
        'North Korean troops are expected to be adversaries of Russian forces',
        'Reportedly, North Korean troops are adversaries of Russian forces',
        'North Korean troops are adversaries of Russian forces',
      ],
    },
    SUPPLIER: {
      forward: [
        'Japan may supply the United States',
        'Japan is expected to supply the United States',
        'Reportedly, Japan supplies the United States',
        'Japan supplies the United States',
      ],
      backward: [
        'The United States may be supplied by Japan',
        'The United States is expected to be supplied by Japan',
        'Reportedly, the United States is supplied by Japan',
        'The United States is supplied by Japan',
      ],
      'plural forward': [
        'Russian forces may supply North Korean troops',
        'Russian forces are expected to supply North Korean troops',
        'Reportedly, Russian forces supply North Korean troops',
        'Russian forces supply North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may be supplied by Russian forces',
        'North Korean troops are expected to be supplied by Russian forces',
        'Reportedly, North Korean troops are supplied by Russian forces',
        'North Korean troops are supplied by Russian forces',
      ],
    },
    THREATENED_BY: {
      forward: [
        'Japan may be threatened by the United States',
        'Japan is expected to be threatened by the United States',
        'Reportedly, Japan is threatened by the United States',
        'Japan is threatened by the United States',
      ],
      backward: [
        'The United States may threaten Japan',
        'The United States is expected to threaten Japan',
        'Reportedly, the United States threatens Japan',
        'The United States threatens Japan',
      ],
      'plural forward': [
        'Russian forces may be threatened by North Korean troops',
        'Russian forces are expected to be threatened by North Korean troops',
        'Reportedly, Russian forces are threatened by North Korean troops',
        'Russian forces are threatened by North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may threaten Russian forces',
        'North Korean troops are expected to threaten Russian forces',
        'Reportedly, North Korean troops threaten Russian forces',
        'North Korean troops threaten Russian forces',
      ],
    },
    LEADS: {
      forward: [
        'Japan may lead the United States',
        'Japan is expected to lead the United States',
        'Reportedly, Japan leads the United States',
        'Japan leads the United States',
      ],
      backward: [
        'The United States may be led by Japan',
        'The United States is expected to be led by Japan',
        'Reportedly, the United States is led by Japan',
        'The United States is led by Japan',
      ],
      'plural forward': [
        'Russian forces may lead North Korean troops',
        'Russian forces are expected to lead North Korean troops',
        'Reportedly, Russian forces lead North Korean troops',
        'Russian forces lead North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may be led by Russian forces',
        'North Korean troops are expected to be led by Russian forces',
        'Reportedly, North Korean troops are led by Russian forces',
        'North Korean troops are led by Russian forces',
      ],
    },
    PART_OF: {
      forward: [
        'Japan may be part of the United States',
        'Japan is expected to be part of the United States',
        'Reportedly, Japan is part of the United States',
        'Japan is part of the United States',
      ],
      backward: [
        'The United States may include Japan',
        'The United States is expected to include Japan',
        'Reportedly, the United States includes Japan',
        'The United States includes Japan',
      ],
      'plural forward': [
        'Russian forces may be part of North Korean troops',
        'Russian forces are expected to be part of North Korean troops',
        'Reportedly, Russian forces are part of North Korean troops',
        'Russian forces are part of North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may include Russian forces',
        'North Korean troops are expected to include Russian forces',
        'Reportedly, North Korean troops include Russian forces',
        'North Korean troops include Russian forces',
      ],
    },
    MEMBER_OF: {
      forward: [
        'Japan may be a member of the United States',
        'Japan is expected to be a member of the United States',
        'Reportedly, Japan is a member of the United States',
        'Japan is a member of the United States',
      ],
      backward: [
        'The United States may have Japan as a member',
        'The United States is expected to have Japan as a member',
        'Reportedly, the United States has Japan as a member',
        'The United States has Japan as a member',
      ],
      'plural forward': [
        'Russian forces may be members of North Korean troops',
        'Russian forces are expected to be members of North Korean troops',
        'Reportedly, Russian forces are members of North Korean troops',
        'Russian forces are members of North Korean troops',
      ],
      'plural backward': [
        'North Korean troops may have Russian forces as members',
        'North Korean troops are expected to have Russian forces as members',
        'Reportedly, North Korean troops have Russian forces as members',
        'North Korean troops have Russian forces as members',
      ],
    },
  };
  const rows = (Object.keys(CASES) as RelationType[]).flatMap((type) =>
    (['forward', 'backward', 'plural forward', 'plural backward'] as const).flatMap((way) =>
      CERTAINTIES.map((certainty, i) => ({ type, way, certainty, clause: CASES[type][way][i] })),
    ),
  );
  it.each(rows)('$type, $way, $certainty: $clause', ({ type, way, certainty, clause }) => {
    const [source, target] = way.startsWith('plural') ? [FORCES, TROOPS] : [JAPAN, AMERICA];
    const relation = relationOf(type, source, target, [{ certainty, quote: 'So it is.' }]);
    expect(told(stepFrom(way.endsWith('forward') ? source : target, relation))).toBe(`${clause}: “So it is.” (News).`);
  });
});

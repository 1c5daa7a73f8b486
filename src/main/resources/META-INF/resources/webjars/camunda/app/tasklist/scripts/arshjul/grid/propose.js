// "Distribute the rest by priority": a proposal that a person looks over. Whole kroner, exact.
import { leastShare } from './sums.js';

/**
 * Raises the amounts by priority up to what was asked for; of equal priority the earlier row goes first, and a row without one goes last.
 * Nothing that is there is lowered. A line that the frame does not cover whole gets the rest in the proportion asked for. The frame, the
 * owners' part of it and the universities' least share are never broken by what is added.
 *
 * @param lines [{priority, owner, university, askedOwner, askedUniversity}], amounts null where nothing is typed yet
 * @param limits {frame, ownerFrame, leastPercent, oddKroneTo}; frames undefined where there is none
 * @returns [{owner, university}] in the order of the lines, no amount null
 */
export function propose(lines, limits) {
  const result = lines.map((it) => ({ owner: it.owner ?? 0, university: it.university ?? 0 }));
  const order = lines.map((_, i) => i).sort((a, b) => (lines[a].priority ?? Infinity) - (lines[b].priority ?? Infinity) || a - b);
  const total = { owner: add(result, 'owner'), university: add(result, 'university') };
  // what one line leaves of a limit, because the universities got too little by then, an earlier line may still use
  for (let moved = true, round = 0; moved && round < 10; round++) {
    moved = false;
    for (const i of order) {
      const more = share(lines[i], result[i], total, limits);
      for (const part of ['owner', 'university']) {
        result[i][part] += more[part];
        total[part] += more[part];
      }
      moved ||= more.owner + more.university > 0;
    }
  }
  return result;
}

const add = (amounts, part) => amounts.reduce((sum, it) => sum + it[part], 0);

/** What one line may have on top of what it has. */
function share(line, has, total, limits) {
  const wantOwner = Math.max(0, line.askedOwner - has.owner);
  const wantUniversity = Math.max(0, line.askedUniversity - has.university);
  const left = Math.max(0, (limits.frame ?? Infinity) - total.owner - total.university);
  const whole = Math.min(left, wantOwner + wantUniversity);
  if (whole === 0) {
    return { owner: 0, university: 0 };
  }
  const all = wantOwner + wantUniversity;
  // BigInt: the product of two amounts can be beyond what a number holds exactly
  let owner = all === whole ? wantOwner : Number((BigInt(whole) * BigInt(wantOwner)) / BigInt(all));
  let university = Math.min(wantUniversity, whole - owner);
  owner = Math.min(owner, Math.max(0, (limits.ownerFrame ?? Infinity) - total.owner));
  const lacks = missing(total, owner, university, limits);
  if (lacks > 0) {
    university = Math.min(wantUniversity, university + lacks, left);
    owner = Math.min(owner, left - university);
    owner = most(owner, (some) => missing(total, some, university, limits) <= 0);
  }
  return { owner, university };
}

/** How much the universities would lack. */
function missing(total, owner, university, limits) {
  const has = total.university + university;
  return leastShare(total.owner + owner + has, limits.leastPercent || 0, limits.oddKroneTo) - has;
}

/** The greatest amount up to a limit that is allowed, by halving; 0 when none is. */
function most(limit, allowed) {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (allowed(middle)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

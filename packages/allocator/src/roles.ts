/**
 * What the role tree is made of.
 *
 *        root
 *       ┌──┴───┐
 *      eng    ops            a role is a node; its frameworks hang below it as one more child, `eng/.`,
 *     ┌─┴──┐    └ ops/.      which competes with the roles below it
 *   eng/.  eng/ui
 *   │  │      └ eng/ui/.
 *   f1 f2         └ f2       a framework in two roles is two clients
 *
 * Source: allocator, sections 3.1 and 5.
 * @module
 */
import type { Quantities } from "@meseta/resources";
import type { Amounts } from "./amounts.ts";
import type { DrawUnits } from "./draws.ts";
import { type Abilities, NO_ABILITIES } from "./eligibility.ts";
import { type FilterExpiry, FilterBook } from "./filters.ts";
import { newRanks, type Order, type Standing } from "./order.ts";
import type { Policy } from "./policy.ts";
import type { OfferConstraint } from "./port.ts";
import type { QuotaAmounts } from "./quota.ts";
import type { SharedCopies } from "./shared-copies.ts";

/** A role, or the root above all of them. */
export class RoleNode implements Standing {
  readonly path: string; // "" for the root
  readonly isNested: boolean; // below another role
  readonly parent: RoleNode | undefined;
  readonly children = new Map<string, RoleNode>();
  readonly policy: Policy; // by which its children and its frameworks are ordered
  readonly order: Order<RoleNode | Subscribers>; // what in its subtree has an eligible client
  readonly open: Order<RoleNode | Subscribers>; // of those, what no limit keeps from all unreserved resources
  readonly seeking: Order<RoleNode>; // children with an unmet guarantee that somebody could use, in their subtree
  subscribers: Subscribers | undefined;

  readonly held: Amounts = [];
  priority = 0;
  weight = 1;
  count = 0;
  readonly ranks; // in `order`, `open` and `seeking` of its parent

  quota: QuotaAmounts | undefined;
  readonly consumed: Amounts = []; // of its subtree: unreserved non-revocable given, and all reservations
  unmet: Amounts = []; // of its own guarantee
  owed: Amounts = []; // of `unmet`, what is not owed to roles below it: what the role as a whole may still be given for
  required: Amounts = []; // what its subtree is still owed: its own unmet, or that of its children if more
  readonly requiredBelow: Amounts = []; // the sum of its children's
  reservations = 0; // how many kinds of reserved resources agents have for it; keeps it in the tree
  isSought = false; // in its parent's `seeking`
  isServed = false; // in its parent's `order`
  isOpen = false; // in its parent's `open`
  readonly drawn: { order?: DrawUnits; open?: DrawUnits } = {}; // what a random walk of its subtree draws from
  isFull = false; // it has limits that name every resource of the cluster, and leave nothing of any

  constructor(made: {
    path: string;
    parent: RoleNode | undefined;
    policy: Policy;
    order: Order<RoleNode | Subscribers>;
    open: Order<RoleNode | Subscribers>;
    seeking: Order<RoleNode>;
  }) {
    this.path = made.path;
    this.isNested = made.path.includes("/");
    this.parent = made.parent;
    this.policy = made.policy;
    this.order = made.order;
    this.open = made.open;
    this.seeking = made.seeking;
    this.ranks = newRanks(made.path, 3);
  }
}

/** The frameworks of one role: all that are subscribed in it, and all that hold something for it. */
export class Subscribers implements Standing {
  readonly role: RoleNode;
  readonly path: string;
  readonly clients = new Map<string, Client>(); // by framework id
  readonly order: Order<Client>; // the eligible ones
  readonly shared: SharedCopies = new Map();
  readonly held: Amounts = [];
  readonly priority = 0;
  isOpen = false; // in its role's `open`
  readonly weight = 1; // as in Mesos the frameworks of `a` weigh 1 among the children of `a`
  count = 0;
  readonly ranks; // in `order` and `open` of its role

  constructor(role: RoleNode, order: Order<Client>) {
    this.role = role;
    this.order = order;
    this.path = `${role.path}/.`;
    this.ranks = newRanks(this.path, 2);
  }
}

/** Where a client stands in the row of those who wait for an offer. */
interface Wait {
  offers: number; // what had been counted when its wait began
  refusals: number;
  before: Client | undefined; // who has waited longer
  after: Client | undefined;
}

/** One framework in one role. */
export class Client implements Standing {
  readonly path: string; // the framework's id
  readonly group: Subscribers;
  readonly filters: FilterBook;
  readonly shared: SharedCopies = new Map();
  readonly held: Amounts = [];
  priority = 0;
  readonly weight = 1;
  count = 0;
  readonly ranks;

  abilities: Abilities = NO_ABILITIES; // of the framework
  minimum: readonly Quantities[] | undefined; // of the framework in this role, when it has one of its own
  constraint: OfferConstraint | undefined;
  subscribed = false; // the framework is known and has the role
  suppressed = false;
  preemptible = false; // what it holds may be reclaimed for a higher class
  eligible = false; // in the order: subscribed, not suppressed, and the framework is active
  lastOfferMs: number | undefined;
  openOffers = 0; // made, and not answered yet
  readonly wait: Wait = { offers: 0, refusals: 0, before: undefined, after: undefined }; // the books of `Patience`

  constructor(frameworkId: string, group: Subscribers, expiry: FilterExpiry) {
    this.path = frameworkId;
    this.group = group;
    this.filters = new FilterBook(expiry);
    this.ranks = newRanks(frameworkId, 1);
  }

  get role(): string {
    return this.group.role.path;
  }
}

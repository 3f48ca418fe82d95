package org.fengqiao.application.rewards;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.rewards.vault.ClaimReward;
import org.fengqiao.application.rewards.vault.FastHashes;
import org.fengqiao.application.rewards.vault.MemoryKeys;
import org.fengqiao.application.rewards.vault.Proofs;
import org.fengqiao.application.rewards.vault.SubmitClue;
import org.fengqiao.application.rewards.vault.Vault;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.RewardTable;

/** Who has to do with clues in a {@link RewardTown}, and every use case of clues. */
class RewardDesks {
  public final CaseTown cases;
  public final MemoryStore memory;
  public final Store store;
  public final MemoryKeys keys = new MemoryKeys();
  public final FastHashes hashes = new FastHashes();
  public final MemoryClues clues;
  public final Vault vault;
  public final UnitId handling;
  public final UnitId office;
  public final OfficerId handler;
  public final OfficerId grader;
  public final OfficerId proposer;
  public final OfficerId approver;
  public final CluesInSight inSight;
  public final ClueViews views;
  public final RewardGuards guards;
  public final Proofs proofs;
  public final SubmitClue submit;
  public final AssignClue assign;
  public final VerifyClue verify;
  public final MarkDuplicateClue duplicate;
  public final LinkClue link;
  public final DisposeClue dispose;
  public final GradeClue grade;
  public final ProposeReward propose;
  public final ReturnReward giveBack;
  public final ApproveReward approve;
  public final DeclineReward decline;
  public final TellReporter tell;
  public final ExtendClaim extend;
  public final ClaimReward claim;
  public final PayReward pay;
  public final ReverseReward reverse;
  public final RecoverReward recover;
  public final SetRewardBudget setBudget;
  public final GetRewardBudget getBudget;
  public final GetClue get;
  public final ListClues list;
  public final ListRewardResults results;
  public final WakeClue wake;

  RewardDesks(RewardTable table, UnaryOperator<Store> wrapping, UnaryOperator<Aggregates> reading) {
    cases = new CaseTown(wrapping);
    memory = cases.memory;
    store = cases.store;
    rule(rule(table));
    handling = cases.secretary.unit();
    office = cases.director.unit();
    handler = cases.villager;
    grader = anOfficerOf(office);
    proposer = anOfficerOf(office);
    approver = anOfficerOf(office);
    clues = new MemoryClues(memory);
    var aggregates = reading.apply(memory);
    var access = cases.town.access;
    var ground = cases.town.ports.ground();
    var officers = cases.office.officers;
    var rules = cases.rules;
    var clock = cases.town.clock;
    var ids = new DrawnIds(cases.town.ids, new Random(7));
    vault = new Vault(keys, aggregates, memory, ids);
    inSight = new CluesInSight(access, aggregates);
    views = new ClueViews(memory, rules);
    guards = new RewardGuards(aggregates, memory);
    proofs = new Proofs(aggregates, clues, memory, rules, hashes, vault, store, clock);
    var desk = new ClueDesk(cases.officersDesk, inSight, rules);
    submit = new SubmitClue(access, ground, cases.router, rules, vault, hashes, ids, store, clock);
    assign = new AssignClue(desk, cases.town.ports.units(), ids);
    verify = new VerifyClue(desk, ids);
    duplicate = new MarkDuplicateClue(desk, inSight, ids);
    link = new LinkClue(desk, new CasesInSight(access, cases.cases));
    dispose = new DisposeClue(desk, cases.cases, ids);
    grade = new GradeClue(desk, ids);
    propose = new ProposeReward(desk, guards, rules, ids);
    giveBack = new ReturnReward(desk, ids);
    approve = new ApproveReward(desk, guards, rules, ids);
    decline = new DeclineReward(desk, guards, ids);
    tell = new TellReporter(desk, ids);
    extend = new ExtendClaim(desk, officers, ids);
    claim = new ClaimReward(access, proofs, aggregates, rules, vault, store, clock);
    pay = new PayReward(desk, ids);
    reverse = new ReverseReward(desk, guards, ids);
    recover = new RecoverReward(desk, guards, ids);
    setBudget = new SetRewardBudget(access, officers, memory, ids, store, clock);
    getBudget = new GetRewardBudget(access, memory, memory, memory);
    get = new GetClue(access, inSight, views);
    list = new ListClues(access, clues, views, clock);
    results = new ListRewardResults(access, clues, rules, clock);
    wake = new WakeClue(new Waking(store, clock), memory, guards, rules);
  }

  /** Ids that rise, and random bytes that look so. */
  private record DrawnIds(Ids ids, Random random) implements Ids {
    @Override
    public UUID next() {
      return ids.next();
    }

    @Override
    public String random(int bytes) {
      var drawn = new byte[bytes];
      random.nextBytes(drawn);
      return HexFormat.of().formatHex(drawn);
    }
  }

  private static RewardRule rule(RewardTable table) {
    return RewardRules.rule(
        new CalendarId("cn"), TownRules.SECRETARY.role(), TownRules.DIRECTOR.role(), table);
  }

  /** Publishes a version of the pack with these rewards. */
  public void rule(RewardRule rule) {
    cases.rules.handle(Casework.silent().with(rule).rule());
  }

  /** Who may act for a unit from now on. */
  public OfficerId anOfficerOf(UnitId unit) {
    var spot = new Spot.InDivision(GroundTown.TOWN);
    var post = cases.office.aPost(unit, "reward-clerk", spot).aggregate();
    var officer = cases.office.anOfficer("钱某", "13900000003").aggregate().id();
    cases.office.appoint(post.id(), officer);
    return officer;
  }

  /** The partner that clues come through. */
  public Caller app() {
    return caller("app", EnumSet.allOf(Right.class), Set.of());
  }

  /** The partner of the units of the village. */
  public Caller village() {
    return caller("village", EnumSet.allOf(Right.class), Set.of(), handling, cases.police.unit());
  }

  /** The partner of the centre. */
  public Caller centre() {
    return caller("centre", EnumSet.allOf(Right.class), Set.of(), office);
  }

  /** A partner with every right that has nothing to do with any of it. */
  public Caller stranger() {
    return caller("stranger", EnumSet.allOf(Right.class), Set.of());
  }

  public Caller caller(String id, Set<Right> calls, Set<DivisionCode> views, UnitId... actsFor) {
    var rights =
        new Rights(
            calls,
            Set.of(Channel.CLUE),
            Set.of(),
            Set.of(GroundTown.DISTRICT),
            Set.of(actsFor),
            views);
    return new Caller(new PartnerId(id), rights, GroundTown.DISTRICT);
  }

  public OfficerMove<ClueId> on(Caller caller, Clue c, OfficerId by) {
    return new OfficerMove<>(cases.request(caller), c.id(), Optional.empty(), by);
  }

  /** By the officer of the village. */
  public OfficerMove<ClueId> byHandler(Clue c) {
    return on(village(), c, handler);
  }

  /** By that officer of the centre. */
  public OfficerMove<ClueId> byOffice(Clue c, OfficerId officer) {
    return on(centre(), c, officer);
  }
}

package org.fengqiao.application.petitions;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.petitions.Forwarding;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionOutcome;
import org.fengqiao.domain.petitions.ReviewOutcome;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PetitionRules;

/**
 * A district whose petitions office registers, with a bureau of a town that handles, another one,
 * and above them a unit that reviews and one that re-examines; and every use case of petitions.
 */
public final class PetitionTown {
  public static final DivisionCode CITY = new DivisionCode("620400000000");

  public final CaseTown cases;
  public final PetitionStaff office;
  public final PetitionStaff bureau;
  public final PetitionStaff head;
  public final PetitionStaff other;
  public final PetitionStaff reviewer;
  public final PetitionStaff reexaminer;
  public final MemoryPetitions petitions;
  public final PetitionsInSight inSight;
  public final PetitionViews views;
  public final RegisterPetition register;
  public final RoutePetition route;
  public final ObjectToRouting object;
  public final DecideRoutingObjection rule;
  public final AcceptPetition accept;
  public final RefusePetition refuse;
  public final DivertPetition divert;
  public final AnswerPetition answer;
  public final ExtendPetition extend;
  public final DecidePetition decide;
  public final AskReview askReview;
  public final DecideReview decideReview;
  public final AskReexamination askReexamination;
  public final BeginHearing beginHearing;
  public final EndHearing endHearing;
  public final DecideReexamination decideReexamination;
  public final WithdrawPetition withdraw;
  public final ErasePetitioner erase;
  public final MarkBacklog mark;
  public final RecordBacklogProgress goOn;
  public final SolveBacklog solve;
  public final GetPetition get;
  public final ListPetitions list;
  public final WakePetition wake;

  public PetitionTown() {
    this(store -> store);
  }

  /** A district whose petitions are written through what {@code wrapping} makes of the store. */
  public PetitionTown(UnaryOperator<Store> wrapping) {
    this(wrapping, GroundTown.MORNING);
  }

  /** The same, set up at that time, which it is then. */
  public PetitionTown(UnaryOperator<Store> wrapping, Instant since) {
    cases = new CaseTown(wrapping);
    cases.town.setClock(since);
    var town = cases.town;
    var rules = cases.rules;
    var ids = town.ids;
    rules.handle(Casework.silent().with(PetitionRules.rule(new CalendarId("cn"))).rule());
    office = PetitionStaff.at(cases, GroundTown.DISTRICT, "区信访局");
    bureau = PetitionStaff.at(cases, GroundTown.TOWN, "镇人社所");
    head = PetitionStaff.of(cases, GroundTown.TOWN, bureau.unit());
    other = PetitionStaff.at(cases, GroundTown.TOWN, "镇司法所");
    reviewer = PetitionStaff.at(cases, GroundTown.DISTRICT, "区复查办");
    reexaminer = PetitionStaff.at(cases, CITY, "市复核委");
    petitions = new MemoryPetitions(cases.memory);
    inSight = new PetitionsInSight(town.access, cases.memory);
    views = new PetitionViews(cases.memory, rules, town.clock);
    var filings = new Filings(town.access, cases.memory, rules);
    var bodies = new PetitionBodies(town.ports.units(), town.ports.posts());
    var desk = new PetitionDesk(cases.officersDesk, inSight, filings, rules);
    register =
        new RegisterPetition(
            town.access,
            cases.office.officers,
            town.ports.ground(),
            bodies,
            inSight,
            filings,
            rules,
            ids,
            cases.store,
            town.clock);
    route = new RoutePetition(desk, bodies, ids);
    object = new ObjectToRouting(desk, ids);
    rule = new DecideRoutingObjection(desk, ids);
    accept = new AcceptPetition(desk, rules, ids);
    refuse = new RefusePetition(desk, ids);
    divert = new DivertPetition(desk, ids);
    answer = new AnswerPetition(desk, ids);
    extend = new ExtendPetition(desk, cases.office.officers, ids);
    decide = new DecidePetition(desk, ids);
    askReview = new AskReview(desk, bodies, ids);
    decideReview = new DecideReview(desk, ids);
    askReexamination = new AskReexamination(desk, bodies, ids);
    beginHearing = new BeginHearing(desk, ids);
    endHearing = new EndHearing(desk, ids);
    decideReexamination = new DecideReexamination(desk, ids);
    withdraw = new WithdrawPetition(desk, ids);
    erase = new ErasePetitioner(desk);
    mark = new MarkBacklog(desk, bodies, cases.office.officers, ids);
    goOn = new RecordBacklogProgress(desk, ids);
    solve = new SolveBacklog(desk, ids);
    get = new GetPetition(town.access, inSight, views);
    list = new ListPetitions(town.access, petitions, views, town.clock);
    wake = new WakePetition(new Waking(cases.store, town.clock), cases.memory, rules);
  }

  /** The partner of the petitions office. */
  public Caller xinfang() {
    return caller("xinfang", Set.of(), office);
  }

  /** The partner of the two bureaus of the town. */
  public Caller bureaus() {
    return caller("bureaus", Set.of(), bureau, other);
  }

  /** The partner of who reviews and re-examines, which sees the whole district. */
  public Caller above() {
    return caller("above", Set.of(GroundTown.DISTRICT), reviewer, reexaminer);
  }

  public Caller caller(String id, Set<DivisionCode> views, PetitionStaff... staff) {
    var units = Stream.of(staff).map(PetitionStaff::unit).collect(Collectors.toSet());
    return cases.caller(id, EnumSet.allOf(Right.class), units, views);
  }

  public OfficerMove<PetitionId> on(Caller caller, Petition p, PetitionStaff by) {
    return new OfficerMove<>(cases.request(caller), p.id(), Optional.empty(), by.officer());
  }

  /** A letter about unpaid wages in the village. */
  public PetitionSketch letter(PetitionKind kind) {
    return new PetitionSketch(this, kind);
  }

  public Petition registered(PetitionKind kind) {
    return register.register(xinfang(), letter(kind).command()).aggregate();
  }

  /** A claim of another person, registered. */
  public Petition letterOf(String person) {
    var sketch = letter(PetitionKind.CLAIM).of(person, "land");
    return register.register(xinfang(), sketch.command()).aggregate();
  }

  public Petition routed(PetitionKind kind) {
    return routed(registered(kind), bureau);
  }

  public Petition routed(Petition p, PetitionStaff to) {
    var command =
        new RoutePetition.Command(on(xinfang(), p, office), to.unit(), Forwarding.FORWARD, "请依法办理");
    return route.route(xinfang(), command).aggregate();
  }

  public Petition accepted(PetitionKind kind) {
    return accepted(routed(kind));
  }

  public Petition accepted(Petition p) {
    var command = new AcceptPetition.Command(on(bureaus(), p, bureau), "已受理，60日内办结");
    return accept.accept(bureaus(), command).aggregate();
  }

  public Petition decided(Petition p) {
    var command =
        new DecidePetition.Command(
            on(bureaus(), p, bureau), PetitionOutcome.NOT_SUPPORTED, cases.town.now(), "不予支持");
    return decide.decide(bureaus(), command).aggregate();
  }

  public AskReview.Command asking(Petition p) {
    return new AskReview.Command(
        on(xinfang(), p, office), reviewer.unit(), Optional.of(cases.town.now()), "不服处理意见");
  }

  public Petition reviewing(Petition p) {
    return askReview.ask(xinfang(), asking(p)).aggregate();
  }

  public Petition reviewed(Petition p) {
    var command =
        new DecideReview.Command(
            on(above(), p, reviewer), ReviewOutcome.UPHELD, cases.town.now(), "维持");
    return decideReview.decide(above(), command).aggregate();
  }

  public AskReexamination.Command askingAgain(Petition p) {
    return new AskReexamination.Command(
        on(xinfang(), p, office), reexaminer.unit(), Optional.empty(), "不服复查意见");
  }

  public Petition reexamining(Petition p) {
    return askReexamination.ask(xinfang(), askingAgain(p)).aggregate();
  }

  public Petition reexamined(Petition p) {
    var command =
        new DecideReexamination.Command(
            on(above(), p, reexaminer), ReviewOutcome.UPHELD, cases.town.now(), "终结");
    return decideReexamination.decide(above(), command).aggregate();
  }

  /** A claim of which the re-examination is decided. */
  public Petition ended() {
    return reexamined(reexamining(reviewed(reviewing(decided(accepted(PetitionKind.CLAIM))))));
  }

  public Petition withdrawn(Petition p) {
    var command = new WithdrawPetition.Command(on(xinfang(), p, office), "信访人撤回");
    return withdraw.withdraw(xinfang(), command).aggregate();
  }

  /** The petition as it is now. */
  public Petition now(Petition p) {
    return cases.memory.find(Petition.class, p.ref()).orElseThrow().aggregate();
  }
}

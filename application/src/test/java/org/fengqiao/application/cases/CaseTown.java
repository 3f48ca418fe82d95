package org.fengqiao.application.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.fengqiao.application.grids.GridKin;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.Office;
import org.fengqiao.application.people.OfficersDesk;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.RoleRule;

/** A town with a pack, three manned posts, two partners, and every use case of cases. */
public final class CaseTown {
  public final MemoryStore memory = new MemoryStore();
  public final GroundTown town = new GroundTown(GroundPorts.inMemory(memory));
  public final Office office = new Office(town);
  public final Post secretary;
  public final Post police;
  public final Post director;
  public final OfficerId villager;
  public final OfficerId policeman;
  public final OfficerId townsman;

  public final Store store;
  public final MemoryCases cases = new MemoryCases(memory);
  public final TownRules rules;
  public final Router router =
      new Router(
          town.ports.posts(), new Ladders(town.ports.posts()), new OnDuty(town.ports.officers()));
  public final CaseDesk desk;
  public final OfficersDesk officersDesk;
  public final CaseViews views;
  public final ReportCase report;
  public final WatchCases watch;
  public final ListTrace trace;
  public final WakeCase wake;
  public final HandOverWork handOver;

  private final AtomicInteger serial = new AtomicInteger();

  public CaseTown() {
    this(store -> store);
  }

  /** A town under other rules. */
  public CaseTown(TownRules rules) {
    this(rules, store -> store);
  }

  /** A town whose cases are written through what {@code wrapping} makes of the store. */
  public CaseTown(UnaryOperator<Store> wrapping) {
    this(new TownRules(), wrapping);
  }

  /** A town of which both are chosen. */
  public CaseTown(TownRules rules, UnaryOperator<Store> wrapping) {
    this.rules = rules;
    var access = town.access;
    var officers = office.officers;
    var ids = town.ids;
    var clock = town.clock;
    views = new CaseViews(memory, rules);
    watch = new WatchCases(access, memory, new Traces(access, memory), kin());
    store = wrapping.apply(memory.deciding());
    desk = desk(cases, store);
    officersDesk = new OfficersDesk(access, officers, store, clock);
    trace = new ListTrace(access, desk, memory, new Traces(access, memory));
    wake = new WakeCase(new Waking(store, clock), cases, rules, router);
    handOver =
        new HandOverWork(access, cases, officers, rules, memory, ids, store, memory, memory, clock);
    town.importRows(GroundTown.ROWS);
    secretary = aPost(GroundTown.VILLAGE, TownRules.SECRETARY);
    police = aPost(GroundTown.VILLAGE, TownRules.POLICE);
    director = aPost(GroundTown.TOWN, TownRules.DIRECTOR);
    villager = anOfficer(secretary);
    policeman = anOfficer(police);
    townsman = anOfficer(director);
    CaseNumbers numbers =
        (division, _) ->
            CaseNumber.of(division, LocalDate.parse("2026-03-02"), serial.incrementAndGet());
    var placement = new Placement(access, town.ports.ground(), town.ports.boundaries());
    report = new ReportCase(access, placement, rules, router, officers, numbers, ids, store, clock);
  }

  /** A desk of the town that reads its cases there, and writes to that store. */
  CaseDesk desk(Cases read, Store written) {
    var inSight = new CasesInSight(town.access, read);
    return new CaseDesk(
        town.access, read, inSight, rules, office.officers, town.ids, written, town.clock);
  }

  /** The partner that reports; it sees what it reported. */
  public Caller platform() {
    return caller("platform", EnumSet.allOf(Right.class), Set.of(), Set.of());
  }

  /** The partner of the units, which sees what they have. */
  public Caller units() {
    return caller(
        "units",
        EnumSet.allOf(Right.class),
        Set.of(secretary.unit(), police.unit(), director.unit()),
        Set.of());
  }

  /** A partner with every right that has nothing to do with any of it. */
  public Caller stranger() {
    return caller("stranger", EnumSet.allOf(Right.class), Set.of(), Set.of());
  }

  /** A partner that sees the whole district, and may do what {@code calls} say. */
  public Caller overseer(Set<Right> calls) {
    return caller("overseer", calls, Set.of(), Set.of(GroundTown.DISTRICT));
  }

  public Request request(Caller caller) {
    return request(caller, town.ids.next(), "body");
  }

  public Request request(Caller caller, UUID id, String body) {
    return new Request(caller.partner(), id, Digest.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  public MoveOn on(Caller caller, Case c) {
    return new MoveOn(request(caller), c.id(), Optional.empty());
  }

  /** A report of a broken road on the village. */
  public ReportCase.Command road(Optional<String> sourceId) {
    return command(Channel.HOTLINE, Optional.of(TownRules.ROAD), sourceId, village());
  }

  public ReportCase.Command command(
      Channel channel,
      Optional<CategoryCode> category,
      Optional<String> sourceId,
      Optional<Spot> spot) {
    return command(channel, category, sourceId, spot, Location.of(""));
  }

  private ReportCase.Command command(
      Channel channel,
      Optional<CategoryCode> category,
      Optional<String> sourceId,
      Optional<Spot> spot,
      Location location) {
    return new ReportCase.Command(
        request(platform()),
        channel,
        new Classing(Optional.empty(), category, Optional.empty()),
        sourceId,
        "路面塌陷",
        "村口路面塌陷，已有人摔伤。",
        location,
        List.of(),
        Optional.of(new ReportCase.Reporter("王某", "13900000001", false)),
        spot,
        Optional.empty(),
        Optional.empty());
  }

  /** A report of a broken road that names no patch and gives a point. */
  public ReportCase.Command road(Location.Given point) {
    return command(
        Channel.HOTLINE,
        Optional.of(TownRules.ROAD),
        Optional.empty(),
        Optional.empty(),
        new Location("村口", Optional.of(point)));
  }

  public Optional<Spot> village() {
    return Optional.of(new Spot.InDivision(GroundTown.VILLAGE));
  }

  /** A case on the village, dispatched to its secretary. */
  public Case aCase() {
    return report.report(platform(), road(Optional.empty())).aggregate();
  }

  /** A scan, whose contact clock runs. */
  public Case aScan() {
    var scan = command(Channel.QR_CODE, Optional.of(TownRules.ROAD), Optional.empty(), village());
    return report.report(platform(), scan).aggregate();
  }

  public Case signedFor() {
    return signFor(aCase()).aggregate();
  }

  public Answer<Case> signFor(Case c) {
    return new SignForCase(desk)
        .signFor(units(), new SignForCase.Command(on(units(), c), villager));
  }

  /** A petition on the village, which waits for a person. */
  public Case aPetition(Optional<CategoryCode> category) {
    var petition = command(Channel.PETITION, category, Optional.empty(), village());
    return report.report(platform(), petition).aggregate();
  }

  /** Classes a case as the overseer does. */
  public Case triage(
      Case c, Optional<CategoryCode> category, Optional<CaseKind> kind, Optional<Tier> tier) {
    var by = overseer(EnumSet.allOf(Right.class));
    return new TriageCase(desk, town.ports.ground(), rules, router)
        .triage(
            by,
            new TriageCase.Command(
                on(by, c), Optional.empty(), category, kind, tier, Optional.empty(), ""))
        .aggregate();
  }

  /** Dispatches a case as the overseer does. */
  public Case dispatch(Case c, Optional<UnitId> unit, Optional<PostId> post) {
    var by = overseer(EnumSet.allOf(Right.class));
    return new DispatchCase(desk, DisputeClerk.named(this), router)
        .dispatch(by, new DispatchCase.Command(on(by, c), Optional.empty(), unit, post, ""))
        .aggregate();
  }

  /** Records that the reporter was reached. */
  public Case contact(Case c) {
    return new RecordContact(desk)
        .record(units(), new RecordContact.Command(on(units(), c), villager, true, ""))
        .aggregate();
  }

  public void pass(Duration time) {
    town.setClock(town.now().plus(time));
  }

  /** A partner that reports on the whole district. */
  public Caller caller(String id, Set<Right> calls, Set<UnitId> actsFor, Set<DivisionCode> views) {
    var channels = Set.of(Channel.HOTLINE, Channel.QR_CODE, Channel.PETITION);
    var rights = new Rights(calls, channels, Set.of(), Set.of(GroundTown.DISTRICT), actsFor, views);
    return new Caller(new PartnerId(id), rights, GroundTown.DISTRICT);
  }

  /** Sets up a post of that role at a division, in a unit of its own. */
  public Post aPost(DivisionCode at, RoleRule role) {
    var unit = office.aUnit(at, UnitKind.COMMITTEE).aggregate().id();
    return office.aPost(unit, role.role().value(), new Spot.InDivision(at)).aggregate();
  }

  private OfficerId anOfficer(Post post) {
    var officer = office.anOfficer("李某", "13900000002").aggregate().id();
    office.appoint(post.id(), officer);
    return officer;
  }

  /** Which grids had the ground of which. */
  public GridKin kin() {
    return new GridKin(town.ports.grids());
  }
}

package org.fengqiao.application.cases.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.CreateUnit;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionMeans;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.WhistleList;

/**
 * A district of 24 units and a town of it, whose posts are held, and every use case of sessions.
 */
public final class SessionTown {
  public final CaseTown cases;
  public final Post leader;
  public final OfficerId leading;
  public final List<UnitId> units = new ArrayList<>();
  private final List<OfficerId> heads = new ArrayList<>();
  public final SessionsInSight inSight;
  public final SessionViews views;
  public final MemoryJointSessions sessions;
  public final ConveneSession convene;
  public final RecordSession record;
  public final ResolveSession resolve;
  public final HandInTask handIn;
  public final ReturnTask giveBack;
  public final CloseSession close;
  public final RaiseSession raise;
  public final WithdrawSession withdraw;
  public final WakeSession wake;

  public SessionTown() {
    this(store -> store);
  }

  /** A town whose sessions are written through what {@code wrapping} makes of the store. */
  public SessionTown(UnaryOperator<Store> wrapping) {
    cases = new CaseTown(wrapping);
    var town = cases.town;
    var rules = cases.rules;
    var store = cases.store;
    var officers = cases.office.officers;
    rules.publishWhistles(LishuiSessions.roles(), WhistleList.NONE);
    rules.handle(Casework.silent().with(LishuiSessions.rule()).rule());
    leader = cases.aPost(GroundTown.DISTRICT, LishuiSessions.LEADER);
    leading = held(leader);
    LishuiSessions.UNITS.forEach(this::setUp);
    inSight = new SessionsInSight(town.access, cases.memory);
    var desk = new SessionDesk(cases.officersDesk, inSight, rules);
    views = new SessionViews(cases.memory, rules);
    sessions = new MemoryJointSessions(cases.memory);
    var calling = new SessionCalling(town.ports.posts(), town.ports.units());
    convene =
        new ConveneSession(
            town.access,
            new SessionMatter(
                new CasesInSight(town.access, cases.cases), town.ports.ground(), rules),
            calling,
            officers,
            rules,
            town.ids,
            store,
            town.clock);
    record = new RecordSession(desk, town.ids);
    resolve = new ResolveSession(desk, rules, town.ids);
    handIn = new HandInTask(desk, town.ids);
    giveBack = new ReturnTask(desk, town.ids);
    close = new CloseSession(desk, town.ids);
    raise = new RaiseSession(desk, calling, rules, town.ids);
    withdraw = new WithdrawSession(desk, town.ids);
    wake = new WakeSession(new Waking(store, town.clock), cases.memory, rules);
  }

  private void setUp(String name) {
    var at = GroundTown.DISTRICT;
    var command =
        new CreateUnit.Command(
            cases.town.request(), name, UnitKind.DEPARTMENT, at, Optional.empty());
    var unit = cases.office.createUnit.create(GroundTown.caller(), command).aggregate().id();
    var role = LishuiSessions.OFFICE.role().value();
    var post = cases.office.aPost(unit, role, new Spot.InDivision(at)).aggregate();
    units.add(unit);
    heads.add(held(post));
  }

  private OfficerId held(Post post) {
    var officer = cases.office.anOfficer("李某", "13900000002").aggregate().id();
    cases.office.appoint(post.id(), officer);
    return officer;
  }

  /** Who holds the post of the unit of that place. */
  public OfficerId head(int place) {
    return heads.get(place);
  }

  /** The partner of the town and its villages. */
  public Caller town() {
    return cases.units();
  }

  /** The partner of the district's centre, which sees all there. */
  public Caller district() {
    return cases.caller(
        "district", EnumSet.allOf(Right.class), Set.of(leader.unit()), Set.of(GroundTown.DISTRICT));
  }

  /** The partner of all 24 units. */
  public Caller departments() {
    return cases.caller("departments", EnumSet.allOf(Right.class), Set.copyOf(units), Set.of());
  }

  /** Tomorrow. */
  public Instant tomorrow() {
    return cases.town.now().plus(Duration.ofDays(1));
  }

  /** The district convenes on a village, by request. */
  public ConveneSession.Command byDistrict(List<UnitId> called) {
    return command(
        district(),
        leading,
        Level.DISTRICT,
        List.of(),
        Optional.of(new Spot.InDivision(GroundTown.VILLAGE)),
        SessionGrounds.REQUESTED,
        called);
  }

  /** The town convenes on cases. */
  public ConveneSession.Command byTown(
      SessionGrounds grounds, List<CaseId> about, List<UnitId> called) {
    return command(town(), cases.townsman, Level.TOWN, about, Optional.empty(), grounds, called);
  }

  public ConveneSession.Command command(
      Caller caller,
      OfficerId officer,
      Level level,
      List<CaseId> about,
      Optional<Spot> patch,
      SessionGrounds grounds,
      List<UnitId> called) {
    return new ConveneSession.Command(
        cases.request(caller),
        officer,
        level,
        about,
        patch,
        grounds,
        "百余名工人被欠薪",
        called,
        List.of("通报情况", "核对名册与金额", "落实垫付"),
        SessionMeans.VIDEO_NETWORK,
        "视联网一号会议室",
        tomorrow());
  }

  /** A session of the town on a case, to the first two units. */
  public JointSession aSession() {
    var c = cases.aCase();
    return convene
        .convene(town(), byTown(SessionGrounds.REQUESTED, List.of(c.id()), units.subList(0, 2)))
        .aggregate();
  }

  public OfficerMove<SessionId> on(Caller caller, JointSession s, OfficerId officer) {
    return new OfficerMove<>(cases.request(caller), s.id(), Optional.empty(), officer);
  }

  /** What its convener moves it by. */
  public OfficerMove<SessionId> byConvener(JointSession s) {
    return on(convener(s), s, s.convener().officer());
  }

  public Caller convener(JointSession s) {
    return s.convener().level() == Level.TOWN ? town() : district();
  }

  /** It is held tomorrow, and all who were called are there. */
  public JointSession held(JointSession s) {
    cases.pass(Duration.ofDays(1));
    var command = new RecordSession.Command(byConvener(s), cases.town.now(), s.units(), "纪要");
    return record.record(convener(s), command).aggregate();
  }

  /** Each unit is given a task, for as long as the pack says. */
  public JointSession resolved(JointSession s) {
    var tasks =
        s.units().stream()
            .map(unit -> new ResolveSession.Errand(unit, "核对并垫付", Optional.empty()))
            .toList();
    return resolve
        .resolve(convener(s), new ResolveSession.Command(byConvener(s), "会议决定", tasks))
        .aggregate();
  }

  /** The unit of that task hands it in. */
  public JointSession done(JointSession s, int number) {
    var unit = s.task(number).orElseThrow().unit();
    var on = on(departments(), s, head(units.indexOf(unit)));
    return handIn
        .handIn(departments(), new HandInTask.Command(on, number, "已垫付", List.of()))
        .aggregate();
  }

  /** It failed, and the district is to take it on with those units besides. */
  public RaiseSession.Command raising(JointSession s, List<UnitId> further) {
    return new RaiseSession.Command(
        byConvener(s), "镇级无权协调", further, SessionMeans.MEETING_ROOM, "区会议室", tomorrow());
  }

  /** The session as it is now. */
  public JointSession now(JointSession s) {
    return cases.memory.find(JointSession.class, s.ref()).orElseThrow().aggregate();
  }
}

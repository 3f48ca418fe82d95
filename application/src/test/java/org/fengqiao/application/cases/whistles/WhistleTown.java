package org.fengqiao.application.cases.whistles;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/** A town with Daguan's whistle list, every organ's post held, and every use case of whistles. */
public final class WhistleTown {
  public final CaseTown cases;
  public final Post leader;
  public final OfficerId leading;
  private final Map<Role, Post> organs = new HashMap<>();
  private final Map<Role, OfficerId> officers = new HashMap<>();
  public final WhistlesInSight inSight;
  public final WhistleViews views;
  public final MemoryWhistles whistles;
  public final BlowWhistle blow;
  public final ReportIn reportIn;
  public final RecordWhistleOutcome outcome;
  public final SettleWhistle settle;
  public final WithdrawWhistle withdraw;
  public final AppraiseReportIn appraise;
  public final WakeWhistle wake;

  public WhistleTown() {
    this(store -> store);
  }

  /** A town whose whistles are written through what {@code wrapping} makes of the store. */
  public WhistleTown(UnaryOperator<Store> wrapping) {
    cases = new CaseTown(wrapping);
    var town = cases.town;
    var rules = cases.rules;
    rules.publishWhistles(DaguanList.roles(), DaguanList.list(TownRules.SECRETARY.role()));
    leader = cases.aPost(GroundTown.DISTRICT, DaguanList.LEADER);
    leading = held(leader);
    for (var organ : DaguanList.organs()) {
      var post = cases.aPost(GroundTown.DISTRICT, organ);
      organs.put(organ.role(), post);
      officers.put(organ.role(), held(post));
    }
    inSight = new WhistlesInSight(town.access, cases.memory);
    var desk = new WhistleDesk(cases.officersDesk, inSight, rules);
    views = new WhistleViews(cases.memory, rules);
    whistles = new MemoryWhistles(cases.memory);
    blow =
        new BlowWhistle(
            town.access,
            new CasesInSight(town.access, cases.cases),
            town.ports.ground(),
            town.ports.units(),
            town.ports.posts(),
            cases.office.officers,
            rules,
            town.ids,
            cases.store,
            town.clock);
    reportIn = new ReportIn(desk);
    outcome = new RecordWhistleOutcome(desk, town.ids);
    settle = new SettleWhistle(desk, town.ids);
    withdraw = new WithdrawWhistle(desk, town.ids);
    appraise = new AppraiseReportIn(desk, rules, town.ports.posts(), town.ids);
    wake = new WakeWhistle(new Waking(cases.store, town.clock), cases.memory, rules);
  }

  private OfficerId held(Post post) {
    var officer = cases.office.anOfficer("李某", "13900000002").aggregate().id();
    cases.office.appoint(post.id(), officer);
    return officer;
  }

  /** The post of an organ. */
  public Post post(Role organ) {
    return Objects.requireNonNull(organs.get(organ));
  }

  /** Who holds the post of an organ. */
  public OfficerId officer(Role organ) {
    return Objects.requireNonNull(officers.get(organ));
  }

  /** The units of all organs. */
  public Set<UnitId> units() {
    return organs.values().stream().map(Post::unit).collect(Collectors.toSet());
  }

  /** The partner of the village's and the town's units. */
  public Caller village() {
    return cases.units();
  }

  /** The partner of all organs. */
  public Caller departments() {
    return caller("departments", units());
  }

  /** The partner of those units, which sees what has to do with them. */
  public Caller caller(String id, Set<UnitId> units) {
    return cases.caller(id, EnumSet.allOf(Right.class), units, Set.of());
  }

  /** The village secretary calls organs for an item, on the village. */
  public BlowWhistle.Command call(WhistleItemCode item, Role... called) {
    return call(cases.secretary.unit(), cases.villager, GroundTown.VILLAGE, item, called);
  }

  public BlowWhistle.Command call(
      UnitId unit, OfficerId officer, DivisionCode where, WhistleItemCode item, Role... called) {
    return new BlowWhistle.Command(
        cases.request(village()),
        unit,
        officer,
        new Spot.InDivision(where),
        item,
        List.of(called),
        Optional.empty(),
        "烧烤摊占道，请到场处置");
  }

  /** A whistle of the village for the first item of the list, to all its organs. */
  public Whistle aWhistle() {
    return blow.blow(village(), call(DaguanList.item(0, 0))).aggregate();
  }

  public OfficerMove<WhistleId> on(Caller caller, Whistle w, OfficerId officer) {
    return new OfficerMove<>(cases.request(caller), w.id(), Optional.empty(), officer);
  }

  /** The organ of that place among those a whistle called comes. */
  public Whistle came(Whistle w, int place) {
    var organ = w.calls().get(place).organ();
    var by = departments();
    return reportIn
        .reportIn(by, new ReportIn.Command(on(by, w, officer(organ)), organ))
        .aggregate();
  }

  /** The whistle as it is now. */
  public Whistle now(Whistle w) {
    return cases.memory.find(Whistle.class, w.ref()).orElseThrow().aggregate();
  }
}

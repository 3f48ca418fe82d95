package org.fengqiao.adapters.grpc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.sessions.LishuiSessions;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.SessionLevel;
import org.fengqiao.domain.policies.SessionRule;
import org.fengqiao.domain.policies.WhistleList;
import org.fengqiao.proto.cases.v1.ConveneSessionRequest;

/** Ground and packs on which joint sessions cannot be convened. */
final class SessionPlaces {
  static final String VILLAGE_HEAD = "village-head";
  static final String CITY_HEAD = "city-head";
  private static final DivisionCode CITY = new DivisionCode("620400000000");
  private static final DivisionCode BESIDE = new DivisionCode("620402203000");

  private final SessionWire wire;

  SessionPlaces(SessionWire wire) {
    this.wire = wire;
  }

  /** What is sent, and the secret of who sends it. */
  record Call(ConveneSessionRequest request, String by) {}

  /** On the city, whose pack is none. */
  Call withoutAPack() {
    var post = wire.town.cases.aPost(CITY, LishuiSessions.OFFICE);
    var request =
        wire.wages(1)
            .setActingOfficer(Names.of(holder(post)))
            .setPatch("divisions/" + CITY.value());
    return new Call(request.build(), admit("city", post, Set.of()));
  }

  /** By the town beside, on a case of its own and on one that is not. */
  Call ofAnotherTown(String other) {
    var cases = wire.town.cases;
    var beside = Stream.of(BESIDE.value() + ",强湾乡,town,620402000000");
    cases.town.importRows(Stream.concat(GroundTown.ROWS.stream(), beside).toList());
    var post = cases.aPost(BESIDE, TownRules.DIRECTOR);
    var officer = holder(post);
    var report =
        cases.command(
            Channel.HOTLINE,
            Optional.of(TownRules.ROAD),
            Optional.empty(),
            Optional.of(new Spot.InDivision(BESIDE)));
    var own = Names.of(cases.report.report(cases.platform(), report).aggregate().id());
    var request = wire.small(own).addCases(other).setActingOfficer(Names.of(officer));
    return new Call(request.build(), admit("other", post, Set.of(GroundTown.DISTRICT)));
  }

  private OfficerId holder(Post post) {
    var office = wire.town.cases.office;
    var officer = office.anOfficer("王某", "13900000009").aggregate().id();
    office.appoint(post.id(), officer);
    return officer;
  }

  private String admit(String partner, Post post, Set<DivisionCode> views) {
    var all = EnumSet.allOf(Right.class);
    return wire.admit(wire.town.cases.caller(partner, all, Set.of(post.unit()), views));
  }

  /** Villages convene from now, and none has set up the post that does. */
  void haveVillagesConvene() {
    var levels = new ArrayList<>(LishuiSessions.rule().levels());
    levels.addFirst(new SessionLevel(Level.VILLAGE, new Role(VILLAGE_HEAD)));
    publish(new RoleRule(new Role(VILLAGE_HEAD), Level.VILLAGE, "村会办召集人"), levels);
  }

  /** Above the town the city convenes from now, and has not set up the post that does. */
  void haveTheCityConvene() {
    var levels =
        List.of(
            LishuiSessions.rule().levels().getFirst(),
            new SessionLevel(Level.CITY, new Role(CITY_HEAD)));
    publish(new RoleRule(new Role(CITY_HEAD), Level.CITY, "市会办召集人"), levels);
  }

  private void publish(RoleRule further, List<SessionLevel> levels) {
    var rules = wire.town.cases.rules;
    var roles = new ArrayList<>(LishuiSessions.roles());
    roles.add(further);
    rules.publishWhistles(roles, WhistleList.NONE);
    var had = LishuiSessions.rule();
    rules.handle(
        Casework.silent()
            .with(
                new SessionRule(
                    levels, had.call(), had.cancel(), had.task(), had.holding(), had.tasks()))
            .rule());
  }

  /** The levels convene that did at first. */
  void asBefore() {
    wire.town.cases.rules.handle(Casework.silent().with(LishuiSessions.rule()).rule());
  }
}

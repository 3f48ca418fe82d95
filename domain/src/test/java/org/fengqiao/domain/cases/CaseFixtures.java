package org.fengqiao.domain.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/** Cases for tests: fixed ids, fixed instants. */
public final class CaseFixtures {
  /** Wednesday 2026-11-18, 09:00 in Shanghai. */
  public static final Instant REPORTED = Instant.parse("2026-11-18T01:00:00Z");

  public static final DivisionCode VILLAGE = new DivisionCode("620402001001");
  public static final PartnerId HOTLINE = new PartnerId("hotline");
  public static final UnitId VILLAGE_COMMITTEE = new UnitId(id(11));
  public static final UnitId POLICE_STATION = new UnitId(id(12));
  public static final UnitId TOWN_CENTRE = new UnitId(id(13));
  public static final LadderPost SECRETARY = post("village-party-secretary", 21, VILLAGE_COMMITTEE);
  public static final LadderPost POLICE = post("community-police", 22, POLICE_STATION);
  public static final LadderPost DIRECTOR = post("town-centre-director", 23, TOWN_CENTRE);
  public static final ActingOfficer VILLAGER = officer(31, VILLAGE_COMMITTEE, SECRETARY);
  public static final ActingOfficer POLICEMAN = officer(32, POLICE_STATION, POLICE);
  public static final ActingOfficer TOWNSMAN = officer(33, TOWN_CENTRE, DIRECTOR);
  public static final ContentRef WORDS =
      new ContentRef(new ContentId(id(1)), Digest.of("words".getBytes(StandardCharsets.UTF_8)));
  public static final AggregateRef MEDIATION = new AggregateRef(AggregateKind.MEDIATION, id(41));
  public static final Climb ORDINARY = Climb.from(Tier.ORDINARY, List.of(SECRETARY, POLICE));
  public static final Climb MAJOR = Climb.from(Tier.MAJOR, List.of(DIRECTOR));

  private CaseFixtures() {}

  public static UUID id(int n) {
    return new UUID(0, n);
  }

  public static Instant after(String duration) {
    return REPORTED.plus(Duration.parse(duration));
  }

  /** A report on the village, nobody's yet. */
  public static Decided<Case> aReport(Optional<CaseReport.Route> route) {
    return aReport(2, route);
  }

  /** As {@link #aReport(Optional)}, of an id of its own. */
  public static Decided<Case> aReport(int id, Optional<CaseReport.Route> route) {
    return CaseReport.routed(reported(id, REPORTED), route, TestRules.BOOK);
  }

  /** A report of that time under those rules, nobody's yet. */
  public static Case aReport(Instant time, ClockRules rules) {
    return CaseReport.routed(reported(2, time), Optional.empty(), rules).after();
  }

  private static CaseFact.Reported reported(int id, Instant time) {
    var origin =
        new Origin(
            HOTLINE, Channel.HOTLINE, Optional.of("H-1"), time, Optional.empty(), Optional.empty());
    return new CaseFact.Reported(
        new CaseId(id(id)),
        CaseNumber.of(VILLAGE, LocalDate.parse("2026-11-18"), 123),
        origin,
        Patch.of(VILLAGE),
        Classing.UNKNOWN,
        new Words(WORDS, Optional.empty(), false),
        new Routing(Optional.of("baiyin/1"), Optional.empty(), Optional.empty()));
  }

  public static Case aCase() {
    return aReport(Optional.empty()).after();
  }

  public static Case dispatched() {
    return dispatched(2);
  }

  /** As {@link #dispatched()}, another case. */
  public static Case dispatched(int id) {
    var classing =
        new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.of(Tier.ORDINARY));
    return aReport(
            id, Optional.of(new CaseReport.Route(classing, ORDINARY, List.of(VILLAGER.id()))))
        .after();
  }

  public static Case signedFor() {
    return at(dispatched(), "PT5M").signFor(VILLAGER).after();
  }

  public static Case resolved() {
    return at(signedFor(), "PT1H").resolve(VILLAGER, OutcomeKind.SOLVED, WORDS).after();
  }

  public static Case closed() {
    return at(resolved(), "PT2H").close(Optional.empty(), Optional.empty()).after();
  }

  /** That case, so long after the report. */
  public static CaseAt at(Case c, String duration) {
    return new CaseAt(c, TestRules.BOOK, after(duration));
  }

  private static LadderPost post(String role, int id, UnitId unit) {
    return new LadderPost(Optional.of(new Role(role)), Optional.of(new PostId(id(id))), unit);
  }

  private static ActingOfficer officer(int id, UnitId unit, LadderPost post) {
    return new ActingOfficer(
        new OfficerId(id(id)), Set.of(unit), Set.of(post.post().orElseThrow()));
  }
}

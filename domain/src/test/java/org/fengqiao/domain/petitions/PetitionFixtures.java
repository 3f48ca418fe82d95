package org.fengqiao.domain.petitions;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.RealHolidays;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.PetitionAt.Arrival;
import org.fengqiao.domain.petitions.PetitionLaws.Law;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PetitionRule;
import org.fengqiao.domain.policies.PetitionRules;

/** Petitions for tests: the office registers, the bureau handles, city and province look again. */
final class PetitionFixtures {
  static final WorkingCalendar CALENDAR = RealHolidays.calendar();
  static final PetitionRule RULE = PetitionRules.rule(CALENDAR.id());
  static final PackVersion PACK = new PackVersion(new PackId("daguan"), 1);
  static final LimitFaces FACES = PetitionFixtures::face;
  static final PetitionLaws LAWS = PetitionFixtures::law;
  static final UnitId OFFICE = new UnitId(id(1));
  static final UnitId BUREAU = new UnitId(id(2));
  static final UnitId CITY = new UnitId(id(3));
  static final UnitId PROVINCE = new UnitId(id(4));
  static final UnitId ELSEWHERE = new UnitId(id(5));
  static final ActingOfficer CLERK = officer(11, OFFICE);
  static final ActingOfficer HANDLER = officer(12, BUREAU);
  static final ActingOfficer HEAD = officer(13, BUREAU);
  static final ActingOfficer REVIEWER = officer(14, CITY);
  static final ActingOfficer REEXAMINER = officer(15, PROVINCE);
  static final ActingOfficer OUTSIDER = officer(16, ELSEWHERE);
  static final Matter WAGES = new Matter("wages");
  static final PetitionId ID = new PetitionId(id(90));

  private PetitionFixtures() {}

  private static ActingOfficer officer(int number, UnitId unit) {
    return new ActingOfficer(
        new OfficerId(id(number)), Set.of(unit), Set.of(new PostId(id(number + 10))));
  }

  static Filing filing(PetitionKind kind, Instant received, Instant now) {
    return new Filing(
        new PartnerId("xinfang"),
        Optional.of("WEB-1"),
        OFFICE,
        CLERK.id(),
        kind,
        PetitionForm.LETTER,
        new DivisionCode("340803001001"),
        PetitionerId.of("P-1"),
        WAGES,
        3,
        1,
        received,
        now);
  }

  static Petition registered(PetitionKind kind, Instant received, Instant now) {
    return registered(kind, received, now, Accused.NOBODY);
  }

  static Petition registered(PetitionKind kind, Instant received, Instant now, Accused accused) {
    var arrival =
        new Arrival(ID, filing(kind, received, now), WORDS, WORDS, Optional.empty(), accused);
    return PetitionAt.register(arrival, LAWS, FACES, now).after();
  }

  /** With the bureau, from that moment. */
  static Petition routed(PetitionKind kind, Instant now) {
    return at(registered(kind, now, now), now)
        .route(CLERK, BUREAU, Forwarding.FORWARD, WORDS)
        .after();
  }

  static Petition accepted(PetitionKind kind, Instant now) {
    return at(routed(kind, now), now).accept(HANDLER, LAWS, WORDS).after();
  }

  static Petition decided(Instant now) {
    return opinion(accepted(PetitionKind.CLAIM, now), now)
        .decide(HANDLER, PetitionOutcome.NOT_SUPPORTED, WORDS, now)
        .after();
  }

  static Petition reviewing(Instant now) {
    return opinion(decided(now), now).askReview(CLERK, CITY, WORDS, now).after();
  }

  static Petition reviewed(Instant now) {
    return opinion(reviewing(now), now)
        .decideReview(REVIEWER, ReviewOutcome.UPHELD, WORDS, now)
        .after();
  }

  static Petition reexamining(Instant now) {
    return opinion(reviewed(now), now).askReexamination(CLERK, PROVINCE, WORDS, now).after();
  }

  static Petition reexamined(Instant now) {
    return opinion(reexamining(now), now)
        .decideReexamination(REEXAMINER, ReviewOutcome.CHANGED, WORDS, now)
        .after();
  }

  static PetitionAt at(Petition p, Instant now) {
    return new PetitionAt(p, FACES, LAWS, now);
  }

  static PetitionOpinionAt opinion(Petition p, Instant now) {
    return new PetitionOpinionAt(at(p, now));
  }

  static PetitionBacklogAt backlog(Petition p, Instant now) {
    return new PetitionBacklogAt(at(p, now));
  }

  static Limit time(Petition p, PetitionLimit of) {
    return p.time(of).orElseThrow();
  }

  /** When that time is due. */
  static Optional<Instant> due(Petition p, PetitionLimit of) {
    return face(time(p, of)).due();
  }

  /** The limits that run. */
  static List<PetitionLimit> running(Petition p) {
    return p.runningTimes().map(PetitionTime::of).toList();
  }

  /** The instant of a local time in China, as {@code 2026-10-08T09:00}. */
  static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(CalendarTerms.CHINA).toInstant();
  }

  static ClockFace face(Limit limit) {
    var spec = RULE.limit(limit.clock().name()).orElseThrow().rule().spec(limit.budget());
    return new ClockFace(limit.clock(), spec, CALENDAR);
  }

  private static Law law(PetitionLimit of, Instant day) {
    var enacted =
        RULE.limit(of).on(day.atZone(CALENDAR.terms().zone()).toLocalDate()).orElseThrow();
    return new Law(
        PACK.clock(enacted.rule().name()),
        enacted.rule().spec().budget(),
        enacted.longestExtension());
  }
}

package org.fengqiao.application.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.petitions.PetitionFilter.Scope;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.AppointmentId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Accused;
import org.fengqiao.domain.petitions.Filing;
import org.fengqiao.domain.petitions.Forwarding;
import org.fengqiao.domain.petitions.Matter;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionAt;
import org.fengqiao.domain.petitions.PetitionBacklogAt;
import org.fengqiao.domain.petitions.PetitionForm;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionLaws;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.fengqiao.domain.petitions.PetitionerId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PetitionRules;
import org.junit.jupiter.api.Test;

/** How {@link Petitions} are looked through. */
public interface PetitionsContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  DivisionCode DISTRICT = new DivisionCode("340803000000");
  DivisionCode TOWN = new DivisionCode("340803001000");
  DivisionCode FIRST = new DivisionCode("340803001001");
  DivisionCode SECOND = new DivisionCode("340803001002");
  PartnerId XINFANG = new PartnerId("xinfang");
  PartnerId ONLINE = new PartnerId("online");
  UnitId OFFICE = new UnitId(new UUID(1, 1));
  UnitId BUREAU = new UnitId(new UUID(1, 2));
  UnitId POLICE = new UnitId(new UUID(1, 3));
  OfficerId CLERK = new OfficerId(new UUID(2, 1));
  AtomicInteger MADE = new AtomicInteger();
  Sight ALL = new Sight(new PartnerId("all"), Set.of(), Set.of(DISTRICT));

  Store store();

  Aggregates aggregates();

  Petitions petitions();

  /** Words that stand nowhere. */
  static ContentRef words() {
    return new ContentRef(new ContentId(new UUID(4, 1)), Digest.of(new byte[1]));
  }

  static ActingOfficer officer(UnitId unit) {
    return new ActingOfficer(CLERK, Set.of(unit), Set.of(new PostId(new UUID(3, 1))));
  }

  /** Reads times by the town's rules. */
  static PetitionLimits limits() {
    var rules = new TownRules();
    rules.handle(Casework.silent().with(PetitionRules.rule(new CalendarId("cn"))).rule());
    return new PetitionLimits(rules);
  }

  private static PetitionLaws laws() {
    return limits().inForce(new DivisionCode("620402000000"), NOW);
  }

  /** That one is registered of that kind, at that place, and accuses those. */
  static Decided<Petition> registered(
      PetitionKind kind, PartnerId by, DivisionCode at, UnitId... accused) {
    var made = MADE.incrementAndGet();
    var id = new PetitionId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made));
    var filing =
        new Filing(
            by,
            Optional.of("S-" + made),
            OFFICE,
            CLERK,
            kind,
            PetitionForm.LETTER,
            at,
            PetitionerId.of("P-" + made),
            new Matter("wages"),
            1,
            0,
            NOW,
            NOW);
    var arrival =
        new PetitionAt.Arrival(
            id,
            filing,
            words(),
            words(),
            Optional.empty(),
            new Accused(List.of(accused), List.of(), List.of()));
    return PetitionAt.register(arrival, laws(), limits(), NOW);
  }

  private PetitionId register(PetitionKind kind, PartnerId by, DivisionCode at, UnitId... accused) {
    var made = registered(kind, by, at, accused);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return made.after().id();
  }

  /** Makes a move. */
  default void move(PetitionId id, Instant now, Function<PetitionAt, Decided<Petition>> move) {
    store()
        .act(() -> {
          var found = aggregates().find(Petition.class, id.ref()).orElseThrow();
          var at =
              new PetitionAt(found.aggregate(), limits(), limits().laws(found.aggregate()), now);
          return Optional.of(Changes.moving(Actor.FENGQIAO, now, found, move.apply(at)));
        });
  }

  private void route(PetitionId id, UnitId to) {
    move(id, NOW, at -> at.route(officer(OFFICE), to, Forwarding.FORWARD, words()));
  }

  private List<PetitionId> listed(PetitionFilter filter, Sight sight) {
    return listed(filter, sight, NOW);
  }

  private List<PetitionId> listed(PetitionFilter filter, Sight sight, Instant now) {
    var all = new ArrayList<PetitionId>();
    var page = new PageRequest(2, Optional.empty());
    while (true) {
      var found = petitions().list(filter, sight, now, page);
      found.items().forEach(one -> all.add(one.aggregate().id()));
      if (found.next().isEmpty()) {
        return all;
      }
      page = new PageRequest(2, found.next());
    }
  }

  private static PetitionFilter all(Scope scope) {
    return new PetitionFilter(scope, Optional.empty(), Optional.empty(), false, false);
  }

  @Test
  default void listsByPlaceByUnitInHandAndByPartnerTheNewestFirst() {
    var claim = register(PetitionKind.CLAIM, XINFANG, FIRST);
    var other = register(PetitionKind.SUGGESTION, ONLINE, SECOND);
    var last = register(PetitionKind.CLAIM, XINFANG, FIRST);
    var before = listed(all(new Scope.InHandOf(BUREAU)), ALL);
    route(last, BUREAU);
    var here = listed(all(new Scope.InDivision(TOWN)), ALL);
    assertEquals(List.of(last, other, claim), here.subList(0, 3));
    assertEquals(List.of(last, claim), listed(all(new Scope.InDivision(FIRST)), ALL).subList(0, 2));
    assertEquals(other, listed(all(new Scope.OfPartner(ONLINE)), ALL).getFirst());
    var inHand = listed(all(new Scope.InHandOf(BUREAU)), ALL);
    assertEquals(before.size() + 1, inHand.size());
    assertEquals(last, inHand.getFirst());
  }

  @Test
  default void showsWhatIsInSightAndNeverWhatAccusesAUnitOfTheSight() {
    var partner = new PartnerId("partner-" + MADE.get());
    var hidden = register(PetitionKind.ACCUSATION, partner, FIRST, BUREAU, POLICE);
    var seen = register(PetitionKind.ACCUSATION, partner, FIRST);
    route(seen, BUREAU);
    var mine = all(new Scope.OfPartner(partner));
    assertEquals(List.of(seen, hidden), listed(mine, ALL));
    assertEquals(List.of(seen, hidden), listed(mine, new Sight(partner, Set.of(), Set.of())));
    var nobody = new PartnerId("nobody");
    assertEquals(List.of(), listed(mine, new Sight(nobody, Set.of(), Set.of())));
    assertEquals(List.of(seen), listed(mine, new Sight(nobody, Set.of(BUREAU), Set.of())));
    assertEquals(List.of(seen), listed(mine, new Sight(partner, Set.of(POLICE), Set.of(DISTRICT))));
    assertEquals(List.of(seen, hidden), listed(mine, new Sight(nobody, Set.of(OFFICE), Set.of())));
  }

  @Test
  default void filtersByStateKindBacklogAndWhatIsOverdue() {
    var partner = new PartnerId("partner-" + MADE.get());
    var claim = register(PetitionKind.CLAIM, partner, FIRST);
    var suggestion = register(PetitionKind.SUGGESTION, partner, FIRST);
    route(suggestion, BUREAU);
    var mine = new Scope.OfPartner(partner);
    assertEquals(
        List.of(claim),
        listed(
            new PetitionFilter(
                mine, Optional.of(PetitionStatus.REGISTERED), Optional.empty(), false, false),
            ALL));
    assertEquals(
        List.of(suggestion),
        listed(
            new PetitionFilter(
                mine, Optional.empty(), Optional.of(PetitionKind.SUGGESTION), false, false),
            ALL));
    var overdue = new PetitionFilter(mine, Optional.empty(), Optional.empty(), false, true);
    assertEquals(List.of(), listed(overdue, ALL));
    var due = Instant.parse("2026-03-17T16:00:00Z");
    assertEquals(List.of(), listed(overdue, ALL, due.minusSeconds(1)));
    assertEquals(List.of(suggestion, claim), listed(overdue, ALL, due));
    var backlog = new PetitionFilter(mine, Optional.empty(), Optional.empty(), true, false);
    var leader = new OfficerId(new UUID(2, 2));
    var post =
        Post.create(
                new PostId(new UUID(3, 2)),
                new Role("leader"),
                POLICE,
                Patch.of(DISTRICT),
                "区领导",
                NOW)
            .after()
            .appoint(new AppointmentId(new UUID(3, 3)), leader, NOW, Optional.empty())
            .after();
    move(
        claim,
        NOW,
        at ->
            new PetitionBacklogAt(at).mark(officer(OFFICE), post, leader, Set.of(POLICE), words()));
    assertEquals(List.of(claim), listed(backlog, ALL));
    assertEquals(
        List.of(claim),
        listed(all(mine), new Sight(new PartnerId("nobody"), Set.of(POLICE), Set.of())));
    move(claim, NOW, at -> new PetitionBacklogAt(at).solve(officer(OFFICE), words()));
    assertEquals(List.of(), listed(backlog, ALL));
  }
}

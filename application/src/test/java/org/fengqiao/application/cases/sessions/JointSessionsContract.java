package org.fengqiao.application.cases.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.sessions.SessionFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.Convener;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionFact;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionMeans;
import org.fengqiao.domain.cases.sessions.SessionPlan;
import org.fengqiao.domain.cases.sessions.SessionStatus;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.WhistleList;
import org.junit.jupiter.api.Test;

/** How {@link JointSessions} are looked through. */
public interface JointSessionsContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  UnitId CENTRE = new UnitId(new UUID(1, 1));
  UnitId OTHER_CENTRE = new UnitId(new UUID(1, 2));
  UnitId POLICE = new UnitId(new UUID(1, 3));
  UnitId HOUSING = new UnitId(new UUID(1, 4));
  CaseId WAGES = new CaseId(new UUID(6, 1));
  CaseId ROADS = new CaseId(new UUID(6, 2));
  OfficerId OFFICER = new OfficerId(new UUID(2, 1));
  PartnerId TOWNS = new PartnerId("towns");
  Sight ALL = new Sight(new PartnerId("all"), Set.of(), Set.of(DISTRICT));

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no sessions yet. */
  JointSessions sessions();

  @Test
  default void listsByPatchConvenerCalledUnitAndCaseTheNewestFirstPageByPage() {
    var first = convene(CENTRE, FIRST, List.of(WAGES), POLICE);
    var second = convene(OTHER_CENTRE, SECOND, List.of(), POLICE, HOUSING);
    var third = convene(CENTRE, FIRST, List.of(ROADS, WAGES), HOUSING);
    for (int size : List.of(1, 2, 500)) {
      assertEquals(List.of(third, second, first), listed(new Scope.InDivision(TOWN), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.InDivision(FIRST), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.ConvenedBy(CENTRE), ALL, size));
      assertEquals(List.of(second, first), listed(new Scope.Called(POLICE), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.Of(WAGES), ALL, size));
      assertEquals(List.of(third), listed(new Scope.Of(ROADS), ALL, size));
    }
    withdraw(first);
    var wages = new Scope.Of(WAGES);
    assertEquals(List.of(first), listed(wages, ALL, 1, SessionStatus.WITHDRAWN));
    assertEquals(List.of(third), listed(wages, ALL, 1, SessionStatus.CONVENED));
    assertEquals(List.of(), listed(wages, ALL, 1, SessionStatus.CLOSED));
    showsToEachWhatItSees(first, second, third);
  }

  private void showsToEachWhatItSees(SessionId first, SessionId second, SessionId third) {
    var all = new Scope.InDivision(DISTRICT);
    var stranger = new PartnerId("stranger");
    assertEquals(List.of(), listed(all, new Sight(stranger, Set.of(), Set.of()), 50));
    var partner = new Sight(TOWNS, Set.of(), Set.of());
    assertEquals(List.of(third, second, first), listed(all, partner, 2));
    var centre = new Sight(stranger, Set.of(CENTRE), Set.of());
    assertEquals(List.of(third, first), listed(all, centre, 1));
    var called = new Sight(stranger, Set.of(HOUSING), Set.of());
    assertEquals(List.of(third, second), listed(all, called, 1));
    assertEquals(List.of(third), listed(new Scope.Of(WAGES), called, 1));
    var village = new Sight(stranger, Set.of(), Set.of(SECOND));
    assertEquals(List.of(second), listed(all, village, 1));
  }

  private List<SessionId> listed(Scope scope, Sight sight, int size, SessionStatus... status) {
    var filter = new SessionFilter(scope, Arrays.stream(status).findFirst());
    var found = new ArrayList<SessionId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = sessions().list(filter, sight, next.get());
      page.items().forEach(s -> found.add(s.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  /** A session of a town's unit on a patch, about cases, to those units. */
  static Decided<JointSession> convened(
      SessionId id, UnitId by, DivisionCode on, List<CaseId> about, UnitId... called) {
    var fact =
        new SessionFact.Convened(
            id,
            new Convener(TOWNS, Level.TOWN, new PostId(new UUID(3, 1)), by, OFFICER),
            Patch.of(on),
            about,
            SessionGrounds.REQUESTED,
            words(),
            new SessionPlan(words(), SessionMeans.MEETING_ROOM, words(), NOW),
            List.of(called),
            Optional.empty(),
            new PackVersion(new PackId("small"), 3).clock(LishuiSessions.HOLD),
            LishuiSessions.rule().holding().spec().budget(),
            NOW,
            Optional.empty());
    return SessionAt.convene(fact, limits());
  }

  /** By the rules of Lishui's size. */
  static LimitFaces limits() {
    var rules = new TownRules();
    rules.publishWhistles(LishuiSessions.roles(), WhistleList.NONE);
    rules.handle(Casework.silent().with(LishuiSessions.rule()).rule());
    return new SessionLimits(rules);
  }

  /** Words that stand nowhere. */
  static ContentRef words() {
    return new ContentRef(new ContentId(new UUID(4, 1)), Digest.of(new byte[1]));
  }

  private SessionId convene(UnitId by, DivisionCode on, List<CaseId> about, UnitId... called) {
    var made = MADE.incrementAndGet();
    var id = new SessionId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made));
    var convened = convened(id, by, on, about, called);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, convened)));
    return id;
  }

  private void withdraw(SessionId id) {
    store()
        .act(() -> {
          var s = aggregates().find(JointSession.class, id.ref()).orElseThrow();
          var by = new ActingOfficer(OFFICER, Set.of(CENTRE), Set.of(new PostId(new UUID(3, 1))));
          var at = new SessionAt(s.aggregate(), limits(), NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, s, at.withdraw(by, words())));
        });
  }
}

package org.fengqiao.application.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.mediation.MediationFilter.Scope;
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
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.mediation.Assignment;
import org.fengqiao.domain.mediation.AssignmentBasis;
import org.fengqiao.domain.mediation.AssignmentReason;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.Matter;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationLimits;
import org.fengqiao.domain.mediation.MediationOrigin;
import org.fengqiao.domain.mediation.MediationPanelAt;
import org.fengqiao.domain.mediation.MediationPartiesAt;
import org.fengqiao.domain.mediation.MediationStatus;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.OriginKind;
import org.fengqiao.domain.mediation.Party;
import org.fengqiao.domain.mediation.Side;
import org.fengqiao.domain.mediation.Stage;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;
import org.junit.jupiter.api.Test;

/** How {@link Mediations} are looked through. */
public interface MediationsContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  UnitId TOWNS = new UnitId(new UUID(1, 1));
  UnitId DISTRICTS = new UnitId(new UUID(1, 2));
  UnitId HANDLERS = new UnitId(new UUID(1, 3));
  OrganizationId SUB_CENTRE = new OrganizationId(new UUID(2, 1));
  OrganizationId CENTRE = new OrganizationId(new UUID(2, 2));
  MediatorId MEDIATOR = new MediatorId(new UUID(3, 1));
  MediatorId OTHER = new MediatorId(new UUID(3, 2));
  PartnerId PLATFORM = new PartnerId("platform");
  PartnerId STRANGER = new PartnerId("stranger");
  Sight ALL = new Sight(new PartnerId("all"), Set.of(), Set.of(DISTRICT));

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no mediations yet. */
  Mediations mediations();

  @Test
  default void listsByDivisionOrganizationAndMediatorTheNewestFirstPageByPage() {
    var first = make(FIRST, TownMediation.NEIGHBOURS, Optional.empty());
    var second = make(SECOND, TownMediation.WAGES, Optional.of(HANDLERS));
    var third = make(FIRST, TownMediation.WAGES, Optional.empty());
    var far = make(ELSEWHERE, TownMediation.NEIGHBOURS, Optional.empty());
    assign(first, MEDIATOR);
    assign(third, MEDIATOR);
    assign(third, OTHER);
    raise(second);
    for (int size : List.of(1, 2, 500)) {
      assertEquals(List.of(third, first), listed(new Scope.InDivision(FIRST), ALL, size));
      assertEquals(List.of(third, second, first), listed(new Scope.InDivision(TOWN), ALL, size));
      assertEquals(
          List.of(far, third, second, first), listed(new Scope.InDivision(DISTRICT), ALL, size));
      assertEquals(List.of(far, third, first), listed(new Scope.At(SUB_CENTRE), ALL, size));
      assertEquals(List.of(second), listed(new Scope.At(CENTRE), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.InHandOf(MEDIATOR), ALL, size));
      assertEquals(List.of(third), listed(new Scope.InHandOf(OTHER), ALL, size));
    }
    showsToEachWhatItSees(first, second, third, far);
    listsByStateAndType(first, second, third, far);
    leavesOutWhatAMediatorHasNoMore(first, third);
  }

  private void showsToEachWhatItSees(
      MediationId first, MediationId second, MediationId third, MediationId far) {
    var here = new Scope.InDivision(DISTRICT);
    assertEquals(List.of(), listed(here, seen(STRANGER), 50));
    assertEquals(List.of(far, third, second, first), listed(here, seen(PLATFORM), 2));
    assertEquals(List.of(far, third, second, first), listed(here, seen(STRANGER, TOWNS), 1));
    assertEquals(List.of(second), listed(here, seen(STRANGER, DISTRICTS), 1));
    assertEquals(List.of(second), listed(here, seen(STRANGER, HANDLERS), 1));
    var town = new Sight(STRANGER, Set.of(), Set.of(TOWN));
    assertEquals(List.of(third, second, first), listed(here, town, 1));
    assertEquals(List.of(third, first), listed(new Scope.At(SUB_CENTRE), town, 1));
    assertEquals(List.of(second), listed(new Scope.At(CENTRE), seen(STRANGER, TOWNS), 1));
    var inHand = new Scope.InHandOf(MEDIATOR);
    assertEquals(List.of(), listed(inHand, seen(STRANGER, HANDLERS), 1));
    assertEquals(List.of(third, first), listed(inHand, seen(STRANGER, TOWNS), 1));
  }

  private void listsByStateAndType(
      MediationId first, MediationId second, MediationId third, MediationId far) {
    var here = new Scope.InDivision(DISTRICT);
    var underWay = Optional.of(MediationStatus.UNDER_WAY);
    Optional<DisputeCode> any = Optional.empty();
    assertEquals(List.of(third, first), listed(new MediationFilter(here, underWay, any), ALL, 1));
    var applied = Optional.of(MediationStatus.APPLIED);
    assertEquals(List.of(far, second), listed(new MediationFilter(here, applied, any), ALL, 1));
    var wages = Optional.of(TownMediation.WAGES);
    assertEquals(
        List.of(third, second), listed(new MediationFilter(here, Optional.empty(), wages), ALL, 1));
    assertEquals(List.of(third), listed(new MediationFilter(here, underWay, wages), ALL, 1));
    var inHand = new Scope.InHandOf(MEDIATOR);
    assertEquals(List.of(third), listed(new MediationFilter(inHand, underWay, wages), ALL, 1));
    assertEquals(List.of(), listed(new MediationFilter(inHand, applied, any), ALL, 1));
  }

  private void leavesOutWhatAMediatorHasNoMore(MediationId first, MediationId third) {
    move(third, at -> at.fail(officer(TOWNS), words()));
    assertEquals(List.of(first), listed(new Scope.InHandOf(MEDIATOR), ALL, 1));
    assertEquals(List.of(), listed(new Scope.InHandOf(OTHER), ALL, 1));
    assertEquals(2, listed(new Scope.InDivision(FIRST), seen(STRANGER, TOWNS), 50).size());
  }

  private static Sight seen(PartnerId by, UnitId... units) {
    return new Sight(by, Set.of(units), Set.of());
  }

  private List<MediationId> listed(Scope scope, Sight sight, int size) {
    return listed(new MediationFilter(scope, Optional.empty(), Optional.empty()), sight, size);
  }

  private List<MediationId> listed(MediationFilter filter, Sight sight, int size) {
    var found = new ArrayList<MediationId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = mediations().list(filter, sight, next.get());
      page.items().forEach(one -> found.add(one.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  /** By the small pack. */
  static MediationLimits limits() {
    var rules = new TownRules();
    rules.handle(Casework.silent().with(TownMediation.rule()).rule());
    return new MediationTimes(rules, rules.inForce(FIRST, NOW));
  }

  /** One that the sub-centre is to accept, with two parties; a unit may have handed it over. */
  static Decided<Mediation> begun(
      MediationId id, DivisionCode on, DisputeCode type, Optional<UnitId> referrer) {
    var origin =
        new MediationOrigin(
            referrer.isPresent() ? OriginKind.REFERRED : OriginKind.APPLIED,
            PLATFORM,
            Optional.of("M-" + id.value()),
            referrer.map(_ -> officer(HANDLERS).id()),
            referrer,
            referrer.map(_ -> new CaseId(new UUID(7, 1))),
            NOW);
    var told = TownMediation.rule().type(type).orElseThrow();
    var matter = new Matter(origin, Patch.of(on), told, Set.of(), words());
    var parties =
        Stream.of(Side.APPLICANT, Side.RESPONDENT)
            .map(side -> new Party.Told(side, words(), Optional.empty(), Optional.empty()))
            .toList();
    var stage = new Stage(SUB_CENTRE, OrganizationKind.TOWN_SUB_CENTRE, TOWNS, TOWN, NOW);
    return MediationAt.begin(new MediationFact.Begun(id, matter, stage), parties, limits());
  }

  /** Consented to, accepted, and in the hand of a mediator. */
  static Decided<Mediation> underWay(MediationId id, MediatorId mediator) {
    return begun(id, FIRST, TownMediation.NEIGHBOURS, Optional.empty())
        .then(m -> new MediationPartiesAt(at(m)).consent(officer(TOWNS), List.of(1, 2)))
        .then(m -> at(m).accept(officer(TOWNS)))
        .then(m -> given(m, mediator));
  }

  private static Decided<Mediation> given(Mediation m, MediatorId mediator) {
    var reason = new AssignmentReason(AssignmentBasis.BALANCE, 1, 0, Map.of());
    var verdict = new Assignment.Verdict.Chosen(mediator, reason);
    return new MediationPanelAt(at(m)).assign(officer(TOWNS), verdict);
  }

  private static MediationAt at(Mediation m) {
    return new MediationAt(m, limits(), NOW);
  }

  private static ActingOfficer officer(UnitId of) {
    return new ActingOfficer(
        new OfficerId(new UUID(5, 1)), Set.of(of), Set.of(new PostId(new UUID(5, 2))));
  }

  /** Words that stand nowhere. */
  private static ContentRef words() {
    return new ContentRef(new ContentId(new UUID(6, 1)), Digest.of(new byte[1]));
  }

  private MediationId make(DivisionCode on, DisputeCode type, Optional<UnitId> referrer) {
    var made = MADE.incrementAndGet();
    var id = new MediationId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made));
    var begun = begun(id, on, type, referrer);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, begun)));
    return id;
  }

  private void assign(MediationId id, MediatorId mediator) {
    move(
        id,
        at -> {
          if (at.m().status() != MediationStatus.APPLIED) {
            return given(at.m(), mediator);
          }
          return new MediationPartiesAt(at)
              .consent(officer(TOWNS), List.of(1, 2))
              .then(m -> at(m).accept(officer(TOWNS)))
              .then(m -> given(m, mediator));
        });
  }

  private void raise(MediationId id) {
    var above = new Stage(CENTRE, OrganizationKind.DISTRICT_CENTRE, DISTRICTS, DISTRICT, NOW);
    move(id, at -> at.accept(officer(TOWNS)));
    move(id, at -> at.raise(officer(TOWNS), above, words()));
  }

  private void move(MediationId id, Function<MediationAt, Decided<Mediation>> move) {
    store()
        .act(() -> {
          var found = aggregates().find(Mediation.class, id.ref()).orElseThrow();
          var moved = move.apply(at(found.aggregate()));
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, found, moved));
        });
  }
}

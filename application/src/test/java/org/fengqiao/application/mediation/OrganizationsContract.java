package org.fengqiao.application.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.OrganizationFilter.Scope;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** How {@link Organizations} are looked through. */
public interface OrganizationsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode VILLAGE = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203000");

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no organizations yet. */
  Organizations organizations();

  @Test
  default void listsThoseOfASubtreeAndThoseUnderAHostPageByPage() {
    var centre = make(OrganizationKind.DISTRICT_CENTRE, DISTRICT, Optional.empty());
    var town = make(OrganizationKind.TOWN_SUB_CENTRE, TOWN, Optional.of(centre));
    var station = make(OrganizationKind.VILLAGE_STATION, VILLAGE, Optional.of(town));
    var studio = make(OrganizationKind.STUDIO, VILLAGE, Optional.of(town));
    var other = make(OrganizationKind.TOWN_SUB_CENTRE, ELSEWHERE, Optional.of(centre));
    for (int size : List.of(1, 2, 3, 500)) {
      assertEquals(List.of(centre, town, station, studio, other), listed(within(DISTRICT), size));
      assertEquals(List.of(town, station, studio), listed(within(TOWN), size));
      assertEquals(List.of(station, studio), listed(within(VILLAGE), size));
      assertEquals(List.of(town, other), listed(under(centre), size));
      assertEquals(List.of(station, studio), listed(under(town), size));
      assertEquals(List.of(), listed(under(station), size));
    }
    var studios = Optional.of(OrganizationKind.STUDIO);
    assertEquals(List.of(studio), listed(filter(within(DISTRICT), studios, false), 1));
    assertEquals(List.of(studio), listed(filter(under(town), studios, false), 1));
    close(station);
    assertEquals(List.of(studio), listed(under(town), 1));
    assertEquals(List.of(station, studio), listed(filter(under(town), Optional.empty(), true), 1));
  }

  private static Scope within(DivisionCode division) {
    return new Scope.Within(division);
  }

  private static Scope under(OrganizationId host) {
    return new Scope.Under(host);
  }

  private static OrganizationFilter filter(
      Scope scope, Optional<OrganizationKind> kind, boolean closed) {
    return new OrganizationFilter(scope, kind, closed);
  }

  private List<OrganizationId> listed(Scope scope, int size) {
    return listed(filter(scope, Optional.empty(), false), size);
  }

  private List<OrganizationId> listed(OrganizationFilter filter, int size) {
    var found = new ArrayList<OrganizationId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = organizations().list(filter, next.get());
      page.items().forEach(one -> found.add(one.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private static UUID id() {
    return new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + MADE.incrementAndGet());
  }

  private OrganizationId make(
      OrganizationKind kind, DivisionCode division, Optional<OrganizationId> host) {
    var id = new OrganizationId(id());
    var above =
        host.map(one ->
            aggregates().find(MediationOrganization.class, one.ref()).orElseThrow().aggregate());
    var made = MediationOrganization.create(id, "组织", kind, new UnitId(id()), division, above, NOW);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return id;
  }

  private void close(OrganizationId id) {
    store()
        .act(() -> {
          var one = aggregates().find(MediationOrganization.class, id.ref()).orElseThrow();
          var closed = one.aggregate().close(NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, one, closed));
        });
  }
}

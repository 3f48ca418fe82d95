package org.fengqiao.application.mediation;

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
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.mediation.MediatorFixtures;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.MediatorProfile;
import org.fengqiao.domain.mediation.MediatorStatus;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

/** How {@link Mediators} are looked through. */
public interface MediatorsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store. */
  Mediators mediators();

  @Test
  default void listsThoseOfAnOrganizationByWhereTheyStandPageByPage() {
    var here = new OrganizationId(id());
    var there = new OrganizationId(id());
    var first = register(0, here);
    var both = register(0, here, there);
    var other = register(0, there);
    var last = register(0, here);
    for (int size : List.of(1, 2, 500)) {
      assertEquals(List.of(first, both, last), listed(of(here, Optional.empty()), size));
      assertEquals(List.of(both, other), listed(of(there, Optional.empty()), size));
    }
    move(both, one -> one.pause(MediatorFixtures.WORDS, NOW));
    move(last, one -> one.end(MediatorFixtures.WORDS, NOW));
    assertEquals(List.of(first), listed(of(here, Optional.of(MediatorStatus.ACTIVE)), 1));
    assertEquals(List.of(both), listed(of(here, Optional.of(MediatorStatus.PAUSED)), 1));
    assertEquals(List.of(last), listed(of(here, Optional.of(MediatorStatus.ENDED)), 1));
    var paused = new MediatorFilter(Optional.empty(), Optional.of(MediatorStatus.PAUSED));
    assertEquals(List.of(both), meant(listed(paused, 1), first, both, other, last));
    var anywhere = new MediatorFilter(Optional.empty(), Optional.empty());
    var all = meant(listed(anywhere, 2), first, both, other, last);
    assertEquals(List.of(first, both, other, last), all);
  }

  @Test
  default void followsAMediatorFromOneOrganizationToAnother() {
    var here = new OrganizationId(id());
    var there = new OrganizationId(id());
    var one = register(0, here);
    move(one, has -> has.change(profile(there), 0));
    assertEquals(List.of(), listed(of(here, Optional.empty()), 50));
    assertEquals(List.of(one), listed(of(there, Optional.empty()), 50));
    move(one, has -> has.change(profile(there, here), 0));
    assertEquals(List.of(one), candidates(here));
    assertEquals(List.of(one), candidates(there));
  }

  @Test
  default void asksForCandidatesAmongTheActiveAtTheirVersions() {
    var here = new OrganizationId(id());
    var active = register(0, here);
    var paused = register(0, here);
    move(paused, one -> one.pause(MediatorFixtures.WORDS, NOW));
    var back = register(0, here);
    move(back, one -> one.pause(MediatorFixtures.WORDS, NOW));
    move(back, one -> one.resume(0, NOW));
    assertEquals(List.of(active, back), candidates(here));
    var found = mediators().candidates(here).getLast();
    assertEquals(aggregates().find(Mediator.class, back.ref()).orElseThrow(), found);
  }

  @Test
  default void tellsTheLeastThatAnActiveOneHasTakenButForOne() {
    var here = new OrganizationId(id());
    var there = new OrganizationId(id());
    assertEquals(Optional.empty(), mediators().leastTaken(Set.of(here), new MediatorId(id())));
    var least = register(3, here);
    register(5, here);
    register(1, there);
    var gone = register(0, here);
    move(gone, one -> one.end(MediatorFixtures.WORDS, NOW));
    var nobody = new MediatorId(id());
    assertEquals(Optional.of(3), mediators().leastTaken(Set.of(here), nobody));
    assertEquals(Optional.of(1), mediators().leastTaken(Set.of(here, there), nobody));
    assertEquals(Optional.of(5), mediators().leastTaken(Set.of(here), least));
    for (int i = 0; i < 3; i++) {
      move(least, one -> one.take(new MediationId(id()), NOW));
    }
    assertEquals(Optional.of(5), mediators().leastTaken(Set.of(here), nobody));
  }

  private static MediatorFilter of(OrganizationId here, Optional<MediatorStatus> status) {
    return new MediatorFilter(Optional.of(here), status);
  }

  /** Of what was found, those meant: other tests' stand in the store too. */
  private static List<MediatorId> meant(List<MediatorId> found, MediatorId... some) {
    return found.stream().filter(List.of(some)::contains).toList();
  }

  private List<MediatorId> candidates(OrganizationId here) {
    return mediators().candidates(here).stream().map(one -> one.aggregate().id()).toList();
  }

  private List<MediatorId> listed(MediatorFilter filter, int size) {
    var found = new ArrayList<MediatorId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = mediators().list(filter, next.get());
      page.items().forEach(one -> found.add(one.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private static UUID id() {
    return new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + MADE.incrementAndGet());
  }

  private static MediatorProfile profile(OrganizationId... organizations) {
    return MediatorFixtures.profile(Set.of(organizations), Set.of(), Set.of(), 9, Set.of());
  }

  private MediatorId register(int headStart, OrganizationId... organizations) {
    var id = new MediatorId(id());
    var made = Mediator.register(id, new OfficerId(id()), profile(organizations), headStart, NOW);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return id;
  }

  private void move(MediatorId id, Function<Mediator, Decided<Mediator>> move) {
    store()
        .act(() -> {
          var one = aggregates().find(Mediator.class, id.ref()).orElseThrow();
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, one, move.apply(one.aggregate())));
        });
  }
}

package org.fengqiao.application.mediation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.Waiting;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationState;
import org.fengqiao.domain.mediation.MediationStatus;
import org.fengqiao.domain.mediation.MediatorId;
import org.junit.jupiter.api.Test;

/** Many disputes live at once, moved by chance through the use cases, and are counted over. */
class MediationLivesTest {
  private static final long SEED = 20_261_126;
  private static final int DISPUTES = 100;
  private static final int AT_ONCE = 20;
  private static final int MOVES = 30;

  private final MediationTown town = new MediationTown();
  private final List<MediatorId> mediators = Stream.generate(town::aMediator).limit(4).toList();
  private final Random random = new Random(SEED);
  private final RandomDisputes disputes = new RandomDisputes(town, mediators, random);

  private Stream<Mediation> all() {
    return town.cases.memory.all(Mediation.class).map(found -> found.aggregate());
  }

  @Test
  void breaksNoRuleWhateverIsTriedOfManyDisputes() {
    mediators.forEach(one -> town.people.update(one, MediatorTown.mostOpen(20)));
    for (int begun = 0; begun < DISPUTES; begun += AT_ONCE) {
      live();
    }
    assertEquals(DISPUTES, all().count());
    assertEquals(
        EnumSet.allOf(RandomDisputes.Deed.class), disputes.done.keySet(), () -> "seed " + SEED);
    var ends =
        EnumSet.of(
            MediationStatus.SETTLED,
            MediationStatus.REFUSED,
            MediationStatus.DECLINED,
            MediationStatus.WITHDRAWN,
            MediationStatus.HANDED_OFF);
    ends.removeAll(all().map(Mediation::status).toList());
    assertEquals(EnumSet.noneOf(MediationStatus.class), ends, () -> "seed " + SEED);
    loadsAreWhatDisputesSay();
    all().forEach(this::sumsUp);
    all().forEach(this::isFollowedByItsCase);
  }

  private void live() {
    var some = new ArrayList<Mediation>();
    for (int n = 0; n < AT_ONCE; n++) {
      some.add(disputes.begin());
    }
    for (int n = 0; n < AT_ONCE * MOVES; n++) {
      disputes.move(some.get(random.nextInt(AT_ONCE)));
    }
    town.cases.pass(Duration.ofHours(1));
  }

  private void loadsAreWhatDisputesSay() {
    for (var id : mediators) {
      var load = town.people.register.mediator(id).aggregate().load();
      var inHand = all().filter(m -> m.inHand().contains(id)).map(Mediation::id).toList();
      assertEquals(new HashSet<>(inHand), new HashSet<>(load.open()));
      var given =
          all()
              .flatMap(m -> m.panel().assigned().stream())
              .filter(one -> one.mediator().equals(id))
              .count();
      assertEquals(given, load.taken());
    }
  }

  private void sumsUp(Mediation m) {
    long sum = 0;
    for (var party : m.parties().all()) {
      long settled = m.settledFen(party.number());
      sum += settled;
      assertTrue(party.claimedFen().orElse(Long.MAX_VALUE) >= settled, m::toString);
    }
    assertEquals(m.settledFen(), sum);
  }

  private void isFollowedByItsCase(Mediation m) {
    m.matter()
        .origin()
        .about()
        .flatMap(town.cases.cases::find)
        .map(found -> found.aggregate())
        .ifPresent(
            c -> assertEquals(m.state() instanceof MediationState.Open, waits(c), c::toString));
  }

  private static boolean waits(Case c) {
    return c.state() instanceof Waiting.InMediation;
  }
}
